/** A file to read: its name, for messages and for telling its kind, and its bytes, as often as they are asked for. */
export interface FileSource {
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/** Rows as they stand in a file. */
export interface RawRows {
  /** The number of the first of them: the heading is row 1. */
  readonly first: number;
  readonly cells: readonly (readonly string[])[];
}

/**
 * A table as it stands in a file, every cell a text: a CSV, a sheet of a workbook, a Parquet file, alone or inside an
 * archive. Rows come in batches, so that a file larger than memory can be read.
 */
export interface RawTable {
  /** The file, and where in it: `release.zip/data/exclusions.csv`, `neighbours.xlsx/Sheet1`. */
  readonly name: string;
  /** The headings as they stand, trimmed of nothing. */
  readonly header: readonly string[];
  rows(): AsyncIterable<RawRows>;
}
