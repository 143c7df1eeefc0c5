import { describe, expect, it } from 'vitest';
import { meanMin } from '../../src/aggregate/mean-min.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(meanMin({ alpha: 0.5 }));
testAggregation(meanMin({ alpha: 1, beta: 2 }));
testAggregation(meanMin({ alpha: 0 }));

const one = (
  options: { alpha: number; beta?: number },
  values: readonly number[],
  weights = values.map(() => 1),
): number =>
  meanMin(options).apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

describe('meanMin({ alpha, beta })', () => {
  it('runs from the mean to the least', () => {
    expect(one({ alpha: 0 }, [80, 120])).toBe(100);
    expect(one({ alpha: 0.25 }, [80, 120])).toBe(95);
    expect(one({ alpha: 1 }, [80, 120])).toBe(80);
  });

  it('lets beta soften the penalty', () => {
    expect(one({ alpha: 1, beta: 15 }, [80, 120])).toBeCloseTo(100 - (25 - 15), 12);
  });

  it('weighs the mean and leaves missing columns out', () => {
    expect(one({ alpha: 0.5 }, [80, 120, Number.NaN], [3, 1, 9])).toBe(85);
  });

  it('refuses an alpha outside 0 to 1 and a beta below 0', () => {
    for (const options of [
      { alpha: -0.1 },
      { alpha: 2 },
      { alpha: 1, beta: -1 },
      { alpha: Number.NaN },
      { alpha: 1, beta: Infinity },
    ])
      expect(() => meanMin(options)).toThrow('alpha from 0 to 1');
  });
});
