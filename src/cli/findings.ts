import type { Command } from 'commander';
import { findings2019 } from '../../indicators/index.ts';
import { type Finding, type Findings, findings } from '../analyse/context/findings.ts';
import { type Table, tableOf } from '../table/table.ts';
import type { TableCell } from '../table/table-cell.ts';
import { type InputOptions, scoredFigures, withInputs, yearOf } from './inputs.ts';
import type { Io } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface FindingsCommandOptions extends InputOptions, OutputOptions {
  readonly year?: string;
}

/** `inclusion-index findings`: what the study of 2019 said, and whether the figures of a year bear it out. */
export function findingsCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('hold the findings of the 2019 study against the figures of a year')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .action(async (options: FindingsCommandOptions) => {
      const { scores, observations: data } = await scoredFigures(options, io);
      const found = findings(scores, {
        claims: findings2019,
        data,
        group: ({ region }) => region,
        ...(options.year === undefined ? {} : { year: yearOf(options.year, scores) }),
        nouns: { units: 'authorities', groups: 'regions' },
      });
      await write(findingsTable(found, scores.spec.title, options.format !== 'table'), options, io);
    });
}

function findingsTable({ period, rows, issues }: Findings, index: string, forFile: boolean): Table {
  const title = `Findings of 2019 beside the ${index} of ${period}`;
  const footnotes = [
    'agrees: the way it was said, and more than chance gives in 19 of 20 cases; in part: some of it; does not agree: the other way; cannot say: neither.',
    `Of ${rows.length} findings one or so may agree or not by chance. What goes together over authorities need not over pupils, and is no cause.`,
    ...issues.map(({ message }) => message),
  ];
  const columns = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
  if (forFile) {
    const ids = ['id', 'verdict', 'said', 'figures', 'n', 'estimate', 'low', 'high', 'source', 'url'];
    return tableOf({ title, columns: columns(ids), rows: rows.map(cells), footnotes });
  }
  // A finding is two lines, so that both are read whole in a narrow window.
  const lines = rows.flatMap(({ verdict, said, sentence }): TableCell[][] => [
    [{ text: verdict }, { text: said }],
    [{ text: '' }, { text: `Here: ${sentence}` }],
  ]);
  return tableOf({ title, columns: columns(['verdict', 'finding']), rows: lines, footnotes });
}

function cells({ id, verdict, said, sentence, source, evidence }: Finding): TableCell[] {
  const numbers: TableCell[] = [{ text: '' }, { text: '' }, { text: '' }, { text: '' }];
  if (evidence?.kind === 'together' && evidence.pearson) {
    const { r, low, high } = evidence.pearson;
    numbers.splice(0, 4, evidence.n, r, low, high);
  }
  if (evidence?.kind === 'ahead') {
    const { units, others, difference, low, high } = evidence;
    numbers.splice(0, 4, units + others, difference, low, high);
  }
  const texts = [id, verdict, said, sentence].map((text) => ({ text }));
  return [...texts, ...numbers, { text: source.title }, { text: source.url ?? '' }];
}
