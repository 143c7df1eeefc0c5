import type { Authority } from '../../england/authority.ts';
import { findAuthority } from '../../england/find-authority.ts';
import type { TableCheck, TableRow } from './check.ts';
import { halvesOfLondon, london, regionCode, regionNames } from './places.ts';
import { daysOf } from './times.ts';

const columns = [
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'new_la_code',
  'old_la_code',
  'la_name',
] as const;
type Place = (typeof columns)[number];
type Texts = Readonly<Record<Place, string>>;

/** A code that means one place beside a name that means another. */
export const codesAgainstNames: TableCheck = {
  id: 'codes-against-names',
  title: 'Codes and names mean the same places',
  finds:
    'a row whose new code, old code and name do not all mean the same authority, or whose region or country code goes with another name; a note where Inner and Outer London are given apart, by E13 codes',
  remedy: 'Correct the code or the name.',
  stage: 'table',
  applies: (table) => columns.filter((column) => table.placeOf(column) >= 0).length > 1,
  run(table, report) {
    const { name: file } = table;
    const places = columns.map((column) => table.placeOf(column));
    const period = table.placeOf('time_period');
    // By authority and period first, so that few rows are compared with any one.
    const first = new Map<string, Map<string, { row: number; cells: string[] }[]>>();
    const look = ({ number, cells }: TableRow): void => {
      const authority = cells[places[4] ?? -1] ?? '';
      const when = cells[period] ?? '';
      const periods = first.get(authority) ?? new Map<string, { row: number; cells: string[] }[]>();
      if (periods.size === 0) first.set(authority, periods);
      const entries = periods.get(when) ?? [];
      if (entries.length === 0) periods.set(when, entries);
      for (const entry of entries) {
        let same = true;
        for (let i = 0; i < places.length; i++) if ((cells[places[i] ?? -1] ?? '') !== entry.cells[i]) same = false;
        if (!same) continue;
        if (number < entry.row) entry.row = number;
        return;
      }
      entries.push({ row: number, cells: places.map((place) => cells[place] ?? '') });
    };
    const end = (): void => {
      const told = new Set<string>();
      let halves = Number.POSITIVE_INFINITY;
      const met = [...first.values()]
        .flatMap((periods) => [...periods])
        .flatMap(([when, entries]) =>
          entries.map(({ row, cells }) => ({ row, cells, when, key: [when, ...cells].join('\n') })),
        )
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const { row, cells, when } of met) {
        const texts = textsOf(cells);
        if (halvesOfLondon.includes(texts.region_code)) halves = Math.min(halves, row);
        for (const [column, message] of [...wrongRegion(texts), ...wrongAuthority(texts, when.trim())]) {
          if (told.has(message)) continue;
          told.add(message);
          // The name still says which half is meant.
          const isHalf =
            column === 'region_code' &&
            texts.region_code === london &&
            halvesOfLondon.includes(regionCode(texts.region_name) ?? '');
          const severity = isHalf ? 'warning' : 'error';
          const remedy = isHalf ? `Write ${regionCode(texts.region_name)}.` : 'Correct the code or the name.';
          report({ severity, message, remedy, file, row, column, value: texts[column] });
        }
      }
      if (halves === Number.POSITIVE_INFINITY) return;
      report({
        severity: 'note',
        message: `Inner and Outer London are given apart, by the codes ${halvesOfLondon.join(' and ')}.`,
        remedy: 'Do not compare them with files that give London as one, by E12000007.',
        file,
        row: halves,
        column: 'region_code',
      });
    };
    return { row: look, end };
  },
};

function textsOf(cells: readonly string[]): Texts {
  const [country_code = '', country_name = '', region_code = '', region_name = '', ...rest] = cells.map((c) =>
    c.trim(),
  );
  const [new_la_code = '', old_la_code = '', la_name = ''] = rest;
  return { country_code, country_name, region_code, region_name, new_la_code, old_la_code, la_name };
}

function wrongRegion({ country_code, country_name, region_code, region_name }: Texts): [Place, string][] {
  const found: [Place, string][] = [];
  if (country_code && country_name && (country_code === 'E92000001') !== (country_name.toLowerCase() === 'england')) {
    found.push(['country_code', `"${country_code}" is not the code of "${country_name}".`]);
  }
  const meant = regionNames.get(region_code);
  const named = regionCode(region_name);
  // The names of other areas (Unknown, z) have no code to hold against them.
  if (meant !== undefined && region_name && named !== region_code) {
    found.push(['region_code', `"${region_code}" is ${meant}, and "${region_name}" stands beside it.`]);
  }
  return found;
}

function wrongAuthority(texts: Texts, period: string): [Place, string][] {
  const found = (['new_la_code', 'old_la_code', 'la_name'] as const).flatMap((column) => {
    const meant = meanings(texts[column], period);
    return meant.length === 0 ? [] : [{ column, text: texts[column], meant }];
  });
  const [one, ...others] = found;
  if (!one) return [];
  return others
    .filter(({ meant }) => !meant.some((authority) => one.meant.includes(authority)))
    .map(({ text, meant }): [Place, string] => [
      one.column,
      `"${one.text}" is ${one.meant[0]?.name}, and "${text}" in the same row is ${meant[0]?.name}.`,
    ]);
}

/** The authorities a text can mean: the one at the end of the period, at its start, or at any time. "Dorset" is two. */
function meanings(text: string, period: string): Authority[] {
  if (text === '') return [];
  const dated = [...(daysOf(period) ?? [])].reverse().map((on) => findAuthority(text, { on }));
  return [...dated, findAuthority(text)].flatMap(({ authority }) => (authority ? [authority] : []));
}
