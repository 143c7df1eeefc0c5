import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/sources/mappings/mapping.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { madeTable } from './made-table.ts';

const mapping: Mapping = {
  id: 'plans',
  publication: 'Plans',
  file: 'plans.csv',
  vintage: '2020-05',
  period: { column: 'year' },
  unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
  where: [{ column: 'level', is: ['Local authority'] }],
  measures: [{ measure: 'ehcp-in-mainstream', value: 'share', numerator: 'plans', denominator: 'of' }],
};
const header = ['year', 'level', 'new_la_code', 'old_la_code', 'la_name', 'plans', 'of', 'share'];
const row = (...cells: string[]): string[] => ['201819', 'Local authority', ...cells];
const camden = row('E09000007', '202', 'Camden', '40', '100', '40.0');

const short = async (
  rows: readonly (readonly string[])[],
  changes: Partial<Mapping> = {},
): Promise<{ found: unknown[]; issues: unknown[] }> => {
  const { observations, issues } = await readTables([madeTable('plans.csv', rows)], [{ ...mapping, ...changes }]);
  return {
    found: observations.map(({ unit, period, value }) => [unit.id, period, value]),
    issues: issues.map((issue) => [issue.severity, issue.code, issue.row]),
  };
};

describe('readTables', () => {
  it('keeps value, counts, unit of the time, and where it was published', async () => {
    const { observations, provenance } = await readTables([madeTable('a.zip/plans.csv', [header, camden])], [mapping]);
    expect(observations).toEqual([
      {
        unit: { id: 'camden', name: 'Camden', gss: 'E09000007', laCode: '202', region: 'Inner London' },
        period: '2018/19',
        measure: 'ehcp-in-mainstream',
        value: 40,
        numerator: 40,
        denominator: 100,
        source: { publication: 'Plans', file: 'plans.csv', column: 'share / plans / of' },
      },
    ]);
    expect(provenance).toEqual([
      {
        table: 'a.zip/plans.csv',
        mapping: 'plans',
        publication: 'Plans',
        vintage: '2020-05',
        rows: 1,
        figures: 1,
        periods: ['2018/19'],
      },
    ]);
  });

  it('finds headings in any order and case, and below a title, whatever the size of batches', async () => {
    const places = [7, 3, 0, 6, 5, 4, 2, 1];
    const turned = (cells: readonly string[]): string[] => places.map((place) => cells[place] ?? '');
    const rows = [['Plans of England1'], [], turned(header.map((text) => ` ${text.toUpperCase()} `)), turned(camden)];
    for (const batch of [1, 2, 1000]) {
      const { observations } = await readTables([madeTable('plans.csv', rows, batch)], [mapping]);
      expect(observations.map(({ value }) => value)).toEqual([40]);
    }
  });

  it('passes over areas, but not over authorities it does not know', async () => {
    const { found, issues } = await short([
      header,
      row('E13000001', '', 'Inner London', '1', '2', '50'),
      row('E12000007', '', 'London', '1', '2', '50'),
      row('', '', 'England', '1', '2', '50'),
      row('', '', 'Camdem', '1', '2', '50'),
      row('E06000061 / E06000062', '', 'North and West Northamptonshire', '1', '2', '50'),
      camden,
    ]);
    expect(found).toEqual([['camden', '2018/19', 40]]);
    expect(issues).toEqual([
      ['error', 'unknown-authority', 5],
      ['error', 'combined-authority', 6],
    ]);
  });

  it('does not use a row whose code and name are of two authorities, unless told which to trust', async () => {
    const rows = [header, row('E09000007', '202', 'Barnet', '40', '100', '40')];
    expect(await short(rows)).toEqual({
      found: [],
      issues: [
        ['error', 'authority-mismatch', 2],
        ['warning', 'no-figures', undefined],
      ],
    });
    for (const [trust, id] of [
      ['name', 'barnet'],
      ['code', 'camden'],
    ] as const) {
      const told = await short(rows, { unit: { ...mapping.unit, trust } });
      expect(told).toEqual({ found: [[id, '2018/19', 40]], issues: [['warning', 'authority-mismatch', 2]] });
    }
  });

  it('does not use a figure of an authority that was not open', async () => {
    const cells = ['E06000060', '', 'Buckinghamshire', '1', '2', '50'];
    expect((await short([header, row(...cells)])).found).toEqual([['buckinghamshire', '2018/19', 50]]);
    const cumberland = row('E06000063', '', 'Cumberland', '1', '2', '50');
    expect((await short([header, cumberland])).issues[0]).toEqual(['error', 'authority-not-open', 2]);
    const anyDate = await short([header, cumberland], { unit: { ...mapping.unit, anyDate: true } });
    expect(anyDate).toEqual({ found: [['cumberland', '2018/19', 50]], issues: [] });
  });

  it('keeps a row for two authorities together where the mapping says so', async () => {
    const both = row('E06000061 / E06000062', '940 / 941', 'Both', '40', '100', '40.0');
    const combined = { unit: { ...mapping.unit, combined: true } };
    expect(await short([header, both, camden], combined)).toEqual({
      found: [
        ['camden', '2018/19', 40],
        ['north-northamptonshire+west-northamptonshire', '2018/19', 40],
      ],
      issues: [],
    });
    expect((await short([header, both])).issues[0]).toEqual(['error', 'combined-authority', 2]);
  });

  it('uses neither of two rows that differ, and one of two that do not', async () => {
    const other = row('E09000007', '202', 'Camden', '50', '100', '50');
    expect(await short([header, camden, other])).toMatchObject({
      found: [],
      issues: [['error', 'conflicting-figures', 3]],
    });
    expect((await short([header, camden, camden])).found).toEqual([['camden', '2018/19', 40]]);
  });

  it('takes nothing for 0: symbols, blanks and nonsense', async () => {
    const cells = (value: string): string[] => row('E09000007', '', 'Camden', 'c', '100', value);
    for (const [text, reason] of [
      ['c', 'suppressed'],
      ['low', 'negligible'],
      ['', 'not-available'],
      ['..', 'not-available'],
    ]) {
      expect((await short([header, cells(text ?? '')])).found).toEqual([['camden', '2018/19', reason]]);
    }
    expect(await short([header, cells('about 40')])).toEqual({ found: [], issues: [['error', 'not-a-number', 2]] });
  });

  it('adds up columns and rows, and has no sum where a part has no figure', async () => {
    const measures = [
      { measure: 'ehc-plans', rows: 'sum' as const, value: { sum: [{ column: 'plans' }, { column: 'of' }] } },
    ];
    const cells = (plans: string): string[] => row('E09000007', '', 'Camden', plans, '100', '');
    expect((await short([header, cells('1'), cells('2')], { measures })).found).toEqual([['camden', '2018/19', 203]]);
    expect((await short([header, cells('1'), cells('c')], { measures })).found).toEqual([
      ['camden', '2018/19', 'suppressed'],
    ]);
  });

  it('says which column or label it misses where a file changed', async () => {
    const renamed = header.map((text) => (text === 'share' ? 'share_pc' : text));
    expect((await short([renamed, camden])).issues).toEqual([['error', 'missing-column', undefined]]);
    expect((await short([header, camden.with(1, 'LA level')])).issues).toEqual([['warning', 'no-figures', undefined]]);
    expect((await readTables([madeTable('other.csv', [['a'], ['b']])], [mapping])).issues[0]?.code).toBe(
      'unread-table',
    );
  });

  it('takes the later edition of a file, and refuses what differs between two equally late', async () => {
    const cells = (year: string, value: string): string[] => [
      year,
      ...row('E09000007', '', 'Camden', '', '', value).slice(1),
    ];
    const older = madeTable('old/plans.csv', [header, cells('201718', '30'), cells('201819', '40')]);
    const newer = madeTable('new/plans.csv', [header, cells('201819', '41'), cells('201920', '50')]);
    for (const tables of [
      [older, newer],
      [newer, older],
    ]) {
      const { observations } = await readTables(tables, [mapping]);
      expect(observations.map(({ period, value }) => [period, value])).toEqual([
        ['2017/18', 30],
        ['2018/19', 41],
        ['2019/20', 50],
      ]);
    }
    const rival = madeTable('rival/plans.csv', [header, cells('201819', '42'), cells('201920', '50')]);
    const { observations, issues } = await readTables([newer, rival], [mapping]);
    expect(observations.map(({ period }) => period)).toEqual(['2019/20']);
    expect(issues.map(({ code }) => code)).toEqual(['conflicting-figures']);
  });

  it('leaves out counts that do not give the value, and says so', async () => {
    const { observations, issues } = await readTables(
      [madeTable('plans.csv', [header, row('E09000007', '', 'Camden', '40', '100', '47')])],
      [mapping],
    );
    expect(observations[0]).not.toHaveProperty('numerator');
    expect(issues.map(({ code }) => code)).toEqual(['counts-disagree']);
  });
});
