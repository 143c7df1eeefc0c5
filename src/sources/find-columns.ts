import type { Issue } from '../core/issue.ts';

/** The columns a file may have, each with the headings it goes by (case, spaces and hyphens apart). */
const headings = {
  // Codes first: where a file has both, the code says who is meant and the name is held against it.
  authority: [
    'gss',
    'gss_code',
    'new_la_code',
    'la_code',
    'old_la_code',
    'code',
    'authority',
    'local_authority',
    'la',
    'la_name',
    'name',
  ],
  period: ['period', 'time_period', 'year', 'academic_year'],
  measure: ['measure', 'measure_id', 'indicator', 'indicator_id'],
  value: ['value', 'figure', 'rate'],
  numerator: ['numerator', 'num'],
  denominator: ['denominator', 'denom'],
} as const;

/** What a column of figures can be. */
export type ObservationColumn = keyof typeof headings | 'authority too';

/** The columns of a long table; the first four are needed. */
const longColumns: readonly (keyof typeof headings)[] = [
  'authority',
  'period',
  'measure',
  'value',
  'numerator',
  'denominator',
];

/**
 * The place of each column in the header, by its name unless it is `given`; none, and an issue, where one that is needed
 * is missing.
 */
export function findColumns(
  file: string,
  header: readonly string[],
  issues: Issue[],
  given: ReadonlyMap<ObservationColumn, number> = new Map(),
  columns: readonly (keyof typeof headings)[] = longColumns,
): ReadonlyMap<ObservationColumn, number> | undefined {
  const names = header.map(headingName);
  const places = new Map<ObservationColumn, number>();
  const ambiguous: { column: string; found: string[] }[] = [];
  for (const column of columns) {
    const own = given.get(column);
    const named = headings[column].flatMap((name) => names.flatMap((other, index) => (other === name ? [index] : [])));
    const [first, second] = own === undefined ? named : [own];
    if (first !== undefined) places.set(column, first);
    if (second === undefined) continue;
    if (column === 'authority') places.set('authority too', second);
    else ambiguous.push({ column, found: named.map((index) => `"${header[index]}"`) });
  }
  for (const { column, found } of ambiguous) {
    issues.push({
      code: 'ambiguous-column',
      severity: 'error',
      message: `Several columns can be the ${column}: ${found.join(', ')}.`,
      remedy: 'Leave one of them under that heading.',
      file,
      row: 1,
      column,
    });
  }
  const missing = columns.slice(0, 4).filter((column) => !places.has(column));
  for (const column of missing) {
    issues.push({
      code: 'missing-column',
      severity: 'error',
      message: `There is no column "${column}"; the columns are ${header.map((heading) => `"${heading}"`).join(', ')}.`,
      remedy: `Name one of them ${headings[column].map((name) => `"${name}"`).join(' or ')}.`,
      file,
      row: 1,
      column,
    });
  }
  return missing.length + ambiguous.length === 0 ? places : undefined;
}

/** Whether a heading is one that a column goes by. */
export function isColumn(heading: string, column: keyof typeof headings): boolean {
  return headings[column].some((name) => name === headingName(heading));
}

function headingName(heading: string): string {
  return heading.toLowerCase().replace(/[\s-]+/g, '_');
}
