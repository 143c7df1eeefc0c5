import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorities } from '../../../src/england/index.ts';
import { checkTable } from '../../../src/sources/check-table.ts';
import { tableChecks } from '../../../src/sources/checks/lists.ts';
import { changed, heading, said, sound, soundMeta, table } from './made.ts';

/** For each check a made file that it does not pass: what was changed in the sound one, the verdict, and the first finding. */
const cases: readonly {
  readonly check: string;
  readonly because: string;
  readonly lines?: readonly string[];
  readonly meta?: readonly string[];
  readonly verdict: 'FAIL' | 'WARNING';
  readonly found: number;
  readonly finding: Readonly<Record<string, unknown>>;
}[] = [
  {
    check: 'encoding',
    because: 'a letter was lost',
    lines: changed(sound, 'Darlington', 'Darl\uFFFDngton'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, column: 'la_name', value: 'Darl\uFFFDngton', remedy: expect.stringContaining('CSV UTF-8') },
  },
  {
    check: 'encoding',
    because: 'UTF-8 was read as Windows-1252',
    lines: changed(sound, 'Special', 'SpÃ©cial'),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 3, column: 'school_type' },
  },
  {
    check: 'headings',
    because: 'a heading is given twice',
    lines: changed(sound, 'pupils,rate', 'pupils,Pupils '),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 1, column: 'Pupils', message: 'The heading "Pupils" is given to columns 12 and 13.' },
  },
  {
    check: 'headings',
    because: 'a heading is empty',
    lines: changed(sound, 'pupils,rate', 'pupils,'),
    verdict: 'FAIL',
    found: 1,
    finding: { column: 'number 13', message: 'Column 13 has no heading.' },
  },
  {
    check: 'required-columns',
    because: 'a column that every file needs is missing',
    lines: changed(sound, 'time_identifier', 'identifier'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 1, column: 'time_identifier' },
  },
  {
    check: 'required-columns',
    because: 'a column that a level needs is missing',
    lines: changed(sound, 'la_name', 'la'),
    verdict: 'FAIL',
    found: 1,
    finding: { message: 'There is no column "la_name", and rows are of the level Local authority.' },
  },
  {
    check: 'meta-columns',
    because: 'an indicator of the meta file is not in the data',
    meta: changed(soundMeta, 'pupils,Ind', 'pupil,Ind'),
    verdict: 'FAIL',
    found: 1,
    finding: {
      file: 'made.meta.csv',
      row: 3,
      value: 'pupil',
      remedy: expect.stringContaining('Did you mean "pupils"?'),
    },
  },
  {
    check: 'meta-columns',
    because: 'a row of the meta file is given twice',
    meta: [...soundMeta, 'rate,Indicator,Rate,,%,,,'],
    verdict: 'FAIL',
    found: 1,
    finding: { file: 'made.meta.csv', row: 5, message: '"rate" is given twice.' },
  },
  {
    check: 'meta-columns',
    because: 'a column of the meta file is no known type',
    meta: changed(soundMeta, 'rate,Indicator', 'rate,Figure'),
    verdict: 'FAIL',
    found: 1,
    finding: { file: 'made.meta.csv', column: 'col_type', value: 'rate' },
  },
  {
    check: 'meta-columns',
    because: 'the meta file lacks a column',
    meta: changed(soundMeta, 'filter_hint', 'hint'),
    verdict: 'WARNING',
    found: 1,
    finding: { file: 'made.meta.csv', row: 1, column: 'filter_hint' },
  },
  {
    check: 'data-columns',
    because: 'the meta file does not speak of a column',
    meta: soundMeta.slice(0, -1),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 1, column: 'rate' },
  },
  {
    check: 'row-lengths',
    because: 'a row has a cell too many',
    lines: changed(sound, '1003', '1,003'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 2, message: 'The row has 14 cells and the header 13.' },
  },
  {
    check: 'blank-rows',
    because: 'a row is blank',
    lines: [...sound, ',,, ,,,,,,,,,'],
    verdict: 'WARNING',
    found: 1,
    finding: { row: 6, remedy: 'Delete it.' },
  },
  {
    check: 'spaces-around',
    because: 'values have spaces around them',
    lines: sound.map((line) => line.replace(',Total,', ',Total\u00A0,')),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 2, column: 'school_type', value: 'Total\u00A0', remedy: 'Write "Total".' },
  },
  {
    check: 'time-identifiers',
    because: 'an identifier is not known',
    lines: changed(sound, 'Academic year,Local', 'School year,Local'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, value: 'School year' },
  },
  {
    check: 'time-identifiers',
    because: 'identifiers of two kinds are mixed',
    lines: changed(sound, 'Academic year,Local', 'Autumn term,Local'),
    verdict: 'FAIL',
    found: 1,
    finding: { message: 'The file mixes academic years ("Academic year"), terms ("Autumn term").' },
  },
  {
    check: 'time-periods',
    because: 'a period is no year and the next',
    lines: changed(sound, '201819,Academic year,Local', '201820,Academic year,Local'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, value: '201820', remedy: expect.stringContaining('201819') },
  },
  {
    check: 'time-periods',
    because: 'a period has four digits where six are asked for',
    lines: changed(sound, '201819,Academic year,Local', '2018,Academic year,Local'),
    verdict: 'FAIL',
    found: 1,
    finding: { message: '"2018" has 4 digits, and "Academic year" asks for 6.' },
  },
  {
    check: 'geographic-levels',
    because: 'a level is not known',
    lines: changed(sound, 'Local authority,', 'Local authorities,'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, value: 'Local authorities', remedy: 'Did you mean "Local authority"?' },
  },
  {
    check: 'geographic-levels',
    because: 'a level is in another case',
    lines: changed(sound, 'National', 'NATIONAL'),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 2, value: 'NATIONAL', remedy: 'Did you mean "National"?' },
  },
  {
    check: 'known-authorities',
    because: 'a code is no authority’s',
    lines: changed(sound, '841,E06000005', '841,E06999999'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, column: 'new_la_code', value: 'E06999999' },
  },
  {
    check: 'known-authorities',
    because: 'an authority was not open yet',
    lines: changed(sound, '841,E06000005,Darlington', '943,E06000063,Cumberland'),
    verdict: 'WARNING',
    found: 1,
    finding: { message: expect.stringContaining('it opened on 2023-04-01') },
  },
  {
    check: 'known-authorities',
    because: 'a row of an authority names none',
    lines: changed(sound, '841,E06000005,Darlington', 'z,z,z'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5 },
  },
  {
    check: 'codes-against-names',
    because: 'a code and a name mean two authorities',
    lines: changed(sound, '841,E06000005,Darlington', '841,E06000005,Durham'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 5, message: '"E06000005" is Darlington, and "Durham" in the same row is County Durham.' },
  },
  {
    check: 'codes-against-names',
    because: 'a region has another one’s code',
    lines: changed(sound, 'E12000001,North East,,', 'E12000002,North East,,'),
    verdict: 'FAIL',
    found: 1,
    finding: {
      row: 4,
      column: 'region_code',
      message: '"E12000002" is North West, and "North East" stands beside it.',
    },
  },
  {
    check: 'codes-against-names',
    because: 'London’s code stands beside a half of it',
    lines: changed(sound, 'E12000001,North East,,', 'E12000007,Inner London,,'),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 4, remedy: 'Write E13000001.' },
  },
  {
    check: 'codes-against-names',
    because: 'a country has another one’s code',
    lines: changed(sound, 'National,E92000001', 'National,K02000001'),
    verdict: 'FAIL',
    found: 1,
    finding: { column: 'country_code', row: 2 },
  },
  {
    check: 'filter-levels',
    because: 'a filter has one level',
    lines: changed(sound, 'Special', 'Total').slice(0, 2),
    verdict: 'WARNING',
    found: 1,
    finding: { column: 'school_type', value: 'Total' },
  },
  {
    check: 'filter-totals',
    because: 'a filter has no total',
    lines: sound.map((line) => line.replace(',Total,', ',State-funded,')),
    verdict: 'WARNING',
    found: 1,
    finding: { column: 'school_type', message: 'The filter "school_type" has no level "Total".' },
  },
  {
    check: 'duplicate-rows',
    because: 'two rows differ in nothing but figures',
    lines: [...sound, (sound[1] ?? '').replace('1003', '1004')],
    verdict: 'FAIL',
    found: 1,
    finding: { row: 6, message: 'The row is about the same time, place and filters as row 2.' },
  },
  {
    check: 'unreadable-figures',
    because: 'a figure is a word',
    lines: changed(sound, '203,c', 'many,c'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 3, column: 'pupils', value: 'many' },
  },
  {
    check: 'thousands-separators',
    because: 'a number has a space between its thousands',
    lines: changed(sound, '1003', '1 003'),
    verdict: 'FAIL',
    found: 1,
    finding: { row: 2, column: 'pupils', value: '1 003' },
  },
  {
    check: 'blank-figures',
    because: 'a figure is blank',
    lines: changed(sound, '203,c', '203,'),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 3, column: 'rate', message: '1 figure is blank.' },
  },
  {
    check: 'other-symbols',
    because: 'a symbol is obsolete',
    lines: changed(sound, '203,c', '203,~'),
    verdict: 'WARNING',
    found: 1,
    finding: { row: 3, value: '~', remedy: 'Write low for a figure that rounds to 0 but is not 0.' },
  },
  {
    check: 'other-symbols',
    because: 'a symbol is no symbol of the DfE',
    lines: changed(sound, '203,c', '203,SUPP'),
    verdict: 'WARNING',
    found: 1,
    finding: { value: 'SUPP', remedy: 'Write c for a suppressed figure.' },
  },
];

describe('checkTable', () => {
  it('finds nothing but symbols in a sound made file', async () => {
    const { verdict, results } = await checkTable(table('made.csv', sound), {
      meta: table('made.meta.csv', soundMeta),
    });
    expect(verdict).toBe('PASS');
    expect(results.filter(({ found }) => found > 0).map(({ check }) => check)).toEqual(['symbols']);
    expect(results.map(({ check }) => check)).toEqual(tableChecks.map(({ id }) => id));
  });

  it('has a made file for every check that can fail', () => {
    const tried = new Set([...cases.map(({ check }) => check), 'symbols', 'totals']);
    expect(tableChecks.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  for (const { check, because, lines = sound, meta = soundMeta, verdict, found, finding } of cases) {
    it(`${check} says ${verdict} where ${because}, and PASS of the sound file`, async () => {
      const result = await said(check, lines, meta);
      expect(result).toMatchObject({ verdict, found, findings: [{ file: 'made.csv', code: check, ...finding }] });
      for (const { message, remedy } of result.findings) expect([message, remedy]).not.toContain('');
      expect((await said(check, sound)).verdict).toBe('PASS');
    });
  }

  it('counts today’s symbols as notes', async () => {
    const { verdict, findings } = await said('symbols', sound);
    expect(verdict).toBe('PASS');
    expect(findings.map(({ severity, row, value }) => [severity, row, value])).toEqual([
      ['note', 3, 'c'],
      ['note', 5, 'z'],
    ]);
  });

  it('gives the examples asked for, and counts the rest', async () => {
    const many = [...sound, ...Array.from({ length: 30 }, () => sound[1] ?? '')];
    const { results } = await checkTable(table('made.csv', many), {
      meta: table('made.meta.csv', soundMeta),
      examples: 3,
    });
    const result = results.find(({ check }) => check === 'duplicate-rows');
    expect(result?.found).toBe(30);
    expect(result?.findings.map(({ row }) => row)).toEqual([6, 7, 8]);
  });

  it('without a meta file takes a column for figures where most of its cells are numbers', async () => {
    const lines = [...sound, ...['1', '2', 'none'].map((text) => `${(sound[4] ?? '').slice(0, -5)}${text},1`)];
    const { findings } = await said('unreadable-figures', lines, []);
    expect(findings.map(({ row, column, value }) => [row, column, value])).toEqual([[8, 'pupils', 'none']]);
  });

  it('counts padded texts beyond the first thousand, as a file with spaces everywhere has', async () => {
    const lines = ['name', ...Array.from({ length: 1005 }, (_, i) => `n${i} `), 'n3 '];
    const { results } = await checkTable(table('made.csv', lines), { examples: 2000 });
    const result = results.find(({ check }) => check === 'spaces-around');
    expect(result?.found).toBe(1001);
    expect(result?.findings[3]).toMatchObject({ row: 5, message: '"n3 " has spaces around it (2 cells).' });
    expect(result?.findings.at(-1)?.message).toBe('5 cells more have spaces around them.');
  });

  it('holds a table that is no EES data file to the rules for every table alone', async () => {
    const { verdict, results } = await checkTable(table('made.csv', ['name,colour', 'a,red', 'b,many']));
    expect(verdict).toBe('PASS');
    expect(results.map(({ check }) => check)).toEqual([
      'encoding',
      'headings',
      'row-lengths',
      'blank-rows',
      'spaces-around',
      'duplicate-rows',
    ]);
  });

  it('notes Inner and Outer London by codes of their own', async () => {
    const lines = changed(sound, 'E12000001,North East,,', 'E13000002,Outer London,,');
    const { verdict, findings } = await said('codes-against-names', lines);
    expect([verdict, findings[0]?.severity, findings[0]?.row]).toEqual(['PASS', 'note', 4]);
  });

  it('knows an authority by a code that closed with it, and which Dorset a year means', async () => {
    const dorset = changed(sound, '841,E06000005,Darlington', '835,E10000009,Dorset');
    expect((await said('codes-against-names', dorset)).verdict).toBe('PASS');
    expect((await said('known-authorities', dorset)).verdict).toBe('PASS');
    const later = changed(dorset, '201819,Academic year,Local', '202122,Academic year,Local');
    expect((await said('known-authorities', later)).verdict).toBe('WARNING');
  });

  describe('totals', () => {
    const members = authorities({ on: '2019-08-31' }).filter(({ region }) => region === 'North East');
    /** A made region of authorities with 101 pupils each; the first has what is given. */
    const region = (whole: string, first = '101', missing = 0): string[] => [
      heading,
      `201819,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,${whole},2.5`,
      ...members
        .slice(missing)
        .map(
          ({ name, laCodes, codes }, i) =>
            `201819,Academic year,Local authority,E92000001,England,E12000001,North East,${laCodes[0]},${codes.at(-1)?.gss},${name},Total,${i === 0 ? first : 101},2.5`,
        ),
    ];

    it('pass where authorities add up to their region, and warn where not', async () => {
      const sum = 101 * members.length;
      expect((await said('totals', region(`${sum}`))).found).toBe(0);
      const { verdict, findings } = await said('totals', region(`${sum + 1}`));
      expect(verdict).toBe('WARNING');
      expect(findings).toEqual([
        expect.objectContaining({
          row: 2,
          column: 'pupils',
          message: `12 authorities add up to ${sum}, and North East is ${sum + 1} (201819, Academic year, Total).`,
        }),
      ]);
    });

    it('allow for what is withheld, but not for more than the whole', async () => {
      const rest = 101 * (members.length - 1);
      expect((await said('totals', region(`${rest + 3}`, 'c'))).found).toBe(0);
      expect((await said('totals', region(`${rest - 2}`, 'c'))).found).toBe(1);
    });

    it('say nothing where authorities are missing from the file', async () => {
      expect((await said('totals', region('5000', '101', 1))).found).toBe(0);
    });

    it('allow for rounding, as far as figures show it', async () => {
      const rounded = region('1221').map((line) => line.replace(',Total,101,', ',Total,100,'));
      expect((await said('totals', rounded)).found).toBe(0);
      expect((await said('totals', region('1221'))).found).toBe(1);
    });
  });

  it('comes to the same verdicts and counts in whatever order rows stand', async () => {
    const pool = cases.flatMap(({ lines = sound }) => lines.slice(1));
    const outcome = async (rows: readonly string[]) => {
      const { verdict, results } = await checkTable(table('made.csv', [heading, ...rows]), {
        meta: table('made.meta.csv', soundMeta),
      });
      return [verdict, ...results.map(({ check, verdict, found }) => `${check} ${verdict} ${found}`)];
    };
    const lists = fc
      .array(fc.constantFrom(...pool), { minLength: 1, maxLength: 25 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(lists, async ([rows, shuffled]) => {
        expect(await outcome(shuffled)).toEqual(await outcome(rows));
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});
