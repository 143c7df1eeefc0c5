import { wilson } from './wilson.ts';

/** So many successes of so many trials. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * The interval of the difference of two independent proportions, the first less the second, from the Wilson interval of
 * each: it stays within -1 and 1, and holds with small counts. [NaN, NaN] where either has no trial.
 *
 * Formula: with p1, p2 and their Wilson limits l and u, from (p1 - p2) - sqrt((p1 - l1)^2 + (u2 - p2)^2) to
 * (p1 - p2) + sqrt((u1 - p1)^2 + (p2 - l2)^2). Method 10 of Newcombe (1998), Statistics in Medicine 17, 873-890.
 */
export function newcombe(
  first: Proportion,
  second: Proportion,
  level: number = 0.95,
): readonly [low: number, high: number] {
  if (first.trials === 0 || second.trials === 0) return [Number.NaN, Number.NaN];
  const [a, b] = [first.successes / first.trials, second.successes / second.trials];
  const [aLow, aHigh] = wilson(first.successes, first.trials, level);
  const [bLow, bHigh] = wilson(second.successes, second.trials, level);
  const reach = (one: number, other: number): number => Math.sqrt(one * one + other * other);
  return [a - b - reach(a - aLow, bHigh - b), a - b + reach(aHigh - a, b - bLow)];
}
