import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import type { TableContent } from '../../table/table-cell.ts';
import { scoredColumn } from '../scored-column.ts';
import { compareRankings } from './compare-rankings.ts';
import type { ComparisonOptions, RankComparison } from './comparison.ts';
import { indexTable, unitTable } from './comparison-tables.ts';

/** What of the indices is compared. */
export interface CompareOptions<Id extends string = string> extends ComparisonOptions {
  /** Default the newest complete year of the first index. */
  readonly year?: Period;
  /** An indicator or group that all of them have, instead of the overall score. */
  readonly by?: Id;
}

/** Indices side by side in one year. */
export interface IndexComparison<N extends string = string> extends RankComparison<N> {
  readonly period: Period;
  /** Their names, the first being what the others are compared with. */
  readonly names: readonly N[];
  /** The ranks of every unit, for `tableOf`. */
  readonly table: TableContent;
  /** How far each index is from the first, for `tableOf`. */
  readonly summary: TableContent;
}

/**
 * Two or more indices of the same units side by side: the rank and score of every unit in each, how many places it moves from the
 * first, and how far each index is from the first overall. A unit that one of them does not rank stays in the list, with its reason.
 *
 * @param indices their scores: a list, each named by the title of its index, or an object with names of your own
 * @throws `InclusionIndexError` for fewer than two, two of one name, a year that one was not scored in, or an id that one
 *   does not have.
 * @example
 * ```ts
 * import { score, tableOf, zScore } from 'inclusion-index';
 * import { compareIndices } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const [ranks, distances] = [inclusionIndex, { ...inclusionIndex, normalise: zScore() }].map((spec) => score(spec, figures()));
 * if (!ranks || !distances) throw new Error('two indices');
 * const { indices, table } = compareIndices({ ranks, distances }, { year: '2023/24' });
 * indices[0]?.spearman?.toFixed(1); // => '1.0'
 * tableOf(table).columns.length; // => 5
 * ```
 */
export function compareIndices<I extends string, G extends string, U extends Unit>(
  indices: readonly Scores<I, G, U>[],
  options?: CompareOptions<NoInfer<I | G>>,
): IndexComparison;
export function compareIndices<N extends string, I extends string, G extends string, U extends Unit>(
  indices: Readonly<Record<N, Scores<I, G, U>>>,
  options?: CompareOptions<NoInfer<I | G>>,
): IndexComparison<N>;
export function compareIndices(
  indices: readonly Scores[] | Readonly<Record<string, Scores>>,
  { year, by, ...options }: CompareOptions = {},
): IndexComparison {
  const listed = Array.isArray(indices);
  const all = Object.entries<Scores>(indices).map(([name, scores]) => ({
    name: listed ? scores.spec.title : name,
    scores,
  }));
  const names = all.map(({ name }) => name);
  const period = year ?? all[0]?.scores.newestComplete;
  const fail = (message: string, remedy: string): never => {
    throw new InclusionIndexError('bad-comparison', `compareIndices: ${message}.`, remedy);
  };
  if (all.length < 2) fail(`there is ${all.length === 0 ? 'no index' : 'one index'}`, 'Give two or more.');
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) fail(`two are called "${twice}"`, 'Give an object with a name for each.');
  if (period === undefined) return fail('the first has no scores', 'See its issues.');
  const comparison = compareRankings(
    all.map(({ name, scores }) => ({ ...scoredColumn(scores.of(period), by), name, ties: scores.spec.ties })),
    options,
  );
  const what = `${names.join(', ')}${by === undefined ? '' : `: ${by}`}, ${period}`;
  return {
    period,
    names,
    ...comparison,
    table: unitTable(what, names, comparison),
    summary: indexTable(what, names[0] ?? '', comparison.indices),
  };
}
