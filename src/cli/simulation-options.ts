import type { Command } from 'commander';
import { arithmetic } from '../aggregate/arithmetic.ts';
import { copeland } from '../aggregate/copeland.ts';
import { simulate } from '../analyse/simulate/simulate.ts';
import type { Simulation } from '../analyse/simulate/simulation-types.ts';
import type { Vary } from '../analyse/simulate/vary.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf, lagOf } from '../core/tree.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { minMax } from '../normalise/min-max.ts';
import { percentileRank } from '../normalise/percentile-rank.ts';
import { zScore } from '../normalise/z-score.ts';
import type { InputOptions, ScoredFigures } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { countOf, seedOf } from './options.ts';
import { progressOn } from './progress.ts';

/** How ranks are simulated. */
export interface SimulationOptions {
  readonly replicates: string;
  readonly seed: string;
  readonly vary: string;
}

/** What can be made to vary by a word; the rest of `Vary` needs code. */
const words: Readonly<Record<string, Vary>> = {
  data: { data: true },
  weights: { weights: true },
  normalise: { normalise: [percentileRank(), minMax({ lower: 1, upper: 100 }), zScore()] },
  aggregate: { aggregate: [arithmetic(), copeland()] },
  'leave-out': { leaveOut: true },
  directions: { directions: true },
};

const all = `${Object.keys(words).join(', ')}, lags, lags:INDICATOR`;

/** What `--vary` says of itself. */
export const varyHelp: string = `what varies, of ${all} (figures of their own year, or of one year before)`;

/** Adds `--replicates`, `--seed` and `--vary`. */
export function withSimulation(command: Command): Command {
  return command
    .option('--replicates <n>', 'how many times the index is scored', '1000')
    .option('--seed <number>', 'a whole number: the same gives the same results', '1')
    .option('--vary <words>', varyHelp, 'data,weights');
}

/** Simulates years of an index; on a terminal a bar shows how far it is, and Ctrl-C gives what is done by then. */
export async function simulated<U extends Unit = AuthorityUnit>(
  scored: ScoredFigures<U>,
  years: readonly Period[],
  { replicates, seed, vary: words, boundaries }: SimulationOptions & Pick<InputOptions, 'boundaries'>,
  io: Io,
): Promise<Simulation<string, string, U>> {
  const of = countOf('--replicates', replicates) ?? 1000;
  if (of < 2) throw new UsageError(`--replicates ${replicates}: give 2 or more.`);
  const { spec } = scored.scores;
  const vary = varyOf(words, spec);
  const options = { seed: seedOf(seed), replicates: of, vary, years, denominators: scored.observations };
  const data = variedFigures(scored, vary, boundaries);
  return watched(io, (watch) => simulate(spec, data, { ...options, ...watch }));
}

/** A long run: on a terminal a bar shows how far it is, and Ctrl-C gives what is done by then. */
export async function watched<T>(
  io: Io,
  run: (watch: { readonly signal?: AbortSignal; onProgress?(done: number, of: number): void }) => Promise<T>,
): Promise<T> {
  const signal = io.interruption?.();
  const progress = progressOn(io);
  try {
    return await run({ ...(signal ? { signal } : {}), onProgress: progress.count });
  } finally {
    progress.clear();
  }
}

/** `--vary` as a user writes it. */
export function varyOf(text: string, spec: Spec): Vary {
  const chosen = text.split(',').map((part): Vary => {
    const [word = '', id, ...more] = part.trim().split(':');
    const vary = id === undefined && Object.hasOwn(words, word) ? words[word] : undefined;
    if (vary) return vary;
    if (word === 'lags' && more.length === 0) return { lags: lagsOf(text, spec, id) };
    throw new UsageError(`--vary ${text}: use ${all}, with commas.`);
  });
  const lags = chosen.flatMap((vary) => (vary.lags ? [vary.lags] : []));
  return Object.assign({}, ...chosen, lags.length > 0 ? { lags: Object.assign({}, ...lags) } : {});
}

/** The lag that an indicator has, or one year more: of one indicator, or of each. */
function lagsOf(text: string, spec: Spec, id: string | undefined): Record<string, readonly number[]> {
  const indicators = indicatorsOf(spec.children);
  const some = indicators.filter((indicator) => id === undefined || indicator.id === id);
  if (some.length === 0) {
    const ids = indicators.map((indicator) => indicator.id).join(', ');
    throw new UsageError(`--vary ${text}: there is no indicator "${id}". There are ${ids}.`);
  }
  return Object.fromEntries(
    some.map((indicator) => [indicator.id, [lagOf(spec, indicator), lagOf(spec, indicator) + 1]]),
  );
}

/** The figures that a simulation is made of: arranged once, or where lags vary, as they were published. */
export function variedFigures<U extends Unit>(
  { observations, panel }: ScoredFigures<U>,
  { lags }: Vary,
  boundaries: string | undefined,
): ScoredFigures<U>['observations'] | ScoredFigures<U>['panel'] {
  if (lags && boundaries !== undefined)
    throw new UsageError('Lags cannot vary on other boundaries: leave out --boundaries, or lags.');
  return lags ? observations : panel;
}
