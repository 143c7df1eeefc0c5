import type { Measure } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import { nameKey } from '../../england/name-key.ts';
import { regionNames } from './places.ts';

/** The figures of one measure and year, in an order that does not depend on theirs. */
export interface MeasureYear {
  /** What is known of the measure; none where it is not among those given. */
  readonly measure: Measure | undefined;
  readonly id: string;
  readonly period: Period;
  /** Of authorities. */
  readonly figures: readonly Observation[];
  /** Of regions and England. */
  readonly areas: readonly Observation[];
}

/** Figures to be checked. */
export interface FigureSet {
  /** By measure, years in their order. */
  readonly measures: ReadonlyMap<string, readonly MeasureYear[]>;
  /** All of them in turn. */
  readonly years: readonly MeasureYear[];
}

const areaKeys = new Set(['england', ...[...regionNames.values()].map(nameKey)]);

/** Whether a unit is a region or England. */
export function isArea(unit: Unit): boolean {
  return areaKeys.has(nameKey(unit.name));
}

/** Puts figures in order, by measure and year, whatever the order they come in. */
export function figureSet(observations: readonly Observation[], measures: readonly Measure[]): FigureSet {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const groups = new Map<string, Map<Period, Observation[]>>();
  for (const observation of observations) {
    const { measure, period } = observation;
    const years = groups.get(measure) ?? new Map<Period, Observation[]>();
    groups.set(measure, years);
    const figures = years.get(period);
    if (figures) figures.push(observation);
    else years.set(period, [observation]);
  }
  const units = new Map<string, boolean>();
  const isAreaUnit = ({ unit }: Observation): boolean => {
    const is = units.get(unit.name) ?? isArea(unit);
    units.set(unit.name, is);
    return is;
  };
  const ordered = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, years]): [string, MeasureYear[]] => [
      id,
      [...years]
        .sort(([a], [b]) => periodOrdinal(a) - periodOrdinal(b) || (a < b ? -1 : 1))
        .map(([period, figures]) => {
          const sorted = figures.toSorted(inOrder);
          return {
            measure: known.get(id),
            id,
            period,
            figures: sorted.filter((figure) => !isAreaUnit(figure)),
            areas: sorted.filter(isAreaUnit),
          };
        }),
    ]);
  return { measures: new Map(ordered), years: ordered.flatMap(([, years]) => years) };
}

function inOrder(a: Observation, b: Observation): number {
  if (a.unit.id !== b.unit.id) return a.unit.id < b.unit.id ? -1 : 1;
  const one = tieBreak(a);
  const other = tieBreak(b);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Everything that two figures of one unit, year and measure can differ in. */
function tieBreak({ value, numerator, denominator, source }: Observation): string {
  return JSON.stringify([value, numerator, denominator, source.publication, source.file, source.column]);
}

/** What a finding says of where a figure is. */
export function placeOf({ unit, period, measure, value, source }: Observation): {
  readonly unit: string;
  readonly period: Period;
  readonly measure: string;
  readonly file: string;
  readonly column: string;
  readonly value: string;
} {
  return { unit: unit.id, period, measure, file: source.file, column: source.column, value: String(value) };
}
