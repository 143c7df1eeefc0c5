import { insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { type RankParams, rankStep, tileOf } from './rank-step.ts';

/**
 * Classes of equal size, 1 (least inclusive) to `n` (most): quintiles, quartiles, or any other; equal values share one.
 *
 * Formula: ceil(n * average rank / number of values), ranks from the least. OECD/JRC Handbook (2008), step 5,
 * categorical scales.
 *
 * @param options `n` classes, a whole number from 2
 * @throws `InclusionIndexError` for another `n`.
 * @example
 * ```ts
 * import { nTiles } from 'inclusion-index/methods';
 * const step = nTiles({ n: 4 });
 * const column = Float64Array.of(3, 1, 2, 9);
 * step.apply(column, step.fit(column) ?? { sorted: column }); // => Float64Array [3, 1, 2, 4]
 * ```
 */
export function nTiles({ n }: { readonly n: number }): Step<RankParams> {
  insist(Number.isInteger(n) && n > 1, 'nTiles', `n is ${n}`, 'Give a whole number from 2.');
  return rankStep('nTiles', tileOf(n), { n });
}
