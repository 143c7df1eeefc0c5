import type { Seen } from './frontier.ts';
import { checkOption } from './weighted.ts';

/** How freely a unit may choose its weights: `least` and `most` for all columns alike, or `around` the weights given. */
export interface BenefitOfTheDoubtOptions {
  /** The least share of its score that a unit must draw from each column; 0 unless given. */
  readonly least?: number;
  /** The greatest share of its score that a unit may draw from one column; 1 unless given. */
  readonly most?: number;
  /** How far a share may be from that of the weight given, relative to it: 0.25 makes 40 % into 30 % to 50 %. */
  readonly around?: number;
}

/** The least and the most that each column may count for, as a share of the score. The least make no more than 1, the most no less. */
export interface ShareLimits {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Throws where options of benefit of the doubt make no sense. */
export function checkLimits(type: string, { least, most, around }: BenefitOfTheDoubtOptions): void {
  const [low, high] = [least ?? 0, most ?? 1];
  checkOption(low >= 0 && low <= high && high <= 1, type, 'a least and a most from 0 to 1, the least first');
  if (around === undefined) return;
  checkOption(around >= 0 && around < Infinity, type, 'a number of 0 or more as around');
  checkOption((least ?? most) === undefined, type, 'either around or least and most');
}

/** Throws where the columns are too few or too many for the limits. */
export function checkMembers(
  type: string,
  { least = 0, most = 1 }: BenefitOfTheDoubtOptions,
  weights: Float64Array,
): void {
  const members = weights.filter((weight) => weight > 0).length;
  if (members === 0) return;
  const [all, part] = [`: ${members} columns of at`, `1 / ${members}`];
  checkOption(members * most > 1 - 1e-9, type, `a most of ${part} or more${all} most ${most} make less than the whole`);
  checkOption(
    members * least < 1 + 1e-9,
    type,
    `a least of ${part} or less${all} least ${least} make more than the whole`,
  );
}

/** Whether a unit is limited in what it chooses. */
export function isLimited({ least = 0, most = 1, around }: BenefitOfTheDoubtOptions): boolean {
  return around !== undefined || least > 0 || most < 1;
}

/** The limits over the columns that a unit has; equal shares where these are too few for the limits. */
export function limitsOf(
  { at }: Seen,
  weights: Float64Array,
  { least = 0, most = 1, around }: BenefitOfTheDoubtOptions,
): ShareLimits {
  if (around === undefined) {
    const equal = 1 / at.length;
    return { lower: at.map(() => Math.min(least, equal)), upper: at.map(() => Math.max(most, equal)) };
  }
  const all = at.reduce((sum, c) => sum + (weights[c] ?? 0), 0);
  const shares = at.map((c) => (weights[c] ?? 0) / all);
  return {
    lower: shares.map((share) => share * Math.max(0, 1 - around)),
    upper: shares.map((share) => share * (1 + around)),
  };
}
