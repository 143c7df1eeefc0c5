import { expect, it } from 'vitest';
import { fractionOfMaximum } from '../../src/normalise/fraction-of-maximum.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(fractionOfMaximum(), { sameUnder: ['scale'], figure: (value) => Math.abs(value) });
testStep(fractionOfMaximum(), { sign: -1, figure: (value) => -Math.abs(value) - 1 });

const lower = { indicator: 'i', sign: -1, units: [] } as const;
const turned = (...figures: number[]): Float64Array => Float64Array.from(figures, (figure) => -figure);

it('gives the best 1 and half of it 0.5', () => {
  const params = fractionOfMaximum().fit(Float64Array.of(0, 4, 8));
  expect(params && fractionOfMaximum().apply(Float64Array.of(0, 4, 8, 10), params)).toEqual(
    Float64Array.of(0, 0.5, 1, 1.25),
  );
});

it('gives the lowest 1 and twice that 0.5 where lower is better, in any unit of measurement', () => {
  for (const unit of [1, 0.125, 1000]) {
    const column = turned(4 * unit, 2 * unit, 8 * unit);
    const params = fractionOfMaximum().fit(column, lower);
    expect(params && fractionOfMaximum().apply(column, params)).toEqual(Float64Array.of(0.5, 1, 0.25));
  }
});

it('goes on straight below the lowest of a frozen baseline, down to 0 and less', () => {
  const params = { best: 2, lowerIsBetter: true };
  expect(fractionOfMaximum().apply(turned(2, 1, 0, -2), params)).toEqual(Float64Array.of(1, 1.5, 2, 3));
});

it('learns nothing where the best is not above 0', () => {
  expect(fractionOfMaximum().fit(Float64Array.of(-2, -1, 0))).toBeNull();
  expect(fractionOfMaximum().fit(turned(0, 3), lower)).toBeNull();
});
