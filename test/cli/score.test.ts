import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { type Printed, runLine } from './run-line.ts';

const harbours = {
  'h.yaml': readFileSync('examples/harbours.yaml', 'utf8'),
  'h.csv': readFileSync('examples/harbours.csv', 'utf8'),
};

const [heading = ''] = harbours['h.csv'].split('\n');

/** Runs `score` with files given as texts. */
const score = (line: string, files: Record<string, string> = harbours): Promise<Printed> =>
  runLine(`score ${line}`, { ...files });

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
    [
      'measures without figures, with the indicators that need them and their lines',
      '--index h.yaml --data d.csv --period 2024',
      { 'd.csv': harbours['h.csv'].replace('berths,tonnes', 'berths,tonnse') },
      1,
      'error: d.csv, row 1: There is no column "tonnes". "load-per-berth" (h.yaml:10) needs it. Did you mean "tonnse"?',
    ],
    [
      'measures that no row of a long table has',
      '--index i.json --data d.csv',
      {
        'i.json': JSON.stringify({
          id: 'i',
          title: 'I',
          children: [
            { id: 'g', title: 'G', children: ['ehcp-in-mainstream', { id: 'x', title: 'X', direction: 'lower' }] },
          ],
          normalise: 'minMax',
          aggregate: 'arithmetic',
        }),
        'd.csv': 'unit,year,measure,value\na,2018/19,ehcp-in-mainstream,4\n',
      },
      1,
      'error: d.csv, column measure: No row has the measure "x". "x" (i.json:1) needs it. Add a row, x if no figure is known, or take the indicator out.\n',
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
      { 'd.csv': `${heading}\nA,east,,,1,,,,,\nB,east,,,3,,,,,\n` },
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

it('a value that cannot be made is left out, said so, and the rest is scored', async () => {
  const { code, out, error } = await score('--index h.yaml --data d.csv --period 2024', {
    ...harbours,
    'd.csv': harbours['h.csv'].replace('Amberwick,north,12,', 'Amberwick,north,0,'),
  });
  expect(error.split('\n')).toEqual([
    expect.stringMatching(/^warning: Load per berth of Amberwick has no finite value/),
    expect.stringMatching(/^warning: Berths with power from the shore of Amberwick has no finite value/),
    'warning: 2 values were not used: the scores are made without them.',
    '',
  ]);
  expect([code, out]).toEqual([0, expect.stringContaining('Amberwick')]);
});

it('units that an index names and no figure is about are named', async () => {
  const index = [
    'screen: { keep: [Amberwik], leaveOut: [Foxhaven, Nowhere] }',
    'substitutes: [{ unit: Eelquay, from: Elsewhere, because: Near. }]',
    'normalisations: { lines: { type: distanceToReference, options: { unit: Dunmuth } } }',
  ].join('\n');
  const { error } = await score('--index h.yaml --data h.csv --period 2024', {
    ...harbours,
    'h.yaml': `${harbours['h.yaml']}${index}\n`,
  });
  const warnings = error.split('\n').filter((line) => line.includes('that the index names'));
  expect(warnings).toEqual([
    'warning: No figure is about the unit "Amberwik" that the index names in screen.keep. Did you mean "Amberwick"?',
    'warning: No figure is about the unit "Nowhere" that the index names in screen.leaveOut. Check how the data write it.',
    'warning: No figure is about the unit "Elsewhere" that the index names in substitutes. Check how the data write it.',
    'warning: No figure is about the unit "Dunmuth" that the index names in distanceToReference. Did you mean "Dunmouth"?',
  ]);
});

it('a range of ranks stands behind the rank where suppressed figures have bounds', async () => {
  const files = {
    'i.yaml':
      'id: i\ntitle: I\nchildren:\n  - { id: m, title: M, direction: lower, measures: [{ id: m, suppressed: [1, 4] }] }\n  - { id: k, title: K, direction: higher }\nimpute: imputeBounds\nnormalise: minMax\naggregate: arithmetic\ncoverage: { share: 0, perGroup: 0 }\n',
    'd.csv': 'unit,m,k\na,0,4\nb,c,2\nd,3,2\ne,10,0\n',
  };
  const csv = csvParse((await score('--index i.yaml --data d.csv --period 2024 --format csv', files)).out);
  expect(csv.columns.slice(0, 3)).toEqual(['rank', 'range', 'name']);
  expect(csv.map(({ name, range }) => `${name} ${range}`)).toEqual(['a 1', 'b 2 to 3', 'd 2 to 3', 'e 4']);
  const ranked = await score('--index i.yaml --data d.csv --period 2024', {
    ...files,
    'd.csv': 'unit,m,k\na,0,4\nb,2,1\n',
  });
  expect(ranked.out).toMatch(/\nRank +Name +Score/);
});

it('of many mistakes twenty are printed, the worst first, and how many more there are', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `u${i},2024,${i < 24 ? 'many' : '1'}\n`);
  const index =
    'id: i\ntitle: I\nchildren: [{ id: m, title: M, direction: lower }]\nnormalise: minMax\naggregate: arithmetic\n';
  const files = { 'i.yaml': index, 'd.csv': `unit,year,m,other\n${rows.join('').replaceAll('\n', ',1\n')}` };
  const { code, error } = await score('--index i.yaml --data d.csv', files);
  const lines = error.trimEnd().split('\n');
  expect(lines.slice(0, 20).every((line, i) => line.startsWith(`error: d.csv, row ${i + 2}, column m: `))).toBe(true);
  expect(lines.slice(20)).toEqual(['... and 5 more.', 'error: d.csv: 24 problems; nothing was scored.']);
  expect(code).toBe(1);
});
