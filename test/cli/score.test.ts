import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

const harbours = {
  'h.yaml': readFileSync('examples/harbours.yaml', 'utf8'),
  'h.csv': readFileSync('examples/harbours.csv', 'utf8'),
};

/** Runs `score` with files given as texts; what is printed comes back. */
async function score(line: string, files: Readonly<Record<string, string>> = harbours) {
  const printed = { code: 0, out: '', error: '' };
  printed.code = await run(['score', ...line.split(' ').filter(Boolean)], {
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
    writeFile: async () => undefined,
  });
  return printed;
}

describe('score', () => {
  it('prints a league table of any units, with groups, coverage and facts', async () => {
    const { code, out, error } = await score('--index h.yaml --data h.csv --period 2024');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(
      /^Harbour Index \(made\), 2024 \(12 ranked\)\n\nRank +Name +Score +Trade +Service +Water +Known +Coast\n/,
    );
    expect(out).toContain('5 of 6  south');
  });

  it('as CSV, Markdown and JSON, by a group, and the first few', async () => {
    const rows = csvParse((await score('--index h.yaml --data h.csv --period 2024 --format csv')).out);
    expect(rows.columns).toEqual(['rank', 'name', 'score', 'trade', 'service', 'water', 'coverage', 'coast']);
    expect(rows).toHaveLength(12);
    const { out } = await score('--index h.yaml --data h.csv --period 2024 --format json --by trade --top 2');
    expect(JSON.parse(out)).toMatchObject({
      title: 'Harbour Index (made): Trade, 2024 (2 of 12 ranked)',
      rows: [{ name: 'Dunmouth' }, {}],
    });
    expect((await score('--index h.yaml --data h.csv --period 2024 --format md --top 1')).out).toMatch(
      /^\*\*Harbour Index/,
    );
  });

  it('by hand: one indicator a group, min-max from 0 to 100, the mean', async () => {
    const files = {
      'i.json': JSON.stringify({
        id: 'i',
        title: 'I',
        children: [
          { id: 'rate', title: 'Rate', direction: 'higher', value: '100 * a / b' },
          { id: 'wait', title: 'Wait', direction: 'lower' },
        ],
        normalise: 'minMax',
        aggregate: 'arithmetic',
      }),
      // Rates 50, 25, 0 become 100, 50, 0; waits 4, 2, 0 become 0, 50, 100.
      'd.csv':
        'unit,year,measure,value\nx,2020,a,1\nx,2020,b,2\nx,2020,wait,4\ny,2020,a,1\ny,2020,b,4\ny,2020,wait,2\nz,2020,a,0\nz,2020,b,4\nz,2020,wait,0\n',
    };
    const rows = csvParse((await score('--index i.json --data d.csv --format csv', files)).out);
    expect(rows.map(({ rank, name, score }) => [rank, name, score])).toEqual([
      ['1', 'x', '50'],
      ['1', 'y', '50'],
      ['1', 'z', '50'],
    ]);
  });

  it('shows the year asked for, and says what is not ranked', async () => {
    const files = {
      ...harbours,
      'd.csv': `${harbours['h.csv'].replace('harbour,', 'harbour,year,').replaceAll(/^([A-Z][\w ]+),/gm, '$1,2023,')}New,2024,north,1,1,1,1,1,1,1,1\nOther,2024,north,2,1,2,2,2,1,2,1\n`,
    };
    expect((await score('--index h.yaml --data d.csv --year 2023', files)).out).toContain(', 2023 (12 ranked)');
    expect((await score('--index h.yaml --data d.csv --year 2022', files)).error).toContain(
      'error: 2022 is not scored: there is 2023, 2024.\n',
    );
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    [
      'an index with mistakes, each at its line',
      '--index i.yaml --data h.csv',
      { 'i.yaml': 'id: a\ntitle: A\nchildren: []\nnormalise: minmax\naggregate: mean\n' },
      1,
      'error: i.yaml:3:11: children: A list cannot stand here. Put at least one indicator into children.\nerror: i.yaml:4:12: normalise.type: "minmax" is not among',
    ],
    [
      'how many there are',
      '--index i.yaml --data h.csv',
      { 'i.yaml': 'id: a\ntitle: A\nchildren: []\nnormalise: minmax\naggregate: mean\n' },
      1,
      'error: i.yaml: 3 problems; nothing was scored.\n',
    ],
    [
      'figures with mistakes, each at its row and column',
      '--index h.yaml --data d.csv --period 2024',
      { 'd.csv': 'harbour,lines\nA,many\nB,3\n' },
      1,
      'error: d.csv, row 2, column lines: The value "many" is no symbol known.',
    ],
    ['a period that is none', '--index h.yaml --data h.csv --period soon', {}, 2, '--period soon: write'],
    [
      'a number that is none',
      '--index h.yaml --data h.csv --period 2024 --top x',
      {},
      2,
      '--top x: give a whole number above 0.',
    ],
    [
      'a group there is none of',
      '--index h.yaml --data h.csv --period 2024 --by x',
      {},
      2,
      '--by x: use trade, service, water, load-per-berth',
    ],
    [
      'an index that is no file',
      '--index h.txt --data h.csv',
      {},
      2,
      'There is no index "h.txt": use inclusion-index, mime2019 or a .yaml or .json file.',
    ],
    ['a file that is not there', '--index none.yml --data h.csv', {}, 1, 'none.yml cannot be read: no such file'],
    ['no data', '--index h.yaml', {}, 2, "required option '--data <file>' not specified"],
    [
      'figures too few to score',
      '--index h.yaml --data d.csv --period 2024',
      { 'd.csv': 'harbour,coast,lines\nA,east,1\nB,east,3\n' },
      1,
      'No year can be scored with these figures.',
    ],
  ])('names %s', async (_, line, files, code, message) => {
    const printed = await score(line, { ...harbours, ...files });
    expect(printed.error).toContain(message);
    expect([printed.code, printed.out]).toEqual([code, '']);
  });
});

it('a carried index scores authorities under any name', async () => {
  const data = 'unit,year,measure,value\na,2018/19,ehcp-in-mainstream,40\nb,2018/19,ehcp-in-mainstream,30\n';
  const index = 'id: p\ntitle: P\nchildren: [ehcp-in-mainstream]\nnormalise: percentileRank\naggregate: arithmetic\n';
  const { out } = await score('--index p.yaml --data d.csv', { 'p.yaml': index, 'd.csv': data });
  expect(out).toMatch(/^P, 2018\/19 \(2 ranked\)/);
});
