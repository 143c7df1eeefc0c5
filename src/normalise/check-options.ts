import { insist } from '../core/insist.ts';
import { isSpread } from '../math/extent.ts';

/** The two ends of a range, the lesser first. */
export type Ends = readonly [lower: number, upper: number];

/** Something for each indicator that has its own, by id. */
export type ById<T> = Readonly<Record<string, T>>;

/** Throws unless each is two finite numbers, the lesser first. */
export function checkEnds(method: string, ...all: readonly Ends[]): void {
  for (const [lower, upper] of all) {
    insist(isSpread(upper - lower), method, `${lower} to ${upper} is no range`, 'Give the lesser end first.');
  }
}

/** Throws unless the number is finite and above 0. */
export function checkPositive(method: string, option: string, value: number): void {
  insist(isSpread(value), method, `${option} is ${value}`, 'Give a number above 0.');
}

/** Ends in published units as the column has them: turned where lower is better. */
export function turned([lower, upper]: Ends, sign: number): Ends {
  return sign < 0 ? [-upper, -lower] : [lower, upper];
}
