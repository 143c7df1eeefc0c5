import { expect, it } from 'vitest';
import { robustZScore } from '../../src/normalise/robust-z-score.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(robustZScore(), { sameUnder: ['shift', 'scale'] });
testStep(robustZScore({ constant: 1 }), { sameUnder: ['shift', 'scale'] });

it('learns the median and the median distance from it', () => {
  // Distances from 4: 3, 1, 0, 2, 96.
  expect(robustZScore().fit(Float64Array.of(1, 3, 4, 6, 100))).toEqual({ median: 4, medianDeviation: 2 });
});

it('does not mind what becomes of an outlier', () => {
  const near = robustZScore().fit(Float64Array.of(1, 3, 4, 6, 7));
  expect(robustZScore().fit(Float64Array.of(1, 3, 4, 6, 1e9))).toEqual(near);
});

it('has the spread of z-scores for normal figures', () => {
  // Quantiles of the normal distribution at 1/4, 1/2 and 3/4: the median deviation is its third quartile.
  const params = robustZScore().fit(Float64Array.of(-0.6744897501960817, 0, 0.6744897501960817));
  expect(params && robustZScore().apply(Float64Array.of(1), params)[0]).toBeCloseTo(1, 12);
});

it('learns nothing where more than half the figures are equal, though others differ', () => {
  expect(robustZScore().fit(Float64Array.of(5, 5, 5, 1, 9))).toBeNull();
});

it('refuses a constant that is not above 0', () => {
  expect(() => robustZScore({ constant: 0 })).toThrow('robustZScore: constant is 0. Give a number above 0.');
});
