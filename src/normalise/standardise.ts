import { isSpread } from '../math/extent.ts';
import { mean, standardDeviation } from '../math/moments.ts';

/** The mean and sample standard deviation learnt. */
export interface ZScoreParams {
  readonly mean: number;
  readonly standardDeviation: number;
  /** The centre and spread of the scores, where the indicator has its own. */
  readonly moments?: readonly [centre: number, spread: number];
}

/** Mean and standard deviation of a column, `null` where it has no spread. */
export function learnMoments(column: Float64Array): ZScoreParams | null {
  const params = { mean: mean(column), standardDeviation: standardDeviation(column) };
  // Equal values whose mean is off by rounding have a spread of rounding error, which is none.
  return isSpread(params.standardDeviation) && params.standardDeviation > 1e-12 * Math.abs(params.mean) ? params : null;
}

/** What was learnt, in words. */
export function describeMoments(params: ZScoreParams): string {
  return `mean ${params.mean}, standard deviation ${params.standardDeviation}`;
}
