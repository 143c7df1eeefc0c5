import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAuthorities, readAuthorityFiles } from '../../scripts/build-authorities.ts';
import { buildFigures, buildFiguresFrom } from '../../scripts/build-figures.ts';
import { buildNeighbours, readWorkbooks } from '../../scripts/build-neighbours.ts';
import { shared } from './shared-files.ts';

const committed = (file: string): string => readFileSync(new URL(`../../src/england/${file}`, import.meta.url), 'utf8');

describe.runIf(shared !== undefined)('the generated files', () => {
  it('authorities.data.ts is what its script makes, byte for byte', () => {
    expect(buildAuthorities(readAuthorityFiles(shared ?? '')) === committed('authorities.data.ts')).toBe(true);
  });

  it('neighbours.data.ts is what its script makes, byte for byte', async () => {
    expect(buildNeighbours(await readWorkbooks(shared ?? '')) === committed('neighbours.data.ts')).toBe(true);
  });

  it('figures.data.ts is what its script makes, byte for byte', () => {
    const build = buildFiguresFrom(shared ?? '');
    expect(build.text === committed('figures.data.ts')).toBe(true);
    expect(build.skipped).toHaveLength(1218);
    expect(build.disagreeing).toEqual([
      'ks2-expected-standard-ehcp 2022/23 manchester: 8, counts 31 / 434',
      'ks2-expected-standard-ehcp 2022/23 sutton: 10, counts 11 / 124',
      'ks2-expected-standard-sen-support 2022/23 manchester: 20, counts 232 / 1209',
      'ks2-expected-standard-sen-support 2022/23 medway: 24, counts 145 / 621',
      'ks2-expected-standard-sen-support 2022/23 redcar-and-cleveland: 29, counts 102 / 361',
      'ks2-expected-standard-no-sen 2022/23 kensington-and-chelsea: 85, counts 582 / 690',
      'ks2-expected-standard-no-sen 2022/23 manchester: 65, counts 3583 / 5618',
      'ks2-expected-standard-no-sen 2022/23 medway: 66, counts 1918 / 2938',
      'ks2-expected-standard-no-sen 2022/23 redcar-and-cleveland: 77, counts 971 / 1309',
      'ks2-expected-standard-no-sen 2022/23 sutton: 82, counts 1750 / 2243',
    ]);
  });
});

describe('buildFigures', () => {
  const header =
    'measure_id,label,time_period,time_basis,la_code_old,la_code_gss,la_name,region,value,numerator,denominator,flag,source_file';
  const row = (value: string, flag: string, la = '202'): string =>
    `sen_susp_ehcp_autumn,l,201920,academic year: autumn term,${la},,,,${value},,,${flag},D2I:provision_gap_by_metric_region/susp_rate`;
  const build =
    (...rows: string[]): (() => unknown) =>
    () =>
      buildFigures([header, ...rows].join('\n'), 'Measure_short\n');

  it('stops at a symbol it does not know', () => {
    expect(build(row('', 'q'))).toThrow('the symbol "q" is not known');
  });

  it('stops at a text that is neither a number nor a symbol', () => {
    expect(build(row('1o', ''))).toThrow('"1o" is neither a number nor a symbol');
  });

  it('stops at two values for one authority, measure and period', () => {
    expect(build(row('1.5', ''), row('1.6', ''))).toThrow('two values for suspension-rate-ehcp-autumn 2019/20 camden');
  });

  it('stops at a code that is no authority', () => {
    expect(build(row('1.5', '', '999'))).toThrow('no such authority');
  });
});
