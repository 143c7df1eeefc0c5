import { type CellKind, symbolInstead } from './cell-kind.ts';
import type { TableCheck } from './check.ts';

/** Symbols that the DfE no longer uses, or never did, and that are understood all the same. */
export const otherSymbols: TableCheck = {
  id: 'other-symbols',
  title: 'Every symbol is one the DfE uses today',
  finds:
    'obsolete symbols (`:` `.` `..` `-` `~`) and others that are understood (`NULL`, `NA`, `N/A`, `SUPP`, `nc`) in a column of figures',
  remedy: 'Write c, z, x, low or u; the page on symbols says which for which.',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    const counts = new Map<string, { column: number; text: string; count: number; row: number; kind: CellKind }>();
    return {
      odd: ({ row, column, text, kind }) => {
        if (kind !== 'obsolete' && kind !== 'foreign') return;
        const key = `${column}\n${text.trim()}`;
        const met = counts.get(key);
        if (!met) counts.set(key, { column, text: text.trim(), count: 1, row, kind });
        else {
          met.count++;
          if (row < met.row) met.row = row;
        }
      },
      end: () => {
        const sorted = [...counts.values()].sort((a, b) => a.column - b.column || (a.text < b.text ? -1 : 1));
        for (const { column: place, text, count, row, kind } of sorted) {
          const says = kind === 'obsolete' ? 'a symbol no longer used' : 'no symbol of the DfE';
          const message = `"${text}" is ${says} (${count} ${count === 1 ? 'figure' : 'figures'}).`;
          const remedy = symbolInstead(text) ?? '';
          const column = table.header[place]?.trim() ?? '';
          report({ severity: 'warning', message, remedy, file: table.name, row, column, value: text }, place);
        }
      },
    };
  },
};
