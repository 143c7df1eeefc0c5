import type { TableCheck } from './check.ts';

/** Headings that are given twice, or not at all. */
export const headings: TableCheck = {
  id: 'headings',
  title: 'Every column has a heading of its own',
  finds: 'headings that are given twice, case and spaces around them apart; columns without one',
  remedy: 'Give every column a name of its own, or remove one of two that are the same.',
  stage: 'table',
  run({ name: file, header }, report) {
    const first = new Map<string, number>();
    for (const [place, heading] of header.entries()) {
      const key = heading.trim().toLowerCase();
      const before = first.get(key);
      const at = { file, row: 1, column: heading.trim() || `number ${place + 1}`, value: heading };
      if (key === '') {
        const message = `Column ${place + 1} has no heading.`;
        report({ severity: 'error', message, remedy: 'Name the column, or remove it where it is empty.', ...at });
      } else if (before === undefined) first.set(key, place);
      else {
        const message = `The heading "${heading.trim()}" is given to columns ${before + 1} and ${place + 1}.`;
        report({ severity: 'error', message, remedy: 'Rename or remove one of the two.', ...at });
      }
    }
    return {};
  },
};
