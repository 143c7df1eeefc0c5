import type { Unit } from '../../../core/observation.ts';
import type { Period } from '../../../core/period.ts';
import { compareText } from '../../../core/record.ts';
import type { Scores } from '../../../core/scores.ts';
import { ordinal } from '../../../table/ordinal.ts';
import { listed } from './ranked-areas.ts';

/** A unit over the years. */
export interface RankLine {
  readonly id: string;
  readonly name: string;
  /** Its rank in each of the years; none where it is not ranked. */
  readonly ranks: readonly (number | undefined)[];
}

/** The units ranked in any of the years, by name. */
export function rankLines<U extends Unit>(
  scores: Scores<string, string, U>,
  years: readonly Period[],
  where: (unit: U) => boolean,
): readonly RankLine[] {
  const byYear = years.map((year) => scores.of(year));
  // A unit's facts are those of the newest year it is in.
  const units = new Map(byYear.flatMap((year) => year.units.map((unit) => [unit.id, unit] as const)));
  return [...units.values()]
    .filter((unit) => where(unit))
    .map(({ id, name }) => ({
      id,
      name,
      ranks: byYear.map((year) => {
        const rank = year.has(id) ? year.ranks[year.indexOf(id)] : undefined;
        return rank === undefined || Number.isNaN(rank) ? undefined : rank;
      }),
    }))
    .filter(({ ranks }) => ranks.some((rank) => rank !== undefined))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Between which years other units are ranked, and who. */
export function comingAndGoing(
  scores: Scores,
  years: readonly Period[],
): readonly { readonly from: Period; readonly to: Period; readonly words: string }[] {
  const ranked = years.map((year) => {
    const { units, coverage } = scores.of(year);
    return new Map(units.flatMap(({ id, name }, u) => (coverage[u]?.ranked ? [[id, name] as const] : [])));
  });
  return years.slice(1).flatMap((to, i) => {
    const [from, before, after] = [years[i], ranked[i], ranked[i + 1]];
    if (!from || !before || !after) return [];
    const gone = [...before].flatMap(([id, name]) => (after.has(id) ? [] : [name])).sort(compareText);
    const come = [...after].flatMap(([id, name]) => (before.has(id) ? [] : [name])).sort(compareText);
    if (gone.length + come.length === 0) return [];
    const parts = [
      ...(gone.length > 0 ? [`no longer ranked: ${listed(gone)}`] : []),
      ...(come.length > 0 ? [`newly ranked: ${listed(come)}`] : []),
    ];
    return [{ from, to, words: `Dashed line, ${from} to ${to}: ${parts.join('; ')}.` }];
  });
}

/** A unit and its ranks, year by year. */
export function lineInWords({ name, ranks }: RankLine, years: readonly Period[]): string {
  const parts = ranks.map((rank, i) =>
    rank === undefined ? `not ranked in ${years[i]}` : `${ordinal(rank)} in ${years[i]}`,
  );
  return `${name}: ${parts.join(', ')}`;
}

/** In words: the greatest moves, and every line that is marked. */
export function describeLines(
  lines: readonly RankLine[],
  marked: readonly RankLine[],
  years: readonly Period[],
): string {
  const moves = lines
    .flatMap(({ name, ranks }) => {
      const [from, to] = [ranks[0], ranks.at(-1)];
      return from === undefined || to === undefined ? [] : [{ name, from, to }];
    })
    .sort((a, b) => b.from - b.to - a.from + a.to);
  const [up, down] = [moves[0], moves.at(-1)];
  const most = [
    ...(up && up.from > up.to ? [` The greatest rise: ${up.name}, ${ordinal(up.from)} to ${ordinal(up.to)}.`] : []),
    ...(down && down.from < down.to
      ? [` The greatest fall: ${down.name}, ${ordinal(down.from)} to ${ordinal(down.to)}.`]
      : []),
  ];
  return `Lines of the ranks of ${lines.length} in ${years.join(', ')}.${most.join('')}${marked.map((line) => ` ${lineInWords(line, years)}.`).join('')}`;
}
