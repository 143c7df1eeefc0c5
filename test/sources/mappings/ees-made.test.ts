import { describe, expect, it } from 'vitest';
import { carriedMappings } from '../../../src/sources/mappings/carried.ts';
import { readTables } from '../../../src/sources/read-tables.ts';
import { madeTable } from '../made-table.ts';

// Made tables in the form that explore-education-statistics describes: no such file was published with these figures.
const place = 'time_period time_identifier geographic_level country_code region_code old_la_code new_la_code la_name';
const header = (columns: string): string[] => `${place} ${columns}`.split(' ');
const camden = ['Local authority', 'E92000001', 'E13000001', '202', 'E09000007', 'Camden'];
const inner = ['Regional', 'E92000001', 'E13000001', '', '', ''];
const england = ['National', 'E92000001', '', '', '', ''];

async function read(name: string, rows: readonly (readonly string[])[]): Promise<Record<string, unknown>> {
  const { observations, issues } = await readTables([madeTable(name, rows)], carriedMappings);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries(
    observations.map(({ unit, measure, period, value, numerator, denominator }) => [
      `${unit.id} ${measure} ${period}`,
      numerator === undefined ? value : [value, numerator, denominator],
    ]),
  );
}

const rates = 'headcount perm_excl perm_excl_rate';

describe('the mapping for exclusions by characteristic', () => {
  it('reads a made file of today’s form, term by term, and leaves areas, other phases and other groups out', async () => {
    const columns = `education_phase characteristic_group characteristic ${rates} suspension susp_rate`;
    const row = (term: string, where: string[], phase: string, group: string, ...cells: string[]): string[] => [
      '202425',
      term,
      ...where,
      phase,
      group,
      ...cells,
    ];
    const found = await read('exc_characteristics.csv', [
      header(columns),
      row('Autumn term', camden, 'Total', 'SEN provision', 'EHC plan', '1000', '2', '0.2', '61', '6.1'),
      row('Spring term', camden, 'Total', 'SEN provision', 'EHC plan', '1000', 'low', 'low', 'c', 'c'),
      row('Summer term', camden, 'Total', 'SEN provision', 'EHC plan', '1000', '0', '0', '57', '5.7'),
      row('Autumn term', camden, 'Total', 'SEN provision', 'SEN support', '4000', '4', '0.1', '320', '8'),
      row('Autumn term', camden, 'Total', 'SEN provision', 'No identified SEN', '20000', '2', '0.01', '200', '1'),
      row('Autumn term', camden, 'Special', 'SEN provision', 'EHC plan', '300', '0', '0', '30', '10'),
      row('Autumn term', inner, 'Total', 'SEN provision', 'EHC plan', '9000', '9', '0.1', '450', '5'),
      row('Autumn term', england, 'Total', 'SEN provision', 'EHC plan', '400000', '9', '0', '9', '9'),
    ]);
    expect(found).toEqual({
      'camden suspension-rate-ehcp-autumn 2024/25': [6.1, 61, 1000],
      'camden suspension-rate-ehcp-spring 2024/25': 'suppressed',
      'camden suspension-rate-ehcp-summer 2024/25': [5.7, 57, 1000],
      'camden suspension-rate-sen-support-autumn 2024/25': [8, 320, 4000],
      'camden suspension-rate-no-sen-autumn 2024/25': [1, 200, 20000],
      'camden permanent-exclusion-rate-no-sen-autumn 2024/25': [0.01, 2, 20000],
      'camden permanent-exclusion-rate-ehcp-autumn 2024/25': [0.2, 2, 1000],
      'camden permanent-exclusion-rate-ehcp-spring 2024/25': 'negligible',
      'camden permanent-exclusion-rate-ehcp-summer 2024/25': [0, 0, 1000],
      'camden permanent-exclusion-rate-sen-support-autumn 2024/25': [0.1, 4, 4000],
    });
  });

  it('reads a made file of the older form, with its names of columns and labels', async () => {
    const columns = `school_type characteristic_group characteristic ${rates} fixed_excl fixed_excl_rate`;
    const cells = ['Total', 'SEN provision', 'Statement or EHC plan', '1000', '2', '0.2', '61', '6.1'];
    const support = ['Total', 'SEN provision', 'SEN without statement', '4000', '4', '0.1', '320', '8'];
    const found = await read('exc_characteristics.csv', [
      header(columns),
      ['201920', 'Autumn term', ...camden, ...cells],
      ['201920', 'Autumn term', ...camden, ...support],
    ]);
    expect(found).toEqual({
      'camden suspension-rate-ehcp-autumn 2019/20': [6.1, 61, 1000],
      'camden suspension-rate-sen-support-autumn 2019/20': [8, 320, 4000],
      'camden permanent-exclusion-rate-ehcp-autumn 2019/20': [0.2, 2, 1000],
      'camden permanent-exclusion-rate-sen-support-autumn 2019/20': [0.1, 4, 4000],
    });
  });
});

describe('the mapping for absence by characteristic', () => {
  it('reads a made file of the form described', async () => {
    const columns =
      'education_phase characteristic_group characteristic enrolments sess_possible sess_overall_percent enrolments_pa_10_exact enrolments_pa_10_exact_percent';
    const found = await read('absence_by_characteristic.csv', [
      header(columns),
      ['202425', 'Academic year', ...camden, 'Total', 'SEN provision', 'EHC plan', '1000', '1', '12.5', '350', '35'],
      ['202425', 'Academic year', ...camden, 'Total', 'SEN provision', 'No SEN', '9000', '1', '6.1', '1350', '15'],
    ]);
    expect(found).toEqual({
      'camden overall-absence-ehcp 2024/25': 12.5,
      'camden overall-absence-no-sen 2024/25': 6.1,
      'camden persistent-absence-ehcp 2024/25': [35, 350, 1000],
      'camden persistent-absence-no-sen 2024/25': [15, 1350, 9000],
    });
  });
});

describe('the mapping for SEN in England', () => {
  it('makes shares of pupils from the rows of a made file of the form described', async () => {
    const row = (provision: string, count: string, phase = 'Total'): string[] => [
      '202526',
      'Academic year',
      ...camden,
      provision,
      phase,
      'Total',
      'Total',
      count,
    ];
    const found = await read('sen_phase_type.csv', [
      header('sen_provision phase_type_grouping establishment_type hospital_school pupil_count'),
      row('Education, health and care plan', '1600'),
      row('SEN support / SEN without an EHC plan', '5000'),
      row('Total', '32000'),
      row('Total', '12000', 'State-funded primary'),
    ]);
    expect(found).toEqual({
      'camden pupils-with-ehcp 2025/26': [5, 1600, 32000],
      'camden pupils-on-sen-support 2025/26': [15.625, 5000, 32000],
    });
  });
});
