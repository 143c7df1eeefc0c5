/** The bits of a key that one pass sorts by. */
const digitBits = 11;
const digits = 1 << digitBits;
/** A key has 64 bits, two words: three digits each, the last of them shorter. */
const shifts = [0, digitBits, 2 * digitBits];

/**
 * The places of some numbers in ascending order, equal ones in the order they stand in: a radix sort of their bits, so
 * that time grows with their number alone. -0 comes before 0, and `NaN` before or behind all numbers.
 *
 * Reference: D. E. Knuth, The Art of Computer Programming, volume 3, 5.2.5 (distribution sort, least digit first).
 */
export function radixOrder(values: Float64Array): Uint32Array {
  const count = values.length;
  const bits = new Uint32Array(values.slice().buffer);
  // Which of its two words a number has first in memory is the machine's affair.
  const [lowFirst = 1] = new Uint8Array(Uint32Array.of(1).buffer);
  const words = [new Uint32Array(count), new Uint32Array(count)] as const;
  const [low, high] = words;
  for (let i = 0; i < count; i++) {
    const top = bits[2 * i + lowFirst] ?? 0;
    const bottom = bits[2 * i + 1 - lowFirst] ?? 0;
    // Bits of positive numbers are in order once their sign is set; those of negative ones run the other way.
    const isNegative = top >>> 31 === 1;
    high[i] = isNegative ? ~top : top ^ 0x8000_0000;
    low[i] = isNegative ? ~bottom : bottom;
  }
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let next = new Uint32Array(count);
  const starts = new Uint32Array(digits);
  for (const word of words) {
    for (const shift of shifts) {
      starts.fill(0);
      for (let i = 0; i < count; i++) {
        const digit = ((word[i] ?? 0) >>> shift) & (digits - 1);
        starts[digit] = (starts[digit] ?? 0) + 1;
      }
      // All alike: nothing to sort by.
      if (starts[((word[0] ?? 0) >>> shift) & (digits - 1)] === count) continue;
      for (let digit = 0, start = 0; digit < digits; digit++) {
        const here = starts[digit] ?? 0;
        starts[digit] = start;
        start += here;
      }
      for (let i = 0; i < count; i++) {
        const place = order[i] ?? 0;
        const digit = ((word[place] ?? 0) >>> shift) & (digits - 1);
        const start = starts[digit] ?? 0;
        next[start] = place;
        starts[digit] = start + 1;
      }
      [order, next] = [next, order];
    }
  }
  return order;
}
