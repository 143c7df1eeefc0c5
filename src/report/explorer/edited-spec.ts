import { leaveOut } from '../../analyse/what-if/leave-out.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Group, Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf, isGroup } from '../../core/tree.ts';
import { aggregationsOf, normalisationsOf } from './choices.ts';
import { isPublished, type State } from './state.ts';

/** The index that a reader has set; the published one itself where nothing is changed. */
export function editedSpec(spec: Spec, state: State): Spec {
  if (isPublished(state)) return spec;
  const normalise = normalisationsOf(spec).find(({ key }) => key === state.normalise)?.method;
  const aggregate = aggregationsOf(spec).find(({ key }) => key === state.aggregate)?.method;
  const turned = new Set(state.turned);
  const { normalisations, ...rest } = spec;
  const methods: Spec = {
    ...(normalise ? { ...rest, normalise } : spec),
    ...(aggregate ? { aggregate } : {}),
    children: nodesOf(spec.children, turned, aggregate !== undefined),
  };
  const weighed: Spec = { ...methods, weights: weightsOf(methods, state.weights) };
  return Object.entries(state.weights).reduce<Spec>((edited, [id, tenths]) => {
    // A group may have gone with the last of its members.
    if (tenths > 0 || !idsOf(edited).includes(id)) return edited;
    const left = leaveOut(edited, id);
    if (left) return left;
    throw new InclusionIndexError('nothing-left', 'Nothing would be left of the index.', 'Let something count.');
  }, weighed);
}

function idsOf({ children }: Spec): string[] {
  return [...groupsOf(children), ...indicatorsOf(children)].map(({ id }) => id);
}

/** The tree with directions turned, and groups combined as the whole index is where that was chosen. */
function nodesOf(nodes: Spec['children'], turned: ReadonlySet<string>, alike: boolean): Spec['children'] {
  return nodes.map((node): Indicator | Group => {
    if (!isGroup(node))
      return turned.has(node.id) ? { ...node, direction: node.direction === 'higher' ? 'lower' : 'higher' } : node;
    const { aggregate, ...rest } = node;
    const children = nodesOf(node.children, turned, alike);
    return { ...rest, ...(aggregate && !alike ? { aggregate } : {}), children };
  });
}

/**
 * The weights of an index, each so many tenths of what it was. Where scores are made of the indicators straight, the weight of a
 * group is that of all beneath it.
 */
function weightsOf(spec: Spec, tenths: State['weights']): Record<string, number> {
  const given: Readonly<Record<string, number | undefined>> = spec.weights ?? {};
  const weights = new Map(Object.entries(given).map(([id, weight]): [string, number] => [id, weight ?? 1]));
  const times = (id: string, factor: number): unknown => weights.set(id, ((weights.get(id) ?? 1) * factor) / 10);
  const walk = (nodes: Spec['children'], over: Spec['over'], straight: boolean): void => {
    for (const node of nodes) {
      const factor = tenths[node.id] ?? 10;
      const straightHere = straight || over === 'indicators';
      // What counts for nothing is left out afterwards, as a whole.
      if (factor > 0 && factor !== 10) {
        if (!isGroup(node) || over !== 'indicators') times(node.id, factor);
        if (isGroup(node) && straightHere) for (const { id } of indicatorsOf([node])) times(id, factor);
      }
      if (isGroup(node)) walk(node.children, node.over, straightHere);
    }
  };
  walk(spec.children, spec.over, false);
  return Object.fromEntries(weights);
}
