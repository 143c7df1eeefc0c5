import { checkCount, checkLevel } from './check-level.ts';
import { normalReach } from './normal-quantile.ts';

/**
 * Byar's interval for a count of events: what could the number expected behind it be? Within 0.2 % of
 * {@link exactPoisson} for 10 and more at 95 %, and worked with a pocket calculator.
 *
 * Formula: O (1 − 1 / (9 O) − z / (3 √O))³ to (O + 1) (1 − 1 / (9 (O + 1)) + z / (3 √(O + 1)))³.
 *
 * @param count how many events
 * @param level the level of confidence, a share
 * @throws `InclusionIndexError` `bad-count` or `bad-level`
 * @see Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69; APHO Technical Briefing 3
 * @example
 * ```ts
 * import { byar } from 'inclusion-index/analyse';
 * const [low, high] = byar(65);
 * [low.toFixed(2), high.toFixed(2)]; // => ['50.16', '82.85']
 * ```
 */
export function byar(count: number, level = 0.95): readonly [low: number, high: number] {
  checkLevel(level);
  checkCount('The count', count);
  const z = normalReach(level);
  const cube = (events: number, side: number): number => {
    const root = Math.max(0, 1 - 1 / (9 * events) + side / (3 * Math.sqrt(events)));
    return events * root * root * root;
  };
  return [count === 0 ? 0 : cube(count, -z), cube(count + 1, z)];
}
