import { expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import { zScore } from '../../src/normalise/z-score.ts';
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

it('gives an indicator the moments it has of its own', () => {
  const step = zScore({ moments: { i: [50, 10] } });
  const column = Float64Array.of(1, 2, 3);
  const own = step.fit(column, { indicator: 'i', sign: 1, units: [] });
  expect(own && step.apply(column, own)).toEqual(Float64Array.of(40, 50, 60));
  const other = step.fit(column, { indicator: 'j', sign: 1, units: [] });
  expect(other && step.apply(column, other)).toEqual(Float64Array.of(-1, 0, 1));
});

it('refuses a spread that is not above 0', () => {
  expect(() => zScore({ spread: 0 })).toThrow('zScore: spread is 0. Give a number above 0.');
  expect(() => zScore({ moments: { i: [0, -1] } })).toThrow('zScore: spread is -1.');
});
