import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Observation, Unit } from '../../../src/core/observation.ts';
import type { Period } from '../../../src/core/period.ts';
import type { Scores } from '../../../src/core/scores.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';

/** A name that would do harm if it were not written as text. */
export const hostile = '<script>alert("&")</script> & a name that goes on for longer than any chart has room for';

/** Names of made towns by id, where they are others than the id in capitals. */
const names: Readonly<Record<string, string>> = { h: hostile };

/** Made figures of an indicator of towns in a period. */
export function townFigures(
  period: Period,
  table: Readonly<Record<string, readonly Cell[]>>,
  measures: readonly string[] = ['x', 'y'],
): Observation[] {
  const source = { publication: 'Made', file: 'none', column: 'none' };
  return Object.entries(table).flatMap(([id, cells]) =>
    cells.map((value, m) => ({
      unit: { id, name: names[id] ?? id.toUpperCase() },
      period,
      measure: measures[m] ?? '',
      value,
      source,
    })),
  );
}

/** Made scores of towns: the mean of x and y as they are, of which x alone must be known for a town to be ranked. */
export function townScores(data: readonly Observation[]): Scores<'x' | 'y', 'g', Unit> {
  const index = defineIndex<'x' | 'y', 'g'>({
    id: 'towns',
    title: 'Towns',
    children: [{ id: 'g', title: 'Group', children: [anIndicator('x')] }, anIndicator('y')],
    normalise: unchanged(),
    aggregate: arithmetic(),
    coverage: { share: 0, perGroup: 1 },
  });
  return score(index, data);
}

/** The texts that a chart shows, each once, tooltips and the title and description left out. */
export function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** The tooltips of a chart, its own title left out. */
export function tooltipsIn(svg: string): string[] {
  return [...svg.matchAll(/<title>([^<]*)<\/title>/g)].slice(1).map(([, text = '']) => text);
}
