import { insist } from '../core/options.ts';

/** Throws unless a longest gap, where given, is a finite number of years above 0. */
export function checkMaxGap(method: string, maxGap: number | undefined): void {
  const good = maxGap === undefined || (Number.isFinite(maxGap) && maxGap > 0);
  insist(good, method, `maxGap is ${maxGap}`, 'Give a number of years above 0, or leave it out for no limit.');
}
