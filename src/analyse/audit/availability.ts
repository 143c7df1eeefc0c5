import type { Column } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import { recordOf } from '../../core/record.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';

/** How much of one period is known. Shares run from 0 to 1. */
export interface Availability<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly period: Period;
  /** The share of all cells, units by indicators. */
  readonly share: number;
  /** By unit: how many indicators, and the share of them in all and in each group. */
  readonly units: readonly {
    readonly unit: U;
    readonly known: number;
    readonly of: number;
    readonly share: number;
    readonly groups: Readonly<Record<G, number>>;
  }[];
  /** The share of units, by indicator. */
  readonly indicators: Readonly<Record<I, number>>;
  /** The share of cells, by group. */
  readonly groups: Readonly<Record<G, number>>;
}

/**
 * How much of the data is there, as published: by period, unit, group and indicator. Units are those with at least one
 * figure in the period.
 *
 * @param spec the index, whose tree says the groups
 * @param panel the data that `arrange` made for it
 * @example
 * ```ts
 * import { arrange } from 'inclusion-index';
 * import { availability } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const years = availability(inclusionIndex, arrange(inclusionIndex, figures()));
 * const year = years.find(({ period }) => period === '2023/24');
 * year?.units[0]?.known; // => 12
 * ```
 */
export function availability<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  panel: Panel<string, U>,
): Availability<I, G, U>[] {
  const ids = indicatorsOf(spec.children).map(({ id }) => id);
  const groups = groupsOf(spec.children).map(({ id, children }) => ({ id, members: indicatorsOf(children) }));
  const place = new Map(panel.indicators.map(({ id }, i) => [id, i]));
  return panel.periods.map(({ period, units, raw }) => {
    const columnOf = (id: string): Column | undefined => raw[place.get(id) ?? -1];
    const isKnown = (id: string, u: number): number => (columnOf(id)?.reasons[u] === 0 ? 1 : 0);
    const knownBy = (id: string): number => units.reduce((sum, _, u) => sum + isKnown(id, u), 0);
    const counts = new Map(ids.map((id): [string, number] => [id, knownBy(id)]));
    const countOf = (list: readonly { readonly id: string }[]): number =>
      list.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
    return {
      period,
      share: countOf(ids.map((id) => ({ id }))) / (ids.length * units.length),
      units: units.map((unit, u) => {
        const known = ids.reduce((sum, id) => sum + isKnown(id, u), 0);
        const inGroup = (members: readonly { readonly id: string }[]): number =>
          members.reduce((sum, { id }) => sum + isKnown(id, u), 0) / members.length;
        const byGroup = recordOf(groups.map(({ id, members }) => [id, inGroup(members)]));
        return { unit, known, of: ids.length, share: known / ids.length, groups: byGroup };
      }),
      indicators: recordOf(ids.map((id) => [id, (counts.get(id) ?? 0) / units.length])),
      groups: recordOf(groups.map(({ id, members }) => [id, countOf(members) / (members.length * units.length)])),
    };
  });
}
