import { describe, expect, it } from 'vitest';
import { mazziottaPareto } from '../../src/aggregate/mazziotta-pareto.ts';
import { testAggregation } from '../conformance/test-step.ts';

const promises = { between: false, monotone: false };
testAggregation(mazziottaPareto(), promises);
testAggregation(mazziottaPareto({ sign: 'negative' }), promises);

const one = (sign: 'positive' | 'negative', values: readonly number[], weights = values.map(() => 1)): number =>
  mazziottaPareto({ sign }).apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

describe('mazziottaPareto({ sign })', () => {
  it('takes the variance over the mean from the mean, or adds it', () => {
    expect(one('positive', [90, 100, 110])).toBeCloseTo(99, 12);
    expect(one('negative', [90, 100, 110])).toBeCloseTo(101, 12);
  });

  it('puts the balanced of two units with the same mean first', () => {
    expect(one('positive', [100, 100])).toBe(100);
    expect(one('positive', [80, 120])).toBeLessThan(one('positive', [95, 105]));
  });

  it('has no penalty for one known column', () => {
    expect(one('positive', [Number.NaN, 87], [1, 0.1])).toBe(87);
  });

  it('weighs the spread as the mean: weights 2 and 2 as 1 and 1, a column of small weight counts little', () => {
    expect(one('positive', [90, 110], [2, 2])).toBeCloseTo(one('positive', [90, 110]), 12);
    expect(one('positive', [90, 90, 110], [1, 1, 1e-9])).toBeCloseTo(90, 6);
  });
});
