import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { weightInfluence } from '../../../src/analyse/weights/weight-influence.ts';

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -800, max: 800 }).map((value) => value / 8) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const table = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 });

it('says what two members do to their mean', () => {
  // x varies, y is nearly the same everywhere and runs the other way; they weigh alike.
  const columns = { x: Float64Array.of(0, 4, 8), y: Float64Array.of(2, 1, 0) };
  const [x, y] = weightInfluence(columns, { x: 1, y: 1 }, Float64Array.of(1, 2.5, 4));
  expect(x).toMatchObject({ id: 'x', weight: 0.5, importance: 0.5 });
  expect(x?.correlation).toBeCloseTo(1, 12);
  expect(y?.correlation).toBeCloseTo(-1, 12);
  expect(y?.mainEffect).toBeCloseTo(1, 12);
  // cov(x / 2, score) is 6 and cov(y / 2, score) is -1.5, of a variance of 4.5 (times 2, each).
  expect(x?.varianceShare).toBeCloseTo(4 / 3, 12);
  expect(y?.varianceShare).toBeCloseTo(-1 / 3, 12);
});

it('splits the variance of an arithmetic mean without rest, where something is missing too', () => {
  const weight = fc.integer({ min: 0, max: 80 }).map((value) => value / 8);
  fc.assert(
    fc.property(table, weight, (rows, first) => {
      const [x, y, z] = rows.map((values) => Float64Array.from(values));
      if (!x || !y || !z) return;
      const weights = Float64Array.of(first, 2, 3);
      const mean = arithmetic();
      const score = mean.apply([x, y, z], weights, mean.fit([x, y, z], weights));
      fc.pre(new Set(score.filter((value) => !Number.isNaN(value))).size > 1);
      const result = weightInfluence({ x, y, z }, { x: first, y: 2, z: 3 }, score);
      expect(result.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 12);
      expect(result.every(({ scoreIsMean }) => scoreIsMean)).toBe(true);
      expect(result.reduce((sum, row) => sum + row.varianceShare, 0)).toBeCloseTo(1, 6);
    }),
    { seed: 2013, numRuns: 200 },
  );
});

it('goes by id: the order of columns, weights and units does not matter', () => {
  const [x, y, score] = [Float64Array.of(1, 5, 2, 8), Float64Array.of(3, 1, 1, 7), Float64Array.of(2, 3, 1.5, 7.5)];
  const rows = weightInfluence({ x, y }, { x: 2, y: 1 }, score);
  const turned = weightInfluence(
    { y: y.toReversed(), x: x.toReversed() },
    { y: 1, x: 2 },
    score.toReversed(),
  ).reverse();
  turned.forEach((row, m) => {
    expect(row.id).toBe(rows[m]?.id);
    expect(row.varianceShare).toBeCloseTo(rows[m]?.varianceShare ?? 0, 12);
  });
});

it('has no number where a member or the score is the same throughout', () => {
  const columns = { x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 4, 4) };
  const [x, y] = weightInfluence(columns, { x: 1, y: 1 }, Float64Array.of(2.5, 3, 3.5));
  expect(x?.varianceShare).toBeCloseTo(1, 12);
  expect(x?.importance).toBe(1);
  expect(y).toMatchObject({ correlation: Number.NaN, importance: 0 });
  expect(y?.varianceShare).toBeCloseTo(0, 12);
  expect(weightInfluence(columns, { x: 1, y: 1 }, Float64Array.of(1, 1, 1))[0]?.varianceShare).toBeNaN();
  expect(weightInfluence({}, {}, new Float64Array())).toEqual([]);
});

it('refuses weights that are not those of the columns', () => {
  const x = Float64Array.of(1, 2);
  expect(() => weightInfluence({ x }, {}, x)).toThrow('weightInfluence: no weight for "x". Give every column one.');
  expect(() => weightInfluence({ x }, { x: 1, y: 1 }, x)).toThrow('weightInfluence: a weight for "y".');
  expect(() => weightInfluence({ x }, { x: -1 }, x)).toThrow(
    'weightInfluence: the weight of "x" is -1. Give 0 or more.',
  );
  expect(() => weightInfluence({ x }, { x: 0 }, x)).toThrow('weightInfluence: all weights are 0.');
  expect(() => weightInfluence({ x }, { x: 1 }, Float64Array.of(1))).toThrow('"score" has 1 values and "x" has 2.');
});

it('says that weights are not what makes up a score that is no mean of the columns', () => {
  const columns = { health: [10, 80, 60], wealth: [70, 20, 60] };
  const rows = (score: readonly (number | null)[]) => weightInfluence(columns, { health: 99, wealth: 1 }, score);
  // The minimum: 99 parts of 100 change nothing.
  expect(rows([10, 20, 60]).map(({ weight, scoreIsMean }) => [weight, scoreIsMean])).toEqual([
    [0.99, false],
    [0.01, false],
  ]);
  expect(rows([10.6, 79.4, 60])[0]?.scoreIsMean).toBe(true);
  expect(rows([10.6, null, 60])[0]?.scoreIsMean).toBe(true);
  expect(weightInfluence({ x: [1, null] }, { x: 1 }, [1, 2])[0]?.scoreIsMean).toBe(false);
});
