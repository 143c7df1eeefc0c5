import type { Observation, Unit } from '../../core/observation.ts';
import type { Spec } from '../../core/spec.ts';
import { type FigureSource, type LaggedFigures, lagKey } from '../chance/figure-source.ts';
import { choicesOf } from './factors.ts';
import type { Replicator } from './replicator-types.ts';
import type { ThreadSetup } from './thread-types.ts';
import type { Vary } from './vary.ts';

/** How many sets of lags are sent to threads at most. */
const mostLags = 32;

/** All that a thread needs to score an index as this one does, as it can be sent; why not, where it needs too much. */
export function threadSetup<U extends Unit>(
  spec: Spec,
  vary: Vary,
  again: Replicator<string, string, U>,
  source: FigureSource<U>,
  points: readonly Float64Array[],
): ThreadSetup | string {
  let specs = [spec];
  for (const choice of choicesOf(spec, vary).filter(({ id }) => id.startsWith('lag:'))) {
    specs = specs.flatMap((one) => choice.values.map((_, level) => choice.edit(one, level)));
    if (specs.length > mostLags) return 'there are too many sets of lags';
  }
  return {
    spec,
    vary,
    periods: again.periods,
    figures: [...new Map([spec, ...specs].map((one) => [lagKey(one), lightened(source.of(one))]))],
    check: points.map((point) => {
      const scores = new Float64Array(again.size);
      again.run(point, scores);
      return [point, scores];
    }),
  };
}

/** Figures without those behind each cell, of which no score is made. */
function lightened<U extends Unit>({ panel, plan }: LaggedFigures<U>): LaggedFigures<U> {
  const none: (readonly Observation<U>[])[][] = [];
  return {
    panel: { ...panel, issues: [], periods: panel.periods.map((period) => ({ ...period, figures: none })) },
    plan,
    variation: [],
  };
}
