import { expect, it } from 'vitest';
import { exponential } from '../../src/normalise/exponential.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(exponential(), { sameUnder: ['shift', 'scale', 'order'] });

const scoresOf = (n: number): Float64Array => {
  const column = Float64Array.from({ length: n }, (_, i) => i);
  return exponential().apply(column, { sorted: column });
};

it('gives the best of them 100 and about one in ten more than 50, as the Indices of Deprivation', () => {
  const scores = scoresOf(1000);
  expect(scores.at(-1)).toBeCloseTo(100, 9);
  expect(scores.filter((score) => score > 50)).toHaveLength(103);
  expect(Math.min(...scores)).toBeGreaterThan(0);
});

it('follows the formula as it is printed', () => {
  scoresOf(7).forEach((score, i) => {
    expect(score).toBeCloseTo(-23 * Math.log(1 - ((i + 1) / 7) * (1 - Math.exp(-100 / 23))), 12);
  });
});

it('keeps within 100 for figures outside a frozen baseline', () => {
  const scores = exponential().apply(Float64Array.of(-9, 9), { sorted: Float64Array.of(1, 2, 3) });
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores[1]).toBeCloseTo(100, 9);
});
