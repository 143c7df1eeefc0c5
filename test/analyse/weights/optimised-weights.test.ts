import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { copeland } from '../../../src/aggregate/copeland.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { minimum } from '../../../src/aggregate/minimum.ts';
import { optimisedWeights } from '../../../src/analyse/weights/optimised-weights.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { pearson } from '../../../src/math/pearson.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { criticWeights } from '../../../src/weigh/critic-weights.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const ids = ['w', 'x', 'y', 'z'] as const;
const [w, x, y, z] = ids.map((id) => anIndicator(id));
if (!w || !x || !y || !z) throw new Error('there are four');
/** Forty units: what all columns share, and as much of each column's own; w varies least, z most. */
const wave = (u: number, k: number): number => (Math.abs(Math.sin((u + 1) * (k + 1) * 78.233)) * 43758.5) % 1;
const table = Object.fromEntries(
  Array.from({ length: 40 }, (_, u) => [
    `u${String(u).padStart(2, '0')}`,
    ids.map((_, k) => 20 + (k + 1) * 9 * (wave(u, 9) + wave(u, k))),
  ]),
);
const figures = figuresOf(table, ids);
const flat = defineIndex({
  id: 'flat',
  title: 'Flat',
  children: [w, x, y, z],
  normalise: unchanged(),
  aggregate: arithmetic(),
});
const tree = defineIndex({
  ...flat,
  children: [
    { id: 'one', title: 'One', children: [w, x] },
    { id: 'two', title: 'Two', children: [y, z] },
  ],
});

describe('optimisedWeights', () => {
  it('makes members correlate alike with the score, and the index of its weights says the same', () => {
    const result = optimisedWeights(flat, figures);
    expect(result).toMatchObject({ period: '2018/19', converged: true });
    expect(result.missedBy).toBeLessThan(1e-8);
    const sum = Object.values(result.weights).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 12);
    const year = score({ ...flat, weights: result.weights }, figures).of('2018/19');
    for (const id of ids) {
      const r = pearson(year.indicator(id).normalised.values, year.score.values);
      expect(r).toBeCloseTo(result.correlations[id] ?? 0, 9);
      expect(r).toBeCloseTo(result.correlations.w ?? 0, 6);
    }
  });

  it('meets targets by id, in whatever order they are written', () => {
    const target = { z: 4, y: 5, x: 5, w: 4 };
    const result = optimisedWeights(flat, figures, { target });
    expect(result.wanted).toEqual({ w: 4 / 18, x: 5 / 18, y: 5 / 18, z: 4 / 18 });
    expect(result.missedBy).toBeLessThan(1e-8);
    expect(optimisedWeights(flat, figures, { target: { w: 4, x: 5, y: 5, z: 4 } })).toEqual(result);
  });

  it('gives the same bytes whatever the order of indicators, and again', () => {
    const turned = defineIndex({ ...flat, children: [z, y, x, w] });
    expect(optimisedWeights(turned, figures).weights).toEqual(optimisedWeights(flat, figures).weights);
    expect(optimisedWeights(flat, figures)).toEqual(optimisedWeights(flat, figures));
  });

  it('carries most in sum of a mean where weights are as 1 / standard deviation', () => {
    const { weights, objective, wanted, missedBy } = optimisedWeights(flat, figures, { target: 'maximum information' });
    expect([wanted, missedBy]).toEqual([null, null]);
    const year = score(flat, figures).of('2018/19');
    const inverse = ids.map((id) => {
      const { values } = year.indicator(id).normalised;
      const mean = values.reduce((total, value) => total + value, 0) / values.length;
      return 1 / Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0));
    });
    const sum = inverse.reduce((total, value) => total + value, 0);
    ids.forEach((id, k) => {
      expect(weights[id]).toBeCloseTo((inverse[k] ?? 0) / sum, 4);
    });
    expect(objective).toBeGreaterThan(0);
  });

  it('keeps weights at 0 or more where the target is out of reach, says by how much it is missed, and nothing near is nearer', () => {
    const target = { w: 0, x: 1, y: 0, z: 0 };
    const { weights, missedBy, objective, wanted } = optimisedWeights(flat, figures, { target });
    expect(Object.values(weights).every((weight) => weight >= 0)).toBe(true);
    expect(missedBy).toBeGreaterThan(0.01);
    const distance = (given: Record<string, number>): number => {
      const year = score({ ...flat, weights: given }, figures).of('2018/19');
      const r = ids.map((id) => pearson(year.indicator(id).normalised.values, year.score.values));
      const sum = r.reduce((total, value) => total + value, 0);
      return ids.reduce((total, id, k) => total + ((wanted?.[id] ?? 0) - (r[k] ?? 0) / sum) ** 2, 0) / ids.length;
    };
    const found = Object.fromEntries(ids.map((id) => [id, weights[id] ?? 0]));
    expect(distance(found)).toBeCloseTo(objective, 12);
    for (const from of ids)
      for (const to of ids) {
        const moved = Math.min(0.01, found[from] ?? 0);
        const near = { ...found, [from]: (found[from] ?? 0) - moved, [to]: (found[to] ?? 0) + moved };
        if (from !== to) expect(distance(near)).toBeGreaterThanOrEqual(objective - 1e-12);
      }
  });

  it('weighs the members of one group by its own score, and those beneath all groups by the index', () => {
    const inGroup = optimisedWeights(tree, figures, { at: 'one' });
    expect(Object.keys(inGroup.weights)).toEqual(['w', 'x']);
    expect(inGroup.correlations.w).toBeCloseTo(inGroup.correlations.x ?? 0, 6);
    const beneath = optimisedWeights(tree, figures, { depth: 2, target: 'maximum information' });
    expect(Object.keys(beneath.weights)).toEqual(['w', 'x', 'y', 'z']);
    expect((beneath.weights.w ?? 0) + (beneath.weights.x ?? 0)).toBeCloseTo(1, 12);
    expect((beneath.weights.y ?? 0) + (beneath.weights.z ?? 0)).toBeCloseTo(1, 12);
    expect(Object.keys(optimisedWeights(tree, figures).weights)).toEqual(['one', 'two']);
  });

  it('leaves a weight of 0 at 0, and the other weights of the index as they are', () => {
    const { weights } = optimisedWeights({ ...tree, weights: { z: 0, one: 3 } }, figures, { depth: 2 });
    expect(weights).not.toHaveProperty('z');
    expect(weights).not.toHaveProperty('one');
    expect(weights.y).toBe(1);
  });

  it('finds its way where means are geometric, and where only order counts', () => {
    const product = optimisedWeights({ ...flat, aggregate: geometric() }, figures);
    expect(product.missedBy).toBeLessThan(1e-6);
    const order = { ...flat, aggregate: copeland() };
    const alike = optimisedWeights(order, figures);
    const before = score(order, figures).of('2018/19');
    const shares = ids.map((id) => pearson(before.indicator(id).normalised.values, before.score.values));
    const sum = shares.reduce((total, r) => total + r, 0);
    const missed = shares.reduce((total, r) => total + (1 / 4 - r / sum) ** 2, 0) / 4;
    expect(alike.objective).toBeLessThanOrEqual(missed);
  });

  it('leaves a group out for a unit that has less of it than the group asks for', () => {
    const [one, two] = tree.children;
    if (!one || !two || !('children' in one)) throw new Error('there are two groups');
    const strict = defineIndex({ ...tree, children: [{ ...one, known: 1 }, two] });
    const holed = figuresOf({ ...table, half: [29, 'absent', 40, 50] }, ids);
    const found = optimisedWeights(strict, holed, { depth: 2, target: 'maximum information' });
    const year = score({ ...strict, weights: found.weights }, holed).of('2018/19');
    expect(year.group('one').values[year.indexOf('half')]).toBeNaN();
    expect(found.converged).toBe(true);
    const { values } = year.indicator('w').normalised;
    expect(pearson(values, year.score.values)).toBeCloseTo(found.correlations.w ?? 0, 9);
  });

  it('does not gain from units that would have no score: each that had one keeps it', () => {
    const holed = figuresOf({ ...table, lone: [52, 'absent', 'absent', 'absent'] }, ids);
    const loose = defineIndex({ ...flat, coverage: { share: 0, perGroup: 0 } });
    const { weights } = optimisedWeights(loose, holed, { target: { w: 0, x: 1, y: 0, z: 0 } });
    expect(weights.w).toBeGreaterThan(0);
    expect(score({ ...loose, weights }, holed).of('2018/19').of).toBe(41);
  });

  it('refuses what cannot be meant', () => {
    const refused = (options: unknown, spec: object = flat): unknown =>
      Reflect.apply(optimisedWeights, undefined, [spec, figures, options]);
    expect(() => refused({ target: { w: 1 } })).toThrow('optimisedWeights: no target for "x". Name every member.');
    expect(() => refused({ target: { w: 1, x: 1, y: 1, z: 1, v: 1 } })).toThrow('a target for "v".');
    expect(() => refused({ target: { w: -1, x: 1, y: 1, z: 1 } })).toThrow('the target of "w" is -1.');
    expect(() => refused({ target: { w: 0, x: 0, y: 0, z: 0 } })).toThrow('all targets are 0.');
    expect(() => refused({ target: 'alike' })).toThrow('there is no target "alike".');
    expect(() => refused({ at: 'three' }, tree)).toThrow('there is no group "three". There is one, two.');
    expect(() => refused({ depth: 2 })).toThrow('nothing is at depth 2.');
    expect(() => refused({}, { ...flat, weigh: criticWeights() })).toThrow(
      'optimisedWeights: criticWeights finds the weights of the index. Give it weigh: equalWeights().',
    );
    expect(() => refused({}, { ...flat, aggregate: minimum() })).toThrow(
      'optimisedWeights: minimum does not use the size of the weights of the index. Use another aggregation.',
    );
    expect(() => optimisedWeights(flat, [])).toThrow('optimisedWeights: nothing is scored.');
    const same = figuresOf({ a: [1, 2, 3, 4], b: [1, 5, 2, 9], c: [1, 6, 7, 1] }, ids);
    expect(() => optimisedWeights(flat, same)).toThrow('"w" is the same everywhere in 2018/19.');
  });
});
