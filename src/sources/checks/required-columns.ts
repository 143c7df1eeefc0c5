import type { TableCheck } from './check.ts';
import { levels } from './places.ts';

const always = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'];

/** The columns that a data file of explore-education-statistics needs, and those its levels need. */
export const requiredColumns: TableCheck = {
  id: 'required-columns',
  title: 'Every column that says when and where is there',
  finds:
    'a missing `time_period`, `time_identifier`, `geographic_level`, `country_code` or `country_name`; a missing code or name column of a level that rows are of',
  remedy: 'Add the column, under exactly that heading.',
  stage: 'table',
  applies: ({ isEes }) => isEes,
  run(table, report) {
    const { name: file } = table;
    const missing = (column: string, because: string): void => {
      if (table.placeOf(column) >= 0) return;
      const message = `There is no column "${column}"${because}.`;
      report({ severity: 'error', message, remedy: 'Add it, under exactly that heading.', file, row: 1, column });
    };
    for (const column of always) missing(column, '');
    const place = table.placeOf('geographic_level');
    const met = new Set<string>();
    return {
      row: ({ cells }) => {
        met.add(cells[place] ?? '');
      },
      end: () => {
        const keys = new Set([...met].map((level) => level.trim().toLowerCase()));
        for (const { name, columns } of levels) {
          if (!keys.has(name.toLowerCase()) || name === 'National') continue;
          for (const column of columns) missing(column, `, and rows are of the level ${name}`);
        }
      },
    };
  },
};
