import { beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { type AuthorityUnit, type FigureMeasure, figureMeasures, figures } from '../../src/england/index.ts';
import type { ReadTables } from '../../src/sources/read-mapped.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { shared } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

const keyOf = ({ measure, period, unit }: Observation): string => `${measure} ${period} ${unit.id}`;

/** Measures whose published file is not among those shared. */
const withoutFile = figureMeasures.filter((measure) => /(autumn|spring|summer)$|-absence-/.test(measure));

/**
 * Every difference between the carried figures and what the published files give: a figure that has no file, or counts
 * that one of the two has and the other not. No value differs.
 */
const explained: Readonly<Record<string, string | number>> = {
  // The counts are in the DfE's prepared data for a dashboard, which is not among the published files.
  'ks2-expected-standard-ehcp 2018/19: counts': 149,
  'ks2-expected-standard-ehcp 2021/22: counts': 150,
  'ks2-expected-standard-ehcp 2022/23: counts': 149,
  'ks2-expected-standard-sen-support 2018/19: counts': 149,
  'ks2-expected-standard-sen-support 2021/22: counts': 150,
  'ks2-expected-standard-sen-support 2022/23: counts': 148,
  'ks2-expected-standard-no-sen 2018/19: counts': 149,
  'ks2-expected-standard-no-sen 2021/22: counts': 150,
  'ks2-expected-standard-no-sen 2022/23: counts': 146,
  // Transcribed from a third party's table.
  'semh-share-of-plans 2015/16: no file': 143,
};

describe.runIf(shared)('readTables on the files as published', () => {
  let read: ReadTables;
  let byKey: ReadonlyMap<string, Observation<AuthorityUnit>>;

  beforeAll(async () => {
    read = await readTables(rawTables());
    byKey = new Map(read.observations.map((observation) => [keyOf(observation), observation]));
  }, 180_000);

  it('gives the carried value of every measure that has a published file', () => {
    const compared = new Map<string, number>();
    const others: string[] = [];
    for (const figure of figures()) {
      const found = byKey.get(keyOf(figure));
      if (!found) continue;
      compared.set(figure.measure, (compared.get(figure.measure) ?? 0) + 1);
      if (!Object.is(found.value, figure.value)) others.push(`${keyOf(figure)}: ${found.value}, not ${figure.value}`);
      expect(found.unit).toBe(figure.unit);
    }
    expect(others).toEqual([]);
    expect(Object.fromEntries(compared)).toMatchInlineSnapshot(`
      {
        "attainment-8-ehcp": 1526,
        "attainment-8-no-sen": 1526,
        "attainment-8-sen-support": 1526,
        "ehc-plans": 1520,
        "ehc-plans-within-20-weeks": 1373,
        "ehcp-in-independent": 1520,
        "ehcp-in-independent-special": 1520,
        "ehcp-in-mainstream": 1520,
        "ehcp-in-special": 1520,
        "fsm-primary": 1520,
        "fsm-secondary": 1520,
        "idaci-2019-score": 151,
        "imd-2019-score": 151,
        "ks2-expected-standard-ehcp": 1526,
        "ks2-expected-standard-no-sen": 1526,
        "ks2-expected-standard-sen-support": 1526,
        "ks2-maths-progress-ehcp": 1068,
        "ks2-reading-progress-ehcp": 1068,
        "ks2-writing-progress-ehcp": 1068,
        "participation-16-17-all": 1368,
        "participation-16-17-send": 1216,
        "permanent-exclusion-rate-all-schools": 1373,
        "permanent-exclusion-rate-special-schools": 1373,
        "progress-8-ehcp": 1373,
        "progress-8-no-sen": 1373,
        "progress-8-sen-support": 1373,
        "pupils-on-sen-support": 1520,
        "pupils-with-ehcp": 1520,
        "semh-share-of-plans": 153,
        "suspension-rate-all-schools": 1373,
        "suspension-rate-special-schools": 1373,
        "tribunal-appeal-rate": 1376,
      }
    `);
    expect(figureMeasures.filter((measure) => !compared.has(measure))).toEqual(withoutFile);
  });

  it('differs from the carried figures in what is listed here, and why, alone', () => {
    const differing = new Map<string, string[]>();
    for (const figure of figures()) {
      const found = byKey.get(keyOf(figure));
      const same = found && found.numerator === figure.numerator && found.denominator === figure.denominator;
      if (same || withoutFile.some((measure) => measure === figure.measure)) continue;
      const key = `${figure.measure} ${figure.period}: ${found ? 'counts' : 'no file'}`;
      differing.set(key, [...(differing.get(key) ?? []), figure.unit.id]);
    }
    const listed = [...differing].map(([key, ids]) => [key, ids.length > 30 ? ids.length : ids.join(' ')]);
    expect(Object.fromEntries(listed)).toEqual(explained);
  });

  it('cites what the carried figures cite', () => {
    const others = figures().flatMap((figure) => {
      const found = byKey.get(keyOf(figure));
      const { publication, file, column } = figure.source;
      const same = found?.source.publication === publication && found.source.file === file;
      return !found || (same && found.source.column === column) ? [] : [`${figure.measure} ${figure.period}`];
    });
    const unlisted = [...new Set(others)].filter((key) => explained[`${key}: counts`] === undefined);
    expect(unlisted).toEqual([]);
  });

  it('says everything that is wrong with the files', () => {
    const wrong = read.issues.filter(({ severity }) => severity !== 'note');
    expect(wrong.map(({ code, severity, value }) => `${severity} ${code} ${value}`)).toEqual([
      ...['892', '891', '928', '873', '823'].map((code) => `warning authority-mismatch ${code}`),
      'warning unknown-code E0600003',
    ]);
  });

  const cellOf = (measure: FigureMeasure, period: string, id: string): unknown =>
    byKey.get(`${measure} ${period} ${id}`)?.value;
  const countIn = (measure: FigureMeasure, period: string): number =>
    read.observations.filter((one) => one.measure === measure && one.period === period).length;

  it('knows an authority by the code of its time (trap 1)', () => {
    const codesOf = (id: string): unknown[] =>
      ['2018/19', '2024/25'].map((period) => byKey.get(`ehc-plans ${period} ${id}`)?.unit.gss);
    expect(codesOf('buckinghamshire')).toEqual(['E10000002', 'E06000060']);
    expect(codesOf('somerset')).toEqual(['E10000027', 'E06000066']);
    expect(cellOf('ehc-plans', '2018/19', 'dorset-county')).toBeTypeOf('number');
    expect(cellOf('ehc-plans', '2018/19', 'dorset')).toBeUndefined();
    expect(cellOf('ehc-plans', '2019/20', 'dorset')).toBeTypeOf('number');
  });

  it('keeps the authorities each file has for one academic year (trap 2)', () => {
    const ids = ['bournemouth', 'poole', 'dorset-county', 'bournemouth-christchurch-and-poole', 'dorset'];
    const known = (measure: FigureMeasure): string[] =>
      ids.filter((id) => typeof cellOf(measure, '2018/19', id) === 'number');
    expect(known('ehc-plans')).toEqual(ids.slice(0, 3));
    expect(known('attainment-8-ehcp')).toEqual(ids.slice(3));
  });

  it('has no figure where none was published, and says why (trap 4)', () => {
    expect(cellOf('ks2-expected-standard-ehcp', '2019/20', 'camden')).toBe('not-available');
    expect(cellOf('progress-8-ehcp', '2020/21', 'camden')).toBe('not-available');
    expect(cellOf('progress-8-ehcp', '2024/25', 'camden')).toBeUndefined();
  });

  it('reads the name variants of every file (trap 5)', () => {
    for (const id of ['bristol', 'kingston-upon-hull', 'herefordshire', 'st-helens', 'bedford']) {
      expect(cellOf('tribunal-appeal-rate', '2019', id)).toBeTypeOf('number');
      expect(cellOf('imd-2019-score', '2019', id)).toBeTypeOf('number');
    }
  });

  it('has the authorities of the date, and no region of London (trap 6)', () => {
    const years = ['2018/19', '2019/20', '2021/22', '2023/24'];
    expect(years.map((year) => countIn('ehc-plans', year))).toEqual([152, 151, 152, 153]);
    expect(countIn('suspension-rate-all-schools', '2015/16')).toBe(152);
    expect(read.observations.filter(({ unit }) => !/^E(06|08|09|10)/.test(unit.gss))).toEqual([]);
  });

  it('takes a published 0 for 0, and x and z for no figure (trap 7)', () => {
    expect(cellOf('suspension-rate-special-schools', '2015/16', 'barking-and-dagenham')).toBe(0);
    expect(cellOf('ehcp-in-mainstream', '2023/24', 'hackney')).toBe('not-available');
    expect(cellOf('ehc-plans-within-20-weeks', '2014', 'richmond-upon-thames')).toBe('not-applicable');
  });

  it('says what was read from where', () => {
    const lait = read.provenance.find(({ mapping }) => mapping === 'lait');
    expect(lait).toMatchObject({ rows: 641_070, figures: 33_384, vintage: '2026-04' });
    expect(read.provenance.map(({ mapping }) => mapping)).toHaveLength(15);
  });
});
