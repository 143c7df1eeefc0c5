import { type Cell, type Reason, reasonCode, reasons } from './cell.ts';

/**
 * One variable over the units of one period: numbers, with `NaN` exactly where `reasons` is not 0.
 * Typed arrays, because the analyses run the pipeline ten thousand times.
 */
export interface Column {
  /** The numbers; `NaN` where there is none. */
  readonly values: Float64Array;
  /** 0 where there is a number, else the code of the {@link Reason} (1 for the first of `reasons`). */
  readonly reasons: Uint8Array;
}

/** A column of `length` cells, all missing for one reason. */
export function emptyColumn(length: number, reason: Reason = 'absent'): Column {
  return {
    values: new Float64Array(length).fill(Number.NaN),
    reasons: new Uint8Array(length).fill(reasonCode(reason)),
  };
}

/** A column from cells. */
export function columnOf(cells: readonly Cell[]): Column {
  const column = emptyColumn(cells.length);
  cells.forEach((cell, i) => {
    setCell(column, i, cell);
  });
  return column;
}

/** Puts a cell into a column being built. */
export function setCell(column: Column, index: number, cell: Cell): void {
  const known = typeof cell === 'number';
  column.values[index] = known ? cell : Number.NaN;
  column.reasons[index] = known ? 0 : reasonCode(cell);
}

/** The cell at an index: its number or its reason. */
export function cellAt(column: Column, index: number): Cell {
  const value = column.values[index];
  if (value === undefined) throw new RangeError(`no cell ${index} in a column of ${column.values.length}`);
  const code = column.reasons[index] ?? 0;
  return code === 0 ? value : (reasons[code - 1] ?? 'absent');
}

/** Hands out columns one after another from one block of memory: allocating is what takes longest where units are few. */
export function columnsFrom(length: number): (length: number) => Float64Array {
  const { buffer } = new Float64Array(length);
  let used = 0;
  return (length) => {
    const column = new Float64Array(buffer, used, length);
    used += column.byteLength;
    return column;
  };
}
