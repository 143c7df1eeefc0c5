import { reasonText } from '../../core/cell.ts';
import { parseCell } from '../parse-cell.ts';
import type { TableCheck } from './check.ts';

/** How many figures have a symbol of today in their place. */
export const symbols: TableCheck = {
  id: 'symbols',
  title: 'Symbols in place of figures, counted',
  finds: 'how often each of the DfE’s symbols (c, z, x, low or k, u) stands in a column of figures: a note',
  remedy: 'None needed: each is read as the reason why there is no figure.',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    const counts = new Map<number, Map<string, { count: number; row: number }>>();
    return {
      odd: ({ row, column, text, kind }) => {
        if (kind !== 'symbol') return;
        const symbol = text.trim().toLowerCase();
        const ofColumn = counts.get(column) ?? new Map<string, { count: number; row: number }>();
        counts.set(column, ofColumn);
        const before = ofColumn.get(symbol);
        ofColumn.set(symbol, { count: (before?.count ?? 0) + 1, row: Math.min(before?.row ?? row, row) });
      },
      end: () => {
        for (const [place, ofColumn] of [...counts].sort(([a], [b]) => a - b)) {
          for (const [symbol, { count, row }] of [...ofColumn].sort(([a], [b]) => (a < b ? -1 : 1))) {
            const { cell } = parseCell(symbol);
            const reason = typeof cell === 'string' ? reasonText[cell] : '';
            const message = `${count} ${count === 1 ? 'figure is' : 'figures are'} "${symbol}": ${reason}.`;
            const remedy = 'Nothing to do.';
            const column = table.header[place]?.trim() ?? '';
            report({ severity: 'note', message, remedy, file: table.name, row, column, value: symbol }, place);
          }
        }
      },
    };
  },
};
