import { expect, it } from 'vitest';
import { minMax } from '../../src/normalise/min-max.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(minMax(), { sameUnder: ['shift', 'scale'] });
testStep(minMax({ lower: 1, upper: 100 }), { sameUnder: ['shift', 'scale'] });
testStep(minMax({ lower: -1, upper: 0 }), { sameUnder: ['shift', 'scale'] });

it('puts the least at lower, the greatest at upper and the rest in proportion', () => {
  const column = Float64Array.of(2, Number.NaN, 4, 10);
  const params = { minimum: 2, maximum: 10 };
  expect(minMax().fit(column)).toEqual(params);
  expect(minMax().apply(column, params)).toEqual(Float64Array.of(0, Number.NaN, 25, 100));
  expect(minMax({ lower: 1, upper: 5 }).apply(column, params)).toEqual(Float64Array.of(1, Number.NaN, 2, 5));
});

it('does not mind negative figures', () => {
  const column = Float64Array.of(-4, -3, -2);
  expect(minMax().apply(column, { minimum: -4, maximum: -2 })).toEqual(Float64Array.of(0, 50, 100));
});

it('lets a later year fall outside a frozen baseline', () => {
  expect(minMax().apply(Float64Array.of(-1, 3), { minimum: 0, maximum: 2 })).toEqual(Float64Array.of(-50, 150));
});

it('learns nothing from a column without spread', () => {
  expect(minMax().fit(Float64Array.of(3, 3))).toBeNull();
  expect(minMax().fit(Float64Array.of(-1.7e308, 1.7e308))).toBeNull();
});

it('gives an indicator the range it has of its own', () => {
  const step = minMax({ ranges: { i: [1, 10] } });
  const column = Float64Array.of(2, 4, 10);
  const own = step.fit(column, { indicator: 'i', sign: 1, units: [] });
  expect(own && step.apply(column, own)).toEqual(Float64Array.of(1, 3.25, 10));
  expect(own && step.describe(own)).toBe('2 becomes 1, 10 becomes 10');
  expect(step.fit(column, { indicator: 'j', sign: 1, units: [] })).toEqual({ minimum: 2, maximum: 10 });
});

it('refuses a range that is none', () => {
  expect(() => minMax({ lower: 100 })).toThrow('minMax: 100 to 100 is no range. Give the lesser end first.');
  expect(() => minMax({ ranges: { i: [2, 1] } })).toThrow('minMax: 2 to 1 is no range.');
});
