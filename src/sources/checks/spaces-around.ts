import type { TableCheck } from './check.ts';

/** Spaces before or after a heading or a value. */
export const spacesAround: TableCheck = {
  id: 'spaces-around',
  title: 'No heading or value has spaces around it',
  finds: 'spaces, tabs and no-break spaces before or after a heading or a value: to a computer "Total " is not "Total"',
  remedy: 'Delete the spaces.',
  stage: 'table',
  run({ name: file, header }, report) {
    const met = new Map<string, { text: string; row: number; column: number; count: number }>();
    let others = 0;
    const look = (text: string, row: number, column: number): void => {
      const trimmed = text.trim();
      if (trimmed === '' || trimmed.length === text.length) return;
      const key = `${column}\n${text}`;
      const before = met.get(key);
      if (before) {
        before.count++;
        if (row < before.row) before.row = row;
      } else if (met.size < mostTexts) met.set(key, { text, row, column, count: 1 });
      else others++;
    };
    for (const [place, heading] of header.entries()) look(heading, 1, place);
    return {
      unusual: ({ row, column, text }) => look(text, row, column),
      end: () => {
        for (const { text, row, column: place, count } of [...met.values()].sort(
          (a, b) => a.row - b.row || a.column - b.column,
        )) {
          const times = count === 1 ? '' : ` (${count} cells)`;
          const column = header[place]?.trim() ?? '';
          const message = `"${text}" has spaces around it${times}.`;
          report({ severity: 'warning', message, remedy: `Write "${text.trim()}".`, file, row, column, value: text });
        }
        if (others === 0) return;
        const message = `${others} cells more have spaces around them.`;
        report({ severity: 'warning', message, remedy: 'Delete the spaces.', file });
      },
    };
  },
};

/** A file with more texts than this has spaces everywhere. */
const mostTexts = 1000;
