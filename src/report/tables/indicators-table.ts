import { type Column, cellAt } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { IndicatorScores, Scores } from '../../core/scores.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { tableCell } from '../../table/table-cell.ts';
import { type ColumnOf, contentOf, unitColumns } from './unit-columns.ts';

/** Which units stand in a table. */
export interface OfUnits<U extends Unit> {
  readonly where?: (unit: U) => boolean;
}

/** Every figure of a year as published, a row a unit and a column an indicator; units that are not ranked stand last. */
export function figuresTable<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: Period,
  options: OfUnits<U> = {},
): Table {
  return tableOf({
    title: `${scores.spec.title}, ${year}: every figure as published`,
    ...layerOf(
      scores,
      year,
      options,
      ({ raw }) => raw,
      2,
      ({ title, unit }) => `${title} (${unit})`,
    ),
    footnotes: ['What each is, which way is better and where it is from: see the sheets Method and Sources.'],
  });
}

/** Every figure of a year on the common scale of the index, higher being more inclusive. */
export function normalisedTable<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: Period,
  options: OfUnits<U> = {},
): Table {
  return tableOf({
    title: `${scores.spec.title}, ${year}: every indicator on the common scale`,
    ...layerOf(
      scores,
      year,
      options,
      ({ normalised }) => normalised,
      1,
      ({ title }) => title,
    ),
    footnotes: ['On the common scale of the index: higher is better, whichever way the figure itself goes.'],
  });
}

function layerOf<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: Period,
  { where = () => true }: OfUnits<U>,
  layer: (indicator: IndicatorScores<U>) => Column,
  digits: number,
  titled: (indicator: IndicatorScores<U>['indicator']) => string,
) {
  const period = scores.of(year);
  const facts = unitColumns(scores, [year]);
  const indicators = period.indicators.map((id): ColumnOf<number> => {
    const own = period.indicator(id);
    return { id, title: titled(own.indicator), digits, cell: (u) => tableCell(cellAt(layer(own), u)) };
  });
  const columns: ColumnOf<number>[] = [
    ...facts.map((fact) => ({ ...fact, cell: (u: number) => fact.cell(period.units[u] ?? { id: '', name: '' }) })),
    ...indicators,
  ];
  const places = period.units.flatMap((unit, u) => (where(unit) ? [u] : []));
  const rankOf = (u: number): number => period.ranks[u] || Number.POSITIVE_INFINITY;
  // Units stand by id, and keep that order among equals; infinity less itself is no number.
  places.sort((a, b) => rankOf(a) - rankOf(b) || 0);
  return contentOf(columns, places);
}
