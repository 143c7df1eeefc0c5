/**
 * A file to read: its name, for messages, and its bytes, as often as they are asked for. {@link bytesSource} makes one of
 * bytes in memory, {@link fileSource} of a file under Node.
 */
export interface FileSource {
  readonly name: string;
  /** How many bytes there are, where that can be known before they are read. */
  size?(): Promise<number>;
  /** The bytes from the beginning, in pieces. */
  bytes(): AsyncIterable<Uint8Array>;
  /**
   * The bytes from `start` up to `end`, without it. A source that can give them lets archives, workbooks and Parquet files
   * be read without keeping them in memory; it gives `size` too.
   */
  slice?(start: number, end: number): Promise<Uint8Array>;
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
  /**
   * The headings as they stand, trimmed of nothing: the first row, and none where a sheet begins with an empty one.
   * {@link withHeader} takes another row.
   */
  readonly header: readonly string[];
  /**
   * The rows under the header. A batch begins where the one before it ended, or further down: rows of a sheet that hold
   * nothing are not there. Can be asked for again, and reads again.
   */
  rows(): AsyncIterable<RawRows>;
}
