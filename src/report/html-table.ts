import { reasonText } from '../core/cell.ts';
import {
  cellText,
  isMissing,
  numberIn,
  type TableCell,
  type TableColumn,
  type TableContent,
} from '../table/table-cell.ts';
import { element, fragment, type Markup } from './markup.ts';
import { rowHeading } from './row-heading.ts';

/** How a table stands in a page. */
export interface HtmlTableOptions {
  /** The column that says what a row is about, by id. Default `name`, else the first column of texts. */
  readonly heading?: string;
  /** The level of a heading, 1 to 6, that the caption is at the same time. Default no heading. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6;
}

/**
 * A table as a piece of a page: its title as caption, headings with their scope, numbers rounded to the digits of their
 * column and of the class `number`, the symbol of a missing cell with its reason, and the footnotes as a list beneath. Every
 * text shows as text, whatever it holds.
 *
 * @example
 * ```ts
 * import { leagueTable, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { htmlTable } from 'inclusion-index/report';
 * const table = leagueTable(score(inclusionIndex, figures()), { year: '2023/24', columns: ['rank', 'name', 'score'], top: 1 });
 * const { markup } = htmlTable(table);
 * markup.includes('<th scope="col" class="number">Score</th>'); // => true
 * ```
 */
export function htmlTable(table: TableContent, { heading, level }: HtmlTableOptions = {}): Markup {
  const { title, columns, rows, footnotes } = table;
  const named = heading === undefined ? rowHeading(table) : columns.findIndex(({ id }) => id === heading);
  // Columns of numbers stand at the right.
  const isNumeric = columns.map((_, c) => rows.some((row) => numberIn(row[c]) !== undefined));
  const classOf = (c: number): string | undefined => (isNumeric[c] ? 'number' : undefined);
  return fragment(
    element(
      'table',
      {},
      element('caption', {}, level === undefined ? title : element(`h${level}`, {}, title)),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map((column, c) => element('th', { scope: 'col', class: classOf(c) }, column.title)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row.map((cell, c) =>
              // A name that is empty heads nothing.
              c === named && cellText(cell, columns[c]).trim() !== ''
                ? element('th', { scope: 'row', class: classOf(c) }, shown(cell, columns[c]))
                : element('td', { class: classOf(c) }, shown(cell, columns[c])),
            ),
          ),
        ),
      ),
    ),
    footnotes.length > 0
      ? element(
          'ul',
          { class: 'notes' },
          footnotes.map((note) => element('li', {}, note)),
        )
      : undefined,
  );
}

function shown(cell: TableCell, column: TableColumn | undefined): Markup | string {
  const text = cellText(cell, column);
  return isMissing(cell) ? element('abbr', { title: reasonText[cell.missing] }, text) : text;
}
