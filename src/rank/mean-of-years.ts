import { type Column, columnOf } from '../core/column.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';

/** A column of one year with the units it follows. */
export interface YearColumn<U extends Unit> {
  readonly period: Period;
  readonly units: readonly U[];
  readonly column: Column;
}

/** Units of several years, the value of each in each year, and the mean over the years; missing where a year is. */
export interface YearMeans<U extends Unit> {
  readonly units: readonly U[];
  /** One column a year, following `units`; `NaN` where there is none. */
  readonly byYear: readonly Float64Array[];
  readonly mean: Column;
}

/** Brings the units of several years together. */
export function meanOfYears<U extends Unit>(years: readonly YearColumn<U>[]): YearMeans<U> {
  // Later years come last, so a unit is shown as it was in the newest.
  const units = [...new Map(years.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const))).values()];
  const byYear = years.map(({ units: own, column }) => {
    const places = new Map(own.map(({ id }, i) => [id, i]));
    return Float64Array.from(units, ({ id }) => column.values[places.get(id) ?? -1] ?? Number.NaN);
  });
  const mean = columnOf(
    units.map((_, u) => {
      const value = byYear.reduce((sum, values) => sum + (values[u] ?? Number.NaN), 0) / years.length;
      return Number.isNaN(value) ? 'absent' : value;
    }),
  );
  return { units, byYear, mean };
}
