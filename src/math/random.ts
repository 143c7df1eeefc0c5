import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { InclusionIndexError } from '../core/error.ts';

/** A stream of random numbers, each from 0 up to but not 1. */
export type Random = () => number;

/**
 * The stream of a seed: xoroshiro128+ of Blackman and Vigna, in whole numbers alone, so that a seed gives the same numbers on
 * every platform.
 *
 * @param seed a whole number of 32 bits
 * @throws `InclusionIndexError` `bad-seed`
 * @example
 * ```ts
 * import { randomFrom } from 'inclusion-index/analyse';
 * const random = randomFrom(42);
 * [random(), random()].map((one) => one.toFixed(6)); // => ['0.881289', '0.115685']
 * ```
 */
export function randomFrom(seed: number): Random {
  // Others would be cut to these in silence, and two seeds give one stream.
  if (seed !== (seed | 0)) {
    const remedy = 'Give a whole number of at most 2147483647 either way, and keep it with the results.';
    throw new InclusionIndexError('bad-seed', `The seed is ${seed}.`, remedy);
  }
  const generator = xoroshiro128plus(mixed(seed));
  // The first number after a seed of few bits is nearly 1.
  for (let i = 0; i < 64; i++) generator.next();
  return () => uniformFloat64(generator);
}

/**
 * A seed with its bits mixed, one to one: streams of seeds that follow each other would go hand in hand, as the generator is
 * linear. The last step of MurmurHash3, Appleby (2011).
 */
export function mixed(seed: number): number {
  let bits = seed;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
