import { checkSpec } from './check-spec.ts';
import type { Indicator } from './indicator.ts';
import type { Coverage, Spec } from './spec.ts';
import { groupsOf, isGroup } from './tree.ts';

/** The coverage rule of both presets: 65 % of the indicators and one in every group at the top. */
export const defaultCoverage: Coverage = Object.freeze({ share: 0.65, perGroup: 1 });

/** What {@link defineIndex} takes: a {@link Spec} with the coverage rule left out where it is the default. */
export type SpecInput<I extends string, G extends string> = Omit<Spec<I, G>, 'coverage'> & {
  readonly coverage?: Coverage;
};

/**
 * An index, checked and frozen.
 *
 * @throws {@link InclusionIndexError} for an empty tree, an id used twice, or a weight, lag or substitute that names nothing.
 * @example
 * ```ts
 * import { arithmetic, defineIndex, percentileRank } from 'inclusion-index';
 * import { ehcpInIndependent, ehcpInMainstream } from 'inclusion-index/indicators';
 * const placement = defineIndex({
 *   id: 'placement',
 *   title: 'Placement only',
 *   children: [ehcpInMainstream, ehcpInIndependent],
 *   weights: { 'ehcp-in-mainstream': 2 },
 *   normalise: percentileRank(),
 *   aggregate: arithmetic(),
 * });
 * placement.coverage; // => { share: 0.65, perGroup: 1 }
 * ```
 */
export function defineIndex<const I extends string, const G extends string = never>(
  input: SpecInput<I, G>,
): Spec<I, G> {
  const spec: Spec<I, G> = Object.freeze({ coverage: defaultCoverage, ...input });
  checkSpec(spec);
  return spec;
}

/**
 * A copy of an index with one more indicator, in the group named by the indicator's domain, at whatever depth (a new group
 * at the top if there is none).
 *
 * @throws {@link InclusionIndexError} where the index has an indicator of that id already.
 */
export function addIndicator<I extends string, G extends string, const N extends string, const D extends string>(
  spec: Spec<I, G>,
  indicator: Indicator<N, D>,
  // An indicator whose domain is any text adds no group that the compiler could know of.
): Spec<I | N, string extends D ? G : G | D>;
export function addIndicator(spec: Spec, indicator: Indicator): Spec {
  const { domain } = indicator;
  const into = (nodes: Spec['children']): Spec['children'] =>
    nodes.map((node) => {
      if (!isGroup(node)) return node;
      return { ...node, children: node.id === domain ? [...node.children, indicator] : into(node.children) };
    });
  const there = groupsOf(spec.children).some(({ id }) => id === domain);
  const home = { id: domain, title: domain, children: [indicator] };
  return defineIndex({ ...spec, children: there ? into(spec.children) : [...spec.children, home] });
}
