import { InclusionIndexError } from '../core/error.ts';
import { compareText } from '../core/record.ts';

/** A unit of a register: when it was there, and what took over from it, wholly or in part. */
export interface LineageUnit {
  readonly id: string;
  /** The first day (ISO). */
  readonly opened: string;
  /** The last day (ISO); none while it is open. */
  readonly closed?: string;
  /** The ids of the units that took over from it, each of some part at least, which is not known. */
  readonly successors: readonly string[];
}

/** What a unit consists of: pieces that no event of the register cuts. */
export type Area = ReadonlySet<string>;

/**
 * The area of every unit. A piece is a way through the register from a unit without predecessors to one without successors:
 * what was part of the same units at every time. Old Dorset is two pieces, the one that went to its namesake and the other.
 *
 * @throws {@link InclusionIndexError} where an id is used twice, a successor is not in the register, or opened before its
 *   predecessor closed.
 */
export function areasOf(units: readonly LineageUnit[]): ReadonlyMap<string, Area> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const unit of units) checkUnit(unit, byId);
  const areas = new Map(units.map(({ id }) => [id, new Set<string>()]));
  const follow = (way: readonly LineageUnit[], last: LineageUnit): void => {
    const through = [...way, last];
    for (const next of last.successors.flatMap((id) => byId.get(id) ?? [])) follow(through, next);
    const piece = through.map(({ id }) => id).join(' > ');
    if (last.successors.length === 0) for (const { id } of through) areas.get(id)?.add(piece);
  };
  const followed = new Set(units.flatMap(({ successors }) => successors));
  for (const unit of units) if (!followed.has(unit.id)) follow([], unit);
  return areas;
}

/** Every way to put an area together of parts that do not overlap, fewest first; parts are tried in the order of their ids. */
export function coversOf(area: Area, parts: ReadonlyMap<string, Area>): string[][] {
  const inOrder = [...parts].sort(([a], [b]) => compareText(a, b));
  const put = (rest: Area): string[][] => {
    const [piece] = rest;
    if (piece === undefined) return [[]];
    return inOrder
      .filter(([, part]) => part.has(piece) && isWithin(part, rest))
      .flatMap(([id, part]) =>
        put(new Set([...rest].filter((one) => !part.has(one)))).map((others) => [id, ...others]),
      );
  };
  return put(area)
    .map((ids) => ids.sort(compareText))
    .sort((a, b) => a.length - b.length);
}

/** Whether two areas have a piece in common. */
export function overlap(a: Area, b: Area): boolean {
  return [...a].some((piece) => b.has(piece));
}

function isWithin(part: Area, whole: Area): boolean {
  return [...part].every((piece) => whole.has(piece));
}

/** With every successor opening after its predecessor closed, no way through the register comes back to where it was. */
function checkUnit(unit: LineageUnit, byId: ReadonlyMap<string, LineageUnit>): void {
  const fail = (message: string): never => {
    throw new InclusionIndexError('bad-lineage', message, 'Correct the ids or the days of the register.');
  };
  if (byId.get(unit.id) !== unit) fail(`The id "${unit.id}" is used twice.`);
  for (const id of unit.successors) {
    const next = byId.get(id) ?? fail(`"${id}" took over from "${unit.id}" and is not in the register.`);
    if (unit.closed === undefined || unit.closed >= next.opened)
      fail(
        `"${id}" took over from "${unit.id}", which closed on ${unit.closed ?? 'no day'}, and opened on ${next.opened}.`,
      );
  }
}
