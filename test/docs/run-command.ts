import { readFile } from 'node:fs/promises';
import { run } from '../../src/cli/run.ts';

/** What a shell block's `npx inclusion-index` lines print, one after the other; a line that fails throws. */
export async function printedBy(lines: readonly string[]): Promise<string> {
  const written = new Map<string, string>();
  let printed = '';
  for (const line of commandsOf(lines)) {
    let errors = '';
    const exitCode = await run(argumentsOf(line).slice(2), {
      out: (text) => {
        printed += text;
      },
      error: (text) => {
        errors += text;
      },
      width: undefined,
      readFile: async (path) => written.get(path) ?? readFile(path, 'utf8'),
      writeFile: async (path, text) => {
        written.set(path, text);
      },
      // What is no text is read by no command of an example.
      writeBytes: async () => {},
    });
    if (exitCode !== 0) throw new Error(`${line}: exit code ${exitCode}: ${errors}`);
  }
  return printed;
}

/** The `npx inclusion-index` lines of a shell block, each whole. */
export function commandsOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.startsWith('npx inclusion-index'));
}

/** The words of a shell line: quotes hold words together, and what follows a # is a comment. */
function argumentsOf(line: string): string[] {
  const words = line.replace(/\s#.*$/, '').match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const shell = words.find((word) => /^[|<>&;]/.test(word));
  if (shell !== undefined) throw new Error(`${line}: "${shell}" needs a shell, which the tests have not.`);
  return words.map((word) => word.replaceAll(/["']/g, ''));
}
