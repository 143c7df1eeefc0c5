import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

/** A fenced block of a document or a doc comment. */
export interface Block {
  /** The file, from the project's root. */
  readonly file: string;
  /** The line, from 1, of the block's first line of code. */
  readonly line: number;
  readonly language: string;
  readonly lines: readonly string[];
}

/** Every file below the folders given that ends so; a folder that is not there has none. */
export function filesIn(folders: readonly string[], ending: string, without = 'docs/api'): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file))
        .filter((file) => file.endsWith(ending) && !file.startsWith(without))
        .sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
}

/** The fenced blocks of a Markdown file, in order. */
export function blocksOf(file: string): Block[] {
  return fenced(relative(process.cwd(), file), readFileSync(file, 'utf8').split('\n'));
}

/** The fenced blocks below `@example` in the doc comments of a source. */
export function exampleBlocksOf(file: string): Block[] {
  let inExample = false;
  const lines = readFileSync(file, 'utf8').split('\n');
  const texts = lines.map((line) => {
    const text = /^\s*\* ?(.*)$/.exec(line)?.[1];
    if (text === undefined || text === '/') inExample = false;
    else if (/^@\w/.test(text)) inExample = text.startsWith('@example');
    return inExample ? (text ?? '') : '';
  });
  return fenced(file, texts);
}

function fenced(file: string, lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent, language] = /^(\s*)```(\w+)/.exec(lines[at] ?? '') ?? [];
    if (indent === undefined || language === undefined) continue;
    const end = lines.findIndex((line, i) => i > at && line.trim() === '```');
    if (end < 0) throw new Error(`${file}:${at + 1}: the block has no end.`);
    const inside = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    blocks.push({ file, line: at + 2, language, lines: inside });
    at = end;
  }
  return blocks;
}
