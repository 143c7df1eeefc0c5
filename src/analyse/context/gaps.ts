import type { Issue } from '../../core/issue.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import { checkLevel } from '../../math/check-level.ts';
import type { Gap } from './gap.ts';
import { betweenGroups } from './gap-between.ts';
import type { GapMember, GapTheme } from './gap-theme.ts';
import { type GapYear, gapYears } from './gap-years.ts';

/** What gaps are of. */
export interface GapOptions<U extends Unit = Unit> {
  readonly themes: readonly GapTheme[];
  /** The group of a unit, `(unit) => unit.region` for instance; `undefined` for none. Default no groups. */
  readonly group?: (unit: U) => string | undefined;
  /** What all units together are called; default there is no such row. */
  readonly all?: string;
  /** The years of the figures themselves, no lag applied; default every year with any. */
  readonly periods?: readonly Period[];
  /** How often an interval should hold. Default 0.95. */
  readonly level?: number;
}

/** What {@link gaps} gives. */
export interface Gaps<U extends Unit = Unit> {
  /** By theme, period, level (all, groups, units), place and member. */
  readonly rows: readonly Gap<U>[];
  /** What is wrong with the figures. */
  readonly issues: readonly Issue[];
}

/**
 * The gap between groups of people (pupils with a plan, on support, without either) in each theme, unit and year, and over
 * groups of units and all of them: both values, the difference, the ratio.
 *
 * A group of units is taken together over the units known in both. Where each has its counts they are added up, so that
 * every pupil counts alike; otherwise it is a plain mean, every unit counting alike, and `basis` says so: it is not the rate
 * of the region. Figures published for a region itself are given like any other unit, see `areaFigures`.
 *
 * Intervals of a difference of shares: Newcombe (1998), method 10, from the Wilson interval of each. There is none for means and
 * rates without counts; both groups of people are taken for independent samples.
 *
 * @throws `InclusionIndexError` for a theme without members, or whose reference is none of them.
 * @example
 * ```ts
 * import { gaps } from 'inclusion-index/analyse';
 * import { areaFigures } from 'inclusion-index/england';
 * import { gapThemes } from 'inclusion-index/indicators';
 * const themes = gapThemes.filter(({ id }) => id === 'attainment-8');
 * const { rows } = gaps(areaFigures(), { themes, periods: ['2022/23'] });
 * const london = rows.find(({ place, member }) => place === 'London' && member === 'ehcp');
 * [london?.value, london?.referenceValue]; // => [16.4, 54.5]
 * london?.difference?.toFixed(1); // => '-38.1'
 * ```
 */
export function gaps<U extends Unit>(observations: Iterable<Observation<U>>, options: GapOptions<U>): Gaps<U> {
  const { themes = [], group = () => undefined, all, periods, level = 0.95 } = options ?? {};
  insist(themes.length > 0, 'gaps', 'there are no themes', 'Give themes: gapThemes, for instance.');
  checkLevel(level);
  const figures = [...observations];
  const rows: Gap<U>[] = [];
  const issues: Issue[] = [];
  for (const theme of themes) {
    const reference = referenceOf(theme);
    const others = theme.members.filter((member) => member !== reference);
    const found = gapYears(theme, figures);
    issues.push(...found.issues);
    for (const year of found.years) {
      if (periods && !periods.includes(year.period)) continue;
      const groups = [...new Set(year.units.flatMap((unit) => group(unit) ?? []))];
      const whole = [...year.units.keys()];
      const places: Place<U>[] = [
        ...(all === undefined ? [] : [{ level: 'all', place: all, units: whole } as const]),
        ...groups.map((name): Place<U> => {
          return { level: 'group', place: name, units: whole.filter((u) => isIn(year, u, name, group)) };
        }),
        ...year.units.map((unit, u): Place<U> => ({ level: 'unit', place: unit.name, unit, units: [u] })),
      ];
      for (const { units, ...place } of places) {
        for (const member of others) {
          const between = betweenGroups(theme, year, member, reference, units, place.level === 'unit', level);
          const ids = { theme: theme.id, period: year.period, member: member.id, reference: reference.id };
          rows.push({ ...ids, ...place, ...between });
        }
      }
    }
  }
  return { rows, issues };
}

interface Place<U extends Unit> extends Pick<Gap<U>, 'level' | 'place' | 'unit'> {
  /** Indexes into the units of the year. */
  readonly units: readonly number[];
}

function isIn<U extends Unit>(
  year: GapYear<U>,
  u: number,
  name: string,
  group: (unit: U) => string | undefined,
): boolean {
  const unit = year.units[u];
  return unit !== undefined && group(unit) === name;
}

function referenceOf({ id, members, reference }: GapTheme): GapMember {
  const found = members.find((member) => member.id === reference);
  const there = members.map((member) => member.id).join(', ');
  insist(found, 'gaps', `"${reference}" is none of the members of "${id}"`, `There are ${there || 'none'}.`);
  insist(members.length > 1, 'gaps', `"${id}" has nobody to compare`, 'Give a theme two members or more.');
  return found;
}
