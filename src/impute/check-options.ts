import { InclusionIndexError } from '../core/error.ts';

/** Throws where options of an imputation make no sense, or do not fit the data it learns from. */
export function insist(good: unknown, method: string, what: string, remedy: string): asserts good {
  if (!good) throw new InclusionIndexError('bad-option', `${method}: ${what}.`, remedy);
}

/** Throws unless a longest gap, where given, is a finite number of years above 0. */
export function checkMaxGap(method: string, maxGap: number | undefined): void {
  const good = maxGap === undefined || (Number.isFinite(maxGap) && maxGap > 0);
  insist(good, method, `maxGap is ${maxGap}`, 'Give a number of years above 0, or leave it out for no limit.');
}
