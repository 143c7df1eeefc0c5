/**
 * Fills an array with numbers from 0 up to but not 1 that hang on the seed and the counter alone: number `counter` of a series
 * can be had without those before it, on any thread and in any order. Philox4x32-10 of Salmon, Moraes, Dror and Shaw (2011),
 * Parallel random numbers: as easy as 1, 2, 3; whole numbers alone, so the same on every platform.
 *
 * @param seed a whole number of 32 bits
 * @param counter a whole number, 0 or more
 */
export function philoxUniforms(seed: number, counter: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i += 2) {
    block[0] = i >>> 1;
    block[1] = counter % 4294967296;
    block[2] = Math.floor(counter / 4294967296);
    block[3] = 0;
    philox(block, seed >>> 0, 0);
    into[i] = fraction(block[0] ?? 0, block[1] ?? 0);
    if (i + 1 < into.length) into[i + 1] = fraction(block[2] ?? 0, block[3] ?? 0);
  }
}

/** Room for a block; none is kept from call to call. */
const block = new Uint32Array(4);

/** 53 bits of 64 as a fraction. */
function fraction(high: number, low: number): number {
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}

/** Ten rounds on a block of four numbers of 32 bits, with a key of two. */
export function philox(block: Uint32Array, firstKey: number, secondKey: number): void {
  let [a, b, c, d] = [block[0] ?? 0, block[1] ?? 0, block[2] ?? 0, block[3] ?? 0];
  let [k, l] = [firstKey, secondKey];
  for (let round = 0; round < 10; round++) {
    const [aHigh, cHigh] = [highOf(a, 0xd2511f53), highOf(c, 0xcd9e8d57)];
    const [aLow, cLow] = [Math.imul(a, 0xd2511f53), Math.imul(c, 0xcd9e8d57)];
    a = (cHigh ^ b ^ k) >>> 0;
    b = cLow >>> 0;
    c = (aHigh ^ d ^ l) >>> 0;
    d = aLow >>> 0;
    k = (k + 0x9e3779b9) >>> 0;
    l = (l + 0xbb67ae85) >>> 0;
  }
  block[0] = a;
  block[1] = b;
  block[2] = c;
  block[3] = d;
}

/** The upper 32 bits of the product of two numbers of 32 bits. */
function highOf(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(other / 65536);
}
