import { InclusionIndexError } from '../core/error.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import type { Step } from '../core/step.ts';

/** A step that has learnt, ready to apply. */
export interface Fitted {
  apply(column: Float64Array): Float64Array;
  describe(): string;
}

/** What is told of a step's learning: the column it learnt from and, unless that is a baseline, the period. */
export type OnFitted = (
  indicator: Indicator,
  column: Float64Array,
  period: Period | undefined,
  fitted: boolean,
) => void;

/** The places of the periods that learning goes by; `undefined` where each period learns by itself. */
export function baselineOf(spec: Spec, periods: readonly Period[]): readonly number[] | undefined {
  const baseline = spec.baseline ?? 'each period';
  if (baseline === 'each period') return undefined;
  if (baseline === 'all periods') return [...periods.keys()];
  const unknown = baseline.find((period) => !periods.includes(period));
  if (unknown !== undefined || baseline.length === 0) {
    throw new InclusionIndexError(
      'unknown-baseline',
      `Index "${spec.id}": no figures for the baseline ${unknown ?? '(empty list)'}.`,
      `There are figures for ${periods.join(', ')}.`,
    );
  }
  return periods.flatMap((period, p) => (baseline.includes(period) ? [p] : []));
}

/**
 * Fits a step to each indicator of each period, or to the baseline that the spec freezes: `[period][indicator]`,
 * `undefined` where there is no step, or the column cannot bear it.
 */
export function fitSteps(
  spec: Spec,
  { indicators, periods }: Panel,
  columns: readonly (readonly Float64Array[])[],
  stepOf: (id: string) => Step | undefined,
  onFitted?: OnFitted,
): readonly (readonly (Fitted | undefined)[])[] {
  const learnFrom = (
    chosen: readonly number[],
    i: number,
    indicator: Indicator,
    period?: Period,
  ): Fitted | undefined => {
    const step = stepOf(indicator.id);
    if (!step) return undefined;
    const column = concatenate(chosen.map((p) => columns[p]?.[i] ?? new Float64Array()));
    const params = step.fit(column, {
      indicator: indicator.id,
      sign: indicator.direction === 'lower' ? -1 : 1,
      get units() {
        return chosen.flatMap((p) => periods[p]?.units.map(({ id }) => id) ?? []);
      },
    });
    onFitted?.(indicator, column, period, params !== null);
    if (params === null) return undefined;
    return { apply: (values) => step.apply(values, params), describe: () => step.describe(params) };
  };
  const baseline = baselineOf(
    spec,
    periods.map(({ period }) => period),
  );
  if (baseline === undefined)
    return periods.map(({ period }, p) => indicators.map((indicator, i) => learnFrom([p], i, indicator, period)));
  const frozen = indicators.map((indicator, i) => learnFrom(baseline, i, indicator));
  return periods.map(() => frozen);
}

/** Columns one after another; a single one as it is. */
export function concatenate(columns: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = columns;
  if (columns.length < 2) return first;
  const all = new Float64Array(columns.reduce((length, column) => length + column.length, 0));
  let offset = 0;
  for (const column of columns) {
    all.set(column, offset);
    offset += column.length;
  }
  return all;
}
