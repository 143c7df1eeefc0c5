import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { effectiveWeights } from '../../src/analyse/effective-weights.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { score } from '../../src/score.ts';
import { criticWeights } from '../../src/weigh/critic-weights.ts';
import { equalWeights } from '../../src/weigh/equal-weights.ts';
import { indicatorCountWeights } from '../../src/weigh/indicator-count-weights.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const [a, b, c, d] = [anIndicator('a'), anIndicator('b'), anIndicator('c'), anIndicator('d')];
const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [
    { id: 'pair', title: 'Pair', children: [a, { id: 'inner', title: 'Inner', children: [b, c] }] },
    { id: 'single', title: 'Single', children: [d] },
  ],
  weights: { a: 3, b: 2, single: 3 },
  normalise: unchanged(),
  aggregate: arithmetic(),
});
const figures = figuresOf({ a: [10, 20, 30, 40], b: [50, 10, 90, 20], c: [5, 80, 40, 70] }, ['a', 'b', 'c', 'd']);

it('multiplies the shares of weights down the tree', () => {
  const rows = effectiveWeights(spec);
  expect(rows.map(({ id }) => id)).toEqual(['pair', 'a', 'inner', 'b', 'c', 'single', 'd']);
  const effective = Object.fromEntries(rows.map((row) => [row.id, row.effective]));
  expect(effective.pair).toBe(1 / 4);
  expect(effective.a).toBeCloseTo((1 / 4) * (3 / 4), 12);
  expect(effective.inner).toBeCloseTo(1 / 16, 12);
  expect(effective.b).toBeCloseTo((1 / 16) * (2 / 3), 12);
  expect(effective.c).toBeCloseTo((1 / 16) * (1 / 3), 12);
  expect(effective.d).toBe(3 / 4);
  expect(rows.find(({ id }) => id === 'b')).toMatchObject({
    kind: 'indicator',
    parent: 'inner',
    nominal: 2,
    within: 2 / 3,
  });
  expect(rows.find(({ id }) => id === 'single')).toMatchObject({
    kind: 'group',
    parent: null,
    nominal: 3,
    within: 3 / 4,
  });
});

it('takes indicators straight where the index is made of them, and adds them up for a group that enters nothing', () => {
  const straight = defineIndex({ ...spec, over: 'indicators', weights: { a: 3, b: 2 } });
  const rows = effectiveWeights(straight);
  expect(rows.map(({ id, effective }) => [id, effective])).toEqual([
    ['pair', 3 / 7 + 2 / 7 + 1 / 7],
    ['a', 3 / 7],
    ['inner', 2 / 7 + 1 / 7],
    ['b', 2 / 7],
    ['c', 1 / 7],
    ['single', 1 / 7],
    ['d', 1 / 7],
  ]);
  expect(rows[0]).toMatchObject({ parent: null, within: null });
});

it('is what moves an arithmetic mean: a point more in an indicator moves the score by its effective weight', () => {
  const scoreOf = (more: number): number => {
    const table = figuresOf({ u: [10 + more, 20, 30, 40], v: [50, 10, 90, 20] }, ['a', 'b', 'c', 'd']);
    return score(spec, table).of('2018/19').score.values[0] ?? 0;
  };
  const [, ofA] = effectiveWeights(spec);
  expect(scoreOf(1) - scoreOf(0)).toBeCloseTo(ofA?.effective ?? 0, 9);
});

it('adds up to 1 over the indicators, whatever the weights', () => {
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.record({ a: weight, b: weight, c: weight, pair: weight, inner: weight }), (weights) => {
      const rows = effectiveWeights({ ...spec, weights }).filter(({ kind }) => kind === 'indicator');
      expect(rows.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(1, 12);
    }),
    { seed: 8, numRuns: 100 },
  );
});

it('takes weights that need no data as they come, and those learnt from the scores of a year', () => {
  const { weights: _, ...plain } = spec;
  const counted = effectiveWeights({ ...plain, weigh: indicatorCountWeights() });
  for (const { kind, effective } of counted) if (kind === 'indicator') expect(effective).toBe(1 / 4);
  expect(effectiveWeights({ ...spec, weigh: equalWeights() })).toEqual(effectiveWeights(spec));
  const learnt = { ...plain, weigh: criticWeights() };
  expect(() => effectiveWeights(learnt)).toThrow(
    'effectiveWeights: criticWeights learns the weights of the index from data.',
  );
  const year = score(learnt, figures).of('2018/19');
  const rows = effectiveWeights(learnt, year);
  expect(rows.find(({ id }) => id === 'b')?.nominal).toBe(year.weights('inner').b);
  expect(rows.find(({ id }) => id === 'pair')?.nominal).toBe(year.weights().pair);
});
