import { InclusionIndexError } from './error.ts';

/** The two ends of a range, the lesser first. */
export type Ends = readonly [lower: number, upper: number];

/** Something for each indicator that has its own, by id. */
export type ById<T> = Readonly<Record<string, T>>;

/**
 * Throws where options of a method make no sense, or do not fit the data it learns from.
 *
 * @param method the method's name, which the message begins with
 * @param what what is wrong, without a full stop
 * @param remedy what to do about it, a sentence
 */
export function insist(good: unknown, method: string, what: string, remedy: string): asserts good {
  if (!good) throw new InclusionIndexError('bad-option', `${method}: ${what}.`, remedy);
}

/** Throws unless the number is finite, above 0, and large enough to divide by. */
export function checkPositive(method: string, option: string, value: number): void {
  insist(value >= 1e-300 && value < Infinity, method, `${option} is ${value}`, 'Give a number above 0.');
}
