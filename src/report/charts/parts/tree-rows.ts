import type { Spec } from '../../../core/spec.ts';
import { isGroup } from '../../../core/tree.ts';

/** A line of a chart that lists an index: a heading for each group, its members beneath. */
export interface TreeRow<I extends string = string, G extends string = string> {
  readonly title: string;
  /** How many groups it is in. */
  readonly depth: number;
  readonly member: { readonly indicator: I } | { readonly group: G };
}

/** The groups and indicators of an index in its order, each group before its members. */
export function treeRows<I extends string, G extends string>(
  nodes: Spec<I, G>['children'],
  depth: number = 0,
): TreeRow<I, G>[] {
  return nodes.flatMap((node): TreeRow<I, G>[] =>
    isGroup(node)
      ? [{ title: node.title, depth, member: { group: node.id } }, ...treeRows<I, G>(node.children, depth + 1)]
      : [{ title: node.title, depth, member: { indicator: node.id } }],
  );
}
