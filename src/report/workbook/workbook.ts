import { InclusionIndexError } from '../../core/error.ts';
import type { TableContent } from '../../table/table-cell.ts';
import { columnLetters } from './column-letters.ts';
import { font, frozenColumns, sheetOf } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetText } from './sheet-text.ts';

/** A table in a workbook. */
export interface WorkbookSheet {
  /** Cut to 31 characters, and made one that a spreadsheet program takes and no other sheet has. */
  readonly name: string;
  /** Any table. */
  readonly table: TableContent;
  /** Columns whose numbers are shaded by id, light for the least to dark for the greatest. */
  readonly shade?: readonly string[];
}

/**
 * Tables as an Excel workbook (xlsx), each a sheet: headings that stay in sight, filters, widths, numbers as numbers with every
 * digit, shown with the digits of their column. A missing cell is its symbol, `[c]`; titles and footnotes are on a last
 * sheet, `Notes`. A text is a text, whatever it looks like, and never a formula; one over 32,767 characters is cut and says
 * so, and what XML does not allow is left out. A mark behind a number (`=` for a tie) is in its format, one of over four
 * characters is left out. The same tables give the same bytes.
 *
 * @throws `InclusionIndexError` for a sheet of more than 1,048,576 rows or 16,384 columns, and where there is no sheet.
 * @example
 * ```ts
 * import { leagueTable, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { workbook } from 'inclusion-index/report';
 * import { bytesSource, tablesIn } from 'inclusion-index/sources';
 * const table = leagueTable(score(inclusionIndex, figures()), { year: '2023/24' });
 * const bytes = await workbook([{ name: 'League table', table, shade: ['score'] }]);
 * const names: string[] = [];
 * for await (const { name } of tablesIn(bytesSource('league.xlsx', bytes))) names.push(name);
 * names; // => ['league.xlsx/League table', 'league.xlsx/Notes']
 * ```
 */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new InclusionIndexError('no-sheets', 'A workbook needs a sheet.', 'Give a table or more.');
  const names = sheetNames([...sheets.map(({ name }) => name), 'Notes']);
  const tables = [...sheets, { name: 'Notes', table: notesOf(sheets, names) }];
  const made = tables.map(({ table, ...sheet }, s) =>
    sheetOf(names[s] ?? sheet.name, table, 'shade' in sheet ? sheet.shade : undefined),
  );
  const { xlsxBytes } = await import('./xlsx-bytes.ts');
  return xlsxBytes({
    sheets: made,
    namedRanges: tables.map(({ table }, s) => printTitles(names[s] ?? '', frozenColumns(table))),
    properties: { title: sheetText(first.table.title), creator: 'inclusion-index' },
    defaultFont: font,
  });
}

/** The headings and the names stand on every page. */
function printTitles(sheet: string, columns: number): { name: string; range: string; scope: string } {
  const place = `'${sheet.replaceAll("'", "''")}'!`;
  const beside = columns > 0 ? `${place}$A:$${columnLetters(columns)},` : '';
  return { name: '_xlnm.Print_Titles', range: `${beside}${place}$1:$1`, scope: sheet };
}

/** What each table says of itself, title first. */
function notesOf(sheets: readonly WorkbookSheet[], names: readonly string[]): TableContent {
  return {
    title: 'Notes',
    columns: [
      { id: 'sheet', title: 'Sheet' },
      { id: 'note', title: 'Note' },
    ],
    rows: sheets.flatMap(({ table }, s) =>
      [table.title, ...table.footnotes].map((note) => [{ text: names[s] ?? '' }, { text: note }]),
    ),
    footnotes: [],
  };
}
