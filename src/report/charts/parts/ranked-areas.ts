import { InclusionIndexError } from '../../../core/error.ts';
import type { Unit } from '../../../core/observation.ts';
import type { Period } from '../../../core/period.ts';
import type { Scores } from '../../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../../core/tree.ts';
import { rank, rankedYears, unranked } from '../../../rank/rank.ts';
import { ordinal } from '../../../table/ordinal.ts';
import { fixed } from '../../../table/table-cell.ts';

/** What a map shows of a unit. */
export interface RankedArea {
  readonly id: string;
  readonly name: string;
  /** None where it is not ranked. */
  readonly rank?: number;
  /** From 0 for the last to 1 for the first. */
  readonly share: number;
  /** `Camden: 35th of 149, score 61.5`, or why it is not ranked. */
  readonly text: string;
  /** Why it is not ranked. */
  readonly because?: string;
  readonly isMarked: boolean;
}

/** What a map shows. */
export interface RankedAreas {
  readonly title: string;
  readonly period: string;
  readonly of: number;
  /** Ranked ones by rank, then the others by name. */
  readonly areas: readonly RankedArea[];
}

/** Every unit of a year for a map, ranked or not. Throws for a marked one that has no figure in the year. */
export function rankedAreas<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  { year, by, mark = [] }: { readonly year?: Period; readonly by?: I | G; readonly mark?: readonly string[] },
): RankedAreas {
  const which = { ...(year === undefined ? {} : { year }), ...(by === undefined ? {} : { by }) };
  const rows = rank(scores, which);
  const of = rows.length;
  const ranked = rows.map(
    ({ id, name, rank, tied, score }): RankedArea => ({
      id,
      name,
      rank,
      share: of > 1 ? (of - rank) / (of - 1) : 1,
      text: `${name}: ${tied ? 'joint ' : ''}${ordinal(rank)} of ${of}, score ${fixed(score, 1)}`,
      isMarked: mark.includes(id),
    }),
  );
  const others = unranked(scores, which).map(
    ({ id, name, because }): RankedArea => ({
      id,
      name,
      share: Number.NaN,
      because,
      text: `${name}: not ranked (${because})`,
      isMarked: mark.includes(id),
    }),
  );
  const areas = [...ranked, ...others];
  const [period = ''] = rankedYears(scores, which);
  const unknown = mark.find((id) => !areas.some((area) => area.id === id));
  if (unknown !== undefined)
    throw new InclusionIndexError('unknown-unit', `"${unknown}" has no figure in ${period}.`, 'Mark units that have.');
  return { title: titleOf(scores, by), period, of, areas };
}

/** In words: how many, the first and the last, and where those marked stand. */
export function describeAreas({ title, period, of, areas }: RankedAreas, kind: string): string {
  const ranked = areas.filter(({ rank }) => rank !== undefined);
  const ends = [ranked[0], ranked.at(-1)].map((area) => area?.name ?? 'none');
  const marked = areas.filter(({ isMarked }) => isMarked).map(({ text }) => ` ${text}.`);
  const without = areas.length - of;
  return `${kind} of ${title}, ${period}: ${of} ranked, the first ${ends[0]} and the last ${ends[1]}${without > 0 ? `, ${without} not ranked` : ''}.${marked.join('')}`;
}

/** The marked ones with rank and score, for beneath a map: a pointer is not at hand on paper. */
export function markedInWords(areas: readonly RankedArea[]): string[] {
  const texts = areas.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  return texts.length > 0 ? [`Marked: ${texts.join('; ')}.`] : [];
}

/** The units that are not ranked with their reasons, for beneath a map; those with the same reason together. */
export function notRanked(areas: readonly RankedArea[]): string[] {
  const others = areas.flatMap(({ rank, name, because }) => (rank === undefined ? [{ name, because }] : []));
  const reasons = [...new Set(others.map(({ because }) => because))];
  if (others.length === 0) return [];
  const texts = reasons.map((reason) => {
    const names = others.flatMap(({ name, because }) => (because === reason ? [name] : []));
    return `${listed(names)} (${reason})`;
  });
  return [`Not ranked: ${texts.join('; ')}.`];
}

/** Names in a note: all of a few, the first of many. */
export function listed(names: readonly string[], most = 12): string {
  const more = names.length - most;
  return more > 1 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}

/** The title of an index, with that of a group or indicator of it where one is shown. */
export function titleOf(scores: Scores, by: string | undefined): string {
  const { title, children } = scores.spec;
  const part = [...groupsOf(children), ...indicatorsOf(children)].find(({ id }) => id === by);
  return part ? `${title}, ${part.title}` : title;
}
