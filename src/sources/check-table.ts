import { type CellKind, cellKind } from './checks/cell-kind.ts';
import type { CheckOptions, CheckReport, TableCheck, Watch } from './checks/check.ts';
import { Collector, reportOf } from './checks/collect.ts';
import { tableChecks } from './checks/lists.ts';
import { type Meta, type MetaColumn, type TableFacts, tableFacts } from './checks/table-facts.ts';
import type { RawTable } from './raw-table.ts';

/** What {@link checkTable} may be told. */
export interface CheckTableOptions extends CheckOptions {
  /** The `.meta.csv` that goes with a data file of explore-education-statistics. */
  readonly meta?: RawTable;
}

/** One check at work: what it does with rows, and what it has found. */
interface Running {
  readonly collector: Collector;
  /** What it has found in columns that may turn out not to be of figures. */
  readonly open: Map<number, Collector>;
  readonly watch: Watch;
}

/**
 * Checks a table as it stands in a file, while its rows go by once: form, headings, times, places, filters and figures. A
 * data file of explore-education-statistics is held to the DfE's own rules for such files; any other table to those that
 * hold for every table. With the meta file it is known which columns are filters and which are figures.
 *
 * @example
 * ```ts
 * import { checkTable } from 'inclusion-index/sources';
 * const table = {
 *   name: 'made.csv',
 *   header: ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'pupils'],
 *   async *rows() {
 *     yield { first: 2, cells: [['201819', 'Academic year', 'National', 'E92000001', 'England', '1,234']] };
 *   },
 * };
 * const { verdict, results } = await checkTable(table);
 * verdict; // => 'FAIL'
 * results.find(({ check }) => check === 'thousands-separators')?.verdict; // => 'FAIL'
 * results.find(({ check }) => check === 'time-periods')?.verdict; // => 'PASS'
 * ```
 */
export async function checkTable(table: RawTable, options: CheckTableOptions = {}): Promise<CheckReport> {
  const { meta: metaTable, examples = 5 } = options;
  const meta = metaTable && (await readMeta(metaTable));
  const tallies = table.header.map(() => ({ numbers: 0, texts: 0 }));
  const facts = tableFacts(table.name, table.header, meta, (column) => {
    const { numbers = 0, texts = 0 } = tallies[column] ?? {};
    return numbers > texts;
  });
  const checks = tableChecks.filter((check) => check.applies?.(facts) ?? true);
  const running = checks.map((check) => start(check, facts, examples));
  const watches = running.map(({ watch }) => watch);
  const ofRows = watches.filter(({ row }) => row !== undefined);
  const ofTexts = watches.filter(({ unusual }) => unusual !== undefined);
  const ofFigures = watches.filter(({ odd }) => odd !== undefined);
  const isFigure = table.header.map((_, place) => ofFigures.length > 0 && facts.figures.includes(place));
  for await (const { first, cells: batch } of table.rows()) {
    for (let r = 0; r < batch.length; r++) {
      const cells = batch[r] ?? [];
      const number = first + r;
      const row = { number, cells };
      for (const watch of ofRows) watch.row?.(row);
      const hasFigures = ofFigures.length > 0 && !isBlank(cells);
      for (let column = 0; column < cells.length; column++) {
        const text = cells[column] ?? '';
        if (isFigure[column]) {
          const kind = cellKind(text);
          if (hasFigures) tally(tallies[column], kind);
          if (hasFigures && kind !== 'number') {
            const cell = { row: number, column, text, kind };
            for (const watch of ofFigures) watch.odd?.(cell);
          }
        }
        if (isUsual(text)) continue;
        const cell = { row: number, column, text };
        for (const watch of ofTexts) watch.unusual?.(cell);
      }
    }
  }
  for (const { watch } of running) watch.end?.();
  return reportOf(
    running.map(({ collector, open }) => {
      for (const [column, found] of [...open].sort(([a], [b]) => a - b)) {
        if (facts.isFigures(column)) collector.addAll(found);
      }
      return collector.result();
    }),
  );
}

function start(check: TableCheck, facts: TableFacts, examples: number): Running {
  const collector = new Collector(check, examples);
  const open = new Map<number, Collector>();
  const watch = check.run(facts, (finding, column) => {
    if (column === undefined) return collector.add(finding);
    const found = open.get(column) ?? new Collector(check, examples);
    open.set(column, found);
    found.add(finding);
  });
  return { collector, open, watch };
}

function tally(counts: { numbers: number; texts: number } | undefined, kind: CellKind): void {
  if (!counts) return;
  if (kind === 'number' || kind === 'separator') counts.numbers++;
  else if (kind === 'unreadable') counts.texts++;
}

/** Whether a text is of plain characters with no space at an end: nearly all are. */
function isUsual(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code < 32 || (code === 32 && (i === 0 || i === last))) return false;
  }
  return true;
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** What a meta file says, its headings in any case. */
async function readMeta(table: RawTable): Promise<Meta> {
  const names = table.header.map((heading) => heading.trim().toLowerCase());
  const columns: MetaColumn[] = [];
  for await (const { first, cells: batch } of table.rows()) {
    for (const [r, cells] of batch.entries()) {
      const text = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
      const type = text('col_type').toLowerCase();
      if (cells.every((cell) => cell.trim() === '')) continue;
      columns.push({
        name: text('col_name'),
        type: type === 'filter' ? 'Filter' : type === 'indicator' ? 'Indicator' : 'other',
        unit: text('indicator_unit'),
        grouping: text('filter_grouping_column'),
        preset: text('filter_default'),
        row: first + r,
      });
    }
  }
  return { name: table.name, header: table.header, columns };
}
