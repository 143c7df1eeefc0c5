import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Scores } from '../../core/scores.ts';
import { median } from '../../math/median.ts';
import { mean } from '../../math/moments.ts';
import { type RankOptions, type RankRow, rank } from '../../rank/rank.ts';

/** The ranked units of one group (a region, or all) taken together. */
export interface GroupSummary {
  /** The group's name, as `by` gave it. */
  readonly group: string;
  /** How many ranked units it has. */
  readonly units: number;
  /** The mean score over its units, each counting alike. */
  readonly mean: number;
  /** The median score over its units. */
  readonly median: number;
}

/**
 * The mean and median score of groups of ranked units, best mean first. Units count alike, whatever their size: this is a
 * summary of authorities, not of pupils.
 *
 * @throws `InclusionIndexError` without a `group`, and for a year that was not scored.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { summarise } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const [best] = summarise(scores, { group: (unit) => unit.region, year: '2023/24' });
 * best?.group; // => 'Inner London'
 * ```
 */
export function summarise<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankOptions<I | G> & { readonly group: (row: RankRow<I, G, U>) => string },
): GroupSummary[] {
  const group = typeof options?.group === 'function';
  insist(group, 'summarise', 'there is no group to take units by', 'Give group: (unit) => unit.region, for instance.');
  const groups = groupBy(rank(scores, options), options.group);
  return [...groups]
    .map(([group, rows]) => {
      const values = rows.map((row) => row.score);
      return { group, units: rows.length, mean: mean(values), median: median(values) };
    })
    .sort((a, b) => b.mean - a.mean);
}

/** Rows by group, groups in order of first appearance. */
function groupBy<T>(rows: readonly T[], group: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = group(row);
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
