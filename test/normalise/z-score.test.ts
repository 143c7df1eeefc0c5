import { expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { goldenNormalise } from '../conformance/golden.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(zScore(), { sameUnder: ['shift', 'scale'] });
testStep(zScore({ centre: 100, spread: 10 }), { sameUnder: ['shift', 'scale'] });

it('puts the mean at the centre and one standard deviation at the spread', () => {
  const column = Float64Array.of(3, Number.NaN, 8, 4, 5);
  const step = zScore({ centre: 100, spread: 10 });
  const params = step.fit(column);
  expect(params).toEqual({ mean: 5, standardDeviation: Math.sqrt(14 / 3) });
  if (params === null) return;
  const scores = step.apply(column, params);
  expect(mean(scores)).toBeCloseTo(100, 9);
  expect(standardDeviation(scores)).toBeCloseTo(10, 9);
});

it('learns nothing from one figure or from figures without spread', () => {
  expect(zScore().fit(Float64Array.of(3))).toBeNull();
  expect(zScore().fit(Float64Array.of(3, 3))).toBeNull();
});

// The mean of three times 0.1 is not 0.1, so the standard deviation comes out at 2e-17 and not at 0: every unit scores -0.8.
it('learns nothing from equal figures whose mean is off by rounding error', () => {
  expect(zScore().fit(Float64Array.of(0.1, 0.1, 0.1))).toBeNull();
});

goldenNormalise('norm_zscore', zScore());
goldenNormalise('norm_zscore_10_2', zScore({ centre: 10, spread: 2 }));
goldenNormalise('norm_zscore_treated', zScore());
