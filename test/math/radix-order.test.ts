import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radixOrder } from '../../src/math/radix-order.ts';

const inOrder = (values: readonly number[]): number[] =>
  [...radixOrder(Float64Array.from(values))].map((place) => values[place] ?? Number.NaN);

describe('radixOrder(values) gives the places of values from the least to the greatest', () => {
  it('orders negative, fractional, tiny, huge and infinite numbers', () => {
    const values = [3, -Infinity, 1e-300, -2.5, 0, 1e300, -1e-300, Infinity, 5e-324, -1e300, 2.5];
    expect(inOrder(values)).toEqual(values.toSorted((a, b) => a - b));
  });

  it('keeps equal values in the order they stand in', () => {
    expect(radixOrder(Float64Array.of(7, 3, 7, 3, 7))).toEqual(Uint32Array.of(1, 3, 0, 2, 4));
  });

  it('puts -0 before 0, and what is no number at the ends', () => {
    expect(radixOrder(Float64Array.of(0, -0))).toEqual(Uint32Array.of(1, 0));
    const withNone = inOrder([2, Number.NaN, 1, Number.NaN, 3]);
    expect(withNone.filter((value) => !Number.isNaN(value))).toEqual([1, 2, 3]);
    expect(Number.isNaN(withNone[0]) || Number.isNaN(withNone[4])).toBe(true);
  });

  it('orders nothing, and one', () => {
    expect(radixOrder(new Float64Array())).toEqual(new Uint32Array());
    expect(radixOrder(Float64Array.of(5))).toEqual(Uint32Array.of(0));
  });

  it('orders part of a longer buffer by itself', () => {
    expect(radixOrder(Float64Array.of(9, 1, 8, 2).subarray(1, 3))).toEqual(Uint32Array.of(0, 1));
  });

  it('leaves the values as they were', () => {
    const values = Float64Array.of(3, 1, 2);
    radixOrder(values);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });

  it('orders any numbers as a comparison does', () => {
    const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), { maxLength: 200 });
    fc.assert(
      fc.property(numbers, (values) => {
        const plain = values.map((value) => value + 0);
        expect(inOrder(plain)).toEqual(plain.toSorted((a, b) => a - b));
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });
});
