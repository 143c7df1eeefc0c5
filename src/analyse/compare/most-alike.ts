import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import { compareText, recordOf } from '../../core/record.ts';
import { unitOf } from '../../math/deviations.ts';
import { standardDeviation } from '../../math/moments.ts';
import { rankValues } from '../../math/rank.ts';
import { type Columns, columnsOf, type NamedColumn } from '../columns.ts';

/** To whom, how many, and which measures count more. */
export interface MostAlikeOptions<Id extends string = string> {
  /** The id of the unit. */
  readonly unit: string;
  /** How many; more where the last are equally far. Default 10. */
  readonly count?: number;
  /** The weight of a measure beside the others, 0 or more, by id. Default 1 each. */
  readonly weights?: Readonly<Partial<Record<Id, number>>>;
}

/** A unit and how far it is. */
export interface AlikeUnit<Id extends string = string> {
  readonly id: string;
  readonly name: string;
  /** 1 for the nearest; equal distances share a rank. */
  readonly rank: number;
  /** In standard deviations: 1 where the two differ by one in each measure. */
  readonly distance: number;
  /** Its value less that of the unit in each measure, in standard deviations. */
  readonly differences: Readonly<Record<Id, number>>;
}

/** The units most like one, and those that cannot be placed. */
export interface MostAlike<Id extends string = string> {
  /** The nearest first. */
  readonly alike: readonly AlikeUnit<Id>[];
  /** The units that lack a measure, and which they lack: no distance is made of half of them. */
  readonly without: readonly { readonly id: string; readonly name: string; readonly lacking: readonly Id[] }[];
  /** Why there are none: the unit itself lacks a measure. */
  readonly because?: string;
}

/**
 * The units most like one in measures that you name: circumstances, to compare among equals.
 *
 * Formula: the root of the weighted mean, over the measures, of the squared difference divided by the measure's variance over all
 * units that have it (n - 1 underneath). With equal weights that is the standardised Euclidean distance divided by the root of
 * the number of measures. A measure with the same value throughout tells none apart, and differs by 0. A unit that lacks
 * any measure of a weight above 0 has no distance and is listed in `without`: from the measures it has it could look nearer than it is.
 *
 * @param layer columns by id with their units: a layer of an index of these measures
 * @throws `InclusionIndexError` for a unit that is not there, no columns, columns of another length than the units, and weights or a count that make no sense.
 * @example
 * ```ts
 * import { mostAlike } from 'inclusion-index/analyse';
 * const units = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
 * const { alike, without } = mostAlike({ units, columns: { poor: [10, 12, 30, 14], large: [5, 5, 7, null] } }, { unit: 'a', count: 1 });
 * alike.map(({ name, rank }) => `${rank} ${name}`); // => ['1 B']
 * without; // => [{ id: 'd', name: 'D', lacking: ['large'] }]
 * ```
 */
export function mostAlike<Id extends string>(
  { units, columns }: AlikeLayer<Id>,
  { unit, count = 10, weights }: MostAlikeOptions<NoInfer<Id>>,
): MostAlike<Id> {
  const named = columnsOf<Id>(columns);
  insist(named.length > 0, 'mostAlike', 'there are no measures', 'Give one column or more.');
  const other = named.find(({ values }) => values.length !== units.length);
  insist(
    other === undefined,
    'mostAlike',
    `column "${other?.id}" has ${other?.values.length} values for ${units.length} units`,
    'Give every column over these units.',
  );
  insist(count >= 1, 'mostAlike', `count is ${count}`, 'Give 1 or more.');
  const own = units.findIndex(({ id }) => id === unit);
  const target = units[own];
  if (!target) {
    throw new InclusionIndexError('unknown-unit', `mostAlike: there is no unit "${unit}".`, 'Give the id of one.');
  }
  const measures = weighted<Id>(named, weights).map((one) => ({ ...one, values: standardised(one.values) }));
  const sum = measures.reduce((total, { weight }) => total + weight, 0);
  const all = units.map(({ id, name }, u) => {
    const differences = measures.map(({ id, weight, values }) => {
      const difference = (values[u] ?? Number.NaN) - (values[own] ?? Number.NaN);
      // A measure of no weight may be missing, and 0 times that would be missing too.
      return { id, difference, square: weight === 0 ? 0 : weight * difference ** 2 };
    });
    const lacking = measures.flatMap((one) => (one.weight > 0 && Number.isNaN(one.values[u]) ? [one.id] : []));
    const distance = Math.sqrt(differences.reduce((total, { square }) => total + square, 0) / sum);
    return { id, name, lacking, distance, differences: recordOf(differences.map((one) => [one.id, one.difference])) };
  });
  const others = all.filter((one) => one.id !== unit);
  const without = others.flatMap(({ id, name, lacking }) => (lacking.length > 0 ? [{ id, name, lacking }] : []));
  const mine = all[own]?.lacking ?? [];
  if (mine.length > 0) return { alike: [], without, because: `${target.name} lacks ${mine.join(', ')}` };
  const found = others.filter(({ lacking }) => lacking.length === 0);
  const ranks = rankValues(found.map(({ distance }) => -distance));
  const alike = found
    .map(({ lacking: _, ...one }, i) => ({ ...one, rank: ranks[i] ?? Number.NaN }))
    .filter(({ rank }) => rank <= count)
    .sort((a, b) => a.rank - b.rank || compareText(a.name, b.name) || compareText(a.id, b.id));
  return { alike, without };
}

/** Columns over units: a {@link Layer}, or columns of your own. */
export interface AlikeLayer<Id extends string = string> {
  readonly units: readonly Unit[];
  readonly columns: Columns<Id>;
}

function weighted<Id extends string>(
  named: readonly NamedColumn<Id>[],
  weights: Readonly<Partial<Record<Id, number>>> | undefined,
): (NamedColumn<Id> & { readonly weight: number })[] {
  const given = new Map(Object.entries<number | undefined>(weights ?? {}));
  const unknown = [...given.keys()].find((id) => !named.some((one) => one.id === id));
  insist(unknown === undefined, 'mostAlike', `a weight for "${unknown}"`, 'Give its column too.');
  const all = named.map((one) => ({ ...one, weight: given.get(one.id) ?? 1 }));
  for (const { id, weight } of all) {
    insist(weight >= 0 && weight < Infinity, 'mostAlike', `the weight of "${id}" is ${weight}`, 'Give 0 or more.');
  }
  insist(
    all.some(({ weight }) => weight > 0),
    'mostAlike',
    'all weights are 0',
    'Give at least one above 0.',
  );
  return all;
}

/** Values in standard deviations; all 0 where they are the same. */
function standardised(values: Float64Array): Float64Array {
  // In a unit that keeps squares finite, whatever the magnitude.
  const unit = unitOf(values);
  const scaled = values.map((value) => value / unit);
  const spread = standardDeviation(scaled);
  return scaled.map((value) => (Number.isNaN(value) ? value : spread > 1e-12 ? value / spread : 0));
}
