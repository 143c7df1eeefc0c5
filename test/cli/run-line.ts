import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a command printed and wrote, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files that are no texts. */
  readonly bytes: Readonly<Record<string, Uint8Array>>;
}

/**
 * Runs a command line with files given as texts; what would be printed or written comes back. Underscores are spaces inside a word;
 * nothing can be written to `/full`.
 */
export async function runLine(line: string, files: Record<string, string> = {}, width?: number): Promise<Printed> {
  const bytes: Record<string, Uint8Array> = {};
  const printed = { code: 0, out: '', error: '', files, bytes };
  const io: Io = {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    width,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    writeFile: async (path, text) => {
      if (path.startsWith('/full')) throw new Error('no room');
      files[path] = text;
    },
    writeBytes: async (path, content) => {
      if (path === '/full') throw new Error('no room');
      bytes[path] = content;
    },
  };
  const words = line.split(' ').filter(Boolean);
  printed.code = await run(
    words.map((word) => word.replaceAll('_', ' ')),
    io,
  );
  return printed;
}
