import type { Cell, Reason } from '../core/cell.ts';
import type { Source } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { FigureMeasure } from './figure-measures.ts';

/** The carried figures as they are stored: JSON, with one block a measure and period. */
export interface FigureFile {
  /** The ids of the authorities, in the order every block lists them. */
  readonly authorities: readonly string[];
  readonly sources: readonly Source[];
  readonly blocks: readonly FigureBlock[];
}

/** The figures of one measure in one period. Lists are comma-separated texts, one place an authority. */
export interface FigureBlock {
  readonly measure: FigureMeasure;
  readonly period: Period;
  /** The index of the source of a value without counts. */
  readonly source: number;
  /** Each place a number, a letter of {@link reasonLetters}, `=` (follows from the counts) or nothing (no row). */
  readonly values: string;
  readonly counts?: FigureCounts;
}

/** The counts behind the values of a block. */
export interface FigureCounts {
  /** The index of the source of a value with counts. */
  readonly source: number;
  readonly numerators: string;
  readonly denominators: string;
  /** 100 where the value is a percentage of the counts, 1 where it is their ratio. */
  readonly scale: number;
  /** To how many decimals the value is rounded. */
  readonly decimals: number;
}

/** One row of a block. */
export interface FigureRow {
  readonly value: Cell;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** The published reasons by the letter they are stored under. */
export const reasonLetters: Readonly<Record<string, Reason>> = {
  c: 'suppressed',
  z: 'not-applicable',
  x: 'not-available',
  k: 'negligible',
  u: 'unreliable',
};

/** The value that follows from counts, rounded as published. */
export function valueOfCounts(numerator: number, denominator: number, scale: number, decimals: number): number {
  return Number(((scale * numerator) / denominator).toFixed(decimals));
}

/** A block of rows, one place an authority; a place without a row is `undefined`. */
export function packBlock(
  head: Pick<FigureBlock, 'measure' | 'period' | 'source'>,
  rows: readonly (FigureRow | undefined)[],
  counts?: Pick<FigureCounts, 'source' | 'scale' | 'decimals'>,
): FigureBlock {
  const letterOf = new Map(Object.entries(reasonLetters).map(([letter, reason]): [Reason, string] => [reason, letter]));
  const values = rows.map((row) => {
    if (row === undefined) return '';
    const { value, numerator, denominator } = row;
    if (typeof value !== 'number') {
      const letter = letterOf.get(value);
      if (letter === undefined) throw new Error(`No letter for the reason "${value}".`);
      return letter;
    }
    const follows =
      counts !== undefined &&
      numerator !== undefined &&
      denominator !== undefined &&
      Object.is(valueOfCounts(numerator, denominator, counts.scale, counts.decimals), value);
    return follows ? '=' : String(value);
  });
  const list = (cells: readonly (string | number | undefined)[]): string => cells.join(',').replace(/,+$/, '');
  const block = { ...head, values: list(values) };
  if (!counts) return block;
  const numerators = list(rows.map((row) => row?.numerator));
  const denominators = list(rows.map((row) => row?.denominator));
  return { ...block, counts: { ...counts, numerators, denominators } };
}

/** Calls `visit` with every row of a block: the authority's place, its cell, and its counts where it has them. */
export function eachRow(
  { values, counts }: FigureBlock,
  visit: (place: number, value: Cell, numerator?: number, denominator?: number) => void,
): void {
  const numerators = counts?.numerators.split(',') ?? [];
  const denominators = counts?.denominators.split(',') ?? [];
  values.split(',').forEach((text, i) => {
    if (text === '') return;
    const over = numerators[i];
    if (!counts || !over) visit(i, cellOf(text));
    else {
      const [numerator, denominator] = [Number(over), Number(denominators[i])];
      const follows = text === '=';
      const value = follows ? valueOfCounts(numerator, denominator, counts.scale, counts.decimals) : cellOf(text);
      visit(i, value, numerator, denominator);
    }
  });
}

function cellOf(text: string): Cell {
  // Only one letter can be a reason; looking up every number as a key would double the time of it all.
  return (text.length === 1 ? reasonLetters[text] : undefined) ?? Number(text);
}
