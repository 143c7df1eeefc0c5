import { isDate } from '../core/date.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Lineage, Restated } from '../core/lineage.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import { type Area, areasOf, type LineageUnit } from './areas.ts';
import { indexFigures } from './index-figures.ts';
import { restate } from './restate.ts';

/** What a lineage is made from. */
export interface LineageRegister<U extends Unit> {
  readonly units: readonly LineageUnit[];
  /** Units that published figures give together under an id of their own, so that they belong to none of them. */
  readonly combined?: readonly { readonly id: string; readonly members: readonly string[] }[];
  /** A unit of the register as it was on an ISO date. */
  unitOn(id: string, on: string): U;
  /** The ISO date that a year of an index is about. */
  dateOf(period: Period): string;
}

/** Later than any date: what has not closed is open then. */
const latest = '9999-12-31';

/**
 * A lineage from a register of units that open, close and follow one another.
 *
 * A figure is restated where published ones make up the very area of a unit. What part of a unit went where is taken as not
 * known: from a unit that was split only all successors together can be had. A unit that goes on under another code keeps its
 * id, and its figures. Units that are not in the register are left as they are.
 *
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} where an id is used twice, a successor is not in the register, or opened before its
 *   predecessor closed; from
 *   `restate` on a date that is none, and a named denominator that is no number
 * @example
 * ```ts
 * import { defineLineage } from 'inclusion-index/england';
 * const units = [
 *   { id: 'east', opened: '2000-01-01', closed: '2018-12-31', successors: ['town'] },
 *   { id: 'west', opened: '2000-01-01', closed: '2018-12-31', successors: ['town'] },
 *   { id: 'town', opened: '2019-01-01', successors: [] },
 * ];
 * const lineage = defineLineage({ units, unitOn: (id) => ({ id, name: id }), dateOf: (period) => `${period}-12-31` });
 * const trees = { id: 'trees', title: 'Trees', unit: 'number', basis: 'calendar year' } as const;
 * const source = { publication: 'Made', file: 'trees.csv', column: 'trees' };
 * const figures = [
 *   { unit: { id: 'east', name: 'east' }, period: '2018', measure: 'trees', value: 7, source } as const,
 *   { unit: { id: 'west', name: 'west' }, period: '2018', measure: 'trees', value: 5, source } as const,
 * ];
 * const [town] = lineage.restate(figures, { on: 'latest', measures: [trees] }).observations;
 * [town?.unit.id, town?.value, town?.source.column]; // => ['town', 12, 'the sum of east; west: trees']
 * ```
 */
export function defineLineage<U extends Unit>({
  units,
  combined = [],
  unitOn,
  dateOf,
}: LineageRegister<U>): Lineage<U> {
  const areas = areasOf(units);
  const together = combined.map(({ id, members }): [string, Area] => [
    id,
    new Set(members.flatMap((member) => [...(areas.get(member) ?? [])])),
  ]);
  const published = new Map([...areas, ...together]);
  const lineage: Lineage<U> = Object.freeze<Lineage<U>>({
    restate(observations, options) {
      const on = options.on === 'latest' ? latest : dateIn(options.on);
      const open = units.filter(({ opened, closed }) => opened <= on && (closed === undefined || on <= closed));
      if (open.length === 0) {
        const since = units.map(({ opened }) => opened).sort(compareText)[0];
        throw new InclusionIndexError('bad-date', `No unit was open on ${on}.`, `The register starts on ${since}.`);
      }
      const targets = new Map(open.map(({ id }) => [id, areas.get(id) ?? new Set<string>()]));
      return restate(observations, options, { areas: published, targets, unitOn: (id) => unitOn(id, on) });
    },
    byYear(observations, measures, { boundaries, weightedBy = {} }) {
      const faults: Issue[] = [];
      const figures = sound(observations, [...measures, ...Object.values(weightedBy)], faults);
      // Whoever arranges the measures of an index says what is wrong with them; with the denominators, nobody else does.
      const first = faults.filter((fault) => !measures.some(({ id }) => id === fault.measure));
      const known = new Map<string, Restated<U>>();
      const said = new Set<string>();
      return (year) => {
        const on = boundaries === 'own' ? dateOf(year) : boundaries;
        const restated = known.get(on) ?? lineage.restate(figures, { on, measures, weightedBy });
        known.set(on, restated);
        // What cannot be made on the boundaries of one year often cannot on those of the next: it is said once.
        const issues = [...first.splice(0), ...restated.issues].filter(({ message }) => !said.has(message));
        for (const { message } of issues) said.add(message);
        return { ...restated, issues };
      };
    },
  });
  return lineage;
}

/** The figures of some measures, one for each unit and period, impossible ones as `rejected`. */
function sound<U extends Unit>(
  observations: Iterable<Observation<U>>,
  measures: readonly Measure[],
  issues: Issue[],
): Observation<U>[] {
  const index = indexFigures(observations, new Map(measures.map((measure) => [measure.id, measure])), issues);
  return [...index.values()].flatMap((periods) => [...periods.values()].flatMap((units) => [...units.values()]));
}

function dateIn(text: string): string {
  if (isDate(text)) return text;
  throw new InclusionIndexError('bad-date', `"${text}" is no date.`, 'Write one as 2019-04-01, or latest.');
}
