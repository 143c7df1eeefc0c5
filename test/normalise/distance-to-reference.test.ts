import { expect, it } from 'vitest';
import type { ColumnFacts } from '../../src/core/step.ts';
import { distanceToReference } from '../../src/normalise/distance-to-reference.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(distanceToReference({ unit: 'u1' }), { sameUnder: ['shift', 'scale'] });
testStep(distanceToReference({ unit: 'u1', cap: true }), { sameUnder: ['shift', 'scale'] });

const facts = (...units: string[]): ColumnFacts => ({ indicator: 'i', sign: 1, units });

it('gives the unit 1 and better ones more, unless capped', () => {
  const column = Float64Array.of(2, 6, 10);
  const params = distanceToReference({ unit: 'b' }).fit(column, facts('a', 'b', 'c'));
  expect(params).toEqual({ low: 2, high: 6 });
  if (params === null) return;
  expect(distanceToReference({ unit: 'b' }).apply(column, params)).toEqual(Float64Array.of(0, 1, 2));
  expect(distanceToReference({ unit: 'b', cap: true }).apply(column, params)).toEqual(Float64Array.of(0, 1, 1));
});

it("takes the mean of the unit's figures where the baseline has several years, missing ones left out", () => {
  const column = Float64Array.of(2, 6, 3, 8, 4, Number.NaN);
  expect(distanceToReference({ unit: 'b' }).fit(column, facts('a', 'b', 'a', 'b', 'a', 'b'))?.high).toBe(7);
});

it('learns nothing where the unit has no figure, or the least', () => {
  const step = distanceToReference({ unit: 'b' });
  expect(step.fit(Float64Array.of(2, Number.NaN, 10), facts('a', 'b', 'c'))).toBeNull();
  expect(step.fit(Float64Array.of(2, 1, 10), facts('a', 'b', 'c'))).toBeNull();
});

it('names a unit that is none of those there', () => {
  const step = distanceToReference({ unit: 'x' });
  const message = 'distanceToReference: no unit "x". Give the id of one.';
  expect(() => step.fit(Float64Array.of(1, 2), facts('a', 'b'))).toThrow(message);
  expect(() => step.fit(Float64Array.of(1, 2))).toThrow(message);
});
