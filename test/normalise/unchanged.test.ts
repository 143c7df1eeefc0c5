import { expect, it } from 'vitest';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(unchanged(), { sameUnder: [] });

it('gives back what it gets', () => {
  const column = Float64Array.of(3, Number.NaN, -1);
  expect(unchanged().apply(column, { low: 0, high: 1 })).toEqual(column);
});
