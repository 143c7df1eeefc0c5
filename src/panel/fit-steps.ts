import { InclusionIndexError } from '../core/error.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Panel, PanelPeriod } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Baseline, Baselines, Spec } from '../core/spec.ts';
import type { ColumnFacts, Step } from '../core/step.ts';

/** A step that has learnt, ready to apply. */
export class Fitted {
  declare private readonly step: Step;
  declare private readonly params: unknown;

  constructor(step: Step, params: unknown) {
    this.step = step;
    this.params = params;
  }

  apply(column: Float64Array, into?: Float64Array): Float64Array {
    return this.step.apply(column, this.params, into);
  }

  describe(): string {
    return this.step.describe(this.params);
  }
}

/** What a step may ask about the column it learns from; the ids of the units only where it does. */
class Facts implements ColumnFacts {
  declare readonly indicator: string;
  declare readonly sign: 1 | -1;
  declare private readonly periods: readonly PanelPeriod[];

  constructor({ id, direction }: Indicator, periods: readonly PanelPeriod[]) {
    this.indicator = id;
    this.sign = direction === 'lower' ? -1 : 1;
    this.periods = periods;
  }

  get units(): readonly string[] {
    return this.periods.flatMap(({ units }) => units.map(({ id }) => id));
  }
}

/** What is told of a step's learning: the column it learnt from and, unless that is a baseline, the period. */
export type OnFitted = (
  indicator: Indicator,
  column: Float64Array,
  period: Period | undefined,
  fitted: boolean,
) => void;

/** What a kind of learning goes by in an index. */
export function baselineFor({ baseline = 'each period' }: Spec, kind: keyof Baselines): Baseline {
  return typeof baseline === 'string' || 'length' in baseline ? baseline : (baseline[kind] ?? 'each period');
}

/** The periods that learning goes by; `undefined` where each period learns by itself. */
export function baselineOf<P extends { readonly period: Period }>(
  spec: Spec,
  kind: keyof Baselines,
  periods: readonly P[],
): P[] | undefined {
  const baseline = baselineFor(spec, kind);
  if (baseline === 'each period') return undefined;
  if (baseline === 'all periods') return [...periods];
  const unknown = baseline.find((period) => !periods.some((one) => one.period === period));
  if (unknown !== undefined || baseline.length === 0) {
    throw new InclusionIndexError(
      'unknown-baseline',
      `Index "${spec.id}": no figures for the baseline ${unknown ?? '(empty list)'}.`,
      `There are figures for ${periods.map(({ period }) => period).join(', ')}.`,
    );
  }
  return periods.filter(({ period }) => baseline.includes(period));
}

/**
 * Fits a step to each indicator of each period, or to the baseline that the spec freezes: `[period][indicator]`,
 * `undefined` where there is no step, or the column cannot bear it.
 */
export function fitSteps(
  spec: Spec,
  kind: Step['kind'],
  { indicators, periods }: Panel,
  columns: readonly (readonly Float64Array[])[],
  stepOf: (id: string) => Step | undefined,
  onFitted?: OnFitted,
): readonly (readonly (Fitted | undefined)[])[] {
  const learnFrom = (
    column: Float64Array,
    chosen: readonly PanelPeriod[],
    indicator: Indicator,
    period?: Period,
  ): Fitted | undefined => {
    const step = stepOf(indicator.id);
    if (!step) return undefined;
    const params = step.fit(column, new Facts(indicator, chosen));
    onFitted?.(indicator, column, period, params !== null);
    return params === null ? undefined : new Fitted(step, params);
  };
  const baseline = baselineOf(spec, kind, periods);
  if (baseline === undefined) {
    return periods.map((one, p) => {
      const [own, alone] = [columns[p] ?? [], [one]];
      return indicators.map((indicator, i) => learnFrom(own[i] ?? nothing, alone, indicator, one.period));
    });
  }
  const places = baseline.map((one) => periods.indexOf(one));
  const frozen = indicators.map((indicator, i) =>
    learnFrom(concatenate(places.map((p) => columns[p]?.[i] ?? nothing)), baseline, indicator),
  );
  return periods.map(() => frozen);
}

const nothing = new Float64Array();

/** Columns one after another; a single one as it is. */
export function concatenate(columns: readonly Float64Array[]): Float64Array {
  const [first = nothing] = columns;
  if (columns.length < 2) return first;
  const all = new Float64Array(columns.reduce((length, column) => length + column.length, 0));
  let offset = 0;
  for (const column of columns) {
    all.set(column, offset);
    offset += column.length;
  }
  return all;
}
