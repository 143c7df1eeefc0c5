import type { Issue } from '../../core/issue.ts';
import { FileError, type Place, placeName } from './file-error.ts';
import { freeBytes, type ReadLimits } from './limits.ts';

/** How far a table is read. */
export interface ReadProgress {
  /** The table's name. */
  readonly file: string;
  /** Bytes read of it, unpacked. */
  readonly bytes: number;
  /** How many there are, where that is known. */
  readonly of?: number;
  /** Rows given so far. */
  readonly rows: number;
}

/** A part of a file, or all of it, with where it stands. */
export interface Part {
  readonly place: Place;
  readonly size?: number;
  bytes(): AsyncIterable<Uint8Array>;
  slice?(start: number, end: number): Promise<Uint8Array>;
}

/** What holds for all that is read of one file. */
export interface Reading {
  readonly limits: ReadLimits;
  /** Throws where the caller no longer wants the tables. */
  check(): void;
  progress(progress: ReadProgress): void;
  /** Tells of something worth knowing, once. */
  notice(issue: Issue): void;
  /** Tells the size of a file that its source did not know: of the first that is held, as archives within are smaller. */
  holds(size: number): void;
  /** Counts what a member of an archive unpacks to; refuses what no honest archive holds. */
  unpacked(place: Place, bytes: number): void;
}

export interface ReadingOptions {
  readonly limits: ReadLimits;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: ReadProgress) => void) | undefined;
  readonly onIssue: ((issue: Issue) => void) | undefined;
  /** Bytes of the file itself, where known. */
  readonly size: number | undefined;
}

export function startReading(options: ReadingOptions): Reading {
  const { limits, signal, onProgress, onIssue } = options;
  const told = new Set<string>();
  const most = new Map<string, number>();
  let total = 0;
  let known = options.size;
  return {
    limits,
    check: () => signal?.throwIfAborted(),
    progress: (progress) => onProgress?.(progress),
    notice(issue) {
      const key = JSON.stringify([issue.code, issue.file, issue.row]);
      if (told.has(key)) return;
      told.add(key);
      onIssue?.(issue);
    },
    holds(size) {
      known ??= size;
    },
    unpacked(place, bytes) {
      // A member that is read twice counts once.
      const name = placeName(place);
      const before = most.get(name) ?? 0;
      if (bytes <= before) return;
      most.set(name, bytes);
      total += bytes - before;
      const ratio = known === undefined ? Number.POSITIVE_INFINITY : Math.max(freeBytes, known * limits.ratio);
      if (total <= Math.min(limits.unpacked, ratio)) return;
      const remedy = 'If the archive is what it should be, unpack it first, or give higher limits.';
      const limit = total > limits.unpacked ? `${limits.unpacked} bytes` : `${limits.ratio} times its own size`;
      throw new FileError('unpacks-too-large', place, `The archive unpacks to more than ${limit}.`, remedy);
    },
  };
}
