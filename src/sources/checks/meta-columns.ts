import { closest } from 'fastest-levenshtein';
import type { TableCheck } from './check.ts';

const needed = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'filter_hint',
  'filter_grouping_column',
];

/** A meta file that lacks columns, or names ones that the data file does not have. */
export const metaColumns: TableCheck = {
  id: 'meta-columns',
  title: 'Every column of the meta file is in the data',
  finds:
    'filters, indicators and grouping columns of the meta file that the data file lacks; names given twice; types other than Filter and Indicator; missing columns of the meta file itself',
  remedy: 'Add the column to the data file, or correct or remove its row in the meta file.',
  stage: 'table',
  applies: ({ meta }) => meta !== undefined,
  run(table, report) {
    const { meta, header } = table;
    if (!meta) return {};
    const file = meta.name;
    const headings = meta.header.map((heading) => heading.trim().toLowerCase());
    for (const column of needed) {
      if (headings.includes(column)) continue;
      const severity = column === 'col_name' || column === 'col_type' ? 'error' : 'warning';
      report({
        severity,
        message: `The meta file has no column "${column}".`,
        remedy: 'Add it.',
        file,
        row: 1,
        column,
      });
    }
    const seen = new Set<string>();
    for (const { name, type, grouping, row } of meta.columns) {
      const at = { file, row, column: 'col_name', value: name };
      if (seen.has(name)) {
        const message = `"${name}" is given twice.`;
        report({ severity: 'error', message, remedy: 'Remove one of the two rows.', ...at });
      }
      seen.add(name);
      if (type === 'other') {
        const message = `"${name}" is neither a Filter nor an Indicator.`;
        report({
          severity: 'error',
          message,
          remedy: 'Write one of the two as its col_type.',
          ...at,
          column: 'col_type',
        });
      }
      for (const [column, text] of [
        ['col_name', name],
        ['filter_grouping_column', grouping],
      ] as const) {
        if (text === '' || table.placeOf(text) >= 0) continue;
        const near = text.length > 100 ? undefined : closest(text, [...header]);
        const message = `The data file has no column "${text}".`;
        const remedy = near ? `Did you mean "${near}"? Otherwise add the column or remove the row.` : 'Add the column.';
        report({ severity: 'error', message, remedy, ...at, column, value: text });
      }
    }
    return {};
  },
};
