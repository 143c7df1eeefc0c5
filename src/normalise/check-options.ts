import { type Ends, insist } from '../core/options.ts';
import { isSpread } from '../math/extent.ts';

/** Throws unless each is two finite numbers, the lesser first. */
export function checkEnds(method: string, ...all: readonly Ends[]): void {
  for (const [lower, upper] of all) {
    insist(isSpread(upper - lower), method, `${lower} to ${upper} is no range`, 'Give the lesser end first.');
  }
}

/** Ends in published units as the column has them: turned where lower is better. */
export function turned([lower, upper]: Ends, sign: number): Ends {
  return sign < 0 ? [-upper, -lower] : [lower, upper];
}
