import type { Issue } from '../core/issue.ts';
import { dateText } from './files/cell-text.ts';
import { labelKey } from './label-key.ts';
import type { RawTable } from './raw-table.ts';

/** A measure of the Local Authority Interactive Tool (LAIT), as its data dictionary describes it. */
export interface LaitMeasure {
  /** What the tool's long table calls it, `SEN_TotStat`. */
  readonly measure: string;
  /** The number of the page it is on; several measures share one. */
  readonly code: string;
  readonly topic: string;
  readonly title: string;
  readonly chartTitle: string;
  readonly description: string;
  /** Which way the tool calls better; none where it leaves that open (`-` or `NA`). */
  readonly direction?: 'higher' | 'lower';
  /** Whether the tool puts authorities into quartiles by it. */
  readonly quartiles: boolean;
  /** What the figures are in words, `% of pupils`: the name of the axis of its chart. */
  readonly unit: string;
  /** How many decimals it is shown with; none where that is not said. */
  readonly decimals?: number;
  /** What its years are: `Academic Year`, `Financial Year`, `Calendar Year` and the like. */
  readonly yearType: string;
  /** Whether it is about state-funded schools alone. */
  readonly stateFunded: boolean;
  /** The table it is taken from; none where that is not said. */
  readonly table?: string;
  /** A date, `2025-06-01`, or words: `New Data`. */
  readonly lastUpdate: string;
  /** A date or words: `TBC`, `Discontinued`. */
  readonly nextUpdate: string;
  readonly owner: string;
  readonly methodology: string;
  /** Where it is published. */
  readonly links: readonly string[];
}

/** The data dictionary of LAIT, and everything wrong with the table. */
export interface ReadLaitDictionary {
  readonly measures: readonly LaitMeasure[];
  readonly issues: readonly Issue[];
}

/** The columns a measure is read from, by their headings in any case. */
const headings = {
  measure: 'measure_short',
  code: 'measure_code',
  topic: 'topic',
  title: 'measure',
  chartTitle: 'chart_title',
  description: 'description',
  polarity: 'polarity',
  noQuartile: 'no_quartile',
  unit: 'y_axis_name',
  decimals: 'dps',
  yearType: 'year_type',
  stateFunded: 'state_funded_flag',
  table: 'table_status',
  lastUpdate: 'last update',
  nextUpdate: 'next update',
  owner: 'data owner (do) /supplier and contact details',
  methodology: 'methodology',
  links: 'hyperlink(s)',
} as const;

type Column = keyof typeof headings;

/** What a polarity means; the last two leave it open. */
const directions: ReadonlyMap<string, LaitMeasure['direction']> = new Map([
  ['high', 'higher'],
  ['low', 'lower'],
  ['-', undefined],
  ['na', undefined],
  ['', undefined],
]);

/**
 * Reads the data dictionary of the DfE's Local Authority Interactive Tool (LAIT): one record a measure, in the order of the
 * table. `NA`, the mark of an empty cell, is nothing here; dates that a spreadsheet left as numbers of days are dates.
 *
 * @example
 * ```ts
 * import { readLaitDictionary } from 'inclusion-index/sources';
 * const header = [
 *   'Measure_code', 'Topic', 'Measure', 'Chart_title', 'Measure_short', 'Polarity', 'y_axis_name', 'state_funded_flag',
 *   'Table_status', 'Description', 'Last Update', 'Next Update', 'Data Owner (DO) /Supplier and Contact Details',
 *   'Methodology', 'Hyperlink(s)', 'dps', 'Year_Type', 'No_Quartile',
 * ];
 * const made = ['9', 'SEN', 'Made', 'Made', 'Made_X', 'High', '%', 'NA', 'NA', '', '45809', 'TBC', '', '', 'NA', '2', 'Annual', 'N'];
 * async function* rows() {
 *   yield { first: 2, cells: [made] };
 * }
 * const { measures } = await readLaitDictionary({ name: 'lait_data_dictionary.csv', header, rows });
 * const { direction, decimals, quartiles, lastUpdate } = measures[0] ?? {};
 * [direction, decimals, quartiles, lastUpdate]; // => ['higher', 2, false, '2025-06-01']
 * ```
 */
export async function readLaitDictionary(table: RawTable): Promise<ReadLaitDictionary> {
  const keys = table.header.map(labelKey);
  const missing = Object.values(headings).filter((heading) => !keys.includes(heading));
  if (missing.length > 0) {
    return { measures: [], issues: missing.map((heading) => missingColumn(table.name, heading)) };
  }
  const issues: Issue[] = [];
  const measures: LaitMeasure[] = [];
  for await (const { first, cells } of table.rows()) {
    for (const [i, row] of cells.entries()) {
      if (row.every((cell) => cell.trim() === '')) continue;
      const textOf = (column: Column): string => plain(row[keys.indexOf(headings[column])] ?? '');
      const report = (issue: Omit<Issue, 'severity' | 'file' | 'row'>): void => {
        issues.push({ ...issue, severity: 'error', file: table.name, row: first + i });
      };
      measures.push(measureOf(textOf, report));
    }
  }
  return { measures, issues };
}

function measureOf(
  textOf: (column: Column) => string,
  report: (issue: Omit<Issue, 'severity' | 'file' | 'row'>) => void,
): LaitMeasure {
  const known = (column: Column, words: readonly string[]): string => {
    const text = textOf(column);
    if (!['', ...words].includes(text.toLowerCase())) {
      const remedy = `It should be ${words.join(', ')} or NA.`;
      report({
        code: 'unknown-word',
        message: `"${text}" is not known here.`,
        remedy,
        column: headings[column],
        value: text,
      });
    }
    return text.toLowerCase();
  };
  const direction = directions.get(known('polarity', ['high', 'low', '-']));
  const decimals = textOf('decimals');
  const table = textOf('table');
  return {
    measure: textOf('measure'),
    code: textOf('code'),
    topic: textOf('topic'),
    title: textOf('title'),
    chartTitle: textOf('chartTitle'),
    description: textOf('description'),
    ...(direction === undefined ? {} : { direction }),
    quartiles: known('noQuartile', ['n']) !== 'n',
    unit: textOf('unit'),
    ...(/^\d+$/.test(decimals) ? { decimals: Number(decimals) } : {}),
    yearType: textOf('yearType'),
    stateFunded: known('stateFunded', ['state funded']) === 'state funded',
    ...(table === '' ? {} : { table }),
    lastUpdate: dateText(textOf('lastUpdate'), false),
    nextUpdate: dateText(textOf('nextUpdate'), false),
    owner: textOf('owner'),
    methodology: textOf('methodology'),
    links: textOf('links').split(/\s+/).filter(Boolean),
  };
}

function plain(text: string): string {
  const token = text.trim();
  return token === 'NA' ? '' : token;
}

function missingColumn(file: string, heading: string): Issue {
  return {
    code: 'missing-column',
    severity: 'error',
    message: `There is no column "${heading}".`,
    remedy: 'Give the data dictionary as the Local Authority Interactive Tool has it.',
    file,
    row: 1,
    value: heading,
  };
}
