import type { TableCheck } from './check.ts';

/** Filters without a level for all together. */
export const filterTotals: TableCheck = {
  id: 'filter-totals',
  title: 'Every filter has a Total',
  finds:
    'filters with several levels and none of them "Total", nor the one that `filter_default` of the meta file names',
  remedy: 'Add rows for all together with the level "Total", or name another in `filter_default`.',
  stage: 'table',
  applies: ({ filters }) => filters.length > 0,
  run(table, report) {
    const presets = new Map(table.meta?.columns.map(({ name, preset }) => [name.trim().toLowerCase(), preset]));
    const watched = table.filters.map((place) => {
      const column = table.header[place]?.trim() ?? '';
      return {
        place,
        column,
        total: presets.get(column.toLowerCase()) || 'Total',
        found: false,
        levels: new Set<string>(),
      };
    });
    return {
      row: ({ cells }) => {
        for (const filter of watched) {
          if (filter.found) continue;
          const text = (cells[filter.place] ?? '').trim();
          if (text.toLowerCase() === filter.total.toLowerCase()) filter.found = true;
          else if (filter.levels.size < 100) filter.levels.add(text);
        }
      },
      end: () => {
        for (const { column, total, found, levels } of watched) {
          if (found || levels.size < 2) continue;
          const message = `The filter "${column}" has no level "${total}".`;
          const remedy = `Add rows for all together with the level "${total}", or name another in filter_default.`;
          report({ severity: 'warning', message, remedy, file: table.name, column });
        }
      },
    };
  },
};
