import { type Cell, isKnown, type Reason } from '../core/cell.ts';
import { columnOf } from '../core/column.ts';
import type { Indicator, Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Panel, PanelPeriod } from '../core/panel.ts';
import { type Period, periodOf, periodOrdinal } from '../core/period.ts';
import { indicatorsOf, type Spec } from '../core/spec.ts';
import { type FigureIndex, indexFigures } from './index-figures.ts';

/**
 * Arranges observations by index year, indicator and unit: lags and bases applied, substitutes borrowed, each indicator's
 * value made from its measures. Problems are added to `issues`.
 */
export function buildPanel<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  observations: Iterable<Observation<U>>,
  issues: Issue[],
): Panel<I, U> {
  const indicators = indicatorsOf(spec.children);
  const measures = new Map<string, Measure>(indicators.flatMap(({ measures }) => measures.map((m) => [m.id, m])));
  const index = indexFigures(observations, measures, issues);
  const wanted = spec.units && new Set(spec.units);
  const sources = indicators.map((indicator) => new CellSource(spec, indicator, lagOf(spec, indicator), index));
  // An index of calendar-year measures alone is labelled by calendar year.
  const yearly = [...measures.values()].every(({ basis }) => basis === 'calendar year' || basis === 'once');
  const periods: PanelPeriod<U>[] = [];
  for (const ordinal of indexYears(spec, sources)) {
    const rows = unitsOf(sources, ordinal, wanted)
      .map((unit) => ({ unit, cells: sources.map((source) => source.cell(unit.id, ordinal)) }))
      .filter(({ cells }) => cells.some(({ cell }) => isKnown(cell)));
    if (rows.length === 0) continue;
    const period = periodOf(ordinal, yearly ? 'calendar year' : 'academic year');
    issues.push(
      ...withoutFigures(
        spec.units ?? [],
        rows.map(({ unit }) => unit.id),
        period,
      ),
    );
    const raw = sources.map((_, i) => columnOf(rows.map(({ cells }) => cells[i]?.cell ?? 'absent')));
    const figures = sources.map((_, i) => rows.map(({ cells }) => cells[i]?.figures ?? []));
    periods.push({
      period,
      units: rows.map(({ unit }) => unit),
      raw,
      figures,
    });
  }
  return { indicators, periods };
}

/** What to say of units that the spec names and no figure of a period is about. */
function withoutFigures(named: readonly string[], found: readonly string[], period: Period): Issue[] {
  const there = new Set(found);
  const missing = named.filter((id) => !there.has(id));
  if (missing.length === 0) return [];
  return [
    {
      code: 'units-without-figures',
      severity: 'warning',
      message: `Of the units the index names, ${missing.length} have no figure in ${period}: ${missing.join(', ')}.`,
      remedy: 'Check the ids, or add the figures.',
      period,
    },
  ];
}

/** The lag of an indicator in an index: the spec's, or its own. */
export function lagOf<I extends string, G extends string>(spec: Spec<I, G>, indicator: Indicator<I>): number {
  return Object.entries<number | undefined>(spec.lags ?? {}).find(([id]) => id === indicator.id)?.[1] ?? indicator.lag;
}

/** Where the cells of one indicator come from. */
class CellSource<U extends Unit> {
  /** One map a measure: period ordinal, then unit id. */
  readonly #byMeasure: readonly Map<number, Map<string, Observation<U>>>[];
  readonly #indicator: Indicator;
  readonly #lag: number;
  readonly #uncollected: ReadonlySet<number>;
  /** Ordinal to borrow from, by ordinal lacking. */
  readonly #otherPeriod: ReadonlyMap<number, number>;
  /** Unit to borrow from, by unit lacking. */
  readonly #otherUnit: ReadonlyMap<string, string>;

  constructor(spec: Spec, indicator: Indicator, lag: number, figures: FigureIndex<U>) {
    this.#indicator = indicator;
    this.#lag = lag;
    this.#byMeasure = indicator.measures.map(({ id }) => figures.get(id) ?? new Map());
    this.#uncollected = new Set(indicator.uncollected.flatMap(({ periods }) => periods.map(periodOrdinal)));
    const substitutes = spec.substitutes ?? [];
    this.#otherPeriod = new Map(
      substitutes.flatMap((s) =>
        'indicator' in s && s.indicator === indicator.id ? [[periodOrdinal(s.period), periodOrdinal(s.from)]] : [],
      ),
    );
    this.#otherUnit = new Map(substitutes.flatMap((s) => ('unit' in s ? [[s.unit, s.from]] : [])));
  }

  /** The index years that figures exist for; none for a figure published once. */
  years(): number[] {
    if (this.#indicator.measures.every(({ basis }) => basis === 'once')) return [];
    return this.#byMeasure.flatMap((periods) => [...periods.keys()].map((ordinal) => ordinal + this.#lag));
  }

  /** The figures of one index year, unit by unit, measure by measure; not the borrowed ones. */
  *published(year: number): Iterable<Observation<U>> {
    for (const periods of this.#byMeasure) yield* this.#at(periods, year - this.#lag)?.values() ?? [];
  }

  /** A unit's cell in an index year, and the figures it is made of. */
  cell(unit: string, year: number): { cell: Cell; figures: readonly Observation<U>[] } {
    const ordinal = year - this.#lag;
    const figures = this.#byMeasure.flatMap((periods) => this.#find(periods, unit, ordinal) ?? []);
    const values = figures.map(({ value }) => value);
    const missing = values.find((value): value is Reason => !isKnown(value));
    if (missing !== undefined || values.length < this.#byMeasure.length) {
      const reason = missing ?? 'absent';
      return { cell: isGap(reason) && this.#uncollected.has(ordinal) ? 'not-collected' : reason, figures };
    }
    const known = values.filter(isKnown);
    const value = this.#indicator.value ? tidyDecimals(this.#indicator.value(...known)) : known[0];
    // A share of nothing (0 of 0) is a question that does not arise.
    return { cell: value !== undefined && Number.isFinite(value) ? value : 'not-applicable', figures };
  }

  #find(periods: Map<number, Map<string, Observation<U>>>, unit: string, ordinal: number): Observation<U> | undefined {
    const own = this.#at(periods, ordinal)?.get(unit);
    if (own && !isGap(own.value)) return own;
    const otherUnit = this.#otherUnit.get(unit);
    const otherPeriod = this.#otherPeriod.get(ordinal);
    const places: [number | undefined, string | undefined][] = [
      [ordinal, otherUnit],
      [otherPeriod, unit],
      [otherPeriod, otherUnit],
    ];
    for (const [period, id] of places) {
      const borrowed = period === undefined || id === undefined ? undefined : this.#at(periods, period)?.get(id);
      if (borrowed && !isGap(borrowed.value)) return borrowed;
    }
    return own;
  }

  #at(periods: Map<number, Map<string, Observation<U>>>, ordinal: number): Map<string, Observation<U>> | undefined {
    const once = this.#indicator.measures.every(({ basis }) => basis === 'once');
    return once ? [...periods.values()].at(-1) : periods.get(ordinal);
  }
}

/** Whether a cell is a hole in what was published, which a substitute may fill; a suppressed figure is not. */
function isGap(cell: Cell): boolean {
  return cell === 'not-available' || cell === 'absent' || cell === 'not-collected';
}

/** Nine decimals: equal figures stay equal in whatever order their parts were added. */
function tidyDecimals(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function indexYears<U extends Unit>(spec: Spec, sources: readonly CellSource<U>[]): number[] {
  const years = sources.flatMap((source) => source.years());
  const bound = (period: Period | undefined, otherwise: number): number => (period ? periodOrdinal(period) : otherwise);
  const first = bound(
    spec.first,
    years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  );
  const last = bound(
    spec.last,
    years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  );
  return Array.from({ length: Number.isFinite(last - first) ? Math.max(0, last - first + 1) : 0 }, (_, i) => first + i);
}

/** The units with at least one number of their own in an index year, each as it was at the newest of them, by id. */
function unitsOf<U extends Unit>(
  sources: readonly CellSource<U>[],
  year: number,
  wanted: Set<string> | undefined,
): U[] {
  const newest = new Map<string, { unit: U; ordinal: number }>();
  for (const source of sources) {
    for (const { unit, period, value } of source.published(year)) {
      if (!isKnown(value) || (wanted && !wanted.has(unit.id))) continue;
      const ordinal = periodOrdinal(period);
      if ((newest.get(unit.id)?.ordinal ?? Number.NEGATIVE_INFINITY) < ordinal) newest.set(unit.id, { unit, ordinal });
    }
  }
  return [...newest.values()].map(({ unit }) => unit).sort((a, b) => (a.id < b.id ? -1 : 1));
}
