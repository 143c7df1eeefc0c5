import { expect, it } from 'vitest';
import { scaled } from '../../src/normalise/scaled.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(scaled(), { sameUnder: [] });
testStep(scaled({ lower: -5, upper: 20, factor: 10 }), { sign: -1, sameUnder: [] });

it('gives lower 0, upper the factor, and goes on in proportion', () => {
  const step = scaled({ lower: 10, upper: 30, factor: 10 });
  const params = step.fit(Float64Array.of(15, 15));
  expect(params && step.apply(Float64Array.of(10, 15, 30, 50), params)).toEqual(Float64Array.of(0, 2.5, 10, 20));
});

it('takes the bounds of an indicator that has its own, in published units', () => {
  const step = scaled({ bounds: { i: [0, 20] } });
  const turned = Float64Array.of(-5, -20);
  const own = step.fit(turned, { indicator: 'i', sign: -1, units: [] });
  expect(own && step.apply(turned, own)).toEqual(Float64Array.of(75, 0));
  const other = step.fit(turned, { indicator: 'j', sign: -1, units: [] });
  expect(other && step.apply(turned, other)).toEqual(Float64Array.of(95, 80));
});

it('refuses bounds and factors that are none', () => {
  expect(() => scaled({ lower: 5, upper: 5 })).toThrow('scaled: 5 to 5 is no range. Give the lesser end first.');
  expect(() => scaled({ bounds: { i: [0, Number.NaN] } })).toThrow('scaled: 0 to NaN is no range.');
  expect(() => scaled({ factor: -1 })).toThrow('scaled: factor is -1. Give a number above 0.');
});
