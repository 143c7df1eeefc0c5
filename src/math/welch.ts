import { mean, standardDeviation } from './moments.ts';
import { studentTwoSided } from './student-t.ts';

/**
 * The difference of the means of two lists, the first less the second, with its interval where variances need not be alike.
 * [NaN, NaN] where either has fewer than two values.
 *
 * Formula: d ± t * sqrt(s1^2 / n1 + s2^2 / n2), t of Student with the degrees of freedom of Welch and Satterthwaite. Welch
 * (1947), Biometrika 34.
 */
export function welch(
  first: readonly number[],
  second: readonly number[],
  level: number = 0.95,
): { readonly difference: number; readonly low: number; readonly high: number } {
  const difference = mean(first) - mean(second);
  const parts = [first, second].map((values) => standardDeviation(values) ** 2 / values.length);
  const [a = Number.NaN, b = Number.NaN] = parts;
  const degrees = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  // Two lists without any spread differ by what they differ.
  const half = a + b === 0 ? 0 : studentTwoSided(level, degrees) * Math.sqrt(a + b);
  return { difference, low: difference - half, high: difference + half };
}
