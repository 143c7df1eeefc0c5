import { parseCell } from '../parse-cell.ts';
import type { TableCheck } from './check.ts';

/** Numbers with commas or spaces in them. */
export const thousandsSeparators: TableCheck = {
  id: 'thousands-separators',
  title: 'No number has anything between its thousands',
  finds: 'numbers with commas or spaces in them: "1,234" may be 1234 or 1.234',
  remedy: 'Write digits, with a point for decimals and nothing between thousands.',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    return {
      odd: ({ row, column: place, text, kind }) => {
        if (kind !== 'separator') return;
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
