import type { Command } from 'commander';
import { renderPng } from '../report/png.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { countOf } from './options.ts';

/** How large a chart is, and how it leaves a command. */
export interface ChartOutputOptions {
  readonly width?: string;
  readonly out?: string;
  readonly png?: boolean;
}

/** Adds `--width`, `--out` and `--png`. */
export function withChartOutput(command: Command): Command {
  return command
    .option('--width <pixels>', `how wide, from ${narrowest} to ${widest} (default: 800)`)
    .option('--out <file>', 'write to a file: a PNG where its name ends in .png, else an SVG')
    .option('--png', 'write a PNG to the file, whatever its name');
}

// Narrower than that no name has room.
const [narrowest, widest] = [320, 1600];

/** `--width` as a user writes it; nothing where it is not given. */
export function widthOf(text: string | undefined): number | undefined {
  const width = countOf('--width', text);
  if (width === undefined || (width >= narrowest && width <= widest)) return width;
  throw new UsageError(`--width ${text}: give ${narrowest} to ${widest}.`);
}

/** Whether a PNG is asked for, which needs a file. */
export function isPng({ out, png = false }: ChartOutputOptions): boolean {
  if (png && out === undefined) throw new UsageError('--png needs --out FILE.');
  return png || /\.png$/i.test(out ?? '');
}

/** Writes a chart to the terminal or a file. */
export async function writeChart(svg: string, options: ChartOutputOptions, io: Io): Promise<void> {
  const { out } = options;
  if (out === undefined) return io.out(`${svg}\n`);
  const png = isPng(options) ? await renderPng(svg) : undefined;
  if (png?.isAsWideAsArial === false)
    io.error(
      'warning: Neither Arial, Helvetica nor Liberation Sans is on this machine: texts may be wider than there is room for.\n',
    );
  try {
    if (!png) await io.writeFile(out, `${svg}\n`);
    else if (io.writeBytes) await io.writeBytes(out, png.png);
    else throw new Error('only texts can be written here');
  } catch (error) {
    throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.error(`Written to ${out}.\n`);
}
