import { InclusionIndexError } from '../core/error.ts';
import type { Boundaries } from '../core/lineage.ts';
import type { Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';

/** The indicators of an index from a panel that was arranged for it, or for one that has them all. */
export function pick<U extends Unit>(spec: Spec, panel: Panel<string, U>, on?: Boundaries<U>): Panel<string, U> {
  if (on) throw new InclusionIndexError('arranged', 'A panel has its boundaries.', 'Give them to arrange.');
  const indicators = indicatorsOf(spec.children);
  const there = panel.indicators;
  const places = indicators.map(({ id }) => {
    const place = there.findIndex((indicator) => indicator.id === id);
    if (place >= 0) return place;
    throw new InclusionIndexError(
      'not-in-panel',
      `The panel has no indicator "${id}".`,
      `It has ${there.map((indicator) => indicator.id).join(', ')}. Arrange it for this index.`,
    );
  });
  const isSame = places.join() === [...there.keys()].join();
  const chosen = <T>(list: readonly T[]): readonly T[] =>
    isSame ? list : places.flatMap((place) => list.slice(place, place + 1));
  return {
    ...panel,
    indicators,
    periods: panel.periods.map((period) => ({
      ...period,
      raw: chosen(period.raw),
      figures: chosen(period.figures),
      bounds: chosen(period.bounds),
    })),
  };
}
