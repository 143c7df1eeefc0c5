import { insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { mean } from '../math/moments.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/**
 * Distance to one unit, a neighbour or a model: 1 for the value of that unit, 0 for the least learnt, above 1 for better
 * ones unless `cap`. With a baseline of several years, the mean of that unit's values.
 *
 * Formula: 1 - (reference - x) / (reference - min). OECD/JRC Handbook (2008), step 5, distance to a reference. Nothing is
 * learnt where the unit has no value, or the least.
 *
 * @param options `unit`: its id; `cap`: no score above 1
 * @throws `InclusionIndexError` when it learns, for a unit that is not among those of the column.
 * @example
 * ```ts
 * import { distanceToReference } from 'inclusion-index/methods';
 * const step = distanceToReference({ unit: 'b' });
 * const column = Float64Array.of(2, 6, 10);
 * const learnt = step.fit(column, { indicator: 'i', sign: 1, units: ['a', 'b', 'c'] });
 * learnt && step.apply(column, learnt); // => Float64Array [0, 1, 2]
 * ```
 */
export function distanceToReference({
  unit,
  cap = false,
}: {
  readonly unit: string;
  readonly cap?: boolean;
}): Step<LinearParams> {
  return linearStep(
    'distanceToReference',
    { unit, cap },
    ({ minimum }, facts, column) => {
      const units = facts?.units ?? [];
      insist(units.includes(unit), 'distanceToReference', `no unit "${unit}"`, 'Give the id of one.');
      return [minimum, mean(column.filter((_, i) => units[i] === unit))];
    },
    { most: cap ? 1 : Infinity },
  );
}
