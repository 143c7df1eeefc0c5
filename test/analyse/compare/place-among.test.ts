import { expect, it } from 'vitest';
import { placeAmong } from '../../../src/analyse/compare/place-among.ts';

it('placeAmong() counts from the greatest, equal values sharing the best rank', () => {
  const column = Float64Array.of(5, 9, 5, Number.NaN, 1);
  expect(placeAmong(column, 1)).toEqual({ rank: 1, of: 4, last: false });
  expect(placeAmong(column, 0)).toEqual({ rank: 2, of: 4, last: false });
  expect(placeAmong(column, 4)).toEqual({ rank: 4, of: 4, last: true });
  expect(placeAmong(column, 3)).toBeUndefined();
});

it('placeAmong() takes values that differ by rounding error for equal, at any magnitude', () => {
  for (const scale of [1e-300, 1, 1e300]) {
    expect(placeAmong(Float64Array.of(0.3 * scale, (0.1 + 0.2) * scale, 0.2 * scale), 0)?.rank).toBe(1);
    expect(placeAmong(Float64Array.of(0.3 * scale, 0.3001 * scale), 0)?.rank).toBe(2);
  }
});
