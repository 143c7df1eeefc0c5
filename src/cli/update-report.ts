import { catalogue } from '../../indicators/index.ts';
import { periodOrdinal } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import { type AuthorityUnit, figures } from '../england/index.ts';
import type { FigureChanges, FigureRevision } from '../sources/compare-figures.ts';
import { type Table, tableOf } from '../table/table.ts';
import { cellText, type TableCell, tableCell } from '../table/table-cell.ts';

type Changes = FigureChanges<AuthorityUnit>;
type Revision = FigureRevision<AuthorityUnit>;

/** What an update changed: for people a row a measure and year, for programs a row a figure. */
export function updateReport(changes: readonly Changes[], title: string, forPeople: boolean): Table {
  const content = forPeople ? byYear(changes) : byFigure(changes);
  return tableOf({ title, ...content, footnotes: footnotesOf(changes) });
}

function byYear(changes: readonly Changes[]): Pick<Table, 'columns' | 'rows'> {
  const columns = [
    ['measure', 'Measure'],
    ['period', 'Year'],
    ['what', ''],
    ['added', 'Added'],
    ['revised', 'Revised'],
    ['vanished', 'Vanished'],
    ['recounted', 'Recounted'],
    ['largest', 'Largest revision, vanished'],
  ] as const;
  const rows = changes.map(({ measure, period, isNew, added, revised, vanished, recounted }): TableCell[] => [
    { text: measure },
    { text: period },
    { text: isNew ? 'new year' : '' },
    added.length,
    revised.length,
    vanished.length,
    recounted,
    { text: [...revised.slice(0, 1), ...vanished.slice(0, 3)].map(inWords).join('; ') },
  ]);
  return { columns: columns.map(([id, title]) => ({ id, title })), rows };
}

function inWords({ unit, before, after }: Revision): string {
  const [was, is] = [before, after].map((cell) => cellText(tableCell(cell), undefined));
  return `${unit.name} ${was} → ${is}`;
}

function byFigure(changes: readonly Changes[]): Pick<Table, 'columns' | 'rows'> {
  const columns = ['measure', 'period', 'change', 'new_year', 'authority_id', 'authority', 'before', 'after'];
  const kinds = ['added', 'revised', 'vanished', 'reasons'] as const;
  const names = { added: 'added', revised: 'revised', vanished: 'vanished', reasons: 'reason' } as const;
  const rows = changes.flatMap((change) =>
    kinds.flatMap((kind) =>
      change[kind].map(({ unit, before, after }): TableCell[] => [
        { text: change.measure },
        { text: change.period },
        { text: names[kind] },
        { text: change.isNew ? 'yes' : 'no' },
        { text: unit.id },
        { text: unit.name },
        tableCell(before),
        tableCell(after),
      ]),
    ),
  );
  return { columns: columns.map((id) => ({ id, title: id })), rows };
}

/** Where the series of the indicators concerned are known to break, and what the table does not list. */
function footnotesOf(changes: readonly Changes[]): string[] {
  const changed = new Set(changes.map(({ measure }) => measure));
  const first = Math.min(
    ...figures().flatMap(({ measure, period }) => (changed.has(measure) ? periodOrdinal(period) : [])),
  );
  const breaks = new Map<string, string[]>();
  for (const { id, measures, breaks: known } of catalogue) {
    if (!measures.some((measure) => changed.has(measure.id))) continue;
    for (const { period, because } of known) {
      if (periodOrdinal(period) <= first) continue;
      const text = `${period}: ${because}`;
      breaks.set(text, [...(breaks.get(text) ?? []), id]);
    }
  }
  const recounted = changes.reduce((sum, change) => sum + change.recounted, 0);
  return [
    ...[...breaks]
      .sort(([a], [b]) => compareText(a, b))
      .map(([text, ids]) => `Known break in ${text} (${ids.join(', ')})`),
    ...(recounted > 0
      ? [`Recounted: ${recounted} figures have the same value, with counts that they had not or that were others.`]
      : []),
  ];
}
