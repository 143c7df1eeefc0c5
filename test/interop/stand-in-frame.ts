import type { FrameCell } from '../../src/interop/danfo.ts';

/** As much of danfojs's DataFrame as matters: getters on the prototype, and a property of its own for each column, on top of them. */
export class DataFrame {
  readonly $rows: FrameCell[][];
  readonly $columns: string[];
  readonly $dtypes: string[];

  constructor(rows: FrameCell[][], { columns, dtypes = [] }: { columns: string[]; dtypes?: string[] }) {
    this.$rows = rows;
    this.$columns = columns;
    this.$dtypes = dtypes;
    columns.forEach((column, c) => {
      Object.defineProperty(this, column, { value: rows.map((row) => row[c]), enumerable: true });
    });
  }

  get values(): FrameCell[][] {
    return this.$rows;
  }

  get columns(): string[] {
    return this.$columns;
  }

  get dtypes(): string[] {
    return this.$dtypes;
  }

  head(): FrameCell[][] {
    return this.$rows.slice(0, 5);
  }
}

/** The cells of one column. */
export function column(frame: DataFrame, name: string): (FrameCell | undefined)[] {
  const place = frame.$columns.indexOf(name);
  return frame.$rows.map((row) => row[place]);
}
