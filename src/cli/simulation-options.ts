import type { Command } from 'commander';
import { arithmetic } from '../aggregate/arithmetic.ts';
import { copeland } from '../aggregate/copeland.ts';
import { simulate } from '../analyse/simulate/simulate.ts';
import type { Simulation } from '../analyse/simulate/simulation-types.ts';
import type { Vary } from '../analyse/simulate/vary.ts';
import type { Period } from '../core/period.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { minMax } from '../normalise/min-max.ts';
import { percentileRank } from '../normalise/percentile-rank.ts';
import { zScore } from '../normalise/z-score.ts';
import type { ScoredFigures } from './inputs.ts';
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

/** What `--vary` says of itself. */
export const varyHelp: string = `what varies, of ${Object.keys(words).join(', ')}`;

/** Adds `--replicates`, `--seed` and `--vary`. */
export function withSimulation(command: Command): Command {
  return command
    .option('--replicates <n>', 'how many times the index is scored', '1000')
    .option('--seed <number>', 'a whole number: the same gives the same results', '1')
    .option('--vary <words>', varyHelp, 'data,weights');
}

/** Simulates years of an index; on a terminal a bar shows how far it is, and Ctrl-C gives what is done by then. */
export async function simulated(
  { scores, observations, panel }: ScoredFigures,
  years: readonly Period[],
  { replicates, seed, vary }: SimulationOptions,
  io: Io,
): Promise<Simulation<string, string, AuthorityUnit>> {
  const of = countOf('--replicates', replicates) ?? 1000;
  if (of < 2) throw new UsageError(`--replicates ${replicates}: give 2 or more.`);
  const options = { seed: seedOf(seed), replicates: of, vary: varyOf(vary), years, denominators: observations };
  return watched(io, (watch) => simulate(scores.spec, panel, { ...options, ...watch }));
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
export function varyOf(text: string): Vary {
  const chosen = text.split(',').map((word): Vary => {
    const vary = Object.hasOwn(words, word.trim()) ? words[word.trim()] : undefined;
    if (vary) return vary;
    throw new UsageError(`--vary ${text}: use ${Object.keys(words).join(', ')}, with commas.`);
  });
  return Object.assign({}, ...chosen);
}
