import { type Cell, isKnown, type Reason } from '../core/cell.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { periodOrdinal } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { boundsOf, madeOf } from './cell-bounds.ts';
import type { FigureIndex } from './index-figures.ts';

/** The figures of one measure. */
interface MeasureFigures<U extends Unit> {
  /** By period ordinal, then unit id; empty where the measure is published once. */
  readonly yearly: ReadonlyMap<number, ReadonlyMap<string, Observation<U>>>;
  /** The newest of each unit, where the measure is published once. */
  readonly once: ReadonlyMap<string, Observation<U>> | undefined;
}

/** A cell, the figures it is made of, and what is wrong with it. */
export interface SourcedCell<U extends Unit> {
  readonly cell: Cell;
  readonly figures: readonly Observation<U>[];
  readonly issue?: Issue;
  /** What the value is at least and at most, where the rule of the publication tells although it is missing. */
  readonly bounds?: readonly [low: number, high: number];
}

/** Where the cells of one indicator come from. */
export class CellSource<U extends Unit> {
  readonly #measures: readonly MeasureFigures<U>[];
  readonly #indicator: Indicator;
  readonly #lag: number;
  readonly #uncollected: ReadonlySet<number>;
  /** Ordinal to borrow from, by ordinal lacking. */
  readonly #otherPeriod: ReadonlyMap<number, number>;
  /** Unit to borrow from, by unit lacking. */
  readonly #otherUnit: ReadonlyMap<string, string>;

  constructor(spec: Pick<Spec, 'substitutes'>, indicator: Indicator, lag: number, figures: FigureIndex<U>) {
    this.#indicator = indicator;
    this.#lag = lag;
    this.#measures = indicator.measures.map(({ id, basis }) => {
      const periods = figures.get(id) ?? new Map<number, Map<string, Observation<U>>>();
      return basis === 'once' ? { yearly: new Map(), once: newest(periods) } : { yearly: periods, once: undefined };
    });
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
    return this.#measures.flatMap(({ yearly }) => [...yearly.keys()].map((ordinal) => ordinal + this.#lag));
  }

  /** The ordinal of the figures used in an index year. */
  ordinalIn(year: number): number {
    return year - this.#lag;
  }

  /** The figures of one index year, unit by unit, measure by measure; not the borrowed ones, nor those published once. */
  *published(year: number): Iterable<Observation<U>> {
    for (const { yearly } of this.#measures) yield* yearly.get(this.ordinalIn(year))?.values() ?? [];
  }

  /** A unit's cell in an index year. */
  cell(unit: string, year: number): SourcedCell<U> {
    const ordinal = this.ordinalIn(year);
    const figures = this.#measures.flatMap((measure) => this.#find(measure, unit, ordinal) ?? []);
    const values = figures.map(({ value }) => value);
    const missing = values.find((value): value is Reason => !isKnown(value));
    if (missing !== undefined || values.length < this.#measures.length) {
      const reason = missing ?? 'absent';
      const bounds = values.length < this.#measures.length ? undefined : boundsOf(this.#indicator, figures);
      const cell = isGap(reason) && this.#uncollected.has(ordinal) ? 'not-collected' : reason;
      return bounds ? { cell, figures, bounds } : { cell, figures };
    }
    const known = values.filter(isKnown);
    const value = madeOf(this.#indicator, known);
    if (Number.isFinite(value)) return { cell: value, figures };
    // A share of nothing (0 of 0) is a question that does not arise; 5 of 0 is a mistake.
    if (Number.isNaN(value)) return { cell: 'not-applicable', figures };
    return { cell: 'rejected', figures, issue: this.#infinite(unit, known) };
  }

  #infinite(unit: string, figures: readonly number[]): Issue {
    const { id, title } = this.#indicator;
    return {
      code: 'not-finite',
      severity: 'error',
      message: `${title} of ${unit} has no finite value: it is made from ${figures.join(', ')}.`,
      remedy: 'Look for a zero that something is divided by.',
      unit,
      indicator: id,
    };
  }

  #find(measure: MeasureFigures<U>, unit: string, ordinal: number): Observation<U> | undefined {
    const own = figureOf(measure, ordinal, unit);
    if (own && !isGap(own.value)) return own;
    const otherUnit = this.#otherUnit.get(unit);
    const otherPeriod = this.#otherPeriod.get(ordinal);
    const places = [
      [ordinal, otherUnit],
      [otherPeriod, unit],
      [otherPeriod, otherUnit],
    ] as const;
    for (const [period, id] of places) {
      const borrowed = period === undefined || id === undefined ? undefined : figureOf(measure, period, id);
      if (borrowed && !isGap(borrowed.value)) return borrowed;
    }
    return own;
  }
}

function figureOf<U extends Unit>(
  measure: MeasureFigures<U>,
  ordinal: number,
  unit: string,
): Observation<U> | undefined {
  return (measure.once ?? measure.yearly.get(ordinal))?.get(unit);
}

/** The newest figure of each unit. */
function newest<U extends Unit>(
  periods: ReadonlyMap<number, ReadonlyMap<string, Observation<U>>>,
): Map<string, Observation<U>> {
  const ordinals = [...periods.keys()].sort((a, b) => a - b);
  return new Map(ordinals.flatMap((ordinal) => [...(periods.get(ordinal) ?? [])]));
}

/** Whether a cell is a hole in what was published, which a substitute may fill; a suppressed figure is not. */
function isGap(cell: Cell): boolean {
  return cell === 'not-available' || cell === 'absent' || cell === 'not-collected';
}
