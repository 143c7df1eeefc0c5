import type { Measure } from '../../../src/core/indicator.ts';
import type { Observation } from '../../../src/core/observation.ts';
import type { Period } from '../../../src/core/period.ts';
import { authorities, authorityUnit } from '../../../src/england/index.ts';
import { endOfPeriod } from '../../../src/england/period-end.ts';
import { checkFigures } from '../../../src/sources/check-figures.ts';
import { checkTable } from '../../../src/sources/check-table.ts';
import type { CheckResult, FigureCheck, TableCheck } from '../../../src/sources/checks/check.ts';
import type { RawTable } from '../../../src/sources/raw-table.ts';

/** A table of rows given as texts with commas; made for the test. */
export function table(name: string, lines: readonly string[]): RawTable {
  const [header = [], ...rows] = lines.map((line) => line.split(','));
  return {
    name,
    header,
    async *rows() {
      // Two batches, as a reader may give.
      const half = rows.length >> 1;
      yield { first: 2, cells: rows.slice(0, half) };
      yield { first: 2 + half, cells: rows.slice(half) };
    },
  };
}

const place = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name';

/** The heading of a made data file of explore-education-statistics. */
export const heading: string = `${place},old_la_code,new_la_code,la_name,school_type,pupils,rate`;

/** A made data file with nothing wrong, but for the authorities it lacks. */
export const sound: readonly string[] = [
  heading,
  '201819,Academic year,National,E92000001,England,,,,,,Total,1003,1.5',
  '201819,Academic year,National,E92000001,England,,,,,,Special,203,c',
  '201819,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,103,2.5',
  '201819,Academic year,Local authority,E92000001,England,E12000001,North East,841,E06000005,Darlington,Total,101,z',
];

/** What its made meta file says. */
export const soundMeta: readonly string[] = [
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  'school_type,Filter,School type,,,,,',
  'pupils,Indicator,Pupils,,,,,',
  'rate,Indicator,Rate,,%,,,',
];

/** What a check says of a made table, with a made meta file unless none is wanted. */
export async function said(
  check: TableCheck | string,
  lines: readonly string[],
  meta: readonly string[] | undefined = soundMeta,
): Promise<CheckResult> {
  const options = meta.length > 0 ? { meta: table('made.meta.csv', meta) } : {};
  const { results } = await checkTable(table('made.csv', lines), options);
  return resultOf(results, typeof check === 'string' ? check : check.id);
}

function resultOf(results: readonly CheckResult[], id: string): CheckResult {
  const result = results.find((other) => other.check === id);
  if (!result) throw new Error(`The check ${id} was not made.`);
  return result;
}

/** Lines with one text in place of another. */
export function changed(lines: readonly string[], from: string, to: string): string[] {
  if (!lines.some((line) => line.includes(from))) throw new Error(`"${from}" is in no line.`);
  return lines.map((line) => line.replace(from, to));
}

/** Made measures. */
export const measures: readonly Measure[] = [
  { id: 'rate', title: 'Made rate', unit: 'per cent', basis: 'January census', minimum: 0, maximum: 100 },
  { id: 'plans', title: 'Made number', unit: 'number', basis: 'January census', minimum: 0 },
];

const source = { publication: 'Made publication', file: 'made.csv', column: 'value' };

/** A made figure of every authority of a year; those of `rate` go up and down a little. */
export function year(measure: 'rate' | 'plans', period: Period): Observation[] {
  const on = endOfPeriod(period, 'January census');
  const start = Number(period.slice(0, 4));
  return authorities({ on }).map((authority, i) => ({
    unit: authorityUnit(authority, on),
    period,
    measure,
    value: measure === 'rate' ? 40 + ((i * 7 + start * (3 + i)) % 11) / 2 : 203 + i,
    source,
  }));
}

/** What a check says of made figures. */
export function saidOf(check: FigureCheck, figures: readonly Observation[]): CheckResult {
  return resultOf(checkFigures(figures, measures).results, check.id);
}
