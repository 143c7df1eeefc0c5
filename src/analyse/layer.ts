import type { Column } from '../core/column.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Unit } from '../core/observation.ts';
import { recordOf } from '../core/record.ts';
import type { PeriodScores } from '../core/scores.ts';
import { checkYear } from './check-year.ts';

/** Columns by id over the units of one year, in their order; `NaN` where there is no number. */
export interface Layer<Id extends string = string, U extends Unit = Unit> {
  readonly units: readonly U[];
  readonly columns: Readonly<Record<Id, Float64Array>>;
}

/** The layers of the indicators, from the published figure to the common scale. */
export type IndicatorLayer = 'raw' | 'imputed' | 'treated' | 'oriented' | 'normalised';

const layers = ['raw', 'imputed', 'treated', 'oriented', 'normalised', 'groups', 'aggregated'];

/**
 * One layer of an index in one year, as columns that the functions of this module take: an indicator layer, or the scores of
 * the `groups`.
 *
 * @throws `InclusionIndexError` for a layer that is none, and for what is not the scores of one year.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { layer } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const { columns } = layer(score(inclusionIndex, figures()).of('2023/24'), 'groups');
 * Object.keys(columns); // => ['exclusions', 'assessment', 'placement', 'attainment']
 * ```
 */
export function layer<I extends string, G extends string, U extends Unit>(
  year: PeriodScores<I, G, U>,
  which: IndicatorLayer,
): Layer<I, U>;
export function layer<I extends string, G extends string, U extends Unit>(
  year: PeriodScores<I, G, U>,
  which: 'groups',
): Layer<G, U>;
/** Everything on the common scale: the normalised indicators, the groups, and the `score` of the ranked. */
export function layer<I extends string, G extends string, U extends Unit>(
  year: PeriodScores<I, G, U>,
  which: 'aggregated',
): Layer<I | G | 'score', U>;
export function layer(year: PeriodScores, which: IndicatorLayer | 'groups' | 'aggregated'): Layer {
  checkYear('layer', year);
  if (!layers.includes(which)) {
    throw new InclusionIndexError('unknown-layer', `There is no layer "${which}".`, `There are ${layers.join(', ')}.`);
  }
  const { units } = year;
  const indicators = (of: IndicatorLayer) => columnsOf(year.indicators, (id) => year.indicator(id)[of]);
  const groups = () => columnsOf(year.groups, (id) => year.group(id));
  if (which === 'groups') return { units, columns: groups() };
  if (which !== 'aggregated') return { units, columns: indicators(which) };
  return { units, columns: { ...indicators('normalised'), ...groups(), score: year.score.values } };
}

function columnsOf(ids: readonly string[], column: (id: string) => Column): Record<string, Float64Array> {
  return recordOf(ids.map((id) => [id, column(id).values]));
}
