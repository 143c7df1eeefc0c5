import { expect, it } from 'vitest';
import { nearestText } from '../../src/math/nearest-text.ts';

it('a text with a slip of the hand is the one that was meant', () => {
  expect(nearestText('contnent', ['name', 'continent'])).toBe('continent');
  expect(nearestText('MINMAX', ['minMax', 'zScore'])).toBe('minMax');
});

it('what is near nothing was meant to be none', () => {
  expect(nearestText('x', ['load'])).toBeUndefined();
  expect(nearestText('load', [])).toBeUndefined();
  expect(nearestText('a'.repeat(101), ['a'.repeat(100)])).toBeUndefined();
});
