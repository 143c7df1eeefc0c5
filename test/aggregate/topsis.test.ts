import { describe, expect, it } from 'vitest';
import { topsis } from '../../src/aggregate/topsis.ts';
import { testAggregation } from '../conformance/test-step.ts';

const method = topsis();
testAggregation(method, { idempotent: false, between: false });

const scores = (columns: readonly Float64Array[], weights = new Float64Array(columns.length).fill(1)): Float64Array =>
  method.apply(columns, weights, method.fit(columns, weights));

describe('topsis()', () => {
  it('is 1 for the best throughout, 0 for the worst throughout, and between for the rest', () => {
    expect([...scores([Float64Array.of(9, 0, 3), Float64Array.of(5, 1, 5)])].map((s) => s.toFixed(3))).toEqual([
      '1.000',
      '0.000',
      '0.504',
    ]);
  });

  it('is what it is by hand', () => {
    // Lengths 5 and 5; the third is 1/5 from the best in both and 3/5 from the worst: 3 / (1 + 3).
    const [a, b, c] = scores([Float64Array.of(4, 0, 3), Float64Array.of(0, 4, 3)]);
    expect([a, b]).toEqual([0.5, 0.5]);
    expect(c).toBeCloseTo(0.75, 12);
  });

  it('does not mind in what unit a column is', () => {
    const columns = [Float64Array.of(4, 1, 3), Float64Array.of(20, 70, 30)];
    const [pounds, pence] = [scores(columns), scores(columns.map((c, i) => c.map((v) => (i === 0 ? 100 * v : v))))];
    pounds.forEach((score, u) => {
      expect(pence[u]).toBeCloseTo(score, 12);
    });
  });

  it('learns and applies apart', () => {
    const params = method.fit([Float64Array.of(0, 10)], Float64Array.of(1));
    expect(params).toEqual({ best: [10], worst: [0], length: [10] });
    const later = [Float64Array.of(0, 2.5, Number.NaN, 10)];
    expect(method.apply(later, Float64Array.of(1), params)).toEqual(Float64Array.of(0, 0.25, Number.NaN, 1));
  });

  it('gives 0.5 where best and worst are the same', () => {
    expect(scores([Float64Array.of(0, 0), Float64Array.of(7, 7)])).toEqual(Float64Array.of(0.5, 0.5));
  });
});
