import type { TableCheck } from './check.ts';
import { MetTexts } from './met-texts.ts';
import { timeKind } from './times.ts';

/** Time identifiers that are none, and several kinds of them in one file. */
export const timeIdentifiers: TableCheck = {
  id: 'time-identifiers',
  title: 'Every row has a known time identifier, all of one kind',
  finds:
    'a `time_identifier` that explore-education-statistics does not know; identifiers of more than one kind in a file, years and terms for instance',
  remedy:
    'Write "Academic year", "Calendar year", "January", "Autumn term" or another known one, and put each kind in a file of its own.',
  stage: 'table',
  applies: (table) => table.placeOf('time_identifier') >= 0,
  run(table, report) {
    const place = table.placeOf('time_identifier');
    const at = { file: table.name, column: 'time_identifier' };
    const met = new MetTexts();
    return {
      row: ({ number, cells }) => met.add(cells[place], number),
      end: () => {
        const kinds = new Map<string, string>();
        for (const [value, { row, count }] of met.inOrder()) {
          const kind = timeKind(value.trim())?.kind;
          if (kind !== undefined) {
            if (!kinds.has(kind)) kinds.set(kind, value.trim());
            continue;
          }
          const message =
            value.trim() === ''
              ? `${rows(count)} no time identifier.`
              : `"${value}" is no time identifier (${count} ${count === 1 ? 'row' : 'rows'}).`;
          const remedy = 'Write "Academic year", "Calendar year", "January", "Autumn term" or another known one.';
          report({ severity: 'error', message, remedy, ...at, row, value });
        }
        if (kinds.size < 2) return;
        const listed = [...kinds].map(([kind, value]) => `${kind} ("${value}")`).join(', ');
        const remedy = 'Put each kind in a file of its own.';
        report({ severity: 'error', message: `The file mixes ${listed}.`, remedy, ...at });
      },
    };
  },
};

function rows(count: number): string {
  return count === 1 ? '1 row has' : `${count} rows have`;
}
