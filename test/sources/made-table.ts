import type { RawTable } from '../../src/sources/raw-table.ts';

/** A table made from rows, in batches as a file's reader would give it. */
export function madeTable(
  name: string,
  [header = [], ...rows]: readonly (readonly string[])[],
  batch = 1000,
): RawTable {
  return {
    name,
    header,
    async *rows() {
      for (let start = 0; start < rows.length; start += batch) {
        yield { first: start + 2, cells: rows.slice(start, start + batch) };
      }
    },
  };
}
