import ts from 'typescript';
import type { Block } from './blocks.ts';

/**
 * A block as a module that can be run and type-checked: each `expression; // => value` becomes a check, and everything
 * stays on the line it has in its file, so that an error names the line to mend.
 */
export function exampleModule(blocks: readonly Block[], checkPath: string): string {
  const lines: string[] = [];
  for (const block of blocks) for (const [i, line] of block.lines.entries()) lines[block.line - 1 + i] = line;
  const code = Array.from(lines, (line) => line ?? '').join('\n');
  // A fence or a comment stands above every block, so the first line is free.
  return `import { check } from '${checkPath}';${withChecks(code)}`;
}

/** A Markdown block without an import goes on from the blocks above it, as a reader would. */
export function withWhatItGoesOnFrom(block: Block, all: readonly Block[]): Block[] {
  const above = all.slice(0, all.indexOf(block) + 1);
  const start = above.findLastIndex(({ lines }) => lines.some((line) => line.startsWith('import ')));
  return above.slice(Math.max(0, start));
}

function withChecks(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest);
  let checked = code;
  // From the end, so that what is put in does not move what is still to do.
  for (const statement of [...source.statements].reverse()) {
    const expected = /^[ \t]*\/\/ => (.*)/.exec(code.slice(statement.end))?.[1];
    if (expected === undefined) continue;
    const value = JSON.stringify(expected.trim());
    const start = statement.getStart(source);
    if (ts.isExpressionStatement(statement)) {
      const { end } = statement.expression;
      checked = `${code.slice(0, start)}check(() => (${code.slice(start, end)}), ${value});${checked.slice(statement.end)}`;
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations[0]?.name.getText(source);
      checked = `${code.slice(0, statement.end)} check(() => (${name}), ${value});${checked.slice(statement.end)}`;
    } else throw new Error(`"// => ${expected}" stands behind neither an expression nor a declaration.`);
  }
  return checked;
}
