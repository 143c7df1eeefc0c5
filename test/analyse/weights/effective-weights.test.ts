import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { benefitOfTheDoubt } from '../../../src/aggregate/benefit-of-the-doubt.ts';
import { minimum } from '../../../src/aggregate/minimum.ts';
import { effectiveWeights } from '../../../src/analyse/weights/effective-weights.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { criticWeights } from '../../../src/weigh/critic-weights.ts';
import { equalWeights } from '../../../src/weigh/equal-weights.ts';
import { indicatorCountWeights } from '../../../src/weigh/indicator-count-weights.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const [a, b, c, d] = [anIndicator('a'), anIndicator('b'), anIndicator('c'), anIndicator('d')];
const pair = {
  id: 'pair',
  title: 'Pair',
  children: [a, { id: 'inner', title: 'Inner', children: [b, c] }],
} as const;
const single = { id: 'single', title: 'Single', children: [d] } as const;
const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [pair, single],
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
      expect(rows.reduce((sum, { effective }) => sum + (effective ?? Number.NaN), 0)).toBeCloseTo(1, 12);
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

it('has no share of what enters a minimum, whose weights are only in or out, and says why', () => {
  const least = { ...spec, weights: { a: 100, b: 2, single: 3, c: 0 }, aggregate: minimum() };
  const because = 'minimum of the index uses weights only as in or out';
  expect(
    effectiveWeights(least).map(({ id, within, effective, because: why }) => [id, within, effective, why]),
  ).toEqual([
    ['pair', null, null, because],
    ['a', null, null, 'minimum of "pair" uses weights only as in or out'],
    ['inner', null, null, 'minimum of "pair" uses weights only as in or out'],
    // By itself, it is all of what it enters.
    ['b', 1, null, 'minimum of "pair" uses weights only as in or out'],
    ['c', 0, 0, undefined],
    ['single', null, null, because],
    ['d', 1, null, because],
  ]);
  const below = { ...spec, children: [{ ...pair, aggregate: benefitOfTheDoubt() }, single] };
  const shares = new Map(effectiveWeights(below).map((row) => [row.id, row]));
  expect(shares.get('pair')?.effective).toBe(1 / 4);
  expect(shares.get('d')?.effective).toBe(3 / 4);
  expect(shares.get('b')).toMatchObject({
    within: null,
    effective: null,
    because: 'benefitOfTheDoubt of "inner" uses weights only as in or out',
  });
  const around = { ...spec, aggregate: benefitOfTheDoubt({ around: 0.2 }) };
  expect(effectiveWeights(around)).toEqual(effectiveWeights(spec));
});

it('has no share of a group that enters nothing where its indicators have none', () => {
  const straight = effectiveWeights({ ...spec, over: 'indicators', weights: {}, aggregate: minimum() });
  expect(straight[0]).toEqual({
    id: 'pair',
    kind: 'group',
    parent: null,
    nominal: 1,
    within: null,
    effective: null,
    because: 'minimum of the index uses weights only as in or out',
  });
});
