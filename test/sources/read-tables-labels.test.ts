import { describe, expect, it } from 'vitest';
import { lait } from '../../src/sources/mappings/lait.ts';
import type { Mapping } from '../../src/sources/mappings/mapping.ts';
import { periodOfLabel } from '../../src/sources/period-label.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { nameMatches } from '../../src/sources/table-name.ts';
import { shared } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

describe('periodOfLabel', () => {
  it.each([
    ['201819', 'academic year', '2018/19'],
    ['2018/19', 'academic year', '2018/19'],
    ['2018-19 (OT)', 'academic year', '2018/19'],
    ['2025 (Rev)', 'academic year', '2024/25'],
    ['2019.0', 'January census', '2018/19'],
    ['2019', 'March survey', '2018/19'],
    ['2019', 'calendar year', '2019'],
    ['2019', 'once', '2019'],
    ['2018/19', 'calendar year', undefined],
    ['2014-16', 'academic year', undefined],
    ['0', 'academic year', undefined],
    ['', 'academic year', undefined],
  ] as const)('reads %j of a measure by %s as %j', (label, basis, period) => {
    expect(periodOfLabel(label, basis)).toBe(period);
  });
});

describe('nameMatches', () => {
  it('knows a table by its file, by its name in the file, and by a part of either', () => {
    const table = '/home/me/release.zip/data/sen_needs_all_plans.csv';
    for (const name of ['*needs_all_plans*', 'SEN_needs_all_plans.csv', 'data/sen*.csv', '*', ['other', '*.csv']]) {
      expect(nameMatches(table, name)).toBe(true);
    }
    for (const name of ['needs_all_plans', '*new_plans*', 'a*a', 'sen_needs_all_plans.csv*x']) {
      expect(nameMatches(table, name)).toBe(false);
    }
  });
});

describe.runIf(shared)('readTables on labels of published files', () => {
  const laitOf = (short: string): Mapping => ({
    ...lait,
    measures: [
      { measure: short, basis: 'academic year', value: 'Values', where: [{ column: 'Short Desc', is: [short] }] },
    ],
  });

  it('reads the years "2018-19 (OT)" and "2025 (Rev)" of LAIT', async () => {
    const outturn = await readTables(rawTables('lait_bds'), [laitOf('AdoptionFinance')]);
    expect([...new Set(outturn.observations.map(({ period }) => period))]).toContain('2018/19');
    expect(outturn.issues).toEqual([]);
    const revised = await readTables(rawTables('lait_bds'), [laitOf('APSE_Alevel')]);
    expect([...new Set(revised.observations.map(({ period }) => period))]).toContain('2024/25');
    expect(revised.issues).toEqual([]);
  }, 60_000);

  it('reads the year "0" as none, and numbers such as 4.7980000000000002E-2', async () => {
    const none = await readTables(rawTables('lait_bds'), [laitOf('CINPermExclusion')]);
    expect(none.observations.filter(({ period }) => period === '0')).toEqual([]);
    expect(none.issues.filter(({ code }) => code === 'bad-period')).toEqual([]);
    const rates = await readTables(rawTables('lait_bds'), [laitOf('TotPermEx')]);
    const barking = rates.observations.find(
      (one) => one.unit.id === 'barking-and-dagenham' && one.period === '2015/16',
    );
    expect(barking?.value).toBe(0.04798);
  }, 60_000);

  it('adds up schools to the authorities’ own rows, and has no sum where a school is suppressed', async () => {
    const pupils = (level: string, rows: 'sum' | undefined): Mapping => ({
      id: level,
      publication: 'Exclusions',
      file: 'exclusions',
      vintage: '2018-07',
      period: { column: 'time_period' },
      unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
      where: [
        { column: 'geographic_level', is: [level] },
        { column: 'school_type', is: ['Special'] },
      ],
      measures: [{ measure: 'pupils', basis: 'academic year', value: 'headcount', ...(rows && { rows }) }],
    });
    const read = async (one: Mapping): Promise<Map<string, unknown>> => {
      const { observations } = await readTables(rawTables('exclusions_by_geographic'), [one]);
      return new Map(observations.map(({ unit, period, value }) => [`${unit.id} ${period}`, value]));
    };
    const [schools, own] = [await read(pupils('School', 'sum')), await read(pupils('Local authority', undefined))];
    const without = [...schools].filter(([, value]) => value === 'not-available').map(([key]) => key);
    expect(without).toHaveLength(5);
    expect(Object.fromEntries([...schools].filter(([key]) => !without.includes(key)))).toEqual(
      Object.fromEntries([...own].filter(([key]) => !without.includes(key))),
    );
    expect(own.size).toBe(1648);
  }, 60_000);
});
