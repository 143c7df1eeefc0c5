import { expect, it } from 'vitest';
import { untreated } from '../../src/treat/untreated.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

testTreatment(untreated(), { sameUnder: ['shift', 'scale', 'turn'] });

it('gives back what it gets, and has no test', () => {
  const column = Float64Array.of(3, Number.NaN, -1, 1e9);
  expect(untreated().apply(column, {})).toEqual(column);
  expect(untreated().passes).toBeUndefined();
});
