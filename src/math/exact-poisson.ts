import { byar } from './byar.ts';
import { checkCount, checkLevel } from './check-level.ts';
import { exp } from './exp.ts';
import { gammaTails } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { power } from './power.ts';

/**
 * The exact interval for a count of events: the expected numbers with which as many or more, and as many or fewer, would come
 * up as rarely as the level allows on either side.
 *
 * Formula: half the α / 2 quantile of χ² with 2 O degrees of freedom, to half the 1 − α / 2 quantile with 2 O + 2.
 *
 * @param count how many events; need not be whole, where it is a rate times a denominator
 * @param level the level of confidence, a share
 * @throws `InclusionIndexError` `bad-count` or `bad-level`
 * @see Garwood (1936), Biometrika 28, 437-442; APHO Technical Briefing 3
 * @example
 * ```ts
 * import { exactPoisson } from 'inclusion-index/analyse';
 * const [low, high] = exactPoisson(10);
 * [low.toFixed(4), high.toFixed(4)]; // => ['4.7954', '18.3904']
 * ```
 */
export function exactPoisson(count: number, level = 0.95): readonly [low: number, high: number] {
  checkLevel(level);
  checkCount('The count', count);
  const share = (1 - level) / 2;
  const [low, high] = byar(count, level);
  return [count === 0 ? 0 : lowerLimit(count, share, low), upperLimit(count, share, high)];
}

/** Where P(a, x) is `share`. Newton's method on the logarithms of both: concave, so that it cannot run away. */
function lowerLimit(a: number, share: number, start: number): number {
  const near = start > 0 ? start : a * power(share, 1 / a);
  // Of a thousandth of an event, the limit is less than any number.
  if (near < 1e-300) return 0;
  let logarithm = log(near);
  for (let i = 0; i < 100; i++) {
    const { lower, term } = gammaTails(a, exp(logarithm));
    const step = (log(lower / share) * lower) / term;
    logarithm -= step;
    if (Math.abs(step) < 1e-15) break;
  }
  return exp(logarithm);
}

/** Where Q(a + 1, x) is `share`. Newton's method on the logarithm of it, which is concave as well. */
function upperLimit(count: number, share: number, start: number): number {
  let x = start;
  for (let i = 0; i < 100; i++) {
    const { upper, term } = gammaTails(count + 1, x);
    const step = (log(upper / share) * upper * x) / term;
    x += step;
    if (Math.abs(step) < 1e-15 * x) break;
  }
  return x;
}
