/** What a command needs of the outside world, so that tests can run it without a process. */
export interface Io {
  out(text: string): void;
  error(text: string): void;
  /** The terminal's width; none where the output is a pipe or a file. */
  readonly width: number | undefined;
  /** The width of the terminal that errors go to; none where they go elsewhere, so that nobody watches progress. */
  readonly errorWidth?: number | undefined;
  readFile(path: string): Promise<string>;
  /** Writes a file whole, or leaves what was there. */
  writeFile(path: string, text: string): Promise<void>;
  /** The same for bytes; where left out, only texts can be written. */
  writeBytes?(path: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file; where left out, those of its text. */
  readBytes?(path: string): Promise<Uint8Array>;
  /** Makes a folder, and those it is in, unless it is there; where left out, folders need no making. */
  makeFolder?(path: string): Promise<void>;
  /** Milliseconds since 1970; the machine's own where left out. */
  now?(): number;
  /** A signal that Ctrl-C aborts, once it was asked for. */
  interruption?(): AbortSignal;
}

/** A mistake in how a command was called: exit code 2. */
export class UsageError extends Error {}

/** A problem of the data a command was given: exit code 1. */
export class DataError extends Error {}

/** The user stopped a command: exit code 130, as a shell has it for Ctrl-C. */
export class Stopped extends Error {}
