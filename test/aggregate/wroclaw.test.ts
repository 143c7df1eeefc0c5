import { describe, expect, it } from 'vitest';
import { wroclaw } from '../../src/aggregate/wroclaw.ts';
import { testAggregation } from '../conformance/test-step.ts';

const method = wroclaw();
testAggregation(method, { idempotent: false, between: false });

const scores = (columns: readonly Float64Array[], weights = new Float64Array(columns.length).fill(1)): Float64Array =>
  method.apply(columns, weights, method.fit(columns, weights));

describe('wroclaw()', () => {
  it('is 1 at the ideal, and falls with the distance from it', () => {
    // Distances 0, 3, 6: mean 3, standard deviation 3, so 9 scores 0.
    const [best = 0, middle = 0, worst = 0] = scores([Float64Array.of(6, 3, 0), Float64Array.of(6, 3, 0)]);
    expect(best).toBe(1);
    expect(middle).toBeCloseTo(2 / 3, 12);
    expect(worst).toBeCloseTo(1 / 3, 12);
  });

  it('scores units by what it learnt elsewhere, below 0 where they are far off', () => {
    const columns = [Float64Array.of(6, 3, 0)];
    const params = method.fit(columns, Float64Array.of(1));
    expect(params).toEqual({ best: [6], scale: [6], limit: 1.5 });
    expect(method.apply([Float64Array.of(6, -12)], Float64Array.of(1), params)).toEqual(Float64Array.of(1, -1));
  });

  it('measures by the known columns, weighed', () => {
    const [, half] = scores([Float64Array.of(4, Number.NaN), Float64Array.of(4, 0)], Float64Array.of(1, 3));
    const [, all] = scores([Float64Array.of(4, 0), Float64Array.of(4, 0)], Float64Array.of(1, 3));
    expect(half).toBeCloseTo(all ?? 0, 12);
  });

  it('leaves a column out that nobody had when it learnt', () => {
    const params = method.fit([Float64Array.of(1, 3), Float64Array.of(Number.NaN, Number.NaN)], Float64Array.of(1, 1));
    const later = method.apply([Float64Array.of(3), Float64Array.of(7)], Float64Array.of(1, 1), params);
    expect(later).toEqual(Float64Array.of(1));
  });

  it('gives 1 to units that are all alike', () => {
    expect(scores([Float64Array.of(5, 5)])).toEqual(Float64Array.of(1, 1));
  });
});
