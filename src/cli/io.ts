/** What a command needs of the outside world, so that tests can run it without a process. */
export interface Io {
  out(text: string): void;
  error(text: string): void;
  /** The terminal's width; none where the output is a pipe or a file. */
  readonly width: number | undefined;
  readFile(path: string): Promise<string>;
  writeFile(path: string, text: string): Promise<void>;
  /** Shows how far a long run is, in place of what it showed before; a text of nothing takes it away. Only on a terminal. */
  progress?(text: string): void;
  /** Lets a long run end early where the user asks for it, until it is done. */
  interrupted?(): { readonly signal: AbortSignal; done(): void };
}

/** A mistake in how a command was called: exit code 2. */
export class UsageError extends Error {}

/** A problem of the data a command was given: exit code 1. */
export class DataError extends Error {}
