import { expect, it } from 'vitest';
import { mapKnown } from '../../src/math/map-known.ts';

it('mapKnown applies a formula to the known cells and leaves the missing missing', () => {
  const column = Float64Array.of(1, Number.NaN, 3);
  expect(mapKnown(column, (value) => value + 1)).toEqual(Float64Array.of(2, Number.NaN, 4));
  expect(column).toEqual(Float64Array.of(1, Number.NaN, 3));
});

it('mapKnown never calls the formula with a missing value', () => {
  mapKnown(Float64Array.of(1, Number.NaN), (value) => {
    expect(value).toBe(1);
    return value;
  });
});

it('mapKnown writes into a column where given, its own too', () => {
  const column = Float64Array.of(1, 2);
  expect(mapKnown(column, (value) => 2 * value, column)).toBe(column);
  expect(column).toEqual(Float64Array.of(2, 4));
});
