import type { Command } from 'commander';
import type { Table } from '../table/table.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { textOf } from './text-table.ts';

/** How a table leaves a command. */
export interface OutputOptions {
  readonly format: string;
  readonly out?: string;
}

const formats = ['table', 'csv', 'md', 'json'];

/** Adds `--format` and `--out`. */
export function withOutput(command: Command): Command {
  return command
    .option('--format <format>', `${formats.join(', ')}`, 'table')
    .option('--out <file>', 'write to a file instead of the terminal');
}

/** Writes a table in the format asked for, to the terminal or a file. */
export async function write(table: Table, { format, out }: OutputOptions, io: Io): Promise<void> {
  const text = rendered(table, format, out === undefined ? io.width : undefined);
  // A CSV has no place for footnotes, and who is not ranked stands there.
  if (format === 'csv') for (const note of table.footnotes) io.error(`note: ${note}\n`);
  if (out === undefined) return io.out(text);
  try {
    await io.writeFile(out, text);
  } catch (error) {
    throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.error(`Written to ${out}.\n`);
}

function rendered(table: Table, format: string, width: number | undefined): string {
  switch (format) {
    case 'table':
      return textOf(table, width);
    case 'csv':
      return table.toCsv();
    case 'md':
      return table.toMarkdown();
    case 'json':
      return table.toJson();
    default:
      throw new UsageError(`"${format}" is no format: use ${formats.join(', ')}.`);
  }
}
