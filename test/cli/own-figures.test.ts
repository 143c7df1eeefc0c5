import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

let folder = '';
const own = 'examples/own-data';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclusion-index-own-'));
  const census = readFileSync(`${own}/census.yaml`, 'utf8');
  writeFileSync(join(folder, 'bad.yaml'), census.replace('period:', 'perriod:'));
  writeFileSync(join(folder, 'other.yaml'), census.replace('Council }', 'Borough }'));
  writeFileSync(
    join(folder, 'none.yaml'),
    census.replace('is: [Mainstream]', 'is: [Ordinary]').replace('[All]', '[Every]'),
  );
  writeFileSync(join(folder, 'named.yaml'), `${census}table: { name: wide.csv }\n`);
  writeFileSync(join(folder, 'damaged.xlsx'), 'PK\u0003\u0004 and nothing more');
  writeFileSync(join(folder, 'notes.csv'), 'colour\nred\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(line: string) {
  const printed = { code: 0, out: '', error: '' };
  printed.code = await run(line.replaceAll('TMP', folder).split(' '), {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text.replaceAll(`${folder}/`, '');
    },
    width: undefined,
    readFile: async (path) => readFileSync(path, 'utf8'),
    writeFile: async () => undefined,
  });
  return printed;
}

/** What is said of the data, and not of the table that is printed. */
function saidIn(error: string): string {
  const lines = error.split('\n').filter((line) => /^(error|warning)|own-data/.test(line));
  return lines.join('\n');
}

/** The mainstream share that an authority is explained by. */
async function mainstreamOf(authority: string, data: string) {
  const { code, out, error } = await cli(`explain ${authority} --year 2023/24 --format csv ${data}`);
  const {
    value = '',
    counts = '',
    source = '',
  } = csvParse(out).find(({ indicator }) => indicator === 'ehcp-in-mainstream') ?? {};
  return { code, said: saidIn(error), value, counts, source };
}

describe('--data', () => {
  it.each(['wide.csv', 'wide.parquet'])('takes figures in wide form: %s', async (file) => {
    const { out, code, error } = await cli(
      `rank --year 2023/24 --by ehcp-in-mainstream --format csv --data ${own}/${file}`,
    );
    expect([code, saidIn(error)]).toEqual([0, '']);
    expect(csvParse(out).map(({ name }) => name)).toContain('Camden');
    expect((await mainstreamOf('Camden', `--data ${own}/${file}`)).value).toBe('52');
  });

  it('takes a workbook, and says which of its sheets hold no figures', async () => {
    const { value, said, source } = await mainstreamOf('Brent', `--data ${own}/wide.xlsx`);
    expect([value, source]).toEqual(['45.25', expect.stringContaining('wide.xlsx/Figures, ehcp-in-mainstream')]);
    expect(said).toMatch(/^note: examples\/own-data\/wide\.xlsx\/Notes: No figures are read from this table.*$/);
  });

  it('keeps why there is no figure, whatever the form', async () => {
    for (const file of ['long.csv', 'wide.csv', 'wide.xlsx', 'wide.parquet']) {
      expect((await mainstreamOf('Barnet', `--data ${own}/${file}`)).value).toBe('c');
    }
  });

  it.each([
    ['rank --data TMP/damaged.xlsx', 'damaged.xlsx'],
    ['rank --data TMP/nothing.parquet', 'nothing.parquet cannot be read: '],
    [`rank --data TMP/nothing.csv --mapping ${own}/census.yaml`, 'nothing.csv cannot be read: '],
    [`score --index ${own}/parks.yaml --data TMP/nothing.xlsx`, 'nothing.xlsx cannot be read: '],
  ])('is a problem of the data where it cannot be read: %s', async (line, says) => {
    const { code, error } = await cli(line);
    expect(code).toBe(1);
    expect(error).toContain(says);
  });
});

describe('--mapping', () => {
  it('reads a table of any form, with counts and source, and its own symbols', async () => {
    const data = `--data ${own}/census.csv --mapping ${own}/census.yaml`;
    expect(await mainstreamOf('Camden', data)).toEqual({
      code: 0,
      said: '',
      value: '52',
      counts: '520 of 1000',
      source: 'Our plans by council (made), census.csv, Plans / Plans, 520 of 1000',
    });
    expect((await mainstreamOf('Barnet', data)).value).toBe('c');
  });

  it('adds up schools, and says where a sum is not known', async () => {
    const data = `--data ${own}/schools.csv --mapping ${own}/schools.json`;
    expect(await mainstreamOf('Barnet', data)).toMatchObject({ value: '30', counts: '30 of 100' });
    expect((await mainstreamOf('Camden', data)).said).toContain('so that it is from 13 to 16');
  });

  it('reads units of any kind for score, with their facts', async () => {
    const line = `score --index ${own}/parks.yaml --data ${own}/parks.csv --mapping ${own}/parks-mapping.yaml --format csv`;
    const { code, out } = await cli(line);
    expect(code).toBe(0);
    expect(csvParse(out).map(({ rank, name, Ward }) => [rank, name, Ward])).toEqual([
      ['1', 'Birch Field', 'North'],
      ['2', 'Cherry Bank', 'South'],
      ['3', 'Alder Green', 'North'],
    ]);
  });

  it('prints what is wrong with the mapping, line by line, and scores nothing', async () => {
    const { code, out, error } = await cli(`rank --data ${own}/census.csv --mapping TMP/bad.yaml`);
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(/^error: bad\.yaml:\d+:1: "period" is missing\. Add it\.\nerror: bad\.yaml:7:1: perriod: /);
    expect(error).toMatch(/error: bad\.yaml: 2 problems; nothing was scored\.\n$/);
  });

  it('says where a mapping and a file do not go together', async () => {
    const other = await cli(`rank --data ${own}/census.csv --mapping TMP/other.yaml`);
    expect([other.code, other.error]).toEqual([
      1,
      expect.stringContaining('there is no column "Borough", or more than one'),
    ]);
    const none = await cli(`rank --data ${own}/census.csv --mapping TMP/none.yaml`);
    expect([none.code, none.error]).toEqual([1, expect.stringContaining('no row for ehcp-in-mainstream')]);
    const named = await cli(`rank --data ${own}/census.csv --mapping TMP/named.yaml`);
    expect([named.code, named.error]).toEqual([1, expect.stringContaining('it is for a table called wide.csv')]);
    const notes = await cli(`rank --data TMP/notes.csv --mapping ${own}/census.yaml`);
    expect([notes.code, notes.error]).toEqual([1, expect.stringContaining('as they are headed here: "colour"')]);
  });

  it.each([
    [`rank --mapping ${own}/census.yaml`, '--mapping needs --data FILE.'],
    [`rank --data ${own}/census.csv --mapping ${own}/census.csv`, 'give a .yaml or .json file.'],
    [
      `score --index ${own}/parks.yaml --data ${own}/parks.csv --mapping ${own}/parks-mapping.yaml --period 2024`,
      'A mapping says where the years stand',
    ],
  ])('is a mistake in the call: %s', async (line, says) => {
    const { code, error } = await cli(line);
    expect([code, error]).toEqual([2, expect.stringContaining(says)]);
  });

  it('is a problem of the data where it is not there', async () => {
    const { code, error } = await cli(`rank --data ${own}/census.csv --mapping TMP/nothing.yaml`);
    expect([code, error]).toEqual([1, expect.stringContaining('nothing.yaml cannot be read')]);
  });
});
