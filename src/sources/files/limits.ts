/** What a file may ask for at most. Files above a limit are refused with an error that names the limit. */
export interface ReadLimits {
  /** Bytes of an archive, workbook or Parquet file that are kept in memory, where the source has no `slice`. */
  readonly held: number;
  /** Bytes that everything in an archive unpacks to, archives within it counted. */
  readonly unpacked: number;
  /** How many times its own size an archive may unpack to, once that is more than 64 MiB. */
  readonly ratio: number;
  /** Files in one archive. */
  readonly entries: number;
  /** Archives within archives: 1 is an archive alone. */
  readonly depth: number;
  /** Columns of a table: those of a worksheet by default. */
  readonly columns: number;
  /** Characters of a row of a CSV file, and of what stands between two tags of a workbook. */
  readonly rowLength: number;
  /** Characters of a quoted cell: one that is longer was most likely never closed. */
  readonly cellLength: number;
  /** Characters of all texts that the cells of a workbook share, and bytes of one column of a Parquet file's row group. */
  readonly shared: number;
  /** Cells of a row group of a Parquet file, which is unpacked as a whole. */
  readonly groupCells: number;
}

const mebi = 2 ** 20;

/** The limits that hold where none are given. Published statistics stay far below them. */
export const defaultLimits: ReadLimits = Object.freeze({
  held: 256 * mebi,
  unpacked: 16 * 1024 * mebi,
  ratio: 200,
  entries: 10_000,
  depth: 3,
  columns: 16_384,
  rowLength: 16 * mebi,
  cellLength: mebi,
  shared: 128 * mebi,
  groupCells: 32 * mebi,
});

/** An archive may unpack to this many bytes whatever its own size: small files of zeros pack well, and do no harm. */
export const freeBytes: number = 64 * mebi;
