import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import type { TableContent } from '../../table/table-cell.ts';
import { compareRankings } from '../compare/compare-rankings.ts';
import type { ComparedIndex, ComparedUnit, ComparisonOptions } from '../compare/comparison.ts';
import { indexTable, unitTable } from '../compare/comparison-tables.ts';
import { onePeriod, scoresWith } from '../one-period.ts';
import { scoredColumn } from '../scored-column.ts';
import { leaveOut } from './leave-out.ts';

/** What is left out, and what is looked at. */
export interface RemoveOptions<Id extends string = string> extends ComparisonOptions {
  /** Every indicator in turn (default), every group, or those of the ids given. */
  readonly elements?: 'indicators' | 'groups' | readonly Id[];
  /** Default the newest complete year. */
  readonly year?: Period;
  /** An indicator or group whose ranks are looked at instead of those of the index. */
  readonly by?: Id;
}

/** What changes where one indicator or group is left out. */
export interface RemovedElement<Id extends string = string> extends Omit<ComparedIndex<Id>, 'name'> {
  readonly id: Id;
  readonly title: string;
}

/** The index as it is: no indicator and no group can have this id. */
export type NothingRemoved = 'nothing removed';

/** What {@link removeElements} gives. */
export interface Removal<Id extends string = string> {
  readonly period: Period;
  /** What is left out, in the order of the index, with how far ranks move. */
  readonly elements: readonly RemovedElement<Id>[];
  /** Ranks, scores and shifts of every unit, by what is left out. */
  readonly units: readonly ComparedUnit<Id | NothingRemoved>[];
  /** The ranks of every unit, for `tableOf`. */
  readonly table: TableContent;
  /** A line for each that is left out, for `tableOf`. */
  readonly summary: TableContent;
}

const before = 'nothing removed';

/**
 * Each indicator, or group, left out in turn, and how many places units move: what ranks hang on. Its weight is set to 0 and all else
 * stays; an only child takes its group with it.
 *
 * @param spec the index
 * @param data observations, or a panel arranged for the index
 * @throws `InclusionIndexError` for an id that is none of the index, or a year that was not scored.
 * @example
 * ```ts
 * import { removeElements } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const { elements } = removeElements(inclusionIndex, figures(), { elements: 'groups', year: '2023/24' });
 * elements.map(({ id }) => id); // => ['exclusions', 'assessment', 'placement', 'attainment']
 * ```
 */
export function removeElements<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options?: RemoveOptions<NoInfer<I | G>>,
): Removal<I | G>;
export function removeElements(
  spec: Spec,
  data: Iterable<Observation> | Panel,
  { elements = 'indicators', year, by, ...options }: RemoveOptions = {},
): Removal {
  const panel = 'periods' in data ? data : arrange(spec, data);
  const whole = scoresWith(spec, panel, year);
  const period = year ?? whole.newestComplete;
  if (period === undefined)
    throw new InclusionIndexError('nothing-scored', 'There is no year to rank.', 'See the issues.');
  const ofYear = onePeriod(spec, panel, period);
  const ties = spec.ties;
  const nodes = chosen(spec, elements);
  const all = { name: before, ties, ...scoredColumn(whole.of(period), by) };
  const rankings = nodes.map(({ id }) => {
    const left = leaveOut(spec, id);
    const scores = left && score(left, ofYear);
    // Without it, nothing may be left, or nobody be ranked, or what is looked at be gone.
    const there = scores?.periods.includes(period) ? scores.of(period) : undefined;
    const found = by === undefined || [...(there?.indicators ?? []), ...(there?.groups ?? [])].includes(by);
    const none = { units: all.units, values: all.values.map(() => Number.NaN), because: () => 'nothing is left' };
    return { name: id, ties, ...(there && found ? scoredColumn(there, by) : none) };
  });
  const comparison = compareRankings([all, ...rankings], options);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const named = comparison.indices.map((index) => ({ ...index, title: titles.get(index.name) ?? index.name }));
  const title = `${spec.title} without each in turn${by === undefined ? '' : `: ${by}`}, ${period}`;
  return {
    period,
    elements: named.map(({ name: id, ...rest }) => ({ id, ...rest })),
    units: comparison.units,
    table: unitTable(title, [before, ...nodes.map(({ id }) => id)], comparison),
    summary: indexTable(title, 'the index as it is', named),
  };
}

function chosen(
  spec: Spec,
  elements: 'indicators' | 'groups' | readonly string[],
): readonly { readonly id: string; readonly title: string }[] {
  const [indicators, groups] = [indicatorsOf(spec.children), groupsOf(spec.children)];
  if (elements === 'indicators') return indicators;
  if (elements === 'groups') return groups;
  if (!Array.isArray(elements)) {
    throw new InclusionIndexError(
      'bad-option',
      `removeElements: there are no elements "${elements}".`,
      'Give indicators, groups, or a list of ids.',
    );
  }
  const ids = new Set(elements);
  const all = [...groups, ...indicators];
  const unknown = elements.find((id) => !all.some((node) => node.id === id));
  if (unknown === undefined) return all.filter(({ id }) => ids.has(id));
  throw new InclusionIndexError(
    'unknown-id',
    `No indicator or group "${unknown}".`,
    `There are ${all.map(({ id }) => id).join(', ')}.`,
  );
}
