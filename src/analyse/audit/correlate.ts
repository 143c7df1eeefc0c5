import { insist } from '../../core/options.ts';
import { deviations } from '../../math/deviations.ts';
import { denseRanks, kendallOfRanks } from '../../math/kendall.ts';
import { normalTwoSided } from '../../math/normal.ts';
import { completePairs, isConstant } from '../../math/pairs.ts';
import { cosine } from '../../math/pearson.ts';
import { rankDeviations } from '../../math/spearman.ts';
import { correlationPValue } from '../../math/student-t.ts';
import type { NamedColumn } from '../columns.ts';

/**
 * What a correlation measures: `pearson` how nearly two columns lie on a straight line, `spearman` the same of their ranks,
 * `kendall` (tau-b) how many more pairs of units both order alike than the other way.
 */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** How two columns go together, over the units known in both. */
export interface Correlated {
  /** How many units are known in both. */
  readonly n: number;
  /** The correlation, -1 to 1; `null` where there is none, and `because` says why. */
  readonly r: number | null;
  /**
   * The two-sided p-value: how often chance alone would give a correlation as far from 0. By Student's t distribution with n - 2
   * degrees of freedom for Pearson and Spearman, by the normal approximation with ties for Kendall. `null` below 3 units.
   */
  readonly p: number | null;
  /** Why there is no correlation or no p-value. */
  readonly because?: string;
}

/** How columns are correlated. */
export interface CorrelationOptions {
  /** Default `pearson`. */
  readonly method?: CorrelationMethod;
}

/** A method in two parts, so that what concerns one column is done once. */
interface Measure {
  prepare(values: Float64Array): Float64Array;
  compare(a: Float64Array, b: Float64Array): { readonly r: number; readonly p: number };
}

const byCosine = (a: Float64Array, b: Float64Array): { readonly r: number; readonly p: number } => {
  const r = cosine(a, b);
  return { r, p: correlationPValue(r, a.length) };
};

const measures: Readonly<Record<CorrelationMethod, Measure>> = {
  pearson: { prepare: deviations, compare: byCosine },
  spearman: { prepare: rankDeviations, compare: byCosine },
  kendall: {
    prepare: denseRanks,
    compare: (a, b) => {
      const { tau, z } = kendallOfRanks(a, b);
      return { r: tau, p: normalTwoSided(z) };
    },
  },
};

/** What correlates two columns over the units known in both. It remembers what it found of a column without gaps. */
export function correlator(method: CorrelationMethod = 'pearson'): (a: NamedColumn, b: NamedColumn) => Correlated {
  const known = Object.keys(measures);
  insist(known.includes(method), 'correlations', `there is no method "${method}"`, `Give one of ${known.join(', ')}.`);
  const { prepare, compare } = measures[method];
  const whole = new Map<Float64Array, Float64Array>();
  const prepared = (values: Float64Array, kept: Float64Array): Float64Array => {
    // With gaps, what is left differs from pair to pair.
    if (kept !== values) return prepare(kept);
    const found = whole.get(values) ?? prepare(values);
    whole.set(values, found);
    return found;
  };
  return (a, b) => {
    const [x, y] = completePairs(a.values, b.values);
    const n = x.length;
    const none = (because: string): Correlated => ({ n, r: null, p: null, because });
    if (n < 2) return none(n === 0 ? 'no unit is known in both' : 'only 1 unit is known in both');
    const same = isConstant(x) ? a.id : isConstant(y) ? b.id : undefined;
    if (same !== undefined) return none(`"${same}" is the same in all ${n} units known in both`);
    const { r, p } = compare(prepared(a.values, x), prepared(b.values, y));
    return n < 3 ? { n, r, p: null, because: 'a p-value needs 3 units' } : { n, r, p };
  };
}
