import type { Command } from 'commander';
import {
  catalogue,
  fsmPrimary,
  fsmSecondary,
  idaci2019Score,
  imd2019Score,
  semhShareOfPlans,
} from '../../indicators/index.ts';
import { type Adjusted, adjusted } from '../analyse/context/adjusted.ts';
import { type ContextCorrelations, type CorrelationInterval, context } from '../analyse/context/context.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Scores } from '../core/scores.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { fixed, type TableCell } from '../table/table-cell.ts';
import { type InputOptions, scoredFigures, withInputs, yearOf } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface ContextCommandOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly with?: string;
  readonly given?: string;
  readonly of?: string;
  readonly adjust?: boolean;
}

const usual: readonly Indicator[] = [idaci2019Score, imd2019Score, fsmPrimary, fsmSecondary, semhShareOfPlans];

/** `inclusion-index context`: how scores go with deprivation and need, or scores adjusted for them. */
export function contextCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show how scores go with deprivation, free school meals and need, or adjust them for it')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--with <ids>', 'indicators that describe the context, with commas (default: deprivation, meals, SEMH)')
    .option('--given <ids>', 'indicators held fixed in a partial correlation')
    .option('--of <ids>', 'score, domains or indicators (default: the score and every domain)')
    .option('--adjust', 'list the score (or the one of --of) adjusted for --with (default idaci-2019-score) instead')
    .action(async (options: ContextCommandOptions) => {
      const { scores, observations: data } = await scoredFigures(options, io);
      const year = options.year === undefined ? {} : { year: yearOf(options.year, scores) };
      const of = ofIds(options.of, scores);
      const forFile = options.format !== 'table';
      if (options.adjust) {
        const circumstances = indicatorsIn(options.with) ?? [idaci2019Score];
        const [one = 'score', more] = of ?? [];
        if (more !== undefined) throw new UsageError('--adjust: give one id with --of.');
        const found = adjusted(scores, { data, nearest: true, for: circumstances, of: one, ...year });
        const wrong = found.issues.find(({ severity }) => severity === 'error');
        if (wrong) throw new DataError(`${wrong.message} ${wrong.remedy}`);
        return write(adjustedTable(found, scores.spec.title), options, io);
      }
      const found = context(scores, {
        data,
        nearest: true,
        with: indicatorsIn(options.with) ?? usual,
        ...(of ? { of } : {}),
        given: indicatorsIn(options.given) ?? [],
        ...year,
      });
      await write(correlationTable(found, scores.spec.title, forFile), options, io);
    });
}

function indicatorsIn(text: string | undefined): Indicator[] | undefined {
  return text?.split(',').map((part) => {
    const indicator = catalogue.find(({ id }) => id === part.trim());
    if (indicator) return indicator;
    throw new UsageError(`There is no indicator "${part.trim()}": run "inclusion-index indicators".`);
  });
}

function ofIds(text: string | undefined, scores: Scores): string[] | undefined {
  const ids = text?.split(',').map((part) => part.trim());
  const [period] = scores.periods;
  const known = period === undefined ? [] : [...scores.of(period).groups, ...scores.of(period).indicators];
  const other = ids?.find((id) => id !== 'score' && !known.includes(id));
  if (other !== undefined) throw new UsageError(`--of ${other}: use score, ${known.join(', ')}.`);
  return ids;
}

function correlationTable({ period, rows, issues }: ContextCorrelations, index: string, forFile: boolean): Table {
  const isPartial = rows.some(({ given }) => given.length > 0);
  const kinds = [
    ['pearson', 'r'],
    ['spearman', 'ranks'],
    ...(isPartial
      ? ([
          ['partial', 'partial r'],
          ['partialSpearman', 'partial ranks'],
        ] as const)
      : []),
  ] as const;
  const number = (id: string, title = id) => ({ id, title, digits: 2 });
  const columns = [
    ...['of', 'with'].map((id) => ({ id, title: id })),
    { id: 'figures', title: 'figures of' },
    { id: 'n', title: 'n' },
    ...kinds.flatMap(([id, title]) =>
      forFile
        ? [number(id), number(`${id}_low`), number(`${id}_high`)]
        : [number(id, title), { id: `${id}_interval`, title: '95 %' }],
    ),
    ...(isPartial ? [{ id: 'given', title: 'given' }] : []),
  ];
  const cells = (interval: CorrelationInterval | null): TableCell[] => {
    if (!interval) return forFile ? [none, none, none] : [none, none];
    const { r, low, high } = interval;
    return forFile ? [r, low, high] : [r, { text: `${fixed(low, 2)} to ${fixed(high, 2)}` }];
  };
  return tableOf({
    title: `${index} ${period}: how it goes with context`,
    columns,
    rows: rows.map((row) => [
      { text: row.of },
      { text: row.with },
      { text: row.contextPeriod },
      row.n,
      ...kinds.flatMap(([kind]) => cells(row[kind])),
      ...(isPartial ? [{ text: row.given.join(', ') }] : []),
    ]),
    footnotes: [
      'Scores and domains: higher is more inclusive. Indicators: as published. r: Pearson; ranks: Spearman. 95 %: Fisher’s z, authorities taken for independent.',
      ...(isPartial ? ['Partial: what straight lines on what is given leave of both.'] : []),
      'What goes together over authorities need not over pupils, and is no cause.',
      ...issues.map(({ message }) => message),
    ],
  });
}

const none: TableCell = { text: '' };

function adjustedTable(found: Adjusted<AuthorityUnit>, index: string): Table {
  const { period, label, rows, slopes, rSquared, deviation, n, without, issues } = found;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
  const lines = slopes.map(
    ({ title, slope, low, high }) =>
      `${title}: ${signed(slope)} points for one more (95 % ${signed(low)} to ${signed(high)}).`,
  );
  return tableOf({
    title: `${label}, ${index} ${period}: not the score, but how far it is from what context lets one expect`,
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'region', title: 'Region' },
      { id: 'observed', title: 'Observed', digits: 1 },
      { id: 'expected', title: 'Expected', digits: 1 },
      { id: 'adjusted', title: 'Adjusted', digits: 1 },
      { id: 'low', title: '95 % from', digits: 1 },
      { id: 'high', title: 'to', digits: 1 },
      { id: 'stands_out', title: 'Stands out' },
      { id: 'code', title: 'Code' },
    ],
    rows: rows.map((row) => [
      { text: row.name },
      { text: row.region },
      row.observed,
      row.expected,
      row.adjusted,
      row.low,
      row.high,
      { text: row.standsOut ? 'yes' : '' },
      { text: row.gss },
    ]),
    footnotes: [
      `A straight line over ${n} authorities takes up ${(100 * rSquared).toFixed(0)} % of the variance; they are typically ${deviation.toFixed(1)} points from it.`,
      ...lines,
      '95 %: what the uncertainty of the line leaves open; the score is taken as it is. Stands out: farther from the line than authorities vary, as one in twenty is by chance.',
      ...without.map(({ name, because }) => `Not adjusted: ${name} (${because}).`),
      ...issues.filter(({ code }) => code !== 'missing-context').map(({ message, remedy }) => `${message} ${remedy}`),
    ],
  });
}
