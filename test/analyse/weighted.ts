import fc from 'fast-check';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import type { Cell } from '../../src/core/cell.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Spec } from '../../src/core/spec.ts';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { score } from '../../src/score.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

/** Three indicators whose values are what is added up. */
export const three: Spec<'x' | 'y' | 'z'> = defineIndex({
  id: 'three',
  title: 'Three',
  children: [anIndicator('x'), anIndicator('y'), anIndicator('z')],
  normalise: unchanged(),
  aggregate: arithmetic(),
  coverage: { share: 0, perGroup: 0 },
});

export type Figures = Readonly<Record<string, readonly Cell[]>>;

/** The scores of made figures. */
export const scoresOf = (table: Figures, spec: Spec = three): ReturnType<typeof score> =>
  score(spec, figuresOf(table, ['x', 'y', 'z']));

/** The scores and ranks under other weights, from the figures again. */
export function again(
  table: Figures,
  weights: Readonly<Record<string, number>>,
): { scoreOf(id: string): number; rankOf(id: string): number } {
  const year = score({ ...three, weights }, figuresOf(table, ['x', 'y', 'z'])).of('2018/19');
  return {
    scoreOf: (id: string): number => (year.has(id) ? (year.score.values[year.indexOf(id)] ?? Number.NaN) : Number.NaN),
    rankOf: (id: string): number => (year.has(id) ? (year.ranks[year.indexOf(id)] ?? Number.NaN) : Number.NaN),
  };
}

/** Figures at random: five units with whole numbers, x always known, and y or z missing here and there. */
export const someFigures: fc.Arbitrary<Figures> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
        { weight: 1, arbitrary: fc.constant('suppressed' as const) },
      ),
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
        { weight: 1, arbitrary: fc.constant('suppressed' as const) },
      ),
    ),
    { minLength: 5, maxLength: 5 },
  )
  .map((rows) => Object.fromEntries(rows.map((cells, r) => ['abcde'[r] ?? 'f', cells])));

/** Every set of three weights in steps, none of them 0. */
export function weightsInSteps(steps: number): { readonly x: number; readonly y: number; readonly z: number }[] {
  const all = [];
  for (let x = 1; x < steps; x++)
    for (let y = 1; x + y < steps; y++) all.push({ x: x / steps, y: y / steps, z: (steps - x - y) / steps });
  return all;
}

/** How much of all weight is moved from thirds. */
export const movedTo = (weights: Readonly<Record<string, number>>): number =>
  Object.values(weights).reduce((sum, weight) => sum + Math.abs(weight - 1 / 3), 0) / 2;

/** The straight way from thirds. */
export const straightTo = (weights: Readonly<Record<string, number>>): number =>
  Math.sqrt(Object.values(weights).reduce((sum, weight) => sum + (weight - 1 / 3) ** 2, 0));
