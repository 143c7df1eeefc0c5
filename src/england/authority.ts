import type { Unit } from '../core/observation.ts';
import { type AuthorityRecord, authorityRecords } from './authorities.data.ts';

/** A code an authority held, and from which day to which. */
export interface DatedCode {
  /** The nine-character code of the Office for National Statistics, `E09000007` for instance. */
  readonly gss: string;
  /** The first day (ISO). The register starts on 2009-01-01: that date means "by then". */
  readonly from: string;
  /** The last day (ISO); none while the code is in use. */
  readonly to?: string;
}

/** An upper-tier local authority in England since 2009: one that runs, or ran, children's services. */
export interface Authority {
  /** A stable, readable key, never a code: `camden`, `st-helens`. The county of Dorset that ended in 2019 is `dorset-county`. */
  readonly id: string;
  /** As the DfE writes it: `Bristol, City of`. */
  readonly name: string;
  /** Every GSS code held, oldest first. A change of code alone does not make a new authority. */
  readonly codes: readonly DatedCode[];
  /** The DfE's three-digit codes. */
  readonly laCodes: readonly string[];
  /** Every way the name was met in published files, `name` included. */
  readonly spellings: readonly string[];
  /** The region, Inner and Outer London apart: one of {@link regions}. */
  readonly region: string;
  /** The first day (ISO); 2009-01-01 means "by then". */
  readonly opened: string;
  /** The last day (ISO); none while it is open. */
  readonly closed?: string;
  /** The ids of the authorities it took over from, wholly or in part. */
  readonly predecessors: readonly string[];
  /** The ids of the authorities that took over from it. */
  readonly successors: readonly string[];
}

/** An authority as it was on a date: what figures carry. */
export interface AuthorityUnit extends Unit {
  /** The authority's stable id. */
  readonly id: string;
  readonly name: string;
  /** The GSS code in use on the date. */
  readonly gss: string;
  /** The DfE's three-digit code. */
  readonly laCode: string;
  readonly region: string;
}

/** The nine regions of England in the DfE's order, with London in its two halves. */
export const regions: readonly string[] = Object.freeze([
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'Inner London',
  'Outer London',
  'South East',
  'South West',
]);

let register: readonly Authority[] | undefined;

/**
 * The authorities of the register, sorted by name; with `on`, those open on that ISO date.
 *
 * City of London and Isles of Scilly are among them: "150 authorities" usually means the 152 of March 2019 without these two.
 *
 * @example
 * ```ts
 * import { authorities } from 'inclusion-index/england';
 * authorities({ on: '2018-09-01' }).length; // => 152
 * authorities({ on: '2023-09-01' }).length; // => 153
 * authorities()[0]?.name; // => 'Barking and Dagenham'
 * ```
 */
export function authorities(options: { readonly on?: string } = {}): readonly Authority[] {
  register ??= Object.freeze(authorityRecords.map(authorityOf));
  const { on } = options;
  return on === undefined ? register : register.filter((authority) => isOpen(authority, on));
}

/** Whether an authority was open on an ISO date. */
export function isOpen(authority: Authority, on: string): boolean {
  return authority.opened <= on && (authority.closed === undefined || on <= authority.closed);
}

const units = new Map<string, AuthorityUnit>();

/**
 * An authority as it was on an ISO date, with the GSS code then in use; before its first code or after its last, the nearest.
 * The same authority under the same code is always the same frozen object.
 *
 * @example
 * ```ts
 * import { authorityUnit, findAuthority } from 'inclusion-index/england';
 * const { authority } = findAuthority('Buckinghamshire');
 * authority && authorityUnit(authority, '2019-01-31').gss; // => 'E10000002'
 * authority && authorityUnit(authority, '2024-01-31').gss; // => 'E06000060'
 * ```
 */
export function authorityUnit(authority: Authority, on: string): AuthorityUnit {
  const { id, name, region, codes, laCodes } = authority;
  const gss = (codes.findLast((code) => code.from <= on) ?? codes[0])?.gss ?? '';
  const key = `${id} ${gss}`;
  const known = units.get(key);
  if (known) return known;
  const unit = Object.freeze({ id, name, gss, laCode: laCodes[0] ?? '', region });
  units.set(key, unit);
  return unit;
}

function authorityOf(record: AuthorityRecord): Authority {
  const [id, name, laCodes, codes, region, opened, closed, spellings, predecessors, successors] = record;
  return Object.freeze({
    id,
    name,
    codes: Object.freeze(codes.map(([gss, from, to]) => Object.freeze({ gss, from, ...(to && { to }) }))),
    laCodes: Object.freeze(laCodes),
    spellings: Object.freeze(spellings),
    region,
    opened,
    ...(closed && { closed }),
    predecessors: Object.freeze(predecessors),
    successors: Object.freeze(successors),
  });
}
