import type { Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { indicatorsOf } from '../../core/tree.ts';

/** The panel that some years of scores were made of, as far as scores keep it: all but the bounds of suppressed figures. */
export function panelOfScores<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  periods: readonly Period[] = scores.periods,
): Panel<I, U> {
  const indicators = indicatorsOf<I, G>(scores.spec.children);
  return {
    indicators,
    issues: [],
    periods: periods.map((period) => {
      const year = scores.of(period);
      const layers = indicators.map(({ id }) => year.indicator(id));
      return {
        period,
        units: year.units,
        raw: layers.map(({ raw }) => raw),
        figures: layers.map(({ figures }) => figures),
        bounds: layers.map(() => undefined),
      };
    }),
  };
}
