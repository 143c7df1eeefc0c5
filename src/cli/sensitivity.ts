import type { Command } from 'commander';
import type { Drivers } from '../analyse/sensitivity/drivers.ts';
import { sensitivity } from '../analyse/sensitivity/sensitivity.ts';
import type { Sensitivity } from '../analyse/sensitivity/sensitivity-types.ts';
import type { Share } from '../analyse/sensitivity/sobol-indices.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import type { TableCell } from '../table/table-cell.ts';
import { named } from './authority-in.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { countOf, seedOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';
import { variedFigures, varyHelp, varyOf, watched } from './simulation-options.ts';

interface SensitivityCommandOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly base: string;
  readonly seed: string;
  readonly vary: string;
  readonly each?: boolean;
}

/** `inclusion-index sensitivity [AUTHORITY]`: what the ranks hang on. */
export function sensitivityCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show what the ranks hang on: the figures by chance, the weights, the method')
    .argument('[authority]', 'a name, GSS code or three-digit code: what its rank hangs on')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--vary <words>', varyHelp, 'data,weights')
    .option('--base <n>', 'a power of 2: the index is scored n times for each that varies, and twice more', '1024')
    .option('--seed <n>', 'a whole number: the same gives the same result', '1')
    .option('--each', 'a line for each authority')
    .action(async (text: string | undefined, options: SensitivityCommandOptions) => {
      if (text !== undefined) named(text);
      if (text !== undefined && options.each) throw new UsageError('Give an authority or --each, not both.');
      const base = countOf('--base', options.base) ?? 0;
      if (!Number.isInteger(Math.log2(base)) || base < 2 || base > 65536)
        throw new UsageError(`--base ${options.base}: give a power of 2 from 2 to 65536.`);
      const seed = seedOf(options.seed);
      const scored = await scoredFigures(options, io);
      const { scores, observations } = scored;
      const { spec } = scores;
      const vary = varyOf(options.vary, spec);
      const data = variedFigures(scored, vary, options.boundaries);
      const year = rankedYear(scores, options.year);
      const own = text === undefined ? undefined : rankedAuthority(text, scores, year, options.boundaries);
      const settings = { year, vary, base, seed, denominators: observations };
      const found = await watched(io, (watch) => sensitivity(spec, data, { ...settings, ...watch }));
      const title = `${spec.title}, ${year}: what`;
      if (options.each) return write(everyAuthority(`${title} each rank hangs on`, found), options, io);
      const unit = found.units.find((one) => one.unit.id === own?.id);
      const whose = own ? `the rank of ${own.name} hangs on` : 'the ranks hang on';
      await write(sharesTable(`${title} ${whose}`, found, unit?.rank ?? found.ranks, options.seed), options, io);
    });
}

const percent = (share: Share | null): TableCell => (share ? 100 * share.value : { text: '' });
/** A share, and from where to where it could be. */
const withInterval = (share: Share | null): TableCell[] =>
  share ? [100 * share.value, 100 * share.low, 100 * share.high] : [{ text: '' }, { text: '' }, { text: '' }];

function sharesTable(title: string, found: Sensitivity, drivers: Drivers, seed: string): Table {
  const { factors, split, variance } = drivers;
  const choices = new Map(found.factors.map((factor) => [factor.id, factor.choices?.join(', ') ?? '']));
  const said = (share: Share): string => `${(100 * share.value).toFixed(1)} %`;
  const among = drivers === found.ranks ? found.units.length : 1;
  return tableOf({
    title,
    columns: [
      { id: 'factor', title: 'Factor' },
      { id: 'first', title: 'By itself %', digits: 1 },
      { id: 'first_low', title: 'from', digits: 1 },
      { id: 'first_high', title: 'to', digits: 1 },
      { id: 'total', title: 'In all %', digits: 1 },
      { id: 'total_low', title: 'from', digits: 1 },
      { id: 'total_high', title: 'to', digits: 1 },
      { id: 'choices', title: 'Chosen from' },
    ],
    rows: factors.map(({ id, first, total }) => [
      { text: id },
      ...withInterval(first),
      ...withInterval(total),
      { text: choices.get(id) ?? '' },
    ]),
    footnotes: [
      ...(split
        ? [
            `Figures alone ${said(split.data)}, method alone ${said(split.method)}, both together ${said(split.together)} of the variance.`,
          ]
        : []),
      `Ranks vary by ${Math.sqrt(variance / Math.max(1, among)).toFixed(1)} places (standard deviation). ${found.runs} scorings${found.done < found.base ? ` (ended early, at ${found.done} of ${found.base} points)` : ''}, seed ${seed}; intervals at ${100 * found.level} %.`,
      ...heldNote(found),
    ],
  });
}

function everyAuthority(title: string, found: Sensitivity<AuthorityUnit>): Table {
  return tableOf({
    title,
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'spread', title: 'Places', digits: 1 },
      ...found.factors.map(({ id }) => ({ id, title: `${id} %`, digits: 1 })),
      { id: 'figures_alone', title: 'Figures %', digits: 1 },
      { id: 'method_alone', title: 'Method %', digits: 1 },
      { id: 'together', title: 'Both %', digits: 1 },
    ],
    rows: found.units.map(({ unit, rank }) => [
      { text: unit.name },
      Math.sqrt(rank.variance),
      ...rank.factors.map(({ total }) => percent(total)),
      ...[rank.split?.data, rank.split?.method, rank.split?.together].map((share) => percent(share ?? null)),
    ]),
    footnotes: [
      'Places: the standard deviation of the rank. Shares of its variance in all; then of figures alone, method alone, and both together.',
      ...heldNote(found),
    ],
  });
}

/** What chance was not drawn for. */
function heldNote({ variation }: Sensitivity): string[] {
  const held = variation.filter(({ varied }) => varied === 0).map(({ title }) => title);
  return held.length > 0 ? [`Held as published, since their chance cannot be told: ${held.join('; ')}.`] : [];
}
