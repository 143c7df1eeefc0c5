import { expect, it } from 'vitest';
import { logistic } from '../../src/normalise/logistic.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(logistic(), { sameUnder: ['shift', 'scale'] });
testStep(logistic({ slope: 3 }), { sameUnder: ['shift', 'scale'] });

it('is the logistic curve of the z-scores', () => {
  const column = Float64Array.of(3, 8, 4, 5, 90);
  const params = zScore().fit(column);
  if (params === null) throw new Error('no spread');
  const zScores = zScore().apply(column, params);
  logistic({ slope: 2 })
    .apply(column, params)
    .forEach((score, i) => {
      expect(score).toBeCloseTo(100 / (1 + Math.exp(-2 * (zScores[i] ?? 0))), 12);
    });
});

it('keeps within 0 and 100 however far out', () => {
  const params = { mean: 0, standardDeviation: 1 };
  expect(logistic().apply(Float64Array.of(-1e300, -1, 0, 1, 1e300), params)).toEqual(
    Float64Array.of(0, 100 / (1 + Math.E), 50, 100 / (1 + 1 / Math.E), 100),
  );
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the slope %d', (slope) => {
  expect(() => logistic({ slope })).toThrow(`logistic: slope is ${slope}. Give a number above 0.`);
});
