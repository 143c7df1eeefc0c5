import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { authorities, findAuthority } from '../../src/england/index.ts';
import { lait } from '../../src/sources/mappings/lait.ts';
import type { Mapping } from '../../src/sources/mappings/mapping.ts';
import { dfeSymbols, parseCell } from '../../src/sources/parse-cell.ts';
import { periodOfLabel } from '../../src/sources/period-label.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { shared, sharedRows } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

/** How often each text stands in some columns of the tables whose name ends so; all columns where none is named. */
async function textsIn(file: string, table: string, columns?: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for await (const { name, header, rows } of rawTables(file)) {
    if (!name.endsWith(table)) continue;
    const places = columns ? columns.map((column) => header.indexOf(column)) : [...header.keys()];
    for await (const { cells } of rows()) {
      for (const row of cells) {
        for (const place of places) found.set(row[place] ?? '', (found.get(row[place] ?? '') ?? 0) + 1);
      }
    }
  }
  return found;
}

const json = (name: string): unknown => JSON.parse(readFileSync(join(shared ?? '', 'data', 'raw', name), 'utf8'));

describe.runIf(shared)('LAIT as published', () => {
  let values: Map<string, number>;
  let years: Map<string, number>;
  let numbers: Map<string, number>;

  beforeAll(async () => {
    values = await textsIn('lait_bds', '.parquet', ['Values']);
    years = await textsIn('lait_bds', '.parquet', ['Years']);
    numbers = await textsIn('lait_bds', '.parquet', ['LA Number']);
  }, 120_000);

  it('writes small numbers as 8.443E-2 and a missing one as "-", and each is a number or a reason', () => {
    const small = [...values.keys()].filter((text) => /e-/i.test(text));
    expect(small.length).toBeGreaterThan(500);
    for (const text of small) expect(parseCell(text).cell).toBe(Number(text));
    expect(values.get('-')).toBe(93_883);
    expect([...values.keys()].filter((text) => parseCell(text).cell === undefined)).toEqual([]);
    expect([...values.keys()].filter((text) => typeof parseCell(text).cell === 'string')).toEqual(['-']);
  });

  it('labels years in nine ways, of which "0" and several years together are no year', () => {
    const forms = new Map([...years.keys()].map((text) => [text.replaceAll(/\d/g, '9'), text]));
    expect([...forms.keys()].sort()).toEqual(
      [
        '9',
        '9999',
        '9999 (Final)',
        '9999 (Rev)',
        '9999 (prov)',
        '9999-99',
        '9999-99 (OT)',
        '9999/99',
        '9999/99-99/99',
      ].sort(),
    );
    const unread = [...years.keys()].filter((text) => periodOfLabel(text, 'academic year') === undefined);
    const spans = unread.filter((text) => /^\d{4}-\d\d$|^\d{4}\/\d\d-\d\d\/\d\d$/.test(text));
    expect(unread.filter((text) => !spans.includes(text))).toEqual(['0']);
    expect(spans).toContain('2014-16');
    expect(spans).toContain('2016/17-18/19');
    expect(
      spans.filter(
        (text) => /^(\d\d)(\d\d)-(\d\d)$/.test(text) && Number(text.slice(5)) - Number(text.slice(2, 4)) === 1,
      ),
    ).toEqual([]);
  });

  it('keeps the number of an authority as a double, which is three digits here', () => {
    expect([...numbers.keys()].every((text) => /^\d{3}$/.test(text))).toBe(true);
  });

  it('has another scale of Attainment 8 from 2016/17, and no key stage 2 progress after 2022/23 (trap 4)', async () => {
    const ids = ['attainment-8-ehcp', 'ks2-reading-progress-ehcp'];
    const mapping = { ...lait, measures: lait.measures.filter(({ measure }) => ids.includes(measure)) };
    const { observations } = await readTables(rawTables('lait_bds'), [mapping]);
    const meanOf = (period: string): number => {
      const values = observations.flatMap((one) =>
        one.measure === 'attainment-8-ehcp' && one.period === period && typeof one.value === 'number'
          ? [one.value]
          : [],
      );
      return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1));
    };
    expect(['2015/16', '2016/17'].map(meanOf)).toEqual([16.9, 13.9]);
    const progress = observations.filter(
      ({ measure, value }) => measure !== 'attainment-8-ehcp' && typeof value === 'number',
    );
    expect(
      progress
        .map(({ period }) => period)
        .sort()
        .at(-1),
    ).toBe('2022/23');
  }, 60_000);

  it('labels destinations of key stage 4 by the year of leaving, where others have the year after (trap 3)', async () => {
    const mapping: Mapping = {
      ...lait,
      measures: [
        {
          measure: 'destinations',
          basis: 'academic year',
          value: 'Values',
          where: [{ column: 'Short Desc', is: ['SusEdOverall_SEN_Stat_incSpec'] }],
        },
      ],
    };
    const { observations } = await readTables(rawTables('lait_bds'), [mapping]);
    const known = new Map(observations.map(({ period, unit, value }) => [`${period} ${unit.laCode}`, value]));
    const apart = { sameLabel: 0, yearBefore: 0, of: 0 };
    for (const row of sharedRows('tidy', 'la_measures.csv.gz')) {
      if (row.measure_id !== 'ks4dest_overall_ehcp' || !row.value) continue;
      const [, start = '', end = ''] = /^(\d{4})(\d\d)$/.exec(row.time_period ?? '') ?? [];
      const same = known.get(`${start}/${end} ${row.la_code_old}`);
      const before = known.get(`${Number(start) - 1}/${start.slice(2)} ${row.la_code_old}`);
      if (typeof same !== 'number' || typeof before !== 'number') continue;
      apart.of++;
      if (Math.abs(same - Number(row.value)) <= 0.06) apart.sameLabel++;
      if (Math.abs(before - Number(row.value)) <= 0.06) apart.yearBefore++;
    }
    expect(apart).toEqual({ sameLabel: 4, yearBefore: 165, of: 596 });
  }, 120_000);
});

describe.runIf(shared)('SEN2 as published', () => {
  it('has z, x, a blank and n/a for no figure, each with its reason', async () => {
    const of2022 = await textsIn('plans_2022', 'sen2_estab_caseload.csv');
    expect(of2022.get('z')).toBe(101_252);
    const of2025 = await textsIn('plans_2025', 'caseload.csv');
    expect([of2025.get('x'), of2025.get('')]).toEqual([103_269, 5_223]);
    const supporting = await textsIn('plans_2025', 'sen2_dmo_dco.csv');
    expect(supporting.get('n/a')).toBe(911);
    expect(['z', 'x', 'n/a'].map((text) => parseCell(text).cell)).toEqual([
      'not-applicable',
      'not-available',
      'not-available',
    ]);
    expect(parseCell('').code).toBe('empty-value');
  }, 60_000);

  it('has " .. ", " - " and " x " among its tribunal figures, and names with the digits of footnotes', async () => {
    const texts = await textsIn('plans_2025', '2014-2024.csv');
    const reasons = [' .. ', '..', ' - ', ' x '].map((text) => [texts.has(text), parseCell(text).cell]);
    expect(reasons).toEqual(Array.from({ length: 4 }, () => [true, 'not-available']));
    const noted = [...texts.keys()].filter(
      (text) => /^[A-Z][a-z]+.*[a-z]\d$/.test(text) && findAuthority(text.replace(/\d$/, '')).authority,
    );
    expect(noted.length).toBeGreaterThan(5);
    expect(noted).toContain('Poole5');
  });
});

describe.runIf(shared)('files of explore-education-statistics as published', () => {
  it.each<[string, readonly string[]]>([
    ['ees_exclusions_by_geographic', ['', '.', 'x']],
    ['ees_exclusions_by_characteristic', ['', '.', 'x']],
    ['ees_absence_by_term', ['', '.']],
    ['ees_absence_school.csv', ['']],
    ['ees_KS4_2018', ['']],
    ['ees_level_2_3', ['', 'c']],
    ['ees_SEN2', ['', 'NULL']],
  ])(
    '%s has these symbols for no figure, and blanks or none',
    async (file, symbols) => {
      const texts = [...(await textsIn(file, '.csv')).keys()];
      const met = texts.filter((text) => text === '' || dfeSymbols.has(text.toLowerCase()) || text === 'NULL');
      expect(met.sort()).toEqual(symbols);
      expect(met.filter((text) => text !== '' && typeof parseCell(text).cell !== 'string')).toEqual([]);
    },
    60_000,
  );

  it('give key stage 4 by characteristic as a workbook, in the form of their CSV files', async () => {
    const tables = [];
    for await (const { name, header } of rawTables('ks4_201819_la_characteristics')) tables.push({ name, header });
    expect(tables).toHaveLength(1);
    expect(tables[0]?.header.slice(0, 4)).toEqual([
      'time_period',
      'time_identifier',
      'geographic_level',
      'country_code',
    ]);
    const { observations, provenance } = await readTables(rawTables('ks4_201819_la_characteristics'));
    expect(provenance[0]?.periods).toEqual(['2018/19']);
    expect(new Set(observations.map(({ measure }) => measure))).toEqual(
      new Set(
        ['attainment-8', 'progress-8'].flatMap((one) => ['ehcp', 'sen-support', 'no-sen'].map((of) => `${one}-${of}`)),
      ),
    );
  });
});

describe.runIf(shared)('lists of authorities as published', () => {
  it('have three rows of two authorities each, which are none', async () => {
    const pairs = [...(await textsIn('dfe_local_authorities', '.csv', ['new_la_code'])).keys()].filter((code) =>
      code.includes('/'),
    );
    expect(pairs).toEqual(['E06000061 / E06000062', 'E06000063 / E06000064', 'E09000021 / E09000027']);
    for (const code of pairs) expect(findAuthority(code).issue?.code).toBe('combined-authority');
  });

  it('have a new code for Barnsley and Sheffield from 1 May 2025, and are each one authority (trap 1)', async () => {
    const codes = await textsIn('dfe_local_authorities', '.csv', ['new_la_code']);
    for (const [id, old, now] of [
      ['barnsley', 'E08000016', 'E08000038'],
      ['sheffield', 'E08000019', 'E08000039'],
    ] as const) {
      expect([codes.has(old), codes.has(now)]).toEqual([true, true]);
      expect([findAuthority(old).authority?.id, findAuthority(now).authority?.id]).toEqual([id, id]);
    }
  });

  it('name a region and codes for every authority, under any code it had', async () => {
    const others: string[] = [];
    let found = 0;
    for await (const { rows } of rawTables('dfe_region_la_hierarchy')) {
      for await (const { cells } of rows()) {
        for (const [, region = '', , name = '', code = ''] of cells) {
          const { authority } = findAuthority(code);
          if (authority) found++;
          else others.push(name);
          const own = authority?.region.replace(/^(Inner|Outer) /, '') ?? region;
          expect([name, own.toLowerCase()]).toEqual([name, region.replace(/^(Inner|Outer) /, '').toLowerCase()]);
        }
      }
    }
    expect(found).toBe(171);
    expect(others).toEqual([
      'Cumberland / Westmorland and Furness',
      'North Northamptonshire / West Northamptonshire',
      'Kingston upon Thames / Richmond upon Thames',
      'Cornwall and Isles of Scilly',
      'Outside of England and unknown',
      'Outside of the United Kingdom and unknown',
      'Outside of England',
      'Outside of the United Kingdom',
      'British Forces Post Office overseas establishments',
      'Unknown',
    ]);
  });

  it('of maps lack those that opened since: 2021 and 2023 in the hexagons of 2019, 2023 in the boundaries of 2021', () => {
    const hexes = Object.keys(Object(Object(json('uk-upper-tier-local-authorities.hexjson')).hexes)).filter((code) =>
      code.startsWith('E'),
    );
    const features: unknown[] = Object(json('england_utla21.geojson')).features;
    const shapes = features.map((feature) => String(Object(Object(feature).properties).code));
    const openOn = (on: string, codes: readonly string[]): string[] =>
      authorities({ on }).flatMap(({ id, codes: own }) => (own.some(({ gss }) => codes.includes(gss)) ? [] : [id]));
    expect([hexes.length, shapes.length]).toEqual([151, 152]);
    const since2021 = ['cumberland', 'westmorland-and-furness'];
    expect(openOn('2024-01-31', hexes)).toEqual([
      'cumberland',
      'north-northamptonshire',
      'west-northamptonshire',
      'westmorland-and-furness',
    ]);
    expect(openOn('2024-01-31', shapes)).toEqual(since2021);
    expect(openOn('2022-01-31', shapes)).toEqual([]);
  });
});

describe.runIf(shared)('the Indices of Deprivation as published', () => {
  it('end their headings with spaces, and are found all the same', async () => {
    const padded = [];
    for await (const { header } of rawTables('iod2019'))
      padded.push(...header.filter((heading) => heading.endsWith(' ')));
    expect(padded.length).toBeGreaterThan(50);
    expect(padded).toContain('IMD - Average score ');
    const { observations } = await readTables(rawTables('iod2019'));
    expect(observations.filter(({ measure }) => measure === 'imd-2019-score')).toHaveLength(151);
  });
});
