import { normalQuantile } from './normal-quantile.ts';
import type { Random } from './random.ts';

/** One draw of a standard normal variable, by inversion: one random number a draw, so that streams stay in step. */
export function drawNormal(random: Random): number {
  // 0 stands for all below the first step that the generator can tell apart, and would be minus infinity.
  return normalQuantile(Math.max(random(), 2 ** -54));
}
