import type { SimulatedPeriod, SimulatedUnit } from '../../analyse/simulate/simulation-types.ts';
import type { Unit } from '../../core/observation.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { type ColumnOf, contentOf } from './unit-columns.ts';

/** How certain every rank is: intervals, chances of either quarter, and who cannot be told apart. */
export function uncertaintyTable<U extends Unit>(
  index: string,
  { period, units, footnotes }: Pick<SimulatedPeriod<U>, 'period' | 'units' | 'footnotes'>,
  facts: readonly ColumnOf<U>[],
): Table {
  const columns: ColumnOf<SimulatedUnit<U>>[] = [
    { id: 'rank', title: 'Rank', cell: ({ rank }) => rank },
    { id: 'best', title: 'Best', cell: ({ best }) => best },
    { id: 'median', title: 'Median', cell: ({ medianRank }) => medianRank },
    { id: 'worst', title: 'Worst', cell: ({ worst }) => worst },
    { id: 'name', title: 'Name', cell: ({ unit }) => ({ text: unit.name }) },
    { id: 'score', title: 'Score', digits: 1, cell: ({ score }) => score },
    { id: 'low', title: 'from', digits: 1, cell: ({ low }) => low },
    { id: 'high', title: 'to', digits: 1, cell: ({ high }) => high },
    { id: 'group', title: 'Group', cell: ({ group }) => group },
    { id: 'tied_with', title: 'Tied with', cell: ({ tiedWith }) => tiedWith },
    { id: 'top_quarter', title: 'Top quarter', digits: 2, cell: ({ topQuarter }) => topQuarter },
    { id: 'bottom_quarter', title: 'Bottom quarter', digits: 2, cell: ({ bottomQuarter }) => bottomQuarter },
    ...facts.map((fact): ColumnOf<SimulatedUnit<U>> => ({ ...fact, cell: ({ unit }) => fact.cell(unit) })),
  ];
  return tableOf({ title: `${index} ${period}: how certain ranks are`, ...contentOf(columns, units), footnotes });
}
