import { expect, it } from 'vitest';
import { distanceToMaximum } from '../../src/normalise/distance-to-maximum.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(distanceToMaximum(), { sameUnder: ['shift', 'scale'] });

it('gives the best 1, the worst 0, and what a frozen baseline does not reach more', () => {
  const params = distanceToMaximum().fit(Float64Array.of(2, 4, 10));
  expect(params && distanceToMaximum().apply(Float64Array.of(2, 4, 10, 18), params)).toEqual(
    Float64Array.of(0, 0.25, 1, 2),
  );
});
