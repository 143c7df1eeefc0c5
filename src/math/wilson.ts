import { normalQuantile } from './normal.ts';

/**
 * The interval of a proportion that so many successes out of so many trials leave open, 0 to 1: it never passes 0 or 1,
 * and has a width where nothing or everything was a success. [NaN, NaN] of no trial.
 *
 * Formula: (p + z^2 / 2n ± z * sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n). Wilson (1927), Journal of the American
 * Statistical Association 22; as the OHID uses it.
 */
export function wilson(successes: number, trials: number, level: number = 0.95): readonly [low: number, high: number] {
  if (!(trials > 0)) return [Number.NaN, Number.NaN];
  const z = normalQuantile((1 + level) / 2);
  const share = successes / trials;
  const middle = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const whole = 1 + (z * z) / trials;
  return [successes === 0 ? 0 : (middle - half) / whole, successes === trials ? 1 : (middle + half) / whole];
}
