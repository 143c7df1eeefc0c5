import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import { harmonic } from '../../src/aggregate/harmonic.ts';
import { powerMean } from '../../src/aggregate/power-mean.ts';
import type { Aggregation } from '../../src/core/step.ts';
import { testAggregation } from '../conformance/test-step.ts';

for (const p of [-40, 0, 0.5, 2]) testAggregation(powerMean({ p }));

const columns = [Float64Array.of(4, 1, 7), Float64Array.of(9, Number.NaN, 2), Float64Array.of(16, 3, 2)];
const weights = Float64Array.of(1, 2, 3);
const of = (aggregation: Aggregation<null>): number[] => [...aggregation.apply(columns, weights, null)];

describe('powerMean({ p })', () => {
  it.each([
    [1, arithmetic()],
    [0, geometric()],
    [-1, harmonic()],
  ])('of order %d is the mean of that name', (p, same) => {
    of(powerMean({ p })).forEach((score, u) => {
      expect(score).toBeCloseTo(of(same)[u] ?? 0, 10);
    });
  });

  it('rises with p, from near the least to near the greatest', () => {
    const scores = [-500, -1, 0, 0.5, 1, 2, 500].map((p) => of(powerMean({ p }))[0] ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores[0]).toBeCloseTo(4, 1);
    expect(scores.at(-1)).toBeCloseTo(16, 1);
  });

  it('takes 0 in its stride for p above 0', () => {
    const zeros = [Float64Array.of(0, 0), Float64Array.of(0, 4)];
    expect(powerMean({ p: 2 }).apply(zeros, Float64Array.of(1, 1), null)).toEqual(Float64Array.of(0, Math.sqrt(8)));
  });

  it('needs values above 0 for p of 0 or less and not below 0 for any other but 1, and a finite p', () => {
    expect([-1, 0, 0.5, 1, 2].map((p) => powerMean({ p }).domain)).toEqual([
      'positive',
      'positive',
      'not-negative',
      'any',
      'not-negative',
    ]);
    expect(() => powerMean({ p: Number.POSITIVE_INFINITY })).toThrow('Give a finite p.');
  });
});
