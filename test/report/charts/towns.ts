import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Scores } from '../../../src/core/scores.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, type aUnit, figuresOf } from '../../fixtures/small.ts';

/** An index of made-up towns: a group of two, of which the second is better where lower, and one indicator by itself. */
export const townIndex: Spec<'x' | 'y' | 'z', 'one'> = defineIndex<'x' | 'y' | 'z', 'one'>({
  id: 'towns',
  title: 'Towns',
  children: [
    { id: 'one', title: 'One', children: [anIndicator('x'), anIndicator('y', { direction: 'lower' })] },
    anIndicator('z'),
  ],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0.5, perGroup: 1 },
});

type Town = ReturnType<typeof aUnit>;

/** Made figures: c and n are tied, a has a suppressed figure, z has too few to be ranked. */
export const townFigures: Readonly<Record<string, readonly Cell[]>> = {
  a: [0, 'suppressed', 10],
  b: [50, 5, 50],
  c: [100, 10, 0],
  n: [100, 10, 0],
  z: [1],
};

/** Towns scored, with names of their own where some are given. */
export function townScores(
  table: Readonly<Record<string, readonly Cell[]>> = townFigures,
  names: Readonly<Record<string, string>> = {},
): Scores<'x' | 'y' | 'z', 'one', Town> {
  const figures = figuresOf(table, ['x', 'y', 'z']).map((figure) => ({
    ...figure,
    unit: { ...figure.unit, name: names[figure.unit.id] ?? figure.unit.name },
  }));
  return score(townIndex, figures);
}

/** Names that would break a page, a row or a layout. */
export const hostileNames: Readonly<Record<string, string>> = {
  a: '<script>alert(1)</script>',
  b: '"><img src=x onerror=alert(1)>',
  c: '\u202eevil\u0000\n=HYPERLINK("x")',
  n: 'N'.repeat(10_000),
};
