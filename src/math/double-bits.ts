const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** The upper 32 bits of a number: its sign, its exponent and the first 20 of its digits in base 2. */
export function upperBits(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}

/** A number with other upper bits. */
export function withUpperBits(x: number, bits: number): number {
  view.setFloat64(0, x);
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

/** A number without its lower 32 bits: a product of two such is exact. */
export function withoutLowerBits(x: number): number {
  view.setFloat64(0, x);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** 2 to a whole power from -1022 to 1023. */
export function twoTo(power: number): number {
  return withUpperBits(0, (power + 1023) << 20);
}
