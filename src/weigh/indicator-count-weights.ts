import type { Weighting } from '../core/step.ts';

/**
 * A group counts as many as the indicators beneath it, so that every indicator counts alike in the index, whatever the
 * size of its group. (With an arithmetic mean and nothing missing, the same as an index `over` its indicators.)
 *
 * Formula: the number of indicators each member is made of.
 *
 * @example
 * ```ts
 * import { indicatorCountWeights } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(1, 2), Float64Array.of(3, 1)];
 * const members = [{ id: 'exclusions', size: 4 }, { id: 'placement', size: 2 }];
 * indicatorCountWeights().fit(columns, members).weights; // => Float64Array [4, 2]
 * ```
 */
export function indicatorCountWeights(): Weighting {
  return Object.freeze<Weighting>({
    kind: 'weigh',
    type: 'indicatorCountWeights',
    options: {},
    fit: (_, members) => ({ weights: Float64Array.from(members, ({ size }) => size) }),
    describe: () => 'each group counts as many as its indicators',
  });
}
