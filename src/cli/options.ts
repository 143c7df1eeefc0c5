import type { Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { UsageError } from './io.ts';

/** A whole number above 0 as a user writes it; nothing where it is not given. */
export function countOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${option} ${text}: give a whole number above 0.`);
}

/** The id of a group or indicator as a user writes it, which must be one of the index; nothing where it is not given. */
export function idOf(option: string, text: string | undefined, { spec }: Scores): string | undefined {
  const ids = [...groupsOf(spec.children), ...indicatorsOf(spec.children)].map(({ id }) => id);
  if (text === undefined || ids.includes(text)) return text;
  throw new UsageError(`${option} ${text}: use ${ids.join(', ')}.`);
}

/** `--seed` as a user writes it. */
export function seedOf(text: string): number {
  const seed = Number(text);
  if (/^-?\d+$/.test(text) && seed === (seed | 0)) return seed;
  throw new UsageError(`--seed ${text}: give a whole number of at most 2147483647.`);
}

/** How often figures are drawn anew, and from which seed; nothing where that is 0 times. */
export function drawsOf({
  replicates,
  seed,
}: {
  readonly replicates: string;
  readonly seed: string;
}): { readonly replicates: number; readonly seed: number } | undefined {
  const from = seedOf(seed);
  if (replicates === '0') return undefined;
  const count = countOf('--replicates', replicates) ?? 0;
  if (count < 2) throw new UsageError('--replicates 1: give 0, or 2 or more.');
  return { replicates: count, seed: from };
}
