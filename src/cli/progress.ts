import type { ReadProgress } from '../sources/files/reading.ts';
import type { Io } from './io.ts';

/** The progress of long work, on one line of a terminal. */
export interface Progress {
  /** Draws how far a table is read. */
  show(progress: ReadProgress): void;
  /** Draws how much is done, of how much. */
  count(done: number, of: number): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

const barWidth = 20;

/** Draws a bar where errors go to a terminal, and nothing elsewhere. */
export function progressOn(io: Io): Progress {
  const { errorWidth: width } = io;
  if (width === undefined) return { show: () => undefined, count: () => undefined, clear: () => undefined };
  let drawn = '';
  const draw = (text: string): void => {
    if (text === drawn) return;
    io.error(`\r${text}${' '.repeat(Math.max(0, drawn.length - text.length))}${text === '' ? '\r' : ''}`);
    drawn = text;
  };
  return {
    show: (progress) => draw(lineOf(progress, width)),
    count: (done, of) => draw(`${barOf(done / of)} ${done} of ${of}`.slice(0, Math.max(0, width - 1))),
    clear: () => draw(''),
  };
}

/** A bar where the size is known, else the rows by the thousand; the name is cut at the left, as files end in what tells them apart. */
function lineOf({ file, bytes, of, rows }: ReadProgress, width: number): string {
  const share = of === undefined || of === 0 ? undefined : Math.min(1, bytes / of);
  const far =
    share === undefined
      ? `${Math.floor(rows / 1000)} thousand rows`
      : `${barOf(share)} ${String(Math.floor(share * 100)).padStart(3)} %`;
  const room = Math.max(0, width - far.length - 2);
  const name = file.length > room ? `…${file.slice(file.length - room + 1)}` : file;
  return `${far} ${name}`.slice(0, Math.max(0, width - 1));
}

function barOf(share: number): string {
  const done = Math.round(share * barWidth);
  return `[${'#'.repeat(done)}${'.'.repeat(barWidth - done)}]`;
}
