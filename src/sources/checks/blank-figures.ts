import type { TableCheck } from './check.ts';

/** Cells of a column of figures with nothing in them. */
export const blankFigures: TableCheck = {
  id: 'blank-figures',
  title: 'No figure is blank',
  finds: 'empty cells in a column of figures, which leave open whether a figure is nought, withheld or not there',
  remedy: 'Write the figure, or the reason there is none: c, z, x, low or u.',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    const counts = new Map<number, { count: number; row: number }>();
    return {
      odd: ({ row, column, kind }) => {
        if (kind !== 'blank') return;
        const met = counts.get(column);
        counts.set(column, { count: (met?.count ?? 0) + 1, row: Math.min(met?.row ?? row, row) });
      },
      end: () => {
        for (const [place, { count, row }] of [...counts].sort(([a], [b]) => a - b)) {
          const message = `${count} ${count === 1 ? 'figure is' : 'figures are'} blank.`;
          const remedy = 'Write the figure, or the reason there is none: c, z, x, low or u.';
          const column = table.header[place]?.trim() ?? '';
          report({ severity: 'warning', message, remedy, file: table.name, row, column, value: '' }, place);
        }
      },
    };
  },
};
