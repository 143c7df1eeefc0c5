import { onePeriod } from '../../analyse/one-period.ts';
import { type Cell, isKnown } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import { InclusionIndexError } from '../../core/error.ts';
import { lazy } from '../../core/lazy.ts';
import type { Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import { compareText, recordOf } from '../../core/record.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf } from '../../core/tree.ts';
import { score } from '../../score.ts';
import { editedSpec } from './edited-spec.ts';
import type { Range, Ranges } from './explorer-data.ts';
import { isPublished, type State } from './state.ts';

/** One line of the table. */
export interface Row {
  readonly unit: Unit;
  readonly rank: number;
  readonly tied: boolean;
  readonly score: number;
  /** The rank by the published index in the same year; none for a unit that it does not rank. */
  readonly published: number | undefined;
  /** The best and worst rank in simulations: of the published index alone. */
  readonly range: Range | undefined;
  /** How many places better than the published rank. */
  readonly moved: number | undefined;
  /** By group of the published index; one that is left out has none. */
  readonly groups: Readonly<Record<string, Cell>>;
}

/** An index that a reader has set, scored in one year. */
export interface Result {
  readonly spec: Spec;
  readonly scores: Scores;
  readonly year: PeriodScores;
  /** The best first. */
  readonly rows: readonly Row[];
  readonly unranked: readonly { readonly name: string; readonly because: string }[];
  readonly isPublished: boolean;
}

/** An index and its figures, ready to be scored as a reader sets it. */
export interface Explorer {
  readonly spec: Spec;
  readonly panel: Panel;
  /** The years that the published index scores. */
  readonly periods: readonly Period[];
  /** Whether it is known how certain the ranks of the published index are in some year. */
  readonly hasRanges: boolean;
  /** By id, each as it was in the newest year with it. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Scores the year of a state. Throws `InclusionIndexError` where its methods do not fit, or nothing would be left. */
  result(state: State): Result;
}

/** An explorer of an index; `ranges` are how far the ranks of the published index could be. */
export function explore(spec: Spec, panel: Panel, ranges: Ranges = new Map()): Explorer {
  const published = lazy(() => score(spec, panel));
  const units = new Map(panel.periods.flatMap((period) => period.units.map((unit) => [unit.id, unit])));
  return {
    spec,
    panel,
    units,
    hasRanges: ranges.size > 0,
    get periods() {
      return published().periods;
    },
    result(state) {
      const before = published().of(state.year);
      const edited = editedSpec(spec, state);
      const scores = edited === spec ? published() : score(edited, onePeriod(edited, panel, state.year));
      if (!scores.periods.includes(state.year)) throw nobodyRanked(state.year);
      const year = scores.of(state.year);
      return {
        spec: edited,
        scores,
        year,
        rows: rowsOf(spec, edited, year, before, isPublished(state) ? ranges.get(state.year) : undefined),
        unranked: year.units
          .flatMap(({ name }, u) => {
            const { because } = year.coverage[u] ?? {};
            return because === undefined ? [] : [{ name, because }];
          })
          .sort((a, b) => compareText(a.name, b.name)),
        isPublished: isPublished(state),
      };
    },
  };
}

function nobodyRanked(year: Period): InclusionIndexError {
  return new InclusionIndexError('nothing-scored', `Fewer than two can be ranked in ${year}.`, 'Let more count.');
}

function rowsOf(
  spec: Spec,
  edited: Spec,
  year: PeriodScores,
  before: PeriodScores,
  ranges: ReadonlyMap<string, Range> | undefined,
): Row[] {
  const there = new Set(groupsOf(edited.children).map(({ id }) => id));
  const groups = groupsOf(spec.children).flatMap(({ id }) => (there.has(id) ? [{ id, column: year.group(id) }] : []));
  const { ranks, score, units } = year;
  const sharing = new Map<number, number>();
  for (const rank of ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  // The units of a year are those of the panel, whatever the index.
  const rows = units.flatMap((unit, u): Row[] => {
    const rank = ranks[u] ?? Number.NaN;
    if (Number.isNaN(rank)) return [];
    const old = before.ranks[u] ?? Number.NaN;
    const published = Number.isNaN(old) ? undefined : old;
    return [
      {
        unit,
        rank,
        tied: (sharing.get(rank) ?? 0) > 1,
        score: score.values[u] ?? Number.NaN,
        published,
        range: ranges?.get(unit.id),
        moved: published === undefined ? undefined : published - rank,
        groups: recordOf(groups.map(({ id, column }) => [id, cellAt(column, u)])),
      },
    ];
  });
  return rows.sort((a, b) => a.rank - b.rank || compareText(a.unit.name, b.unit.name));
}

/** What a row says of a group, as a number; none where it has none. */
export function groupValue({ groups }: Row, id: string): number | undefined {
  const cell = Object.hasOwn(groups, id) ? groups[id] : undefined;
  return cell !== undefined && isKnown(cell) ? cell : undefined;
}
