/** How many steps between numbers two are apart. */
export function stepsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const at = (x: number): bigint => {
    const bits = new BigInt64Array(Float64Array.of(x).buffer)[0] ?? 0n;
    return bits < 0n ? -(2n ** 63n) - bits : bits;
  };
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Math.abs(Number(at(a) - at(b)));
}
