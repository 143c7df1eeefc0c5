import { InclusionIndexError } from '../core/error.ts';
import type { Lineage } from '../core/lineage.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type Area, areasOf, type LineageUnit } from './areas.ts';
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
 * @throws {@link InclusionIndexError} where a successor is not in the register, or opened before its predecessor closed; from
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
  return Object.freeze<Lineage<U>>({
    dateOf,
    restate(observations, options) {
      const on = options.on === 'latest' ? latest : dateIn(options.on);
      const open = units.filter(({ opened, closed }) => opened <= on && (closed === undefined || on <= closed));
      const targets = new Map(open.map(({ id }) => [id, areas.get(id) ?? new Set<string>()]));
      return restate(observations, options, { areas: published, targets, unitOn: (id) => unitOn(id, on) });
    },
  });
}

/** A day of the calendar: 2023-02-31 is none. */
function dateIn(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new InclusionIndexError('bad-date', `"${text}" is no date.`, 'Write one as 2019-04-01, or latest.');
}
