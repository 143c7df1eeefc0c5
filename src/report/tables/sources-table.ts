import type { Observation, Source } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { type ColumnOf, contentOf } from './unit-columns.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly source: Source;
  readonly figures: number;
}

/** Where the figures of a year come from: a row for each indicator, file and period of a figure used, and how many are from it. */
export function sourcesTable(scores: Scores, year: Period, licence?: string): Table {
  const period = scores.of(year);
  const lines = period.indicators.flatMap((id): Line[] => {
    const { indicator, figures } = period.indicator(id);
    const used = figures.flat().flatMap(partsOf);
    const { title } = indicator;
    if (used.length === 0) return [{ id, title, period: '', source: indicator.source, figures: 0 }];
    const counts = new Map<string, Line>();
    for (const { source, period: own } of used) {
      const key = JSON.stringify([source.publication, source.file, source.column, own]);
      const figures = (counts.get(key)?.figures ?? 0) + 1;
      counts.set(key, { id, title, period: own, source, figures });
    }
    return [...counts.values()];
  });
  const columns: ColumnOf<Line>[] = [
    { id: 'indicator', title: 'Indicator', cell: ({ title }) => ({ text: title }) },
    { id: 'id', title: 'Id', cell: ({ id }) => ({ text: id }) },
    { id: 'period', title: 'Figures of', cell: (line) => ({ text: line.period }) },
    { id: 'figures', title: 'Figures', cell: ({ figures }) => figures },
    { id: 'publication', title: 'Publication', cell: ({ source }) => ({ text: source.publication }) },
    { id: 'file', title: 'File', cell: ({ source }) => ({ text: source.file }) },
    { id: 'column', title: 'Column', cell: ({ source }) => ({ text: source.column }) },
    { id: 'address', title: 'Address', cell: ({ source }) => ({ text: source.url ?? '' }) },
    ...(licence === undefined ? [] : [{ id: 'licence', title: 'Licence', cell: () => ({ text: licence }) }]),
  ];
  return tableOf({
    title: `${scores.spec.title}, ${year}: where the figures come from`,
    ...contentOf(columns, lines),
    footnotes: ['Figures: how many published figures, missing ones with a reason among them, are used from there.'],
  });
}

/** The published figures that a figure was made of, itself where it was published. */
function partsOf(figure: Observation): readonly Observation[] {
  return figure.parts?.flatMap(partsOf) ?? [figure];
}
