import type { TableCheck } from './check.ts';

/** Rows with more or fewer cells than the header. */
export const rowLengths: TableCheck = {
  id: 'row-lengths',
  title: 'Every row has a cell for each heading',
  finds: 'rows with more or fewer cells than there are headings, so that figures may stand under the wrong one',
  remedy: 'Put a text or number with a comma in it in quotation marks, and check for missing cells.',
  stage: 'table',
  run({ name: file, header }, report) {
    const { length } = header;
    return {
      row: ({ number, cells }) => {
        // A row without anything in it is the matter of another check.
        if (cells.length === length || isBlank(cells)) return;
        report({
          severity: 'error',
          message: `The row has ${cells.length} cells and the header ${length}.`,
          remedy: 'Put a text or number with a comma in it in quotation marks, and check for missing cells.',
          file,
          row: number,
          value: cells.at(-1) ?? '',
        });
      },
    };
  },
};

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
