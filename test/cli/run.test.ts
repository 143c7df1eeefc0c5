import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { specToJson } from '../../src/sources/spec-to-json.ts';
import { runLine as cli } from './run-line.ts';

const header = 'authority,period,measure,value';

describe('rank', () => {
  it('alone prints the newest complete year of the default index', async () => {
    const { code, out, error } = await cli('rank');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Inclusion Index, 2023\/24 \(\d+ ranked\)\n/);
    expect(out).toContain('is scored too, on 11 of 12 indicators: --year 2024/25.');
    expect(out).toContain('Not ranked: ');
  });

  it('marks the ranks of authorities with few plans, and only for people', async () => {
    expect((await cli('rank')).out).toMatch(/\n +1† +City of London .*fewer than 100 plans \(City of London 24, /s);
    expect(csvParse((await cli('rank --format csv')).out)[0]?.rank).toBe('1');
    expect((await cli('rank --years 2020/21..2021/22')).out).not.toContain('City of London 2');
    expect((await cli('rank --region north_west')).out).not.toContain('†');
  });

  it('writes CSV with the columns promised, and the score of each year', async () => {
    const { out } = await cli('rank --index mime2019 --years 2016/17..2018/19 --format csv');
    const rows = csvParse(out);
    expect(rows).toHaveLength(150);
    expect(rows.columns).toEqual(
      expect.arrayContaining(['rank', 'of', 'code', 'name', 'region', 'score', '2016/17', '2017/18', '2018/19']),
    );
    const [first] = rows;
    expect(first).toMatchObject({
      rank: '1',
      of: '150',
      name: 'Westminster',
      code: 'E09000033',
      region: 'Inner London',
    });
    expect((Number(first?.['2016/17']) + Number(first?.['2017/18']) + Number(first?.['2018/19'])) / 3).toBeCloseTo(
      Number(first?.score),
      12,
    );
  });

  it('has the range of ranks behind the rank where suppressed figures have bounds', async () => {
    const id = 'ehcp-in-mainstream';
    const files = {
      'i.yaml': `id: i\ntitle: I\nchildren:\n  - { id: m, title: M, direction: higher, unit: per cent, basis: January census, measures: [{ id: ${id}, suppressed: [1, 4] }] }\n  - ehcp-in-independent\nimpute: imputeBounds\nnormalise: minMax\naggregate: arithmetic\ncoverage: { share: 0, perGroup: 0 }\n`,
      'd.csv': `${header},denominator\n${['Camden,90', 'Barnet,c', 'Brent,10', 'Ealing,0']
        .map((row) => row.split(','))
        .flatMap(([name, value]) => [
          `${name},2023/24,${id},${value},20`,
          `${name},2023/24,ehcp-in-independent,${name === 'Camden' ? 1 : 2},20`,
        ])
        .join('\n')}\n`,
    };
    const rows = csvParse((await cli('rank --index i.yaml --data d.csv --only-data --format csv', files)).out);
    expect(rows.columns.slice(0, 3)).toEqual(['rank', 'range', 'of']);
    expect(rows.map(({ name, range }) => `${name} ${range}`)).toEqual([
      'Camden 1',
      'Barnet 2 to 3',
      'Brent 2 to 3',
      'Ealing 4',
    ]);
  });

  it('takes a year, a region, a number of rows, another order and a tie rule', async () => {
    const { out } = await cli(
      'rank --year 202223 --region london --top 3 --by ehcp-in-mainstream --ties dense --format json',
    );
    const { title, rows } = JSON.parse(out);
    expect(title).toMatch(/^Inclusion Index: EHC plans placed in mainstream schools, 2022\/23 \(3 of \d+ ranked\)$/);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.region).toMatch(/London$/);
  });

  it('says in CSV on the error output who is not ranked, as a CSV has no footnotes', async () => {
    expect((await cli('rank --format csv')).error).toContain('note: Not ranked: Hackney (none of Placement known).\n');
  });

  it('takes years in any order, each once, and says of which the rest is', async () => {
    const { out } = await cli('rank --years 2022/23,2021/22,2021/22 --top 1');
    expect(out).toMatch(/^Inclusion Index, 2021\/22, 2022\/23 \(1 of /);
    expect(out).toContain('of 2022/23.');
  });

  it('ranks by an indicator that no one has without stumbling', async () => {
    expect((await cli('rank --year 2024/25 --by ks2-progress-ehcp')).out).toMatch(
      /^Inclusion Index: .*, 2024\/25 \(0 ranked\)/,
    );
  });

  it('lets no control character of a file or an index through', async () => {
    const mine = {
      'mine.csv': `${header}\n\u001b]0;x\u0007Foo,2023/24,ehcp-in-mainstream,1\n`,
      'i.json': JSON.stringify({ ...Object(specToJson(inclusionIndex)), title: 'X\u001b[31m\nY' }),
    };
    const control = /\p{Cc}/u;
    expect(control.test((await cli('rank --data mine.csv', mine)).error.replaceAll('\n', ''))).toBe(false);
    expect((await cli('rank --index i.json --top 1', mine)).out).toMatch(/^X \[31m Y, 2023/);
  });

  it('writes to a file where asked, and says so', async () => {
    const { out, error, files } = await cli('rank --top 1 --format md --out table.md');
    expect([out, error]).toEqual(['', 'Written to table.md.\n']);
    expect(files['table.md']).toMatch(/^\*\*Inclusion Index/);
  });

  it('fits the terminal, naming the columns left out, and is whole in a pipe', async () => {
    const { out } = await cli('rank --top 3', {}, 60);
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(2, 6)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
    expect(out).toContain('Not shown for want of width:');
    expect((await cli('rank --top 3')).out).not.toContain('Not shown');
  });

  it('reads an index from a JSON file', async () => {
    const file = JSON.stringify({
      ...Object(specToJson(inclusionIndex)),
      title: 'My index',
      weights: { 'ehcp-in-mainstream': 3 },
    });
    expect((await cli('rank --index mine.json --top 1', { 'mine.json': file })).out).toMatch(/^My index, 2023\/24/);
  });

  it('lays figures of the user over the carried ones', async () => {
    const mine = { 'mine.csv': `${header}\nCamden,2023/24,ehcp-in-mainstream,100\n` };
    const { out, code } = await cli('rank --data mine.csv --by ehcp-in-mainstream --top 1 --format json', mine);
    expect(code).toBe(0);
    expect(JSON.parse(out).rows[0].name).toBe('Camden');
  });

  it('takes them alone where asked', async () => {
    const rows = ['Camden', 'Barnet', 'Leeds'].flatMap((name, i) => [
      `${name},2023/24,ehcp-in-mainstream,${i + 40}`,
      `${name},2023/24,ehcp-in-independent,${i}`,
    ]);
    const index = JSON.stringify({
      id: 'p',
      title: 'Placement',
      children: ['ehcp-in-mainstream', 'ehcp-in-independent'],
      normalise: { type: 'minMax' },
      aggregate: { type: 'arithmetic' },
    });
    const { out, error } = await cli('rank --index p.json --data mine.csv --only-data', {
      'mine.csv': `${header}\n${rows.join('\n')}`,
      'p.json': index,
    });
    expect(out).toContain('Placement, 2023/24 (3 ranked)');
    expect(error).toContain('warning: Only 3 units are ranked in 2023/24.');
  });
});

describe('problems of the data end with exit code 1, all of them on the error output', () => {
  it('in a file of figures', async () => {
    const { code, out, error } = await cli('rank --data mine.csv', {
      'mine.csv': `${header}\nCamdem,2023/24,ehcp-in-mainstream,40\nLeeds,2023/24,ehcp-in-mainstream,140\n`,
    });
    expect([code, out]).toEqual([1, '']);
    expect(error.split('\n')).toEqual([
      'error: mine.csv, row 2, column authority: "Camdem" is no authority in the register. Did you mean "Camden"?',
      expect.stringContaining('error: mine.csv, row 3, column value:'),
      'error: mine.csv: 2 problems; nothing was scored.',
      '',
    ]);
  });

  it.each([
    ['rank --data none.csv', {}, 'none.csv cannot be read: no such file'],
    ['rank --index none.json', {}, 'none.json cannot be read: no such file'],
    ['rank --out /full', {}, '/full cannot be written: no room'],
    ['rank --index bad.json', { 'bad.json': '{' }, 'bad.json: '],
    ['rank --index bad.json', { 'bad.json': '{}' }, 'error: bad.json:1:1: "title" is missing. Add it.'],
    [
      'rank --data one.csv --only-data',
      { 'one.csv': `${header}\nLeeds,2023/24,ehcp-in-mainstream,14\n` },
      'No year can be scored with these figures.',
    ],
    ['explain Cumbria --year 2024/25', {}, 'There is no figure for Cumbria in 2024/25.'],
  ])('%s', async (line, files, message) => {
    const { code, error } = await cli(line, files);
    expect(error).toContain(message);
    expect(code).toBe(1);
  });
});

describe('mistakes in the call end with exit code 2 and the remedy', () => {
  it.each([
    ['rnak', 'Did you mean rank?'],
    ['rank --yaer 2023/24', 'Did you mean --year?'],
    ['rank --year 2018/9', '"2018/9" is no year: there is 2020/21'],
    ['rank --year 2001/02', '2001/02 is not scored: there is 2020/21'],
    ['rank --years 2022/23..2020/21', 'runs backwards'],
    ['rank --years 2020/21..2021/22..2022/23', 'is no range of years'],
    ['rank --year 2022/23 --years 2020/21,2022/23', 'not both'],
    ['rank --index none', 'There is no index "none"'],
    ['rank --region Wessex', 'There is no region "Wessex"'],
    ['rank --top 0', 'give a whole number above 0'],
    ['rank --top 0x10', 'give a whole number above 0'],
    ['rank --ties none', 'use competition, dense, ordinal, average'],
    ['rank --by none', '--by none: use exclusions'],
    ['rank --only-data', '--only-data needs --data FILE.'],
    ['rank --format pdf', '"pdf" is no format: use table, csv, md, json, html, xlsx.'],
    ['explain', "missing required argument 'authority'"],
    ['explain Camdem', 'Did you mean "Camden"?'],
    ['indicators none', 'There is no indicator "none"'],
    ['authorities --on 2019', 'write a date as 2019-04-01'],
    ['authorities --on 2023-02-31', 'write a date as 2019-04-01'],
  ])('%s', async (line, message) => {
    const { code, error, out } = await cli(line);
    expect(error).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('help', () => {
  it.each(['--help', 'rank --help', 'explain --help', 'indicators --help', 'authorities --help', 'years --help'])(
    '%s',
    async (line) => {
      const { code, out } = await cli(line, {}, 80);
      expect(out).toContain('Usage: inclusion-index');
      expect(code).toBe(0);
    },
  );

  it('--version prints the version', async () => {
    expect((await cli('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('explain', () => {
  it('shows every indicator of an authority, by name or code, with where it stands and its source', async () => {
    const { out } = await cli('explain E09000007');
    expect(out).toMatch(
      /^Camden \(E09000007, Inner London\), Inclusion Index 2023\/24: score [\d.]+, \d+(st|nd|rd|th)( equal)? of \d+\n/,
    );
    for (const part of [
      'suspension-rate-ehcp',
      '+/- region',
      '+/- England',
      '2022/23',
      'Education, health and care plans 2025, caseload.csv',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('has means, lag, counts and source in a file', async () => {
    const [row] = csvParse((await cli('explain Camden --format csv')).out).filter(
      ({ indicator }) => indicator === 'ehcp-in-mainstream',
    );
    expect(row).toMatchObject({ lag: '0', unit: 'per cent', domain: 'placement', period: '2023/24' });
    const [numerator, denominator] = (row?.counts ?? '').split(' of ').map(Number);
    expect(((numerator ?? 0) / (denominator ?? 1)) * 100).toBeCloseTo(Number(row?.value), 5);
    expect(Number(row?.value) - Number(row?.england_mean)).toBeCloseTo(Number(row?.england_difference), 12);
  });

  it('has an interval for each figure, marked where pupils are counted nearby, or says why there is none', async () => {
    const { out } = await cli('explain Camden --year 2023/24');
    expect(out).toMatch(/ehcp-in-mainstream +49\.09 +46\.59 to 51\.59 /);
    expect(out).toMatch(/suspension-rate-ehcp +17\.7\d +~15\.29 to 20\.39 /);
    const rows = csvParse((await cli('explain Camden --year 2023/24 --format csv')).out);
    const of = (id: string) => rows.find(({ indicator }) => indicator === id);
    expect(of('ehcp-in-mainstream')).toMatchObject({ interval_from: 'binomial, 752 of 1532' });
    expect(Number(of('ehcp-in-mainstream')?.low)).toBeCloseTo(46.59, 2);
    expect(of('suspension-rate-ehcp')).toMatchObject({
      interval_from: 'count, about 192 of 1085, from figures nearby',
    });
    expect(of('attainment-8-ehcp')).toMatchObject({
      low: '',
      high: '',
      interval_from: 'none: a mean without a standard error',
    });
  });

  it('says why an authority is not ranked, and which year a borrowed figure is of', async () => {
    expect((await cli('explain Hackney')).out).toContain('not ranked (none of Placement known)');
    expect((await cli('explain Poole --index mime2019 --year 2016/17')).out).toMatch(
      /participation-16-17-send .* 2017\/18\n/,
    );
  });

  it('takes an authority of the past by the name it had', async () => {
    expect((await cli('explain Dorset --index mime2019 --year 2018/19')).out).toMatch(/^Dorset \(E10000009,/);
  });

  it('says whose figure was borrowed', async () => {
    const index = {
      ...Object(specToJson(inclusionIndex)),
      substitutes: [{ unit: 'hackney', from: 'tower-hamlets', because: 'A test.' }],
    };
    const { out } = await cli('explain Hackney --index mine.json', { 'mine.json': JSON.stringify(index) });
    expect(out).toContain('ehcp-in-mainstream: the figure of Tower Hamlets.');
    expect(out).not.toContain('not ranked');
  });

  it('says which figures were filled in or treated, and ranks figures as published', async () => {
    const index = {
      ...Object(specToJson(inclusionIndex)),
      impute: { type: 'imputeMedian', options: {} },
      treat: { type: 'caps', options: { caps: { 'ehcp-in-mainstream': [30, 50] } } },
    };
    const { out } = await cli('explain Hackney --index mine.json', { 'mine.json': JSON.stringify(index) });
    expect(out).toMatch(/ehcp-in-mainstream: gap filled with [\d.]+\./);
    const other = await cli('explain Somerset --index mine.json', { 'mine.json': JSON.stringify(index) });
    expect(other.out).not.toContain('gap filled');
    const rows = [...out.split('\n')].filter((line) => line.includes('ehcp-in-mainstream'));
    expect(rows[0]).toContain('[x]');
  });
});

describe('indicators, authorities and years', () => {
  it('lists the catalogue, and all of one indicator', async () => {
    const { rows } = JSON.parse((await cli('indicators --format json')).out);
    expect(rows).toHaveLength(40);
    expect((await cli('indicators ehcp-share-of-send')).out).toContain('contested');
  });

  it('lists the register, and who was open on a date', async () => {
    expect((await cli('authorities --on 2019-09-01')).out).toContain('151 authorities open on 2019-09-01');
    expect(csvParse((await cli('authorities --format csv')).out).find(({ id }) => id === 'somerset')?.code).toBe(
      'E10000027 E06000066',
    );
  });

  it('lists the years, what each lacks, and which are not scored', async () => {
    const { out } = await cli('years');
    expect(out).toMatch(/2024\/25 .* 11 {2}ks2-progress-ehcp/);
    expect(out).toContain('2025/26 is not scored');
  });
});
