import { isKnown } from '../core/cell.ts';
import type { Issue } from '../core/issue.ts';
import type { Restated, RestateOptions } from '../core/lineage.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Area } from './areas.ts';
import { conflict } from './index-figures.ts';
import { namedWeights } from './named-weights.ts';
import { type Remark, remarkIssues } from './restate-issues.ts';
import { restatedFigure } from './restated-figure.ts';

/** The boundaries that figures are put on, and what they can have been published for. */
export interface Boundary<U extends Unit> {
  /** The area of everything that a figure can have been published for, by id. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The area of each unit of the boundaries asked for. */
  readonly targets: ReadonlyMap<string, Area>;
  /** A unit as it is on them. */
  readonly unitOn: (id: string) => U;
}

/** Puts figures on the boundaries asked for; see {@link inclusion-index!Lineage | Lineage}. */
export function restate<U extends Unit>(
  observations: Iterable<Observation<U>>,
  { measures, weightedBy = {} }: RestateOptions,
  to: Boundary<U>,
): Restated<U> {
  const all = [...observations];
  const measureOf = new Map(measures.map((measure) => [measure.id, measure]));
  const issues: Issue[] = [];
  const shared = sharing(to.areas);
  const weights = namedWeights(all, weightedBy);
  const restated: Observation<U>[] = [];
  const left: Observation<U>[] = [];
  /** By measure and period, the figures of units that share some of their area with others. */
  const groups = new Map<string, Map<string, Observation<U>>>();
  for (const observation of all) {
    const { id } = observation.unit;
    if (!to.areas.has(id)) restated.push(observation);
    else if (shared.has(id)) {
      const { measure, period } = observation;
      const key = `${measure} ${period}`;
      const group = groups.get(key) ?? new Map<string, Observation<U>>();
      groups.set(key, group);
      const before = group.get(id);
      const issue = before && conflict(before, observation, measureOf.get(measure) ?? { id: measure, title: measure });
      if (!before) group.set(id, observation);
      else if (issue) {
        // Neither can be used, and nothing made of them.
        issues.push(issue);
        group.set(id, { ...before, value: 'rejected' });
      }
    } else if (to.targets.has(id)) restated.push(withUnit(observation, to.unitOn(id)));
    else if (isKnown(observation.value)) left.push(observation);
  }
  const targets = [...to.targets].filter(([id]) => shared.has(id));
  const remarks: Remark[] = [];
  for (const group of groups.values()) {
    const used = new Set<Observation<U>>();
    for (const [id, area] of targets) {
      const own = group.get(id);
      const figure =
        own && isKnown(own.value)
          ? withUnit(own, to.unitOn(id))
          : restatedFigure({ unit: to.unitOn(id), area, group, areas: to.areas, measureOf, weights, remarks });
      if (figure) restated.push(figure);
      if (figure && isKnown(figure.value)) for (const part of figure.parts ?? []) used.add(part);
    }
    for (const [id, figure] of group)
      if (isKnown(figure.value) && !to.targets.has(id) && !used.has(figure)) left.push(figure);
  }
  return { observations: restated, left, issues: [...issues, ...remarkIssues(remarks, measureOf)] };
}

/** The ids of what shares some of its area with another. */
function sharing(areas: ReadonlyMap<string, Area>): ReadonlySet<string> {
  const holders = new Map<string, string[]>();
  for (const [id, area] of areas) for (const piece of area) holders.set(piece, [...(holders.get(piece) ?? []), id]);
  return new Set([...holders.values()].flatMap((ids) => (ids.length > 1 ? ids : [])));
}

function withUnit<U extends Unit>(observation: Observation<U>, unit: U): Observation<U> {
  return observation.unit === unit ? observation : { ...observation, unit };
}
