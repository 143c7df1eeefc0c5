import { eesClient, eesQueryFor, eesTable, selectionFor, tablesIn } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timeIdentifier, timePeriod } from '../../../src/sources/ees/time-identifiers.ts';
import { exclusionsByLevel } from '../../../src/sources/mappings/exclusions.ts';
import type { Mapping } from '../../../src/sources/mappings/mapping.ts';
import { senInEngland } from '../../../src/sources/mappings/sen-in-england.ts';
import { readTables } from '../../../src/sources/read-tables.ts';
import { json, type MadeApi, madeApi } from './made-api.ts';
import { dataSetId, meta, rows } from './made-data.ts';
import { stillClock } from './still-clock.ts';

let api: MadeApi;
beforeAll(async () => {
  api = await madeApi();
});
beforeEach(() => {
  api.met.length = 0;
  api.odd.length = 0;
});
afterAll(() => api.close());

const client = (): ReturnType<typeof eesClient> => eesClient({ baseUrl: api.baseUrl, clock: stillClock() });
const authorities = { column: 'geographic_level', is: ['Local authority', 'LA'] };

describe('eesQueryFor(meta, selection) turns headings and labels into ids', () => {
  const query = (selection: Omit<Parameters<typeof eesQueryFor>[1], 'indicators'>): unknown =>
    eesQueryFor(meta, { indicators: ['headcount'], ...selection }).criteria;

  it('takes of several labels and headings those the data set has, whatever their case', () => {
    const where = [{ column: ['sen_status', 'SEN_Provision'], is: ['ehc  PLAN ', 'Statement or EHC plan'] }];
    expect(query({ where })).toEqual({ filters: { in: ['plan1'] } });
    expect(eesQueryFor(meta, { indicators: [['fixed_rate', 'susp_rate'], 'headcount', 'susp_rate'] })).toEqual({
      indicators: ['rate1', 'head1'],
    });
  });

  it('joins conditions with and, alternatives with or, each once', () => {
    const one = { column: 'sen_provision', is: ['EHC plan'] };
    const other = { column: 'sen_provision', not: ['EHC plan', 'Total', 'Gone'] };
    expect(query({ where: [authorities], anyOf: [[one], [one, other], [one]] })).toEqual({
      and: [
        { geographicLevels: { in: ['LA'] } },
        {
          or: [
            { filters: { in: ['plan1'] } },
            { and: [{ filters: { in: ['plan1'] } }, { filters: { notIn: ['plan1', 'total'] } }] },
          ],
        },
      ],
    });
    expect(query({ anyOf: [[one], []] })).toBeUndefined();
  });

  it('takes years however they are written, and kinds of time by their label', () => {
    const wanted = { timePeriods: { in: [{ period: '2022/2023', code: 'AY' }] } };
    expect(query({ periods: ['202223', '2016/17'] })).toEqual(wanted);
    expect(query({ where: [{ column: 'time_identifier', is: ['academic year'] }], periods: ['2022/23'] })).toEqual({
      and: [{ timePeriods: { in: meta.timePeriods.map(({ code, period }) => ({ code, period })) } }, wanted],
    });
  });

  it('refuses what the data set has not, and says what it has', () => {
    const refusals: readonly [Parameters<typeof query>[0], string][] = [
      [
        { where: [{ column: 'gender', is: ['Girls'] }] },
        'no "gender" among filters. It has sen_provision, education_phase.',
      ],
      [
        { where: [{ column: 'sen_provision', is: ['Plan'] }] },
        'no "Plan" among sen_provision. It has EHC plan, SEN support, Total.',
      ],
      [{ where: [{ column: 'geographic_level', is: ['School'] }] }, 'It has National, Local authority.'],
      [{ where: [{ column: 'time_identifier', is: ['Autumn term'] }] }, 'It has Academic year.'],
      [{ periods: ['2016/17'] }, 'no 2016/17 among years. It has 2021/2022, 2022/2023, 2023/2024.'],
    ];
    for (const [selection, message] of refusals) expect(() => query(selection)).toThrow(message);
    expect(() => eesQueryFor(meta, { indicators: ['perm'] })).toThrow(
      'no "perm" among indicators. It has headcount, susp_rate.',
    );
  });
});

describe('selectionFor(mapping) asks for what a mapping reads', () => {
  it('of all its measures, or of some', () => {
    expect(
      selectionFor(exclusionsByLevel, { measures: ['suspension-rate-special-schools'], periods: ['2016/17'] }),
    ).toEqual({
      where: exclusionsByLevel.where,
      anyOf: Array.from({ length: 3 }, () => exclusionsByLevel.measures[0]?.where),
      indicators: [['susp_rate', 'fixed_excl_rate'], ['suspension', 'fixed_excl'], 'headcount'],
      periods: ['2016/17'],
    });
    expect(selectionFor(exclusionsByLevel).indicators).toHaveLength(12);
  });

  it('with the conditions on single cells', () => {
    const { anyOf = [], indicators } = selectionFor(senInEngland, { measures: ['pupils-with-ehcp'] });
    expect(indicators).toEqual(['pupil_count', 'pupil_count']);
    expect(anyOf.map((all) => all.map(({ is }) => is?.includes('Total')))).toEqual([[false], [true]]);
  });

  it('refuses a measure the mapping has not', () => {
    expect(() => selectionFor(exclusionsByLevel, { measures: ['imd-2019-score'] })).toThrow('"imd-2019-score"');
  });
});

describe('eesTable(client, dataSetId, selection) gives rows as the CSV has them', () => {
  const selection = {
    where: [authorities, { column: 'sen_provision', is: ['EHC plan'] }],
    indicators: ['susp_rate'],
    periods: ['2022/23'],
  };

  it('with time, place, filters and the indicators asked for', async () => {
    const table = await eesTable(client(), dataSetId, selection);
    expect(table.name).toBe(`${dataSetId}@2.1.csv`);
    expect(table.header.join()).toBe(
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,' +
        'old_la_code,new_la_code,la_name,sen_provision,education_phase,susp_rate',
    );
    const read: string[] = [];
    for await (const { first, cells } of table.rows())
      read.push(...cells.map((row, i) => `${first + i}: ${row.join()}`));
    const common = '202223,Academic year,Local authority,E92000001,England';
    expect(read).toEqual([
      `2: ${common},E13000001,Inner London,202,E09000007,Camden,EHC plan,Total,9.25`,
      `3: ${common},E12000004,East Midlands,831,E06000015,Derby,EHC plan,Total,c`,
      `4: ${common},E12000004,East Midlands,892,E06000018,Nottingham,EHC plan,Total,11.25`,
    ]);
    expect(api.met.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      `GET ${dataSetId}`,
      'GET meta',
      'POST query',
    ]);
  });

  it('with an empty cell where a filter or a place does not apply, and can be read again', async () => {
    const national = { indicators: ['headcount'], where: [{ column: 'geographic_level', is: ['National'] }] };
    const table = await eesTable(client(), dataSetId, national, { version: '2.1' });
    for (const _ of [1, 2]) {
      const read: (readonly string[])[] = [];
      for await (const { cells } of table.rows()) read.push(...cells);
      expect(read).toHaveLength(rows.length / 4);
      expect(read[0]).toEqual([
        '202324',
        'Academic year',
        'National',
        'E92000001',
        'England',
        '',
        '',
        '',
        '',
        '',
        'EHC plan',
        '',
        '100000',
      ]);
    }
  });

  it('and refuses an id that the meta has not: an empty cell would say that the filter does not apply', async () => {
    const table = await eesTable(client(), dataSetId, selection, { version: '2.1' });
    const paging = { page: 1, pageSize: 10_000, totalResults: 1, totalPages: 1 };
    const strange = { ...rows[1], filters: { sen01: 'new01' } };
    api.odd.push((response) => json(response, { paging, results: [strange], warnings: [] }));
    await expect(table.rows()[Symbol.asyncIterator]().next()).rejects.toThrow('a row has "new01" for sen_provision');
  });
});

describe('the readers of published files read the API as they read its CSV', () => {
  const mapping: Mapping = {
    id: 'made',
    publication: 'Made',
    file: 'made.csv',
    vintage: '2026-03',
    period: { column: 'time_period' },
    unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
    where: [authorities],
    measures: [
      {
        measure: 'suspension-rate-all-schools',
        value: 'susp_rate',
        denominator: 'headcount',
        where: [{ column: ['sen_status', 'sen_provision'], is: ['Statement or EHC plan', 'EHC plan'] }],
      },
    ],
  };

  it('rows that a mapping asks for become its figures', async () => {
    const table = await eesTable(client(), dataSetId, selectionFor(mapping, { periods: ['2022/23', '2023/24'] }));
    const { observations, issues } = await readTables([table], [mapping]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const read = observations.map(({ unit, period, value }) => `${unit.id} ${period} ${value}`);
    expect(read.sort()).toEqual([
      'camden 2022/23 9.25',
      'camden 2023/24 10.25',
      'derby 2022/23 suppressed',
      'derby 2023/24 suppressed',
      'nottingham 2022/23 11.25',
      'nottingham 2023/24 12.25',
    ]);
  });

  it('the CSV downloaded is a file like others', async () => {
    const headers: (readonly string[])[] = [];
    for await (const { header } of tablesIn(client().csv(dataSetId))) headers.push(header);
    expect(headers).toEqual([['time_period', 'susp_rate']]);
  });
});

describe('codes of time become what the CSV has', () => {
  it.each([
    ['AY', 'Academic year'],
    ['CY', 'Calendar year'],
    ['T1T2', 'Autumn and spring term'],
    ['T3', 'Summer term'],
    ['W7', 'Week 7'],
    ['M12', 'December'],
    ['AYQ3', 'Academic year Q3'],
    ['FYQ1', 'Financial year Q1'],
    ['P2', 'Part 2 (October to March)'],
    ['M13', 'M13'],
    ['ZZ9', 'ZZ9'],
    ['NEW', 'NEW'],
  ])('%s is %s', (code, label) => {
    expect(timeIdentifier(code)).toBe(label);
  });

  it('and so do periods', () => {
    expect(['2022/2023', '1999/2000', '2019'].map(timePeriod)).toEqual(['202223', '199900', '2019']);
  });
});
