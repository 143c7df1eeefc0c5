import { indicesFrom, type Share, type SobolIndex, shareOf } from './sobol-indices.ts';
import type { SobolMoments } from './sobol-moments.ts';

/** What one factor does to a result. */
export interface Driver extends SobolIndex {
  /** The factor: `weights`, `data`, `normalise`. */
  readonly id: string;
}

/** The variance of a result, and what it is due to. */
export interface Drivers {
  readonly variance: number;
  readonly factors: readonly Driver[];
  /** Figures against method; `null` where not both vary, or the result does not. The three add up to 1. */
  readonly split: DataOrMethod | null;
}

/** What is due to figures and method: to each alone, and to both together. */
export interface DataOrMethod {
  readonly data: Share;
  readonly method: Share;
  readonly together: Share;
}

/** What a result is due to, by its moments. */
export function driversOf(moments: SobolMoments, ids: readonly string[], level: number): Drivers {
  const { variance, factors } = indicesFrom(moments, level);
  return {
    variance,
    factors: factors.map((index, f) => ({ id: ids[f] ?? '', ...index })),
    split: ids.length > 1 ? splitOf(moments, ids.indexOf('data'), level) : null,
  };
}

/** All that varies but the data is one group, the method: what the data have no part in at all is due to it alone. */
function splitOf({ variance, first, total }: SobolMoments, place: number, level: number): DataOrMethod | null {
  const [alone, all] = [first[place], total[place]];
  if (!alone || !all) return null;
  const data = shareOf(alone, variance, level);
  const method = shareOf(
    variance.map((whole, b) => whole - (all[b] ?? 0)),
    variance,
    level,
  );
  const together = shareOf(
    all.map((part, b) => part - (alone[b] ?? 0)),
    variance,
    level,
  );
  return data && method && together ? { data, method, together } : null;
}
