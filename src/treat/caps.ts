import { type ById, type Ends, insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { quantile } from '../math/quantile.ts';
import { sortedKnown } from '../math/rank.ts';
import { columnTreatment } from './column-treatment.ts';
import { type Cut, cutAt, describeCut } from './cut.ts';

/** Where to cap: in published units, or at places that are learnt. One of the three ways, and `caps` for indicators of their own. */
export interface CapsOptions {
  /** The least value there may be, in published units. */
  readonly lower?: number;
  /** The greatest value there may be, in published units. */
  readonly upper?: number;
  /** `[lower, upper]` in published units by indicator id, instead of the way of the rest; `null` leaves an end open. */
  readonly caps?: ById<readonly [lower: number | null, upper: number | null]>;
  /** The shares of the values learnt that lie below the lower and the upper cap: `[0.05, 0.95]`. */
  readonly quantiles?: Ends;
  /** Caps that many interquartile ranges beyond the quartiles: Tukey's fences, 1.5 the inner and 3 the outer. */
  readonly fences?: number;
}

/**
 * Caps: values beyond a limit become the limit. Order stays, but for units beyond a cap, which become equal. A cap at a
 * quantile changes values of any column, outliers or not; one at a fence only what is far from the middle half.
 *
 * Formula: x cut at lower and upper. Quantiles q(p) are on the line between the two nearest values (R's type 7); fences are
 * q(0.25) - k IQR and q(0.75) + k IQR, IQR = q(0.75) - q(0.25). Tukey, Exploratory Data Analysis (1977).
 *
 * Nothing is learnt from an indicator for which there is no way, from no values, or where a quantile or a fence would make all
 * values equal (more than three quarters of them are).
 *
 * @throws `InclusionIndexError` for no way or two, a lower cap that is not below the upper, quantiles outside 0 to 1, or a
 * number of ranges not above 0.
 * @example
 * ```ts
 * import { caps } from 'inclusion-index/methods';
 * const step = caps({ upper: 100, caps: { attendance: [50, null] } });
 * const column = Float64Array.of(20, 90, 120);
 * const learnt = step.fit(column, { indicator: 'attendance', sign: 1, units: [] });
 * learnt && step.apply(column, learnt); // => Float64Array [50, 90, 120]
 * ```
 */
export function caps({ lower, upper, caps: own = {}, quantiles, fences }: CapsOptions): Step<Cut> {
  const given: Cut | undefined =
    (lower ?? upper) === undefined ? undefined : { lower: lower ?? null, upper: upper ?? null };
  const byId = new Map(
    Object.entries(own).map(([id, [low, high]]): [string, Cut] => [id, { lower: low, upper: high }]),
  );
  const ways = [given, quantiles, fences].filter((way) => way !== undefined).length;
  insist(
    ways === 1 || (ways === 0 && byId.size > 0),
    'caps',
    `${ways} ways to cap`,
    'Give one: ends, quantiles or fences.',
  );
  for (const cut of [...(given ? [given] : []), ...byId.values()]) {
    const [low, high] = [cut.lower ?? -Infinity, cut.upper ?? Infinity];
    insist(
      low < high && low < Infinity && high > -Infinity,
      'caps',
      `${low} to ${high} is no range`,
      'Lesser end first.',
    );
  }
  const [from, to] = quantiles ?? [0, 1];
  insist(0 <= from && from < to && to <= 1, 'caps', `no quantiles ${from} to ${to}`, 'Give two shares, 0 to 1.');
  insist(fences === undefined || (fences > 0 && fences < Infinity), 'caps', `fences is ${fences}`, 'Give 1.5 or 3.');
  return columnTreatment<Cut>(
    'caps',
    {
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
      ...(byId.size === 0 ? {} : { caps: own }),
      ...(quantiles ? { quantiles } : {}),
      ...(fences === undefined ? {} : { fences }),
    },
    (column, facts) => {
      const fixed = byId.get(facts?.indicator ?? '') ?? given;
      const sorted = sortedKnown(column);
      if (sorted.length === 0) return null;
      if (fixed) return fixed;
      const at = (share: number): number => quantile(sorted, share);
      if (quantiles) return spread(at(from), at(to));
      const reach = fences === undefined ? Number.NaN : fences * (at(0.75) - at(0.25));
      return spread(at(0.25) - reach, at(0.75) + reach);
    },
    cutAt,
    describeCut,
  );
}

/** A cut that leaves some spread, an end beyond all numbers being open. Plus 0, so that no -0 is learnt. */
function spread(lower: number, upper: number): Cut | null {
  if (!(lower < upper)) return null;
  return { lower: Number.isFinite(lower) ? lower + 0 : null, upper: Number.isFinite(upper) ? upper + 0 : null };
}
