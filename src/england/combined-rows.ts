import { combinedRecords } from './authorities.data.ts';
import { type AuthorityUnit, authorities } from './authority.ts';

/** A row of published files that stands for two authorities at once, so that it belongs to neither. */
export interface CombinedRow {
  /** As published: `E06000061 / E06000062`. */
  readonly code: string;
  /** The three-digit codes as published, `940 / 941`; empty where there are none. */
  readonly laCode: string;
  readonly name: string;
  /** The ids of the authorities it covers. */
  readonly members: readonly string[];
  /** The first day the code was in use (ISO). */
  readonly from: string;
  /** The last day (ISO); none while it is in use. */
  readonly to?: string;
}

/**
 * The rows that published files give for two authorities together, kept apart from the register.
 *
 * @example
 * ```ts
 * import { combinedRows } from 'inclusion-index/england';
 * combinedRows[0]?.members; // => ['north-northamptonshire', 'west-northamptonshire']
 * ```
 */
export const combinedRows: readonly CombinedRow[] = /* @__PURE__ */ Object.freeze(
  combinedRecords.map(
    ([code, laCode, name, members, from, to]): CombinedRow =>
      Object.freeze({ code, laCode, name, members, from, ...(to && { to }) }),
  ),
);

/**
 * The unit of a combined row: its id joins those of the members with `+`. It is no authority and is never ranked; figures of
 * it serve boundaries on which its members were one.
 *
 * @example
 * ```ts
 * import { combinedRows, combinedUnit } from 'inclusion-index/england';
 * combinedRows.map((row) => combinedUnit(row).id)[0]; // => 'north-northamptonshire+west-northamptonshire'
 * ```
 */
export function combinedUnit({ code, laCode, name, members }: CombinedRow): AuthorityUnit {
  const region = authorities().find(({ id }) => id === members[0])?.region ?? '';
  return { id: members.join('+'), name, gss: code, laCode, region };
}
