import { type Cell, isKnown } from '../../core/cell.ts';
import { cellAt, columnOf } from '../../core/column.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import type { Scores, UnitCoverage } from '../../core/scores.ts';
import { indicatorsOf, lagOf } from '../../core/tree.ts';
import { mean } from '../../math/moments.ts';
import { rankValues } from '../../math/rank.ts';
import { type RankRow, rank } from '../../rank/rank.ts';

/** One indicator of one unit, with what it is compared with. */
export interface ProfileLine<U extends Unit = Unit> {
  readonly indicator: Indicator;
  /** How many years before the index year its figure is from, in this index. */
  readonly lag: number;
  /** As published. */
  readonly value: Cell;
  /** What was used in its place: with a gap filled and an outlier treated, where the index does either. */
  readonly used: Cell;
  readonly normalised: Cell;
  /** The rank among the units with a value, 1 the most inclusive. */
  readonly rank: Cell;
  readonly of: number;
  /** The mean of the published values over the units of the same group (region), and over all. */
  readonly groupMean: Cell;
  readonly overallMean: Cell;
  /** The published figures it was made from: period, numerator, denominator, source. */
  readonly figures: readonly Observation<U>[];
}

/** All that is known of one unit in one year. */
export interface Profile<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly unit: U;
  readonly period: Period;
  /** Its line of the ranking; none where it is not ranked, and `coverage` says why. */
  readonly row: RankRow<I, G, U> | undefined;
  readonly coverage: UnitCoverage | undefined;
  readonly lines: readonly ProfileLine<U>[];
}

/**
 * Explains one unit's score: every indicator with its published value, score, rank, distance to its region and to all,
 * and the figures behind it.
 *
 * @param options.unit the unit's id
 * @param options.group the group of a unit to compare within: `(unit) => unit.region`
 * @throws `InclusionIndexError` on a unit without a figure that year, a year that was not scored, and without a `group`.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { profile } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const camden = profile(scores, { unit: 'camden', year: '2023/24', group: (unit) => unit.region });
 * camden.lines.length; // => 12
 * ```
 */
export function profile<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: { readonly unit: string; readonly year: Period; readonly group: (unit: U) => string },
): Profile<I, G, U> {
  const group = typeof options?.group === 'function';
  insist(group, 'profile', 'there is no group to compare within', 'Give group: (unit) => unit.region, for instance.');
  const year = scores.of(options.year);
  const u = year.indexOf(options.unit);
  const unit = year.units[u];
  if (!unit) throw new RangeError(`no unit ${u}`);
  const home = options.group(unit);
  const alike = year.units.flatMap((other, i) => (options.group(other) === home ? [i] : []));
  const lines = indicatorsOf(scores.spec.children).map(({ id }): ProfileLine<U> => {
    const { indicator, raw, treated, normalised, figures } = year.indicator(id);
    const ranks = rankValues(raw.values.map((value) => (indicator.direction === 'lower' ? -value : value)));
    return {
      indicator,
      lag: lagOf<string, string>(scores.spec, indicator),
      value: cellAt(raw, u),
      used: cellAt(treated, u),
      normalised: cellAt(normalised, u),
      rank: cellAt({ values: ranks, reasons: raw.reasons }, u),
      of: ranks.filter((place) => !Number.isNaN(place)).length,
      groupMean: meanCell(alike.map((i) => cellAt(raw, i))),
      overallMean: meanCell(year.units.map((_, i) => cellAt(raw, i))),
      figures: figures[u] ?? [],
    };
  });
  const row = rank(scores, { year: options.year }).find(({ id }) => id === unit.id);
  return { unit, period: options.year, row, coverage: year.coverage[u], lines };
}

function meanCell(cells: readonly Cell[]): Cell {
  return cells.some(isKnown) ? mean(columnOf(cells).values) : 'not-available';
}
