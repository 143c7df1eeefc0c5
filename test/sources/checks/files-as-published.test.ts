import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/sources/check-files.ts';
import type { CheckReport } from '../../../src/sources/checks/check.ts';
import { fileSource } from '../../../src/sources/file-source.ts';
import { shared } from '../../england/shared-files.ts';

/** What the checks say of files as published. */
function checked(...names: string[]): Promise<CheckReport> {
  return checkFiles(names.map((name) => fileSource(join(shared ?? '', 'data', 'raw', name))));
}

/** The checks with findings, as `check verdict found`. */
function found({ results }: CheckReport): string[] {
  return results
    .filter((result) => result.found > 0)
    .map(({ check, verdict, found }) => `${check} ${verdict} ${found}`);
}

function messagesOf({ results }: CheckReport, check: string): string[] {
  return results.find((result) => result.check === check)?.findings.map(({ message }) => message) ?? [];
}

describe.runIf(shared)('checks of files as published', () => {
  it('absence by school: a row for two authorities, London in halves, filters without a total', async () => {
    const report = await checked('ees_absence_school.csv', 'ees_absence_school.meta.csv');
    expect(found(report)).toEqual([
      'known-authorities WARNING 1',
      'codes-against-names PASS 1',
      'filter-totals WARNING 2',
    ]);
    expect(messagesOf(report, 'known-authorities')[0]).toContain(
      '"E09000021 / E09000027" stands for "Kingston upon Thames" (314) and "Richmond upon Thames" (318) together.',
    );
    expect(messagesOf(report, 'codes-against-names')[0]).toContain('E13000001 and E13000002');
  });

  it('absence by term: obsolete "." and symbols counted', async () => {
    const report = await checked('ees_absence_by_term.zip');
    expect(found(report)).toEqual(['codes-against-names PASS 1', 'filter-totals WARNING 1', 'other-symbols WARNING 4']);
    expect(messagesOf(report, 'other-symbols')[0]).toBe('"." is a symbol no longer used (1280 figures).');
  });

  it('exclusions by characteristic: "." and "x"', async () => {
    expect(found(await checked('ees_exclusions_by_characteristic.zip'))).toEqual([
      'other-symbols WARNING 3',
      'symbols PASS 7',
    ]);
  });

  it('exclusions of 242,170 schools, authorities and regions: authorities add up, but for one school in 2006/07', async () => {
    const report = await checked('ees_exclusions_by_geographic_level.zip');
    expect(found(report)).toEqual([
      'data-columns WARNING 2',
      'codes-against-names PASS 1',
      'other-symbols WARNING 3',
      'symbols PASS 7',
      'totals WARNING 1',
    ]);
    expect(messagesOf(report, 'totals')).toEqual([
      '150 authorities add up to 21863, and England is 21864 (Academic year, 200607, Total, Total, Total).',
    ]);
  }, 120_000);

  it('level 2 and 3 at 19: a misspelt column, padded texts, rows whose characteristic was lost', async () => {
    const report = await checked('ees_level_2_3_sfla.zip');
    expect(report.verdict).toBe('FAIL');
    expect(messagesOf(report, 'meta-columns')).toEqual(['The data file has no column "l2_emby16".']);
    expect(messagesOf(report, 'spaces-around')).toEqual(['"SEN Provision " has spaces around it (2088 cells).']);
    expect(messagesOf(report, 'duplicate-rows')[0]).toBe(
      'The row is about the same time, place and filters as row 807.',
    );
  });

  it('key stage 4 by characteristic: London’s code beside the names of its halves', async () => {
    const report = await checked('ees_KS4_2018_LA_Char_Testdata.zip');
    expect(messagesOf(report, 'codes-against-names')).toEqual([
      '"E12000007" is London, and "Inner London" stands beside it.',
      '"E12000007" is London, and "Outer London" stands beside it.',
    ]);
  });

  it('SEN2: "NULL", and statements of 2014 and 2015 that are not those of their regions', async () => {
    const report = await checked('ees_SEN2_MI.zip', 'ees_SEN2_ESTAB_STOCK.zip');
    expect(found(report)).toEqual(['other-symbols WARNING 18', 'totals WARNING 80']);
    expect(messagesOf(report, 'totals')[0]).toBe(
      '12 authorities add up to 1313, and North East is 140 (2014, Calendar year).',
    );
  });
});
