import { type Cell, isKnown } from '../core/cell.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import { compareText } from '../core/record.ts';

/** A figure that is not what it was. Where there was or is no row, the cell is `absent`. */
export interface FigureRevision<U extends Unit = Unit> {
  /** Whom it is about. */
  readonly unit: U;
  /** What it was. */
  readonly before: Cell;
  /** What it is. */
  readonly after: Cell;
}

/** What changed in the figures of one measure and period. */
export interface FigureChanges<U extends Unit = Unit> {
  /** The id of the measure. */
  readonly measure: string;
  /** On the measure's own basis. */
  readonly period: Period;
  /** Whether there was no number of that measure and period before. */
  readonly isNew: boolean;
  /** Units with a number now that had none, by id. */
  readonly added: readonly FigureRevision<U>[];
  /** Numbers that are other numbers now, the largest change first. */
  readonly revised: readonly FigureRevision<U>[];
  /** Numbers in whose place there is none now, by id. */
  readonly vanished: readonly FigureRevision<U>[];
  /** Missing figures with another reason than before, by id. */
  readonly reasons: readonly FigureRevision<U>[];
  /** How many figures have the same value and another numerator or denominator. */
  readonly recounted: number;
}

/**
 * What differs between two sets of figures, by measure and period: what is new, what was revised and what is gone. Measures
 * come in the order they have in the figures, periods from the first to the last; what did not change is left out.
 *
 * @param before the figures as they were, one of each unit, period and measure
 * @param after the figures as they are
 * @example
 * ```ts
 * import { compareFigures } from 'inclusion-index/sources';
 * const source = { publication: 'made', file: 'made.csv', column: 'plans' };
 * const figure = (id: string, value: number) =>
 *   ({ unit: { id, name: id }, period: '2018/19', measure: 'plans', value, source }) as const;
 * const changes = compareFigures([figure('a', 100), figure('b', 50)], [figure('a', 104), figure('b', 50)]);
 * changes.map(({ period, revised }) => [period, revised.map(({ before, after }) => [before, after])]);
 * // => [['2018/19', [[100, 104]]]]
 * ```
 */
export function compareFigures<U extends Unit>(
  before: Iterable<Observation<U>>,
  after: Iterable<Observation<U>>,
): FigureChanges<U>[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const measures = [...new Set([...old.values(), ...now.values()].map(({ measure }) => measure))];
  const places = new Map(measures.map((measure, place) => [measure, place]));
  return [...new Map([...old, ...now])]
    .map(([key, { measure, period }]) => changesIn(measure, period, old.get(key)?.figures, now.get(key)?.figures))
    .filter(({ added, revised, vanished, reasons, recounted }) =>
      [added.length, revised.length, vanished.length, reasons.length, recounted].some((count) => count > 0),
    )
    .sort(
      (a, b) =>
        (places.get(a.measure) ?? 0) - (places.get(b.measure) ?? 0) ||
        periodOrdinal(a.period) - periodOrdinal(b.period),
    );
}

interface Block<U extends Unit> {
  readonly measure: string;
  readonly period: Period;
  readonly figures: Map<string, Observation<U>>;
}

function blocksOf<U extends Unit>(observations: Iterable<Observation<U>>): Map<string, Block<U>> {
  const blocks = new Map<string, Block<U>>();
  for (const observation of observations) {
    const { measure, period, unit } = observation;
    const key = `${measure} ${period}`;
    const block = blocks.get(key) ?? { measure, period, figures: new Map() };
    blocks.set(key, block);
    block.figures.set(unit.id, observation);
  }
  return blocks;
}

function changesIn<U extends Unit>(
  measure: string,
  period: Period,
  old: ReadonlyMap<string, Observation<U>> = new Map(),
  now: ReadonlyMap<string, Observation<U>> = new Map(),
): FigureChanges<U> {
  const units = new Map([...old, ...now].map(([id, { unit }]) => [id, unit]));
  const all = [...units]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, unit]) => ({ unit, before: old.get(id)?.value ?? 'absent', after: now.get(id)?.value ?? 'absent' }));
  const differ = all.filter((one) => !Object.is(one.before, one.after));
  const size = ({ before: a, after: b }: FigureRevision): number => (isKnown(a) && isKnown(b) ? Math.abs(b - a) : 0);
  return {
    measure,
    period,
    isNew: ![...old.values()].some(({ value }) => isKnown(value)),
    added: differ.filter((one) => !isKnown(one.before) && isKnown(one.after)),
    revised: differ
      .filter((one) => isKnown(one.before) && isKnown(one.after))
      .sort((a, b) => size(b) - size(a) || compareText(a.unit.id, b.unit.id)),
    vanished: differ.filter((one) => isKnown(one.before) && !isKnown(one.after)),
    reasons: differ.filter((one) => !isKnown(one.before) && !isKnown(one.after)),
    recounted: [...now].filter(([id, figure]) => {
      const one = old.get(id);
      return (
        one !== undefined &&
        Object.is(one.value, figure.value) &&
        (one.numerator !== figure.numerator || one.denominator !== figure.denominator)
      );
    }).length,
  };
}
