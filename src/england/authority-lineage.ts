import type { Measure } from '../core/indicator.ts';
import type { Lineage, NamedDenominators, Restated } from '../core/lineage.ts';
import type { Observation } from '../core/observation.ts';
import { defineLineage } from '../panel/define-lineage.ts';
import { type AuthorityUnit, authorities, authorityUnit } from './authority.ts';
import { combinedRows, combinedUnit } from './combined-rows.ts';
import { figureBasis, figureMeasures, figureUnit } from './figure-measures.ts';
import { endOfPeriod } from './period-end.ts';

let lineage: Lineage<AuthorityUnit> | undefined;

function ofRegister(): Lineage<AuthorityUnit> {
  const register = new Map(authorities().map((authority) => [authority.id, authority]));
  lineage ??= defineLineage({
    units: authorities(),
    combined: combinedRows.map((row) => ({ id: combinedUnit(row).id, members: row.members })),
    unitOn: (id, on) => {
      const authority = register.get(id);
      if (authority) return authorityUnit(authority, on);
      throw new RangeError(`"${id}" is no authority.`);
    },
    dateOf: (period) => endOfPeriod(period, period.includes('/') ? 'January census' : 'calendar year'),
  });
  return lineage;
}

/**
 * How England's authorities followed one another: for `score(index, figures(), { boundaries: 'own', lineage:
 * authorityLineage })`. A year's own date is 31 January of an academic year, the month of the school census and of SEN2,
 * from which the newest figures of an index year are; 31 December of a calendar year.
 *
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { authorityLineage, figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures(), { boundaries: '2018-04-01', lineage: authorityLineage });
 * scores.of('2023/24').has('cumbria'); // => true
 * scores.of('2023/24').has('cumberland'); // => false
 * ```
 */
export const authorityLineage: Lineage<AuthorityUnit> = /* @__PURE__ */ Object.freeze<Lineage<AuthorityUnit>>({
  restate: (observations, options) => ofRegister().restate(observations, options),
  byYear: (observations, measures, on) => ofRegister().byYear(observations, measures, on),
});

/** To what figures of authorities are restated. */
export interface AuthorityRestateOptions {
  /** An ISO date, or `latest`. */
  readonly on: string;
  /** The measures, where there are others than the carried ones. */
  readonly measures?: readonly Measure[];
  /** The denominators of rates that are published without counts, by the id of the rate's measure. */
  readonly weightedBy?: NamedDenominators;
}

/**
 * Figures of authorities on the boundaries of a date. Counts add up, rates are made anew of their counts; what cannot be made
 * is `other-boundaries`, and an issue says why. See {@link inclusion-index!Restated | Restated}.
 *
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} on a text that is no date, and a named denominator that is no number
 * @example
 * ```ts
 * import { figures, restate } from 'inclusion-index/england';
 * const { observations } = restate(figures(), { on: '2018-04-01' });
 * const plans = observations.filter(({ measure, period }) => measure === 'ehc-plans' && period === '2023/24');
 * const cumbria = plans.find(({ unit }) => unit.id === 'cumbria');
 * cumbria?.value; // => 4852
 * cumbria?.parts?.map(({ unit, value }) => `${unit.name} ${value}`); // => ['Cumberland 2656', 'Westmorland and Furness 2196']
 * plans.find(({ unit }) => unit.id === 'poole')?.value; // => 'other-boundaries'
 * ```
 */
export function restate(
  observations: Iterable<Observation<AuthorityUnit>>,
  { on, measures = carried(), weightedBy = {} }: AuthorityRestateOptions,
): Restated<AuthorityUnit> {
  return authorityLineage.restate(observations, { on, measures, weightedBy });
}

function carried(): Measure[] {
  return figureMeasures.map((id) => ({ id, title: id, unit: figureUnit(id), basis: figureBasis[id] }));
}
