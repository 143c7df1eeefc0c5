import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** Runs a command line with files given as texts; what would be printed comes back. Underscores are spaces inside a word. */
export async function runLine(
  line: string,
  files: Readonly<Record<string, string>> = {},
  width?: number,
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const printed = { code: 0, out: '', error: '' };
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
    writeFile: async () => undefined,
  };
  printed.code = await run(
    line.split(' ').map((word) => word.replaceAll('_', ' ')),
    io,
  );
  return printed;
}
