import type { Issue } from '../core/issue.ts';
import { type Authority, type Closeness, closenesses, findAuthority } from '../england/index.ts';
import { labelKey } from './label-key.ts';
import type { RawTable } from './raw-table.ts';

/** One of the statistical neighbours of an authority. */
export interface Neighbour {
  /** The id of the authority. */
  readonly of: string;
  /** The id of its neighbour. */
  readonly id: string;
  /** 1 for the nearest, to 10. */
  readonly rank: number;
  readonly closeness: Closeness;
}

/** Statistical neighbours, and everything wrong with the table. */
export interface ReadNeighbours {
  readonly neighbours: readonly Neighbour[];
  readonly issues: readonly Issue[];
}

/** Where the neighbours stand in a row. */
interface NeighbourColumns {
  readonly code: number;
  readonly name: number;
  /** The column of each neighbour's code, nearest first; its closeness stands in the next. */
  readonly places: readonly number[];
}

/**
 * Reads the DfE's table of statistical neighbours: for each authority ten others, the nearest first, and how close each
 * is, in words: no distance is published. The table stands below rows of column numbers; authorities that have ended follow
 * below the others, and are given too. An authority that has none yet, with dashes in its row, has none here.
 *
 * @example
 * ```ts
 * import { readNeighbours } from 'inclusion-index/sources';
 * const header = ['LA num', 'LA Name', 'SN1', 'SNP', 'SN2', 'SNP'];
 * async function* rows() {
 *   yield { first: 2, cells: [['202', 'Camden', '213', 'Very Close', '205', 'Close']] };
 * }
 * const { neighbours } = await readNeighbours({ name: 'neighbours.xlsx', header, rows });
 * neighbours[0]; // => { of: 'camden', id: 'westminster', rank: 1, closeness: 'very close' }
 * ```
 */
export async function readNeighbours(table: RawTable): Promise<ReadNeighbours> {
  const neighbours: Neighbour[] = [];
  const issues: Issue[] = [];
  let columns = columnsOf(table.header);
  for await (const { first, cells } of table.rows()) {
    for (const [i, row] of cells.entries()) {
      if (!columns) columns = columnsOf(row);
      else neighbours.push(...neighboursIn(row, columns, { issues, file: table.name, row: first + i }));
    }
  }
  if (!columns) {
    issues.push({
      code: 'missing-column',
      severity: 'error',
      message: 'No row has the headings "LA num", "LA Name", "SN1" and "SNP".',
      remedy: 'Give the table of statistical neighbours as the DfE publishes it.',
      file: table.name,
    });
  }
  return { neighbours, issues };
}

function columnsOf(row: readonly string[]): NeighbourColumns | undefined {
  const keys = row.map(labelKey);
  const places: number[] = [];
  for (let rank = 1; ; rank++) {
    const place = keys.indexOf(`sn${rank}`);
    if (place < 0 || keys[place + 1] !== 'snp') break;
    places.push(place);
  }
  const code = keys.findIndex((key) => key === 'la num' || key === 'la number');
  const name = keys.indexOf('la name');
  return code < 0 || name < 0 || places.length === 0 ? undefined : { code, name, places };
}

function neighboursIn(
  row: readonly string[],
  { code, name, places }: NeighbourColumns,
  where: { readonly issues: Issue[]; readonly file: string; readonly row: number },
): Neighbour[] {
  const textAt = (place: number): string => (row[place] ?? '').trim();
  // Below the table stands a heading, "Old SNs:", without a number.
  if (textAt(code) === '') return [];
  const report = (issue: Issue, column: string): void => {
    where.issues.push({ ...issue, file: where.file, row: where.row, column });
  };
  const found = authorityOf(textAt(code), (issue) => report(issue, 'LA num'));
  const named = findAuthority(textAt(name));
  if (found && named.authority && named.authority.id !== found.id) {
    report(mismatch(textAt(code), found, textAt(name), named.authority), 'LA Name');
    return [];
  }
  if (!found) return [];
  return places.flatMap((place, i): Neighbour[] => {
    const [text, words] = [textAt(place), textAt(place + 1)];
    if (text === '' || text === '-') return [];
    const other = authorityOf(text, (issue) => report(issue, `SN${i + 1}`));
    const closeness = closenesses.find((known) => known === labelKey(words));
    if (!closeness) report(unknownWords(words), `SN${i + 1} SNP`);
    return other && closeness ? [{ of: found.id, id: other.id, rank: i + 1, closeness }] : [];
  });
}

function authorityOf(code: string, report: (issue: Issue) => void): Authority | undefined {
  const { authority, issue } = findAuthority(code);
  if (issue) report(issue);
  return authority;
}

function mismatch(code: string, one: Authority, name: string, other: Authority): Issue {
  return {
    code: 'authority-mismatch',
    severity: 'error',
    message: `"${code}" is ${one.name}, and "${name}" in the same row is ${other.name}. The row is not used.`,
    remedy: 'Correct the code or the name.',
    value: code,
  };
}

function unknownWords(words: string): Issue {
  return {
    code: 'unknown-closeness',
    severity: 'error',
    message: `"${words}" is not among the words for closeness.`,
    remedy: `Use ${closenesses.join(', ')}.`,
    value: words,
  };
}
