import { InclusionIndexError } from '../core/error.ts';
import { insist } from '../core/options.ts';
import type { Weighed, Weighting } from '../core/step.ts';
import { principalComponents } from '../math/principal-components.ts';
import { hasValue, type LearntWeights, shares, shareWeighting } from './shares.ts';
import { varimax } from './varimax.ts';

/** What {@link pcaWeights} makes weights of. */
export type PcaWeightsFrom = 'squared-loadings' | 'loadings' | 'rotated-factors';

/** What {@link pcaWeights} learns. */
export interface PcaWeightsParams extends LearntWeights {
  /** The loadings of the members on the first component; 0 for one without spread. */
  readonly loadings: Float64Array;
  /** The ids of the members that load against the rest on the first component: none, where they measure one thing. */
  readonly against: readonly string[];
  /** The share of the members' variance, 0 to 1, that the components used carry. */
  readonly explained: number;
  /** How many components are used. */
  readonly components: number;
  /** How many units, those with every member known, it is learnt from. */
  readonly rows: number;
}

/**
 * Principal components: a member counts by what it shares with the other members of its group. That corrects for
 * overlap, and says nothing of importance: a member that is unlike the rest counts for little. No weight is negative.
 *
 * Formula: the columns are centred and divided by their sd, over the units where all are known. `squared-loadings`
 * (default): the squares of the loadings on the first component, which add up to 1; where that component is not the only
 * one of its variance, the mean square over those. `loadings`: the loadings themselves, over their sum. `rotated-
 * factors`: the components of variance above 1 (at least one), or as many as `factors`, and others of the same variance
 * as the last, varimax-rotated; a member has its greatest squared factor loading, over the sum of these (Nicoletti's way
 * in the Handbook: squared loadings to unity within a factor, times the factor's share of what is explained). A column
 * without spread or without values has weight 0. A square has no sign: a member that runs against the rest is weighed
 * like one that goes with them, and named in `against` of what is learnt. Look at it before you use these weights.
 * OECD/JRC Handbook (2008), step 6; Nicoletti, Scarpetta and Boylaud (2000), OECD Economics Department Working Paper 226.
 *
 * @param options `from` what the weights are made of; `factors` how many, of `rotated-factors`
 * @throws `InclusionIndexError` for factors below 1 or without rotation; when it learns, where fewer than two units
 *   have all members, and with `loadings` where one is negative or no component is the first.
 * @example
 * ```ts
 * import { pcaWeights } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)];
 * const members = [{ id: 'x', size: 1 }, { id: 'y', size: 1 }];
 * Array.from(pcaWeights().fit(columns, members).weights, (weight) => weight.toFixed(3)); // => ['0.500', '0.500']
 * ```
 */
export function pcaWeights({
  from = 'squared-loadings',
  factors,
}: {
  readonly from?: PcaWeightsFrom;
  readonly factors?: number;
} = {}): Weighting<PcaWeightsParams> {
  const ways = ['squared-loadings', 'loadings', 'rotated-factors'];
  insist(ways.includes(from), 'pcaWeights', `no weights from "${from}"`, `Give one of ${ways.join(', ')}.`);
  if (factors !== undefined) {
    insist(from === 'rotated-factors', 'pcaWeights', `factors with ${from}`, "Give from: 'rotated-factors' too.");
    insist(Number.isInteger(factors) && factors > 0, 'pcaWeights', `factors is ${factors}`, 'Give 1, 2, ...');
  }
  return shareWeighting(
    'pcaWeights',
    { from, ...(factors === undefined ? {} : { factors }) },
    describeComponents,
    (columns, members) => {
      const known = columns.filter(hasValue);
      const found = principalComponents(known);
      if (known.length > 1 && found.rows < 2) {
        throw new InclusionIndexError(
          'too-few-rows',
          `pcaWeights: all of ${members.map(({ id }) => `"${id}"`).join(', ')} are known for ${found.rows} units only.`,
          'Impute what is missing, or weigh the group in another way.',
        );
      }
      const { variances } = found;
      const kaiser = Math.max(1, variances.filter((variance) => variance > 1 + 1e-9).length);
      const last = Math.min(variances.length, from === 'rotated-factors' ? (factors ?? kaiser) : 1) - 1;
      // Those of one variance are a plane and no axes: all of them, or weights would depend on the order of the columns.
      const components = variances.filter((variance) => variance >= (variances[last] ?? 0) * (1 - 1e-9)).length;
      /** One number a member, 0 for one without values, from one a column that has some. */
      const perMember = (values: ArrayLike<number>): Float64Array => {
        let next = 0;
        return Float64Array.from(columns, (column) => (hasValue(column) ? (values[next++] ?? 0) : 0));
      };
      const loadings = perMember(found.loadings[0] ?? []);
      const against = members.flatMap(({ id }, m) => ((loadings[m] ?? 0) < -1e-12 ? [id] : []));
      const used = found.loadings.slice(0, components);
      if (from === 'loadings') checkLoadings(loadings, members, against, components);
      const rotated = (): number[] => {
        const factorLoadings = used.map((one, k) => one.map((loading) => loading * Math.sqrt(variances[k] ?? 0)));
        const turned = varimax(factorLoadings);
        return known.map((_, c) => Math.max(...turned.map((factor) => (factor[c] ?? 0) ** 2)));
      };
      const amounts = {
        loadings: () => loadings.map((loading) => Math.max(0, loading)),
        'squared-loadings': () =>
          perMember(
            known.map((_, c) => used.reduce((sum, one) => sum + (one[c] ?? 0) ** 2, 0) / Math.max(1, components)),
          ),
        'rotated-factors': () => perMember(rotated()),
      };
      const explained = variances.slice(0, components).reduce((sum, variance) => sum + variance, 0);
      return {
        ...shares(amounts[from](), columns, members),
        loadings,
        against,
        explained: variances.length === 0 ? 0 : explained / variances.length,
        components,
        rows: found.rows,
      };
    },
  );
}

/** Throws where loadings cannot be weights. */
function checkLoadings(
  loadings: Float64Array,
  members: readonly Weighed[],
  against: readonly string[],
  tied: number,
): void {
  if (loadings.length < 2) return;
  const remedy = "Look at its direction, give it a group of its own, or use from: 'squared-loadings'.";
  if (tied > 1) {
    const message = `pcaWeights: ${tied} components of ${members.map(({ id }) => `"${id}"`).join(', ')} carry the same.`;
    throw new InclusionIndexError('no-first-component', message, "Use from: 'squared-loadings'.");
  }
  if (against.length === 0) return;
  const lowest = Math.min(...loadings).toFixed(2);
  const message = `pcaWeights: ${against.map((id) => `"${id}"`).join(', ')} would have a negative weight (the lowest loading is ${lowest}).`;
  throw new InclusionIndexError('negative-loading', message, remedy);
}

function describeComponents({ against, components, explained, rows }: PcaWeightsParams): string {
  const which = components === 1 ? 'the first principal component' : `${components} principal components`;
  const share = `${which} (${Number((100 * explained).toFixed(1))} % of the variance over ${rows} units)`;
  return against.length === 0 ? share : `${share}, on the first of which ${against.join(', ')} loads against the rest`;
}
