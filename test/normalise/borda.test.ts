import { expect, it } from 'vitest';
import { borda } from '../../src/normalise/borda.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(borda(), { sameUnder: ['shift', 'scale', 'order'] });
testStep(borda({ ties: 'average' }), { sameUnder: ['shift', 'scale', 'order'] });

it('counts the figures that each beats, or with shared ranks half of its equals too', () => {
  const params = { sorted: Float64Array.of(1, 5, 5, 9) };
  expect(borda().apply(Float64Array.of(1, 5, 9), params)).toEqual(Float64Array.of(0, 1, 3));
  expect(borda({ ties: 'average' }).apply(Float64Array.of(1, 5, 9), params)).toEqual(Float64Array.of(0, 1.5, 3));
});
