import type { Command } from 'commander';
import { toHtml } from '../report/to-html.ts';
import { type WorkbookSheet, workbook } from '../report/workbook/workbook.ts';
import type { Table } from '../table/table.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { textOf } from './text-table.ts';

/** How a table leaves a command. */
export interface OutputOptions {
  readonly format: string;
  readonly out?: string;
}

/** Every format, and the endings of files that mean it. */
const formats: Readonly<Record<string, RegExp | undefined>> = {
  table: undefined,
  csv: /\.csv$/i,
  md: /\.(?:md|markdown)$/i,
  json: /\.json$/i,
  html: /\.html?$/i,
  xlsx: /\.xlsx$/i,
};
const names = Object.keys(formats).join(', ');

/** Adds `--format` and `--out`; where no format is asked for, the ending of the file tells it. */
export function withOutput(command: Command): Command {
  return command
    .option('--format <format>', `${names} (default: as the ending of --out says, else table)`)
    .option('--out <file>', 'write to a file instead of the terminal')
    .hook('preAction', (_, action) => {
      const { format, out }: Partial<OutputOptions> = action.opts();
      action.setOptionValue('format', format ?? formatOf(out));
      check(action.opts<OutputOptions>());
    });
}

/** The format that the ending of a file means. */
function formatOf(out = ''): string {
  return Object.entries(formats).find(([, ending]) => ending?.test(out))?.[0] ?? 'table';
}

/** What cannot be written is said before anything is worked out. */
function check({ format, out }: OutputOptions): void {
  if (!Object.hasOwn(formats, format)) throw new UsageError(`"${format}" is no format: use ${names}.`);
  if (format === 'xlsx' && out === undefined)
    throw new UsageError('--format xlsx is no text for a terminal: give --out FILE.xlsx.');
}

/**
 * Writes a table in the format asked for, to the terminal or a file.
 *
 * @param sheets what a workbook holds, where it is more than the table and its notes
 */
export async function write(
  table: Table,
  { format, out }: OutputOptions,
  io: Io,
  sheets: () => readonly WorkbookSheet[] = () => [{ name: 'Table', table }],
): Promise<void> {
  const text = format === 'xlsx' ? '' : rendered(table, format, out === undefined ? io.width : undefined);
  // A CSV has no place for footnotes, and who is not ranked stands there.
  if (format === 'csv') for (const note of table.footnotes) io.error(`note: ${note}\n`);
  if (out === undefined) return io.out(text);
  const bytes = format === 'xlsx' ? await workbook(sheets()) : undefined;
  try {
    if (bytes === undefined) await io.writeFile(out, text);
    else if (io.writeBytes) await io.writeBytes(out, bytes);
    else throw new Error('only texts can be written here');
  } catch (error) {
    throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.error(`Written to ${out}.\n`);
}

function rendered(table: Table, format: string, width: number | undefined): string {
  switch (format) {
    case 'csv':
      return table.toCsv();
    case 'md':
      return table.toMarkdown();
    case 'json':
      return table.toJson();
    case 'html':
      return toHtml(table);
    default:
      return textOf(table, width);
  }
}
