import type { Command } from 'commander';
import { catalogue } from '../../indicators/index.ts';
import type { Panel } from '../core/panel.ts';
import type { Scores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';
import { arrange } from '../panel/build-panel.ts';
import { rank } from '../rank/rank.ts';
import { explorer } from '../report/explorer/explorer.ts';
import {
  type InputOptions,
  indexOf,
  report,
  reportAll,
  scoredFigures,
  scoredWith,
  withInputs,
  yearOf,
} from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { anyFigures } from './own-figures.ts';
import { periodOption } from './score.ts';
import { strictly, unnamedUnits } from './score-inputs.ts';
import { isSmall, smallNote } from './small-authorities.ts';

interface ExploreOptions extends InputOptions {
  readonly out: string;
  readonly year?: string;
  readonly period?: string;
}

/** `inclusion-index explore`: one page in which readers set the weights themselves. */
export function exploreCommand(command: Command, io: Io): void {
  withInputs(command)
    .description('make a page in which weights and methods can be changed, and ranks follow')
    .requiredOption('--out <file>', 'the page, an .html file')
    .option('--year <year>', 'the year shown first (default: the newest for which every indicator is published)')
    .option('--period <year>', 'the year of the figures of --data, for an index of your own without a column of years')
    .addHelpText(
      'after',
      '\nAn index file whose measures are all its own is of units of any kind, as for score, and needs --data.',
    )
    .action(async (options: ExploreOptions) => {
      const { out } = options;
      if (!/\.html?$/i.test(out)) throw new UsageError(`--out ${out}: a page is an .html file.`);
      const explored = await exploredFigures(options, io);
      const { scores, panel, notes } = explored;
      const year = options.year === undefined ? undefined : yearOf(options.year, scores);
      const page = await explorer(scores.spec, panel, { ...(year === undefined ? {} : { year }), notes });
      try {
        await io.writeFile(out, page);
      } catch (error) {
        throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      }
      io.error(`Written to ${out}: ${Math.round(page.length / 1000)} kB. Open it in a browser; it needs no network.\n`);
    });
}

/** What is explored, and what readers must know of it. */
interface Explored {
  readonly scores: Scores;
  readonly panel: Panel;
  readonly notes: readonly string[];
}

async function exploredFigures(options: ExploreOptions, io: Io): Promise<Explored> {
  const { data, mapping, index } = options;
  const { spec, source } = await indexOf(index, io);
  if (source && data !== undefined && !options.onlyData && hasOnlyOwn(spec)) {
    const { observations, issues } = await anyFigures(data, mapping, spec, periodOption(options.period), io);
    reportAll(data, strictly(issues, spec, source), io);
    report(unnamedUnits(spec, observations), io);
    const panel = arrange(spec, observations);
    return { scores: scoredWith(spec, panel, io), panel, notes: [] };
  }
  if (options.period !== undefined)
    throw new UsageError('--period is for --data of an index file whose measures are all its own.');
  const { scores, panel } = await scoredFigures(options, io);
  const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
  const small = rank(scores, year === undefined ? {} : { year }).filter(isSmall);
  return { scores, panel, notes: [...smallNote(small, 'Fewer'), attribution] };
}

/** Whether none of an index's measures is carried. */
function hasOnlyOwn(spec: Spec): boolean {
  const carried = new Set(catalogue.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return indicatorsOf(spec.children).every(({ measures }) => !measures.some(({ id }) => carried.has(id)));
}

/** What the licence of the carried figures asks to be said where they are shown. */
const attribution =
  'Figures: Department for Education; MHCLG. Contains public sector information licensed under the Open Government Licence v3.0.';
