import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { type Block, blocksOf, exampleBlocksOf, filesIn } from './blocks.ts';
import { exampleModule, withWhatItGoesOnFrom } from './example-module.ts';
import { commandsOf, printedBy } from './run-command.ts';
import { typeErrors } from './type-check.ts';

const folder = resolve('.cache/examples');
const checkPath = resolve('test/docs/check.ts');

const documents = [...['README.md'].filter(existsSync), ...filesIn(['docs'], '.md')].map(blocksOf);
const inDocuments = documents.flatMap((blocks) => {
  const ours = blocks.filter(({ language }) => language === 'ts');
  return ours.map((block) => ({ block, blocks: withWhatItGoesOnFrom(block, ours) }));
});
const inComments = filesIn(['src', 'indicators'], '.ts')
  .flatMap(exampleBlocksOf)
  .map((block) => ({ block, blocks: [block] }));

rmSync(folder, { recursive: true, force: true });
const examples = [...inDocuments, ...inComments].map(({ block, blocks }) => {
  const path = join(folder, `${block.file}.${block.line}.ts`);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, exampleModule(blocks, checkPath));
  return { title: titleOf(block), path };
});

describe('every example in the documents and doc comments does what it says', () => {
  for (const { title, path } of examples)
    it(title, async () => {
      await import(/* @vite-ignore */ path);
    });

  it('type-checks under the options of the project', { timeout: 60_000 }, () => {
    const errors = typeErrors(examples.map(({ path }) => path));
    // `rank.ts.66.ts` is the example in rank.ts whose code starts at line 66; lines are those of rank.ts.
    expect(errors.map((error) => error.replace(/^\.cache\/examples\/(.*?)\.\d+\.ts:/, '$1:'))).toEqual([]);
  });
});

describe('every program in examples runs and prints something', () => {
  for (const file of filesIn(['examples'], '.ts'))
    it(file, async () => {
      const printed: string[] = [];
      const log = vi.spyOn(console, 'log').mockImplementation((...values) => printed.push(format(...values)));
      try {
        await import(/* @vite-ignore */ resolve(file));
      } finally {
        log.mockRestore();
      }
      expect(printed.join('\n')).not.toBe('');
    });
});

describe('every command in the documents runs, and prints what is printed below it', () => {
  for (const blocks of documents)
    for (const [i, block] of blocks.entries()) {
      if (block.language !== 'sh' || commandsOf(block.lines).length === 0) continue;
      it(titleOf(block), async () => {
        const printed = await printedBy(block.lines);
        const below = blocks[i + 1];
        if (below?.language === 'text') expect(printed).toBe(`${below.lines.join('\n')}\n`);
      });
    }
});

function titleOf({ file, line }: Block): string {
  return `${file}:${line}`;
}
