import type { Period } from './period.ts';
import { excerpt, oneLine } from './text.ts';

/** `error`: the figure is not used. `warning`: used, and worth a look. `note`: worth saying. */
export type Severity = 'error' | 'warning' | 'note';

/** A problem of the data as a value, returned beside the result: what, where, and what to do. */
export interface Issue {
  /** A short stable code, `unknown-authority` for instance. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with the value met. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly unit?: string;
  readonly period?: Period;
  readonly indicator?: string;
  readonly measure?: string;
  /** Where in a file, as far as known. Rows count from 1, the header being row 1. */
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

/** One line for a person: `error: file.csv, row 3, column value: ...`. */
export function issueText(issue: Issue): string {
  const place = [
    issue.file,
    issue.row === undefined ? undefined : `row ${issue.row}`,
    issue.column === undefined ? undefined : `column ${issue.column}`,
  ].filter((part) => part !== undefined);
  const where = place.length > 0 ? `${oneLine(place.join(', '))}: ` : '';
  return `${issue.severity}: ${where}${excerpt(issue.message)} ${excerpt(issue.remedy)}`;
}
