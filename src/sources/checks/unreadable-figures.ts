import { parseCell } from '../parse-cell.ts';
import type { TableCheck } from './check.ts';

/** Texts in a column of figures that are neither a number nor a symbol. */
export const unreadableFigures: TableCheck = {
  id: 'unreadable-figures',
  title: 'Every figure is a number or a symbol that is understood',
  finds: 'texts in a column of figures that are neither: unknown symbols, words, numbers with a per cent sign',
  remedy: 'Write a number, or c (suppressed), z (not applicable), x (not available), low or u (unreliable).',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    return {
      odd: ({ row, column: place, text, kind }) => {
        if (kind !== 'unreadable') return;
        const { problem = '', remedy = '' } = parseCell(text);
        const column = table.header[place]?.trim() ?? '';
        report(
          { severity: 'error', message: `The figure ${problem}.`, remedy, file: table.name, row, column, value: text },
          place,
        );
      },
    };
  },
};
