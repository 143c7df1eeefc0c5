import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { authorities } from '../../src/england/index.ts';
import { changed, sound, soundMeta } from '../sources/checks/made.ts';

let folder = '';

const header = 'authority,period,measure,value';
const mainstream = authorities({ on: '2019-01-31' }).map(
  ({ laCodes }, i) => `${laCodes[0]},2018/19,ehcp-in-mainstream,${30 + (i % 20)}`,
);

const files: Readonly<Record<string, readonly string[]>> = {
  'made.csv': sound,
  'made.meta.csv': soundMeta,
  'wrong.csv': changed(sound, '1003', '"1,003"'),
  'wrong.meta.csv': soundMeta,
  'figures.csv': [header, ...mainstream],
  'few.csv': [header, ...mainstream.slice(1)],
  'bad.csv': [
    header,
    'Camdem,2018/19,ehcp-in-mainstream,41',
    'Camden,2018/19,ehcp-in-mainstream,410',
    ...mainstream.slice(2),
  ],
  'lacking.csv': ['authority,measure,value', 'Camden,ehcp-in-mainstream,41'],
  'other.csv': ['name,colour', 'a,red', 'b,blue'],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclusion-index-check-'));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'damaged.zip'), 'PK\u0003\u0004 and nothing more');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `check` on made files; what is printed comes back, the folder's name left out. */
async function check(names: readonly string[], options: readonly string[] = [], width?: number) {
  const printed = { code: 0, out: '', error: '' };
  printed.code = await run(['check', ...names.map((name) => join(folder, name)), ...options], {
    out: (text) => {
      printed.out += text.replaceAll(`${folder}/`, '');
    },
    error: (text) => {
      printed.error += text.replaceAll(`${folder}/`, '');
    },
    width,
    readFile: async () => '',
    writeFile: async () => undefined,
  });
  return printed;
}

describe('check', () => {
  it('prints a line a check and exits with 0 where all pass, the meta file beside a data file taken with it', async () => {
    const { code, out, error } = await check(['made.csv']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(
      /^made\.csv: PASS\n\nVerdict {2}Check +What holds, or what was found\nPASS +files-read +Every file can be read\n/,
    );
    expect(out).toMatch(/\nPASS +meta-columns +Every column of the meta file is in the data\n/);
    expect(out).toContain('note: made.csv, row 3, column rate: 1 figure is "c": suppressed');
  });

  it('exits with 1 where a check fails, and says where and what to do', async () => {
    const { code, out, error } = await check(['wrong.csv']);
    expect([code, error]).toEqual([1, 'error: 1 check fails.\n']);
    expect(out).toMatch(/\nFAIL +thousands-separators +No number has anything between its thousands\n/);
    expect(out).toContain(
      'error: wrong.csv, row 2, column pupils: The figure "1,003" has a comma. Write 1003 if the comma parts thousands, 1.003 if it is a decimal point.',
    );
  });

  it('checks figures of one’s own, and exits with 0 where there are warnings alone', async () => {
    const whole = await check(['figures.csv']);
    expect([whole.code, whole.out.split('\n')[0]]).toEqual([0, 'figures.csv: PASS']);
    const few = await check(['few.csv']);
    expect([few.code, few.out.split('\n')[0]]).toEqual([0, 'few.csv: WARNING']);
    expect(few.out).toContain('no row for Barking and Dagenham (151 authorities, 152 open on 2019-01-31)');
  });

  it('names the rows of figures that cannot be used', async () => {
    const { code, out } = await check(['bad.csv'], ['--format', 'csv']);
    expect(code).toBe(1);
    const rows = csvParse(out).filter((row) => row.check === 'rows-read');
    expect(rows.map(({ verdict, row, column, value, remedy }) => [verdict, row, column, value, remedy])).toEqual([
      ['FAIL', '2', 'authority', 'Camdem', 'Did you mean "Camden"?'],
      ['FAIL', '3', 'value', '410', 'It must be from 0 to 100: check the figure and its unit.'],
    ]);
    expect((await check(['lacking.csv'])).out).toContain('There is no column "period"');
  });

  it('holds other tables to the rules for every table', async () => {
    const { code, out } = await check(['other.csv']);
    expect(code).toBe(0);
    expect(out).not.toContain('rows-read');
  });

  it('takes several files as one report, and each once', async () => {
    const { code, out } = await check(['made.csv', 'made.meta.csv', 'wrong.csv', 'made.csv'], ['--format', 'json']);
    expect(code).toBe(1);
    const { title, rows } = JSON.parse(out);
    expect(title).toBe('4 files: FAIL');
    const symbols = rows.filter((row: { check: string }) => row.check === 'symbols');
    expect(symbols.map(({ file, found }: { file: string; found: number }) => [file, found])).toEqual([
      ['made.csv', 4],
      ['made.csv', 4],
      ['wrong.csv', 4],
      ['wrong.csv', 4],
    ]);
  });

  it('gives as many findings as are asked for, and says how many more there are', async () => {
    const { out } = await check(['made.csv', 'wrong.csv'], ['--examples', '1']);
    expect(out).toContain('... and 3 more');
    const markdown = await check(['made.csv'], ['--format', 'md']);
    expect(markdown.out).toMatch(/^\*\*made\.csv: PASS\*\*/);
  });

  it('wraps findings on a terminal instead of leaving them out', async () => {
    const { out } = await check(['wrong.csv'], [], 90);
    expect(out).not.toContain('Not shown');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('reports a damaged file and goes on with the others', async () => {
    const { code, out } = await check(['damaged.zip', 'made.csv']);
    expect(code).toBe(1);
    expect(out).toMatch(/\nFAIL +files-read +Every file can be read\n +error: damaged\.zip/);
    expect(out).toMatch(/\nPASS +duplicate-rows/);
  });

  it('is a mistake in the call without files, with one that is not there, or a number that is none', async () => {
    expect((await check([])).code).toBe(2);
    const missing = await check(['none.csv']);
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('none.csv cannot be read')]);
    expect((await check(['made.csv'], ['--examples', 'all'])).code).toBe(2);
    expect((await check(['made.csv'], ['--format', 'pdf'])).code).toBe(2);
  });
});
