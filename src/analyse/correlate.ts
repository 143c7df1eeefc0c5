import { kendall } from '../math/kendall.ts';
import { normalTwoSided } from '../math/normal.ts';
import { completePairs } from '../math/pairs.ts';
import { pearson } from '../math/pearson.ts';
import { spearman } from '../math/spearman.ts';
import { correlationPValue } from '../math/student-t.ts';
import type { NamedColumn } from './columns.ts';

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

/** Correlates two columns over the units known in both. */
export function correlate(a: NamedColumn, b: NamedColumn, method: CorrelationMethod = 'pearson'): Correlated {
  const [x, y] = completePairs(a.values, b.values);
  const n = x.length;
  const none = (because: string): Correlated => ({ n, r: null, p: null, because });
  if (n < 2) return none(n === 0 ? 'no unit is known in both' : 'only 1 unit is known in both');
  for (const [id, values] of [
    [a.id, x],
    [b.id, y],
  ] as const)
    if (values.every((value) => value === values[0]))
      return none(`"${id}" is the same in all ${n} units known in both`);
  const { r, p } = tested(x, y, method);
  return n < 3 ? { n, r, p: null, because: 'a p-value needs 3 units' } : { n, r, p };
}

function tested(
  x: Float64Array,
  y: Float64Array,
  method: CorrelationMethod,
): { readonly r: number; readonly p: number } {
  if (method === 'kendall') {
    const { tau, z } = kendall(x, y);
    return { r: tau, p: normalTwoSided(z) };
  }
  const r = method === 'spearman' ? spearman(x, y) : pearson(x, y);
  return { r, p: correlationPValue(r, x.length) };
}
