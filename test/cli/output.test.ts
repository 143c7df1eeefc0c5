import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { type ReadTable, readAll } from '../sources/files/read-all.ts';
import { runLine as cli } from './run-line.ts';

async function sheets(bytes: Uint8Array | undefined): Promise<ReadTable[]> {
  return readAll(bytesSource('w.xlsx', bytes ?? new Uint8Array()));
}

const namesOf = (tables: readonly ReadTable[]): string[] => tables.map(({ name }) => name.replace('w.xlsx/', ''));

describe('the ending of --out', () => {
  it.each([
    ['t.csv', /^rank,of,code,name/],
    ['T.CSV', /^rank,of,code,name/],
    ['t.md', /^\*\*Inclusion Index, 2023\/24/],
    ['t.json', /^\{\n {2}"title"/],
    ['t.html', /^<!doctype html>/],
    ['t.htm', /^<!doctype html>/],
    ['t.txt', /^Inclusion Index, 2023\/24 \(2 of 149 ranked\)\n\n/],
    ['csv', /^Inclusion Index, 2023\/24 \(2 of 149 ranked\)\n\n/],
  ])('tells the format of %s', async (file, start) => {
    const { code, out, files, error } = await cli(`rank --top 2 --out ${file}`);
    expect([code, out]).toEqual([0, '']);
    expect(files[file]).toMatch(start);
    expect(error).toContain(`Written to ${file}.`);
  });

  it('gives way to --format', async () => {
    expect((await cli('rank --top 2 --format csv --out t.html')).files['t.html']).toMatch(/^rank,of,code,name/);
    expect((await cli('rank --top 2 --format table --out t.csv')).files['t.csv']).toMatch(/^Inclusion Index/);
  });

  it('goes for commands beneath a command', async () => {
    const { files } = await cli('what-if weight exclusions --out t.csv');
    expect(csvParse(files['t.csv'] ?? '').length).toBeGreaterThan(100);
  });
});

describe('--format html', () => {
  it('prints a page, on a terminal too', async () => {
    const { code, out } = await cli('explain Camden --format html', {}, 40);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(out).toContain('<th scope="row">suspension-rate-ehcp</th>');
  });
});

describe('--format xlsx', () => {
  it('writes the ranking with all that is behind it', async () => {
    const { bytes, error } = await cli('rank --region London --out t.xlsx');
    const tables = await sheets(bytes['t.xlsx']);
    expect(namesOf(tables)).toEqual([
      'League table',
      'Figures',
      'Indicator scores',
      'Change',
      'Method',
      'Sources',
      'Notes',
    ]);
    expect(error).toBe('Written to t.xlsx.\n');
    const [league, figures, , , , sources, notes] = tables;
    const printed = csvParse((await cli('rank --region London --format csv')).out);
    expect(league?.rows).toHaveLength(printed.length);
    expect(league?.rows.map(([rank, , , name]) => `${rank} ${name}`)).toEqual(
      printed.map(({ rank, name }) => `${rank} ${name}`),
    );
    expect(new Set(figures?.rows.map((row) => row[3]))).toEqual(new Set(['Inner London', 'Outer London']));
    expect(sources?.rows[0]?.at(-1)).toContain('Open Government Licence v3.0');
    expect(notes?.rows.map(([, note]) => note)).toContain('Not ranked: Hackney (none of Placement known).');
  });

  it('has how certain ranks are where that is asked for, and the years asked for', async () => {
    const sure = await cli('rank --uncertainty --replicates 20 --top 5 --out t.xlsx');
    expect(namesOf(await sheets(sure.bytes['t.xlsx']))).toContain('Uncertainty');
    const { bytes } = await cli('rank --index mime2019 --years 2016/17..2018/19 --out t.xlsx');
    const notes = (await sheets(bytes['t.xlsx'])).at(-1)?.rows.map(([, note]) => note);
    expect(notes).toContain(
      'Inclusion Index as published in 2019, 2017/18 to 2018/19: what moved (150 ranked in both)',
    );
  });

  it('says of figures of your own who has their licence', async () => {
    const files = { 'own.csv': 'authority,period,measure,value\nCamden,2023/24,ehcp-in-mainstream,50\n' };
    const { bytes } = await cli('rank --data own.csv --out t.xlsx', files);
    const sources = (await sheets(bytes['t.xlsx'])).find(({ name }) => name.endsWith('/Sources'));
    expect(sources?.rows[0]?.at(-1)).toMatch(
      /Open Government Licence.* Figures of own\.csv: ask whoever published them\.$/,
    );
  });

  it('writes the table of any other command, and its notes', async () => {
    const tables = await sheets((await cli('explain Camden --out t.xlsx')).bytes['t.xlsx']);
    expect(namesOf(tables)).toEqual(['Table', 'Notes']);
    expect(tables[0]?.rows).toHaveLength(12);
    expect(tables[1]?.rows[0]?.[1]).toMatch(/^Camden \(E09000007, Inner London\), Inclusion Index 2023\/24/);
  });

  it('writes scores by an index of your own', async () => {
    const files = {
      'i.yaml':
        'id: i\ntitle: I\nchildren:\n  - { id: m, title: M, direction: higher, unit: tonnes }\nnormalise: minMax\naggregate: arithmetic\ncoverage: { share: 0, perGroup: 0 }\n',
      'd.csv': 'unit,period,measure,value\n=Aton,2023,m,1\nBeton,2023,m,3\n',
    };
    const { bytes, error } = await cli('score --index i.yaml --data d.csv --out t.xlsx', files);
    expect(error).toContain('Written to t.xlsx.');
    const [league] = await sheets(bytes['t.xlsx']);
    expect(league?.rows.map(([rank, name]) => `${rank} ${name}`)).toEqual(['1 Beton', '2 =Aton']);
  });

  it.each([
    ['rank --format xlsx', 2, '--format xlsx is no text for a terminal: give --out FILE.xlsx.'],
    ['rank --format xlsx --out /full', 1, '/full cannot be written: no room'],
  ])('%s', async (line, exitCode, message) => {
    const { code, error, out } = await cli(line);
    expect([code, out]).toEqual([exitCode, '']);
    expect(error).toContain(message);
  });

  it('says so where only texts can be written', async () => {
    let error = '';
    const io = {
      out: () => {},
      error: (text: string) => {
        error += text;
      },
      width: undefined,
      readFile: async () => '',
      writeFile: async () => {},
    };
    expect(await run(['years', '--out', 't.xlsx'], io)).toBe(1);
    expect(error).toBe('error: t.xlsx cannot be written: only texts can be written here\n');
  });
});
