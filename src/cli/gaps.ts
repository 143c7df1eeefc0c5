import type { Command } from 'commander';
import { gapThemes } from '../../indicators/index.ts';
import type { Gap } from '../analyse/context/gap.ts';
import type { GapTheme } from '../analyse/context/gap-theme.ts';
import { gaps } from '../analyse/context/gaps.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import { type AuthorityUnit, areaFigures, areaNames, endOfPeriod, findAuthority } from '../england/index.ts';
import { type GapLine, gapTable } from './gap-table.ts';
import { type DataOptions, observationsOf, withData } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface GapsOptions extends DataOptions, OutputOptions {
  readonly theme?: string;
  readonly year?: string;
  readonly authorities?: boolean;
}

type Row = Gap<AuthorityUnit>;

/** `inclusion-index gaps [AUTHORITY]`: pupils with an EHCP and on SEN support beside those without SEND. */
export function gapsCommand(command: Command, io: Io): void {
  const ids = gapThemes.map(({ id }) => id).join(', ');
  withOutput(withData(command))
    .description('show the gap between pupils with an EHCP, on SEN support and without SEND')
    .argument('[authority]', 'a name, GSS code or three-digit code; default England and its regions')
    .option('--theme <id>', `one theme over time (of an authority) or over the regions: ${ids}`)
    .option('--authorities', 'every authority instead of England and its regions, the widest gap last')
    .option('--year <year>', 'the academic year of the figures themselves (default: the newest of each theme)')
    .action(async (text: string | undefined, options: GapsOptions) => {
      const themes = themesOf(options.theme);
      const year = options.year === undefined ? undefined : academicYearOf(options.year);
      const authority = text === undefined ? undefined : authorityIn(text, year);
      const figures = await observationsOf(options, io);
      const grouped = areaGaps(figures, themes, options.onlyData === true);
      if (authority && options.authorities) throw new UsageError('Name an authority, or give --authorities, not both.');
      const own = authority
        ? gaps(
            figures.filter(({ unit }) => unit.id === authority.id),
            { themes },
          ).rows
        : options.authorities
          ? byWidth(gaps(figures, { themes }).rows, themes)
          : grouped.filter(({ place }) => options.theme !== undefined || place === 'England');
      const inYear = own.filter(inWantedYear(own, year, authority !== undefined && options.theme !== undefined));
      const lines = inYear.map((row): GapLine => {
        if (!authority) return { row };
        const beside = (place: string): Row | undefined =>
          grouped.find((one) => one.place === place && keyOf(one) === keyOf(row));
        return { row, region: beside(authority.region), england: beside('England') };
      });
      if (lines.length === 0) {
        const who = authority?.name ?? 'England';
        throw new DataError(`There is no figure of ${who}${year === undefined ? '' : ` in ${year}`} to compare.`);
      }
      await write(gapTable(lines, themes, authority, options.format !== 'table'), options, io);
    });
}

/** Theme by theme and group by group, from the gap that is least bad for the group to the widest; without one last. */
function byWidth(rows: readonly Row[], themes: readonly GapTheme[]): Row[] {
  const bad = ({ theme, difference }: Row): number => {
    if (difference === null) return Number.POSITIVE_INFINITY;
    const better = themes.find(({ id }) => id === theme)?.members[0]?.indicator.direction;
    return better === 'lower' ? difference : -difference;
  };
  const place = new Map(themes.flatMap(({ id, members }, t) => members.map((m, i) => [`${id} ${m.id}`, 10 * t + i])));
  const order = (row: Row): number => place.get(`${row.theme} ${row.member}`) ?? 0;
  return [...rows].sort((a, b) => order(a) - order(b) || compare(bad(a), bad(b)) || compareText(a.place, b.place));
}

/** Infinity less itself is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function keyOf({ theme, period, member }: Gap): string {
  return `${theme} ${period} ${member}`;
}

/** England, its regions and London: as published for them where there is that, or else from their authorities. */
function areaGaps(
  figures: Awaited<ReturnType<typeof observationsOf>>,
  themes: readonly GapTheme[],
  onlyData: boolean,
): Row[] {
  const published = onlyData ? [] : gaps(areaFigures(), { themes }).rows;
  const there = new Set(published.flatMap((row) => (row.difference === null ? [] : [`${row.place} ${keyOf(row)}`])));
  const byRegion = gaps(figures, { themes, group: ({ region }) => region, all: 'England' }).rows;
  const london = gaps(
    figures.filter(({ unit }) => unit.region.endsWith(' London')),
    { themes, all: 'London' },
  ).rows;
  const made = [...byRegion, ...london].filter(
    (row) => row.level !== 'unit' && row.difference !== null && !there.has(`${row.place} ${keyOf(row)}`),
  );
  const own = published.flatMap(({ unit: _, ...row }): Row[] => (row.difference === null ? [] : [row]));
  const order = new Map(areaNames.map((name, i) => [name, i]));
  const distinct = new Map<string, Row>();
  for (const row of [...own, ...made]) {
    const key = `${row.place} ${keyOf(row)}`;
    if (!distinct.has(key)) distinct.set(key, row);
  }
  const themeOrder = new Map(themes.map(({ id }, i) => [id, i]));
  return [...distinct.values()].sort(
    (a, b) =>
      (themeOrder.get(a.theme) ?? 0) - (themeOrder.get(b.theme) ?? 0) ||
      (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0),
  );
}

/** The rows of the year asked for; without one the newest with a difference of each theme, or all years. */
function inWantedYear(rows: readonly Row[], year: Period | undefined, over: boolean): (row: Row) => boolean {
  if (year !== undefined) return ({ period }) => period === year;
  if (over) return () => true;
  const newest = new Map<string, Period>();
  for (const { theme, period, difference } of rows)
    if (difference !== null && period > (newest.get(theme) ?? '')) newest.set(theme, period);
  return ({ theme, period }) => newest.get(theme) === period;
}

function themesOf(id: string | undefined): readonly GapTheme[] {
  const themes = id === undefined ? gapThemes : gapThemes.filter((theme) => theme.id === id);
  if (themes.length > 0) return themes;
  throw new UsageError(`There is no theme "${id}": use ${gapThemes.map((theme) => theme.id).join(', ')}.`);
}

function academicYearOf(text: string): Period {
  const year = parsePeriod(text);
  if (year?.includes('/')) return year;
  throw new UsageError(`"${text}" is no academic year: write 2022/23.`);
}

function authorityIn(text: string, year: Period | undefined) {
  const found = findAuthority(text, year === undefined ? {} : { on: endOfPeriod(year, 'January census') });
  if (found.authority) return found.authority;
  throw new UsageError(`${found.issue.message} ${found.issue.remedy}`);
}
