import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Period } from '../core/period.ts';
import {
  type AuthorityUnit,
  authorityUnit,
  combinedUnit,
  endOfPeriod,
  findAuthority,
  findCombinedRow,
  startOfPeriod,
} from '../england/index.ts';
import type { FoundUnit } from './figure-row.ts';
import type { ObservationColumn } from './find-columns.ts';

/** The authority a row names, as it was when the figure was counted. */
export function authorityOf(
  textIn: (column: ObservationColumn) => string,
  measure: Measure | undefined,
  period: Period | undefined,
): FoundUnit<AuthorityUnit> {
  const text = textIn('authority');
  if (!measure || !period) return issueAlone(findAuthority(text).issue);
  // Open on the last day a figure is about, or, for one that closed during the year, on the first.
  const end = endOfPeriod(period, measure.basis);
  const atEnd = findAuthority(text, { on: end });
  const found = atEnd.authority ? atEnd : findAuthority(text, { on: startOfPeriod(period, measure.basis) });
  if (!found.authority) return issueAlone(atEnd.issue ?? found.issue);
  // Published tables have been met with codes against the wrong names.
  const tooText = textIn('authority too');
  const { authority: other } = findAuthority(tooText, { on: end });
  if (!other || other.id === found.authority.id) return { unit: authorityUnit(found.authority, end) };
  return issueAlone({
    code: 'authority-mismatch',
    severity: 'error',
    message: `"${text}" is ${found.authority.name}, and "${tooText}" in the same row is ${other.name}.`,
    remedy: 'Correct the code or the name.',
  });
}

/** The same, or the unit of the two authorities that a row is about. */
export function authorityOrCombined(...row: Parameters<typeof authorityOf>): FoundUnit<AuthorityUnit> {
  const [textIn] = row;
  const combined = findCombinedRow(textIn('authority'));
  return combined ? { unit: combinedUnit(combined) } : authorityOf(...row);
}

function issueAlone(issue: Issue | undefined): FoundUnit<AuthorityUnit> {
  return issue ? { issue } : {};
}
