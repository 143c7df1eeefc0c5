import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers, each from 0 up to but not 1. */
export type Random = () => number;

/**
 * The stream of a seed: xoroshiro128+ of Blackman and Vigna, in whole numbers alone, so that a seed gives the same numbers on
 * every platform.
 */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
