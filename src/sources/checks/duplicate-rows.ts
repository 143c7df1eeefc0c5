import type { TableCheck } from './check.ts';
import { SeenRows } from './seen-rows.ts';

/** Rows about the same time, place and filters. */
export const duplicateRows: TableCheck = {
  id: 'duplicate-rows',
  title: 'No two rows are about the same',
  finds:
    'rows that agree in every column but the figures: time, place and filters; without a meta file, in every column',
  remedy: 'Keep one of the rows, or add the filter that tells them apart.',
  stage: 'table',
  run(table, report) {
    const { name: file, keys } = table;
    const seen = new SeenRows();
    const again = table.meta ? 'is about the same time, place and filters' : 'says the same';
    const columns = keys.map((place) => ({ place, text: '', high: 0, low: 0 }));
    for (const column of columns) hashText(column, '');
    return {
      row: ({ number, cells }) => {
        let high = 0;
        let low = 0;
        let isEmpty = true;
        for (const column of columns) {
          const text = cells[column.place] ?? '';
          if (text !== '') isEmpty = false;
          // Many columns say the same from row to row.
          if (text !== column.text) hashText(column, text);
          high = Math.imul(high ^ column.high, 0x01000193) ^ (high >>> 17);
          low = Math.imul(low + column.low, 0x5bd1e995) ^ (low >>> 15);
        }
        if (isEmpty) return;
        const row = seen.before(high, low, number);
        if (row === undefined) return;
        report({
          severity: 'error',
          message: `The row ${again} as row ${row}.`,
          remedy: 'Keep one of the two, or add the filter that tells them apart.',
          file,
          row: number,
          value: keys
            .map((key) => cells[key] ?? '')
            .filter((text) => text !== '')
            .join(', '),
        });
      },
    };
  },
};

/** Two hashes of a text, kept with it. */
function hashText(column: { text: string; high: number; low: number }, text: string): void {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = ((low << 5) - low + code) | 0;
  }
  column.text = text;
  column.high = high ^ (high >>> 16);
  // A sum of multiples of 31 leaves bits alike that this mixes.
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d);
  column.low = low ^ (low >>> 15);
}
