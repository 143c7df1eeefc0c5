import { expm1 } from './expm1.ts';
import { log1p } from './log1p.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The interval of a correlation: Fisher's z, tanh(artanh(r) ± z * sqrt(variance)), with variance 1 / (n - 3 - given) of a
 * Pearson correlation that is not, or is, partial to so many `given` columns, and (1 + r^2 / 2) times that of Spearman's.
 * It supposes that the two are jointly normal (Spearman: that they are after some increasing change of each) and that
 * units are independent. [NaN, NaN] for too few units; a perfect correlation has no width.
 *
 * Fisher (1921), Metron 1; Bonett and Wright (2000), Psychometrika 65, 23-28, for Spearman's.
 */
export function fisher(
  r: number,
  n: number,
  {
    level = 0.95,
    given = 0,
    ranks = false,
  }: { readonly level?: number; readonly given?: number; readonly ranks?: boolean } = {},
): readonly [low: number, high: number] {
  const free = n - 3 - given;
  if (!(free > 0) || Number.isNaN(r)) return [Number.NaN, Number.NaN];
  if (Math.abs(r) >= 1) return [Math.sign(r), Math.sign(r)];
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((ranks ? 1 + (r * r) / 2 : 1) / free);
  const z = Math.sign(r) * 0.5 * log1p((2 * Math.abs(r)) / (1 - Math.abs(r)));
  return [tanh(z - half), tanh(z + half)];
}

function tanh(z: number): number {
  const rise = expm1(2 * Math.abs(z));
  return rise === Infinity ? Math.sign(z) : Math.sign(z) * (rise / (rise + 2));
}
