import type { TableCheck } from './check.ts';

/** Rows with nothing in them. */
export const blankRows: TableCheck = {
  id: 'blank-rows',
  title: 'No row is blank',
  finds: 'rows with nothing in them, which are passed over',
  remedy: 'Delete the row.',
  stage: 'table',
  run({ name: file }, report) {
    return {
      row: ({ number, cells }) => {
        for (const cell of cells) if (cell !== '' && cell.trim() !== '') return;
        report({
          severity: 'warning',
          message: 'The row is blank.',
          remedy: 'Delete it.',
          file,
          row: number,
          value: '',
        });
      },
    };
  },
};
