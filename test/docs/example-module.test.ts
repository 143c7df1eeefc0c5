import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { check, printedValue } from './check.ts';
import { exampleModule, withWhatItGoesOnFrom } from './example-module.ts';
import { commandsOf, printedBy } from './run-command.ts';

const block = (line: number, ...lines: string[]): Block => ({ file: 'page.md', line, language: 'ts', lines });

describe('exampleModule(blocks) turns examples into modules that check themselves', () => {
  it('checks an expression, over several lines too, and leaves every line where it was', () => {
    const code = exampleModule([block(3, 'add(', '  1, 2,', '); // => 3')], './check.ts');
    expect(code).toBe(`import { check } from './check.ts';\n\ncheck(() => (add(\n  1, 2,\n)), "3"); // => 3`);
  });

  it('checks a declaration by its name', () => {
    expect(exampleModule([block(2, 'const a = 1; // => 1')], './check.ts')).toContain(
      'const a = 1; check(() => (a), "1");',
    );
  });

  it('refuses an expectation behind anything else', () => {
    expect(() => exampleModule([block(2, 'if (a) b(); // => 1')], './check.ts')).toThrow('neither an expression');
  });

  it('lets a block without an import go on from those above it', () => {
    const blocks = [block(2, "import 'a';"), block(5, "import 'b';"), block(8, 'b;'), block(11, 'b + 1;')];
    expect(withWhatItGoesOnFrom(blocks[3] as Block, blocks)).toEqual(blocks.slice(1));
    expect(withWhatItGoesOnFrom(blocks[1] as Block, blocks)).toEqual(blocks.slice(1, 2));
  });
});

describe('check(actual, printed) compares with what is printed', () => {
  it('reads typed arrays as a console writes them', () => {
    expect(printedValue('{ a: Float64Array(2) [1, NaN] }')).toEqual({ a: Float64Array.of(1, Number.NaN) });
  });

  it('compares numbers exactly and undefined as a value', () => {
    expect(() => check(() => 0.1 + 0.2, '0.3')).toThrow();
    expect(() => check(() => null, 'undefined')).toThrow();
    check(() => undefined, 'undefined');
  });
});

describe('printedBy(lines) runs the commands of a shell block', () => {
  it('finds commands among other lines, and joins those broken with a backslash', () => {
    expect(commandsOf(['npm ci', 'npx inclusion-index rank \\', '  --top 3'])).toEqual([
      'npx inclusion-index rank --top 3',
    ]);
  });

  it('throws where a command fails or needs a shell', async () => {
    await expect(printedBy(['npx inclusion-index rank --top 0'])).rejects.toThrow('exit code 2');
    await expect(printedBy(['npx inclusion-index rank | head'])).rejects.toThrow('needs a shell');
  });

  it('takes quoted words as one', async () => {
    expect(await printedBy(["npx inclusion-index rank --top 1 --region 'South West' # comment"])).toContain(
      'South West',
    );
  });
});
