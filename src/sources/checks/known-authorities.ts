import { findAuthority } from '../../england/find-authority.ts';
import type { TableCheck } from './check.ts';
import { daysOf } from './times.ts';

/** What stands in a column of authorities where a row is of none. */
const none = new Set(['', 'z', 'x', 'c', ':', '.', '..', '-']);

/** Rows of authorities that the register does not know, or that were not open. */
export const knownAuthorities: TableCheck = {
  id: 'known-authorities',
  title: 'Every authority is in the register, and was open',
  finds:
    'rows of the level Local authority with a code or name that is no upper-tier authority of England; authorities that were not open on any day of the period, told of once; rows that stand for two at once',
  remedy: 'Correct the code or the name; give figures on the boundaries of their own time, or say that they are not.',
  stage: 'table',
  applies: (table) => ['new_la_code', 'old_la_code', 'la_name'].some((heading) => table.placeOf(heading) >= 0),
  run(table, report) {
    const columns = ['new_la_code', 'old_la_code', 'la_name'].filter((heading) => table.placeOf(heading) >= 0);
    const places = columns.map((heading) => table.placeOf(heading));
    const level = table.placeOf('geographic_level');
    const period = table.placeOf('time_period');
    const first = new Map<string, { row: number; texts: readonly string[]; period: string }>();
    return {
      row: ({ number, cells }) => {
        // Most rows of a large file are of schools, and their authority is named in rows of its own.
        if (level >= 0 && cells[level] !== 'Local authority') return;
        const texts = places.map((place) => (cells[place] ?? '').trim());
        const when = (cells[period] ?? '').trim();
        const key = `${texts.join('\n')}\n${when}`;
        const met = first.get(key);
        if (!met) first.set(key, { row: number, texts, period: when });
        else if (number < met.row) met.row = number;
      },
      end: () => {
        const told = new Set<string>();
        for (const [, { row, texts, period }] of [...first].sort(([a], [b]) => (a < b ? -1 : 1))) {
          const place = texts.findIndex((text) => !none.has(text.toLowerCase()));
          const text = texts[place] ?? '';
          const at = { file: table.name, row, column: columns[place] ?? columns[0] ?? '', value: text };
          if (place < 0) {
            const message = 'The row is of the level Local authority and names none.';
            report({ severity: 'error', message, remedy: 'Give its code and name, or the level it is of.', ...at });
            continue;
          }
          const issue = issueOf(text, period);
          if (!issue || told.has(`${issue.code} ${text}`)) continue;
          told.add(`${issue.code} ${text}`);
          const severity = issue.code === 'unknown-authority' ? 'error' : 'warning';
          report({ severity, message: issue.message, remedy: issue.remedy, ...at });
        }
      },
    };
  },
};

function issueOf(text: string, period: string): ReturnType<typeof findAuthority>['issue'] {
  const days = daysOf(period);
  if (!days) return findAuthority(text).issue;
  const atEnd = findAuthority(text, { on: days[1] });
  return atEnd.issue && findAuthority(text, { on: days[0] }).issue ? atEnd.issue : undefined;
}
