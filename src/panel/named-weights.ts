import { isKnown } from '../core/cell.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { NamedDenominators } from '../core/lineage.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import type { PartWeights } from './merge-figures.ts';

/** The weights of the rates for which a denominator is named: its figure for the same unit and year. */
export function namedWeights<U extends Unit>(
  observations: readonly Observation<U>[],
  weightedBy: NamedDenominators,
): (measure: string, period: Period) => PartWeights<U> | undefined {
  const named = Object.values(weightedBy);
  for (const { id, unit } of named) {
    if (unit === 'number') continue;
    throw new InclusionIndexError(
      'bad-weight',
      `"${id}" is measured in ${unit}: it says nothing of how large a unit is.`,
      'Name a denominator whose figures are numbers.',
    );
  }
  const ids = new Set(named.map(({ id }) => id));
  const known = new Map<string, number>();
  for (const { unit, measure, period, value } of observations)
    if (ids.has(measure) && isKnown(value)) known.set(`${measure} ${periodOrdinal(period)} ${unit.id}`, value);
  return (measure, period) => {
    const by = Object.hasOwn(weightedBy, measure) ? weightedBy[measure] : undefined;
    return by && { title: by.title, of: ({ id }) => known.get(`${by.id} ${periodOrdinal(period)} ${id}`) };
  };
}
