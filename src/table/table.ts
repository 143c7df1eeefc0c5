import { reasons, reasonText } from '../core/cell.ts';
import { oneLine } from '../core/text.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { isMissing, reasonSymbol, type TableContent } from './table-cell.ts';

/** A table that every writer writes. */
export interface Table extends TableContent {
  /** RFC 4180, every digit, symbols for missing cells; a text that a spreadsheet would run as a formula is defused. Footnotes stay behind. */
  toCsv(): string;
  /** GitHub-flavoured Markdown with the footnotes underneath. */
  toMarkdown(): string;
  /** `{ title, rows, footnotes }`, each row an object by column id; a missing cell is `{ "missing": reason }`. */
  toJson(): string;
}

/** A table from its content; a footnote is added for each kind of missing cell met in it. */
export function tableOf(content: TableContent): Table {
  const met = new Set(content.rows.flatMap((row) => row.map((cell) => (isMissing(cell) ? cell.missing : undefined))));
  const legend = reasons
    .filter((reason) => met.has(reason))
    .map((reason) => `[${reasonSymbol[reason]}] ${reasonText[reason]}`);
  const whole: TableContent = {
    title: oneLine(content.title),
    columns: content.columns.map((column) => ({ ...column, title: oneLine(column.title) })),
    rows: content.rows,
    // A table made of another has that one's footnotes already.
    footnotes: [...new Set([...content.footnotes, ...legend].map(oneLine))],
  };
  return { ...whole, toCsv: () => csvOf(whole), toMarkdown: () => markdownOf(whole), toJson: () => jsonOf(whole) };
}
