import type { TableCheck } from './check.ts';

/** Filters that filter nothing, because all rows have the same level. */
export const filterLevels: TableCheck = {
  id: 'filter-levels',
  title: 'Every filter has at least two levels',
  finds: 'filters of the meta file that have the same level in every row, or none',
  remedy: 'Leave the filter out, and say in the title of the file what all figures are about.',
  stage: 'table',
  applies: ({ filters }) => filters.length > 0,
  run(table, report) {
    const levels = table.filters.map((): Set<string> => new Set());
    return {
      row: ({ cells }) => {
        for (let f = 0; f < levels.length; f++) {
          const met = levels[f];
          // Two are enough to know.
          if (met && met.size < 2) met.add((cells[table.filters[f] ?? -1] ?? '').trim());
        }
      },
      end: () => {
        for (const [f, met] of levels.entries()) {
          if (met.size !== 1) continue;
          const [value = ''] = met;
          const column = table.header[table.filters[f] ?? -1]?.trim() ?? '';
          const message =
            value === '' ? `The filter "${column}" is empty.` : `The filter "${column}" is "${value}" in every row.`;
          const remedy = 'Leave the filter out, and say in the title of the file what all figures are about.';
          report({ severity: 'warning', message, remedy, file: table.name, column, value });
        }
      },
    };
  },
};
