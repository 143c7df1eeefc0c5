import { checkCount, checkLevel } from './check-level.ts';
import { gammaTails } from './incomplete-gamma.ts';

/**
 * Between which counts chance keeps where so many events are expected: the counts whose {@link exactPoisson} interval just
 * reaches the number expected. They are no whole numbers, so that limits run smoothly over what is expected.
 *
 * @param expected how many
 * @param level the level of confidence, a share
 * @returns the lower limit, 0 where even no event at all would not be too few, and the upper one
 * @see Spiegelhalter (2005), Statistics in Medicine 24, appendix A.1, and the funnels for rates of Public Health England
 */
export function poissonLimits(expected: number, level = 0.95): readonly [low: number, high: number] {
  checkLevel(level);
  checkCount('The number expected', expected);
  if (expected === 0) return [0, 0];
  const share = (1 - level) / 2;
  const isTooFew = (count: number): boolean => gammaTails(count + 1, expected).upper < share;
  const isTooMany = (count: number): boolean => gammaTails(count, expected).lower < share;
  let most = expected + 1;
  while (!isTooMany(most)) most *= 2;
  return [isTooFew(0) ? boundary(0, expected, (count) => !isTooFew(count)) : 0, boundary(expected, most, isTooMany)];
}

/** Where an answer turns from no to yes, by halving. */
function boundary(from: number, to: number, isBeyond: (count: number) => boolean): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return high;
}
