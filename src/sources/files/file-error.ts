import { InclusionIndexError } from '../../core/error.ts';
import type { Issue } from '../../core/issue.ts';
import { excerpt } from '../../core/text.ts';

/** Where a table stands: the file, and the path within it for a member of an archive or a sheet. */
export interface Place {
  readonly file: string;
  readonly member?: string;
}

/** Where in a table: rows count from 1, the heading being row 1; columns too. */
export interface Spot {
  readonly row?: number;
  readonly column?: number;
}

/** The file and the path within it as one name. */
export function placeName({ file, member }: Place): string {
  return member === undefined ? file : `${file}/${member}`;
}

/** A place within another. */
export function within(place: Place, member: string): Place {
  return { file: place.file, member: place.member === undefined ? member : `${place.member}/${member}` };
}

/**
 * A file that cannot be read: damaged, encrypted, not a table, larger than a limit. Nothing of a table is guessed: rows
 * given before the error stand in the file, and those after it are not given.
 */
export class FileError extends InclusionIndexError {
  /** The file as its source names it. */
  readonly file: string;
  /** Where in the file, for an archive or a workbook: `data/exclusions.csv`. */
  readonly member?: string;
  /** The row, the heading being row 1, as far as it is known. */
  readonly row?: number;
  /** The column, from 1, as far as it is known. */
  readonly column?: number;
  /** What is wrong, without the place. */
  readonly problem: string;

  /** @param code short and stable @param place where @param problem what is wrong @param remedy what to do @param spot where in the table */
  constructor(code: string, place: Place, problem: string, remedy: string, { row, column }: Spot = {}) {
    const where = [
      excerpt(placeName(place), 200),
      ...(row === undefined ? [] : [`row ${row}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
    ].join(', ');
    super(code, `${where}: ${excerpt(problem)}`, remedy);
    this.file = place.file;
    if (place.member !== undefined) this.member = place.member;
    if (row !== undefined) this.row = row;
    if (column !== undefined) this.column = column;
    this.problem = problem;
  }

  /** The same as a value, for those who collect problems. */
  get issue(): Issue {
    const { code, problem: message, remedy, file, member, row, column } = this;
    return {
      code,
      severity: 'error',
      message,
      remedy,
      file: placeName({ file, ...(member === undefined ? {} : { member }) }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column: `${column}` }),
    };
  }
}
