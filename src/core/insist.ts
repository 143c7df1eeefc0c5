import { InclusionIndexError } from './error.ts';

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
