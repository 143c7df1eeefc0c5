import { catalogue } from '../../indicators/index.ts';
import { arithmetic } from '../aggregate/arithmetic.ts';
import { mostAlike } from '../analyse/compare/most-alike.ts';
import { defineIndex } from '../core/define-index.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Observation } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { recordOf } from '../core/record.ts';
import type { Authority, AuthorityUnit } from '../england/index.ts';
import { zScore } from '../normalise/z-score.ts';
import { arrange } from '../panel/build-panel.ts';
import { DataError, UsageError } from './io.ts';

/** The authorities most alike, and what to say of how they were found. */
export interface Alike {
  readonly ids: readonly string[];
  readonly notes: readonly string[];
}

/** The indicators that a list with commas names. */
export function measuresNamed(text: string): Indicator[] {
  return [...new Set(text.split(',').map((id) => id.trim()))].map((id) => {
    const found = catalogue.find((indicator) => indicator.id === id);
    if (found) return found;
    throw new UsageError(`There is no indicator "${id}": run "inclusion-index indicators".`);
  });
}

/** The ten authorities most like one in some indicators of a year. */
export function alikeIn(
  text: string,
  { id, name }: Authority,
  year: Period,
  observations: readonly Observation<AuthorityUnit>[],
): Alike {
  const children = measuresNamed(text);
  // Only arranged, never scored: the lags and bases of the indicators are what is wanted of an index.
  const spec = defineIndex({ id: 'alike', title: 'Alike', children, normalise: zScore(), aggregate: arithmetic() });
  const panel = arrange(spec, observations);
  const period = panel.periods.find((one) => one.period === year);
  if (!period?.units.some((unit) => unit.id === id)) {
    throw new DataError(`${name} has none of ${text} in ${year}.`);
  }
  const columns = recordOf(panel.indicators.map((one, i) => [one.id, period.raw[i]?.values ?? []] as const));
  const { alike, without, because } = mostAlike({ units: period.units, columns }, { unit: id });
  if (because !== undefined) throw new DataError(`${because} in ${year}: leave it out.`);
  const lacking = without.map((one) => `${one.name} (${one.lacking.join(', ')})`);
  return {
    ids: alike.map((one) => one.id),
    notes: [
      `Distances, in standard deviations: ${alike.map((one) => `${one.name} ${one.distance.toFixed(2)}`).join(', ')}.`,
      ...(lacking.length > 0 ? [`No distance, as a figure is lacking: ${lacking.join(', ')}.`] : []),
    ],
  };
}
