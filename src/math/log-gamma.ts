import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** What Stirling's formula leaves out of the logarithm of gamma, for 10 and above. DLMF 5.11.1. */
export function stirlingRest(x: number): number {
  const square = x * x;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) /
    x
  );
}

const halfLogOfTwoPi = 0.5 * log(2 * Math.PI);

/** The natural logarithm of the gamma function of a number above 0, by Stirling's formula from 10 and steps of 1 below. */
export function logGamma(x: number): number {
  let [product, shifted] = [1, x];
  for (; shifted < 10; shifted++) product *= shifted;
  return (shifted - 0.5) * log(shifted) - shifted + halfLogOfTwoPi + stirlingRest(shifted) - log(product);
}

/**
 * The natural logarithm of the beta function of two numbers above 0. Large ones take the difference of Stirling's formulas
 * term by term, as in Didonato and Morris (1992), ACM TOMS 18: a difference of logarithms of gamma would lose its digits.
 */
export function logBeta(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a];
  const sum = less + more;
  if (more < 10) return logGamma(less) + logGamma(more) - logGamma(sum);
  // logGamma(more) - logGamma(sum)
  const difference =
    -(more - 0.5) * log1p(less / more) - less * log(sum) + less + stirlingRest(more) - stirlingRest(sum);
  return logGamma(less) + difference;
}
