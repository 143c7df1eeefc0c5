import { InclusionIndexError } from '../core/error.ts';
import { mixed, randomFrom } from './random.ts';
import { directions } from './sobol-directions.data.ts';

const bits = 32;

/** How many dimensions there are direction numbers for. */
export const mostDimensions = 256;

/**
 * The first points of a Sobol sequence in the unit cube, which fill it more evenly than points at random, row by row: coordinate `d` of
 * point `i` is at `i * dimensions + d`. Take a power of 2 of them.
 *
 * With a seed they are scrambled (Owen 1995): each digit of a coordinate in base 2 is turned over, or not, by a coin that is tossed
 * anew for all the digits before it. Each point is then uniform by itself, never at 0, and the set stays as even. The coins
 * are a hash of the seed, the dimension and these digits, in whole numbers alone: a seed gives the same points on every platform.
 *
 * Formula: x = g(i) times the matrix of direction numbers modulo 2, g(i) = i XOR i / 2 (Antonov and Saleev 1979); direction numbers of
 * Joe and Kuo (2008), SIAM Journal on Scientific Computing 30; Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences.
 *
 * @param seed a whole number of 32 bits; without one the points as Sobol has them, the first being 0
 * @throws `InclusionIndexError` for more dimensions than {@link mostDimensions}, or a seed that is not whole
 */
export function sobolPoints(count: number, dimensions: number, seed?: number): Float64Array {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostDimensions)) {
    throw new InclusionIndexError(
      'bad-dimensions',
      `Sobol points of ${dimensions} dimensions.`,
      `Give from 1 to ${mostDimensions}; an analysis of variance needs two for each coordinate that varies.`,
    );
  }
  const points = new Float64Array(count * dimensions);
  const random = seed === undefined ? undefined : randomFrom(seed);
  const words = directions.trim().split(/\s+/);
  for (let d = 0; d < dimensions; d++) {
    const numbers = directionNumbers(d === 0 ? undefined : words[d - 1]);
    const key = random && [random() * 2 ** bits, random() * 2 ** bits].map((one) => one | 0);
    let x = 0;
    for (let i = 0; i < count; i++) {
      // From one point to the next, one digit of the Gray code changes: that of the zeros at the end of i.
      if (i > 0) x ^= numbers[31 - Math.clz32(i & -i)] ?? 0;
      points[i * dimensions + d] = key ? ((scrambled(x, key) >>> 0) + 0.5) / 2 ** bits : (x >>> 0) / 2 ** bits;
    }
  }
  return points;
}

/** The direction numbers of a dimension, the digit of most weight first; the first dimension has one digit each. */
function directionNumbers(word: string | undefined): Int32Array {
  const numbers = new Int32Array(bits);
  const [polynomial = 1, ...first] = (word ?? '1').split('.').map(Number);
  const degree = 31 - Math.clz32(polynomial);
  for (let k = 0; k < bits; k++) {
    if (k < degree || degree === 0) {
      numbers[k] = (first[k] ?? 1) << (31 - k);
      continue;
    }
    const before = numbers[k - degree] ?? 0;
    let number = before ^ (before >>> degree);
    for (let j = 1; j < degree; j++) if ((polynomial >> (degree - j)) & 1) number ^= numbers[k - j] ?? 0;
    numbers[k] = number;
  }
  return numbers;
}

/** Each digit turned over or not, by a coin for the digits before it. */
function scrambled(x: number, [key = 0, other = 0]: readonly number[]): number {
  let flips = 0;
  for (let k = 0; k < bits; k++) {
    // The digits before this one, with a 1 in front so that 01 is not 1: a node of the tree of all digits.
    const node = k === 0 ? 1 : (x >>> (bits - k)) | (1 << k);
    flips = (flips << 1) | (mixed(mixed(node ^ key) + other) & 1);
  }
  return x ^ flips;
}
