import type { Issue } from '../core/issue.ts';
import { insist } from '../core/options.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import { type Authority, authorities } from './authority.ts';
import { type Closeness, closenesses } from './closeness.ts';
import { findAuthority } from './find-authority.ts';
import { neighbourTexts } from './neighbours.data.ts';

/** A set of statistical neighbours, by the year the DfE made it: April 2021 or May 2025. */
export type NeighbourSet = '2021' | '2025';

/** One of the statistical neighbours of an authority. */
export interface NeighbourAuthority {
  readonly authority: Authority;
  /** 1 for the nearest, to 10. */
  readonly rank: number;
  /** How alike the two are, in words: the DfE publishes no distance. */
  readonly closeness: Closeness;
}

/** The statistical neighbours of an authority in one set. */
export interface Neighbours {
  readonly set: NeighbourSet;
  /** Whose they are; none where the text means no authority. */
  readonly authority?: Authority;
  /** Ten, the nearest first; none where there is an issue. */
  readonly neighbours: readonly NeighbourAuthority[];
  /** Why there are none: `unknown-authority`, `combined-authority` or `no-neighbours`, and what to use instead. */
  readonly issue?: Issue;
}

/** The sets that are carried, oldest first. */
export const neighbourSets: readonly NeighbourSet[] = ['2021', '2025'];

const newest: NeighbourSet = '2025';
const read = new Map<NeighbourSet, ReadonlyMap<string, readonly NeighbourAuthority[]>>();

/**
 * The DfE's statistical neighbours of an authority: the ten that its model finds most alike in their circumstances, the nearest
 * first, each with how close it is in words. The workbooks give no distances, so none are here.
 *
 * The set of 2021 has no neighbours of Cumberland and of Westmorland and Furness, which opened in 2023: an issue says
 * so, and that their predecessor has some. Both sets keep the neighbours that authorities which ended from 2019 on last had, and
 * the one of 2021 has Cumbria, which ended in 2023, among the neighbours of others.
 *
 * @param authority an id, or a name or code as `findAuthority` takes
 * @param options `set`: default the newest; {@link neighbourSetIn} has the one of an index year
 * @throws `InclusionIndexError` for a set that is not carried. A text that means no authority comes back as an issue.
 * @example
 * ```ts
 * import { neighboursOf } from 'inclusion-index/england';
 * const [nearest] = neighboursOf('camden').neighbours;
 * `${nearest?.authority.name}, ${nearest?.closeness}`; // => 'Islington, close'
 * neighboursOf('cumberland', { set: '2021' }).issue?.remedy; // => 'Use the set of 2025, or the neighbours of what it took over from: "Cumbria".'
 * ```
 */
export function neighboursOf(authority: string, { set = newest }: { readonly set?: NeighbourSet } = {}): Neighbours {
  const sets = neighbourSets.join(' and ');
  insist(neighbourSets.includes(set), 'neighboursOf', `there is no set "${set}"`, `There are ${sets}.`);
  const byId = authorities().find(({ id }) => id === authority);
  const found = byId ? { authority: byId } : findAuthority(authority);
  if (!found.authority) return { set, neighbours: [], issue: found.issue };
  const neighbours = neighboursIn(set).get(found.authority.id);
  if (neighbours) return { set, authority: found.authority, neighbours };
  return { set, authority: found.authority, neighbours: [], issue: noneIssue(found.authority, set) };
}

/**
 * The set of neighbours that was the newest when the figures of an index year were out, in the November after it: that of 2021
 * for 2020/21 to 2023/24, that of 2025 from 2024/25 on. None for an earlier year: sets before 2021 are not carried. What is known
 * of the sets is the month in their names, not in which publications the DfE used them.
 *
 * @example
 * ```ts
 * import { neighbourSetIn } from 'inclusion-index/england';
 * [neighbourSetIn('2023/24'), neighbourSetIn('2024/25'), neighbourSetIn('2018/19')]; // => ['2021', '2025', undefined]
 * ```
 */
export function neighbourSetIn(year: Period): NeighbourSet | undefined {
  const november = periodOrdinal(year) + (year.includes('/') ? 1 : 0);
  return neighbourSets.findLast((set) => Number(set) <= november);
}

function neighboursIn(set: NeighbourSet): ReadonlyMap<string, readonly NeighbourAuthority[]> {
  const known = read.get(set);
  if (known) return known;
  const byCode = new Map(authorities().flatMap((one) => one.laCodes.map((code) => [code, one] as const)));
  const lists = new Map(
    neighbourTexts[set].split('\n').flatMap((line) => {
      const of = byCode.get(line.slice(0, 3));
      return of ? [[of.id, listOf(line.slice(4), byCode)] as const] : [];
    }),
  );
  read.set(set, lists);
  return lists;
}

function listOf(text: string, byCode: ReadonlyMap<string, Authority>): readonly NeighbourAuthority[] {
  const list = [...text.matchAll(/(\d{3})(\w)/g)].flatMap(([, code = '', letter = '']) => {
    const authority = byCode.get(code);
    const closeness = closenesses['abcde'.indexOf(letter)];
    return authority && closeness ? [{ authority, closeness }] : [];
  });
  return Object.freeze(list.map((one, i) => Object.freeze({ ...one, rank: i + 1 })));
}

function noneIssue({ id, name, opened, closed, predecessors, successors }: Authority, set: NeighbourSet): Issue {
  const others = authorities().filter((one) => [...predecessors, ...successors].includes(one.id));
  const has = (one: NeighbourSet, authority: string): boolean => neighboursIn(one).has(authority);
  const sets = neighbourSets.filter((one) => has(one, id));
  const names = others.filter((one) => has(set, one.id)).map((one) => `"${one.name}"`);
  const instead = [
    ...(sets.length > 0 ? [`the set of ${sets.join(' or ')}`] : []),
    ...(names.length > 0
      ? [
          `the neighbours of what ${closed === undefined ? 'it took over from' : 'took over from it'}: ${names.join(' and ')}`,
        ]
      : []),
  ];
  return {
    code: 'no-neighbours',
    severity: 'warning',
    message: `The set of ${set} has no neighbours of ${name}, which ${closed === undefined ? `opened on ${opened}` : `closed on ${closed}`}.`,
    remedy: instead.length > 0 ? `Use ${instead.join(', or ')}.` : 'Compare with its region, or with those most alike.',
    unit: id,
  };
}
