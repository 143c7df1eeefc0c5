import { InclusionIndexError } from '../core/error.ts';
import { checkCount, checkLevel } from './check-level.ts';
import { normalReach } from './normal-quantile.ts';

/**
 * Wilson's interval for a proportion: so many of so many, what could the share behind it be? It holds for few and for none,
 * never leaves 0 to 1, and is the one that public health in England prefers.
 *
 * Formula: (x + z² / 2 ± z √(x (n − x) / n + z² / 4)) / (n + z²), z the normal reach of the level, 1.96 for 0.95.
 *
 * @param successes how many; need not be whole, where it is a share times a denominator
 * @param trials of how many, above 0
 * @param level the level of confidence, a share
 * @returns the lower and the upper limit, shares of 1
 * @throws `InclusionIndexError` `bad-count` or `bad-level`
 * @see Wilson (1927), JASA 22; method 3 of Newcombe (1998), Statistics in Medicine 17, 857-872; APHO Technical Briefing 3
 * @example
 * ```ts
 * import { wilson } from 'inclusion-index/analyse';
 * const [low, high] = wilson(81, 263);
 * [low.toFixed(4), high.toFixed(4)]; // => ['0.2553', '0.3662']
 * ```
 */
export function wilson(successes: number, trials: number, level = 0.95): readonly [low: number, high: number] {
  checkLevel(level);
  checkCount('The number of successes', successes);
  checkCount('The number of trials', trials);
  if (trials === 0 || successes > trials) {
    const message = `There are ${successes} successes of ${trials} trials.`;
    throw new InclusionIndexError('bad-count', message, 'Give at least one trial, and no more successes than trials.');
  }
  const z = normalReach(level);
  const middle = successes + (z * z) / 2;
  const reach = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
  const whole = trials + z * z;
  // Both ends are exact where nothing, or all, was counted: a difference would leave dust.
  return [
    successes === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    successes === trials ? 1 : Math.min(1, (middle + reach) / whole),
  ];
}
