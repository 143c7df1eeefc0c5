import type { Indicator } from './indicator.ts';
import type { Group, Spec } from './spec.ts';

/** Whether a node of the tree is a group. */
export function isGroup<I extends string, G extends string>(node: Indicator<I> | Group<I, G>): node is Group<I, G> {
  return 'children' in node;
}

/** Every indicator under a list of nodes, in order, depth first. */
export function indicatorsOf<I extends string, G extends string>(
  nodes: readonly (Indicator<I> | Group<I, G>)[],
): Indicator<I>[] {
  const found: Indicator<I>[] = [];
  collect(nodes, found);
  return found;
}

/** Into one list: a spec is walked at each scoring, thousands of times in an analysis of its uncertainty. */
function collect<I extends string, G extends string>(
  nodes: readonly (Indicator<I> | Group<I, G>)[],
  into: Indicator<I>[],
): void {
  for (const node of nodes) {
    if (isGroup(node)) collect(node.children, into);
    else into.push(node);
  }
}

/** Every group under a list of nodes, parents before children. */
export function groupsOf<I extends string, G extends string>(
  nodes: readonly (Indicator<I> | Group<I, G>)[],
): Group<I, G>[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...groupsOf(node.children)] : []));
}

/** The lag of an indicator in an index: the spec's, or its own. */
export function lagOf<I extends string, G extends string>(
  { lags }: Pick<Spec<I, G>, 'lags'>,
  indicator: Indicator<I>,
): number {
  return Object.entries<number | undefined>(lags ?? {}).find(([id]) => id === indicator.id)?.[1] ?? indicator.lag;
}

/** The ids that a group, or the index itself, is made of: its children, or the indicators beneath it. */
export function membersOf(over: Spec['over'], children: Spec['children']): string[] {
  return (over === 'indicators' ? indicatorsOf(children) : children).map((node) => node.id);
}
