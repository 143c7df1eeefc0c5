import { closest } from 'fastest-levenshtein';
import type { TableCheck } from './check.ts';
import { MetTexts } from './met-texts.ts';
import { levels } from './places.ts';

const names = levels.map(({ name }) => name);

/** Levels of geography that are none. */
export const geographicLevels: TableCheck = {
  id: 'geographic-levels',
  title: 'Every row has a known geographic level',
  finds: 'a `geographic_level` that explore-education-statistics does not know',
  remedy: `Write ${names
    .slice(0, 3)
    .map((name) => `"${name}"`)
    .join(', ')} or another known one.`,
  stage: 'table',
  applies: (table) => table.placeOf('geographic_level') >= 0,
  run(table, report) {
    const place = table.placeOf('geographic_level');
    const met = new MetTexts();
    return {
      row: ({ number, cells }) => met.add(cells[place], number),
      end: () => {
        for (const [value, { row, count }] of met.inOrder()) {
          const text = value.trim();
          if (names.includes(text)) continue;
          const same = names.find((name) => name.toLowerCase() === text.toLowerCase());
          const near = same ?? (text === '' || text.length > 60 ? undefined : closest(text, names));
          report({
            severity: same ? 'warning' : 'error',
            message: `"${value}" is no geographic level (${count} ${count === 1 ? 'row' : 'rows'}).`,
            remedy: near
              ? `Did you mean "${near}"?`
              : 'Write "National", "Regional", "Local authority" or another known one.',
            file: table.name,
            row,
            column: 'geographic_level',
            value,
          });
        }
      },
    };
  },
};
