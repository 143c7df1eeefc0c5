import { log } from './log.ts';

/**
 * The value that a standard normal variable is below with a given probability, the inverse of the normal distribution.
 * Algorithm AS 241 (PPND16) of Wichura (1988), Applied Statistics 37: about 1 part in 10^16.
 *
 * @param probability between 0 and 1; 0 and 1 give infinities, and anything else `NaN`
 * @example
 * ```ts
 * import { normalQuantile } from 'inclusion-index/analyse';
 * normalQuantile(0.975).toFixed(12); // => '1.959963984540'
 * ```
 */
export function normalQuantile(probability: number): number {
  const distance = probability - 0.5;
  if (Math.abs(distance) <= 0.425) {
    const r = 0.180625 - distance * distance;
    return (distance * polynomial(r, central.above)) / polynomial(r, central.below);
  }
  const tail = distance < 0 ? probability : 1 - probability;
  if (!(tail > 0)) return tail === 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-log(tail));
  const { from, above, below } = r <= 5 ? near : far;
  return (Math.sign(distance) * polynomial(r - from, above)) / polynomial(r - from, below);
}

/** How far from the middle a share `level` of a standard normal variable lies: 1.96 for 0.95. */
export function normalReach(level: number): number {
  return -normalQuantile((1 - level) / 2);
}

/** By Horner's rule, the coefficient of the highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

const central = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};

/** Tails down to about 10^-11, and beyond. */
const near = {
  from: 1.6,
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const far = {
  from: 5,
  above: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};
