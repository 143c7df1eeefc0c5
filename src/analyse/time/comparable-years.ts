import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import { compareText, recordOf } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import { type BreakBetween, breaksBetween } from './breaks-between.ts';

/** One unit over the years, on both scales. */
export interface ComparableFacts {
  /** The score of each year among the units of that year; `null` where there is none. */
  readonly relative: Readonly<Record<Period, number | null>>;
  /** The score of each year on the scale of the baseline: the same figures give the same score in any year. */
  readonly frozen: Readonly<Record<Period, number | null>>;
  /** The rank of each year; `null` where it is not ranked. */
  readonly ranks: Readonly<Record<Period, number | null>>;
}

/** What {@link comparableYears} gives. */
export interface ComparableYears<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly years: readonly Period[];
  readonly baseline: readonly Period[];
  /** Every unit that is ranked in any year, by name. */
  readonly rows: readonly (U & ComparableFacts)[];
  /** All there is of either scale. */
  readonly relative: Scores<I, G, U>;
  readonly frozen: Scores<I, G, U>;
  /** Breaks in series from the first year to the last: across one, neither scale compares like with like. */
  readonly breaks: readonly BreakBetween[];
}

/**
 * The years of an index side by side on two scales: relative to the units of each year, as it is published, and frozen on a
 * baseline, so that a score rises when figures get better and not when others get worse. The mean of relative scores hardly
 * moves, whatever all units do; that of frozen ones does.
 *
 * @param spec the methodology; its own baseline is set aside
 * @param data published figures, or a panel made of them by `arrange`
 * @param options.baseline the years that the frozen scale is learnt from; default the first that is scored
 * @throws `InclusionIndexError` for a baseline without figures.
 * @example
 * ```ts
 * import { comparableYears } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const { rows, baseline } = comparableYears(inclusionIndex, figures(), { baseline: ['2022/23'] });
 * const camden = rows.find(({ id }) => id === 'camden');
 * camden?.relative['2022/23'] === camden?.frozen['2022/23']; // => true
 * camden?.relative['2023/24']?.toFixed(1); // => '61.5'
 * camden?.frozen['2023/24']?.toFixed(1); // => '60.1'
 * ```
 */
export function comparableYears<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: { readonly baseline?: readonly Period[] } = {},
): ComparableYears<I, G, U> {
  const panel = 'periods' in data ? data : arrange(spec, data);
  const relative = score<I, G, U>({ ...spec, baseline: 'each period' }, panel);
  const years = relative.periods;
  const [first, last] = [years[0], years.at(-1)];
  const baseline = options.baseline ?? (first === undefined ? [] : [first]);
  const frozen = first === undefined ? relative : score<I, G, U>({ ...spec, baseline }, panel);
  const units = new Map(years.flatMap((year) => relative.of(year).units.map((unit) => [unit.id, unit] as const)));
  const byYear = (scores: Scores<I, G, U>, id: string, layer: 'score' | 'ranks') =>
    recordOf(
      years.map((period): [Period, number | null] => {
        const year = scores.periods.includes(period) ? scores.of(period) : undefined;
        const column = layer === 'score' ? year?.score.values : year?.ranks;
        const value = year?.has(id) ? column?.[year.indexOf(id)] : undefined;
        return [period, value === undefined || Number.isNaN(value) ? null : value];
      }),
    );
  const rows = [...units.values()].map((unit) => ({
    ...unit,
    relative: byYear(relative, unit.id, 'score'),
    frozen: byYear(frozen, unit.id, 'score'),
    ranks: byYear(relative, unit.id, 'ranks'),
  }));
  return {
    years,
    baseline,
    rows: rows
      .filter(({ relative: own }) => Object.values(own).some((value) => value !== null))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    relative,
    frozen,
    breaks: first === undefined || last === undefined ? [] : breaksBetween<I, G>(spec, { from: first, to: last }),
  };
}
