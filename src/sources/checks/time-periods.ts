import type { TableCheck } from './check.ts';
import { startYear, timeKind } from './times.ts';

/** Periods that are none, or that do not go with their time identifier. */
export const timePeriods: TableCheck = {
  id: 'time-periods',
  title: 'Every time period is a year, in the form its identifier asks for',
  finds:
    'a `time_period` that is no year (`2019`) and no year with the next (`201819`); four digits where the identifier asks for six, or the other way about',
  remedy: 'Write 201819 for an academic or financial year or a term, 2019 for a calendar year, month or week.',
  stage: 'table',
  applies: (table) => table.placeOf('time_period') >= 0,
  run(table, report) {
    const place = table.placeOf('time_period');
    const identifier = table.placeOf('time_identifier');
    const first = new Map<string, Map<string, number>>();
    return {
      row: ({ number, cells }) => {
        const period = cells[place];
        if (period === undefined) return;
        const kind = cells[identifier] ?? '';
        const kinds = first.get(period) ?? new Map<string, number>();
        if (kinds.size === 0) first.set(period, kinds);
        const row = kinds.get(kind);
        if (row === undefined || number < row) kinds.set(kind, number);
      },
      end: () => {
        const met = [...first].flatMap(([period, kinds]) => [...kinds].map(([kind, row]) => ({ period, kind, row })));
        const key = ({ period, kind }: { period: string; kind: string }): string => `${period}\n${kind}`;
        for (const { period, kind, row } of met.sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
          const text = period.trim();
          const digits = timeKind(kind.trim())?.digits;
          const isYear = startYear(text) !== undefined;
          if (isYear && (digits === undefined || digits === text.length)) continue;
          const message = isYear
            ? `"${period}" has ${text.length} digits, and "${kind.trim()}" asks for ${digits}.`
            : `"${period}" is no time period.`;
          const remedy =
            digits === 4
              ? 'Write a year of four digits, 2019.'
              : digits === 6
                ? 'Write the year and the last two digits of the next, 201819.'
                : 'Write 201819 for an academic year, 2019 for a calendar year.';
          report({ severity: 'error', message, remedy, file: table.name, row, column: 'time_period', value: period });
        }
      },
    };
  },
};
