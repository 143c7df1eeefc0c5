import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a command printed, and its exit code. */
export interface Printed {
  code: number;
  out: string;
  error: string;
}

/** Runs a command line, `_` standing for a space within a word; files are given as texts, and what is printed comes back. */
export async function commandLine(line: string, files: Record<string, string> = {}): Promise<Printed> {
  const printed: Printed = { code: 0, out: '', error: '' };
  const io: Io = {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    width: undefined,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    writeFile: async (path, text) => {
      files[path] = text;
    },
  };
  printed.code = await run(
    line.split(' ').map((word) => word.replaceAll('_', ' ')),
    io,
  );
  return printed;
}
