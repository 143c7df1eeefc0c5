import { describe, expect, it } from 'vitest';
import { adjustedMazziottaPareto } from '../../src/aggregate/adjusted-mazziotta-pareto.ts';
import { testAggregation } from '../conformance/test-step.ts';

const promises = { between: false, monotone: false };
testAggregation(adjustedMazziottaPareto(), promises);
testAggregation(adjustedMazziottaPareto({ sign: 'negative' }), promises);

const columns = [Float64Array.of(20, 30, Number.NaN), Float64Array.of(40, 30, 60)];
const weights = Float64Array.of(1, 1);

describe('adjustedMazziottaPareto({ sign, goalposts })', () => {
  it('scales goalposts to 70 and 130 and takes off or adds variance over mean', () => {
    const [less, more] = (['positive', 'negative'] as const).map((sign) =>
      adjustedMazziottaPareto({ sign, goalposts: [0, 60] }).apply(columns, weights, null),
    );
    expect(less).toEqual(Float64Array.of(99, 100, 130));
    expect(more).toEqual(Float64Array.of(101, 100, 130));
  });

  it('takes columns as they are without goalposts', () => {
    const scaled = columns.map((column) => column.map((value) => 70 + value));
    expect(adjustedMazziottaPareto().apply(scaled, weights, null)).toEqual(Float64Array.of(99, 100, 130));
    expect(adjustedMazziottaPareto().domain).toBe('positive');
  });

  it('carries its options, and refuses goalposts that are not apart', () => {
    expect(adjustedMazziottaPareto({ goalposts: [0, 1] }).options).toEqual({ sign: 'positive', goalposts: [0, 1] });
    expect(() => adjustedMazziottaPareto({ goalposts: [5, 5] })).toThrow('a low and a higher goalpost');
  });
});
