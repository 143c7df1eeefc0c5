import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import type { Basis, Period } from '../core/period.ts';
import {
  type Authority,
  type AuthorityUnit,
  authorityUnit,
  combinedUnit,
  endOfPeriod,
  findAuthority,
  findCombinedRow,
  regions,
  startOfPeriod,
} from '../england/index.ts';
import { labelKey, withoutFootnotes } from './label-key.ts';
import type { UnitPlace } from './mappings/mapping.ts';

/** Whom a row is about: a unit, or an area such as a region or England, or why that cannot be said. */
export interface PublishedUnit<U extends Unit = AuthorityUnit> {
  readonly unit?: U;
  /** Whether it was open on a day the figure is about. */
  readonly open?: boolean;
  readonly isArea?: true;
  /** An error where there is no unit, else a warning. */
  readonly issue?: Issue;
}

/** The register starts on this day: earlier figures are looked up as of it. */
const registerStart = '2009-01-01';

const areas = new Set(
  [...regions, 'London', 'London (Inner)', 'London (Outer)', 'England', 'England total', 'Statistical neighbours'].map(
    labelKey,
  ),
);

/** Country, regions, and London as a whole or in halves; LAIT's numbers for the same. */
const areaCode = /^(E(92|12|13)\d{6}|9[78]\d(\.0+)?)$/;

/** Whether a code or name is of an area that is no authority. */
export function isArea(text: string): boolean {
  const token = text.trim();
  return areaCode.test(token) || areas.has(labelKey(withoutFootnotes(token))) || /^england total\b/i.test(token);
}

/** Finds the unit a row is about, by what it has of codes and name; `cells` are the row whole. */
export type UnitFinder<U extends Unit> = (
  codes: readonly string[],
  name: string,
  period: Period,
  basis: Basis,
  cells: readonly string[],
) => PublishedUnit<U>;

/** Finds the authority a row is about, as it was in the period; the same question is answered once. */
export function authorityFinder(place: UnitPlace): UnitFinder<AuthorityUnit> {
  const known = new Map<string, PublishedUnit>();
  return (codes, name, period, basis) => {
    const code = codes.find((text) => text.trim() !== '') ?? '';
    const key = `${code}|${name}|${period}|${basis}`;
    const before = known.get(key);
    if (before) return before;
    const found = find(place, code.trim(), name.trim(), period, basis);
    known.set(key, found);
    return found;
  };
}

function find(place: UnitPlace, code: string, name: string, period: Period, basis: Basis): PublishedUnit {
  if (isArea(code) || isArea(name)) return { isArea: true };
  const row = place.combined ? (findCombinedRow(code) ?? findCombinedRow(name)) : undefined;
  if (row) return { unit: combinedUnit(row), open: true };
  const end = endOfPeriod(period, basis);
  const dates = [end, startOfPeriod(period, basis)].map((date) => (date < registerStart ? registerStart : date));
  const byCode = code === '' ? undefined : lookUp(code, dates, place.anyDate);
  const byName = name === '' ? undefined : lookUp(name, dates, place.anyDate);
  const [first, second] = place.trust === 'name' ? [byName, byCode] : [byCode, byName];
  const { authority, issue } = first ?? second ?? {};
  if (!authority) return { issue: issue ?? nobody };
  const unit = authorityUnit(authority, end);
  const open = dates.some((on) => authority.opened <= on && (authority.closed === undefined || on <= authority.closed));
  const other = (first === byCode ? byName : byCode)?.authority;
  // "Dorset" is two authorities: either may be meant.
  const either = name === '' ? undefined : findAuthority(withoutFootnotes(name)).authority;
  const agree = !other || other.id === authority.id || either?.id === byCode?.authority?.id;
  if (agree) {
    const unknown = first === byName ? byCode?.issue : undefined;
    return { unit, open, ...(unknown?.code === 'unknown-authority' ? { issue: unknownCode(code, authority) } : {}) };
  }
  const warning = mismatch(code, name, byCode?.authority, byName?.authority, place.trust);
  return place.trust === undefined ? { issue: warning } : { unit, open, issue: warning };
}

/** By the dates in turn and, where the file gives all years on one set of boundaries, by none. */
function lookUp(
  text: string,
  dates: readonly string[],
  anyDate: boolean | undefined,
): { readonly authority?: Authority | undefined; readonly issue?: Issue | undefined } {
  let issue: Issue | undefined;
  for (const name of new Set([text, withoutFootnotes(text)])) {
    for (const on of [...dates, ...(anyDate ? [undefined] : [])]) {
      const found = findAuthority(name, on === undefined ? {} : { on });
      if (found.authority) return found;
      issue ??= found.issue;
    }
  }
  return issue ? { issue } : {};
}

const nobody: Issue = {
  code: 'empty-unit',
  severity: 'error',
  message: 'The row names no authority.',
  remedy: 'Give a code or a name.',
};

function unknownCode(code: string, { name }: Authority): Issue {
  return {
    code: 'unknown-code',
    severity: 'warning',
    message: `"${code}" is no code in the register; the name in the same row, ${name}, is used.`,
    remedy: 'Correct the code.',
    value: code,
  };
}

function mismatch(
  code: string,
  name: string,
  byCode: Authority | undefined,
  byName: Authority | undefined,
  trust: UnitPlace['trust'],
): Issue {
  const used = trust === undefined ? 'The row is not used.' : `The ${trust} counts in this file.`;
  return {
    code: 'authority-mismatch',
    severity: trust === undefined ? 'error' : 'warning',
    message: `"${code}" is ${byCode?.name}, and "${name}" in the same row is ${byName?.name}. ${used}`,
    remedy: 'Correct the code or the name, or say in the mapping which of the two to trust.',
    value: code,
  };
}
