import { type Column, emptyColumn } from '../core/column.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';

/** A column of one year with the units it follows. */
export interface YearColumn<U extends Unit> {
  readonly period: Period;
  readonly units: readonly U[];
  readonly column: Column;
}

/** Units of several years, with the mean of each over the years; missing where a year is. */
export function meanOfYears<U extends Unit>(years: readonly YearColumn<U>[]): { units: U[]; column: Column } {
  // Later years come last, so a unit is shown as it was in the newest.
  const units = [...new Map(years.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const))).values()];
  const places = years.map(({ units }) => new Map(units.map((unit, i) => [unit.id, i])));
  const column = emptyColumn(units.length);
  units.forEach((unit, u) => {
    const values = years.map(({ column }, y) => column.values[places[y]?.get(unit.id) ?? -1] ?? Number.NaN);
    const sum = values.reduce((a, b) => a + b, 0);
    if (Number.isNaN(sum)) return;
    column.values[u] = sum / years.length;
    column.reasons[u] = 0;
  });
  return { units, column };
}
