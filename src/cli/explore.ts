import type { Command } from 'commander';
import { catalogue } from '../../indicators/index.ts';
import type { Simulation } from '../analyse/simulate/simulation-types.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Unit } from '../core/observation.ts';
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
  type ScoredFigures,
  scoredFigures,
  scoredWith,
  withInputs,
  yearOf,
} from './inputs.ts';
import { type Io, Stopped, UsageError } from './io.ts';
import { anyFigures } from './own-figures.ts';
import { periodOption } from './score.ts';
import { strictly, unnamedUnits } from './score-inputs.ts';
import { type SimulationOptions, simulated, withSimulation } from './simulation-options.ts';
import { isSmall, smallNote } from './small-authorities.ts';
import { writePage } from './write-page.ts';

interface ExploreOptions extends InputOptions, SimulationOptions {
  readonly out: string;
  readonly year?: string;
  readonly period?: string;
}

/** `inclusion-index explore`: one page in which readers set the weights themselves. */
export function exploreCommand(command: Command, io: Io): void {
  withSimulation(withInputs(command))
    .description('make a page in which weights and methods can be changed, and ranks follow')
    .requiredOption('--out <file>', 'the page, an .html file')
    .option('--year <year>', 'the year shown first (default: the newest for which every indicator is published)')
    .option('--period <year>', 'the year of the figures of --data, for an index of your own without a column of years')
    .addHelpText(
      'after',
      '\nHow far each rank of the published index could be is simulated, and stands beside it; --replicates 0 leaves that out.\nAn index file whose measures are all its own is of units of any kind, as for score, and needs --data.',
    )
    .action(async (options: ExploreOptions) => {
      const { out } = options;
      if (!/\.html?$/i.test(out)) throw new UsageError(`--out ${out}: a page is an .html file.`);
      const explored = await exploredFigures(options, io);
      const { scores, panel, notes } = explored;
      const year = options.year === undefined ? undefined : yearOf(options.year, scores);
      const uncertainty = await certainty(explored, options, io);
      const page = await explorer(scores.spec, panel, {
        ...(year === undefined ? {} : { year }),
        uncertainty,
        notes,
      });
      await writePage(out, page, io);
      const [first, last] = [scores.periods[0], scores.periods.at(-1)];
      const years = first === last ? first : `${first} to ${last}`;
      io.out(`${out}: ${scores.spec.title}, ${years}. Open it in a browser; it needs no network.\n`);
    });
}

/** What is explored, and what readers must know of it. */
interface Explored extends ScoredFigures<Unit> {
  readonly notes: readonly string[];
}

/**
 * How certain the ranks of every year are, each year by itself, as every other command has it; none where that is not asked for, or the index
 * is one that cannot be varied.
 */
async function certainty(explored: Explored, options: ExploreOptions, io: Io): Promise<Simulation[]> {
  const found: Simulation[] = [];
  if (options.replicates === '0') return found;
  try {
    for (const year of explored.scores.periods) {
      const simulation = await simulated(explored, [year], options, io);
      if (simulation.replicates < simulation.asked) throw new Stopped('Stopped; nothing was written.');
      found.push(simulation);
    }
    return found;
  } catch (error) {
    if (!(error instanceof InclusionIndexError)) throw error;
    io.error(`note: ranks stand without how far they could be: ${error.message}\n`);
    return [];
  }
}

async function exploredFigures(options: ExploreOptions, io: Io): Promise<Explored> {
  const { data, mapping, index } = options;
  const { spec, source } = await indexOf(index, io);
  if (source && data !== undefined && !options.onlyData && hasOnlyOwn(spec)) {
    const { observations, issues } = await anyFigures(data, mapping, spec, periodOption(options.period), io);
    reportAll(data, strictly(issues, spec, source), io);
    report(unnamedUnits(spec, observations), io);
    const panel = arrange(spec, observations);
    return { scores: scoredWith(spec, panel, io), observations, panel, notes: [] };
  }
  if (options.period !== undefined)
    throw new UsageError('--period is for --data of an index file whose measures are all its own.');
  const scored = await scoredFigures(options, io);
  const { scores } = scored;
  const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
  const small = rank(scores, year === undefined ? {} : { year }).filter(isSmall);
  return { ...scored, notes: [...smallNote(small, 'Fewer'), attribution] };
}

/** Whether none of an index's measures is carried. */
function hasOnlyOwn(spec: Spec): boolean {
  const carried = new Set(catalogue.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return indicatorsOf(spec.children).every(({ measures }) => !measures.some(({ id }) => carried.has(id)));
}

/** What the licence of the carried figures asks to be said where they are shown. */
const attribution =
  'Figures: Department for Education; MHCLG. Contains public sector information licensed under the Open Government Licence v3.0.';
