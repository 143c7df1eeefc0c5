import type { Spec } from '../../core/spec.ts';
import { indicatorsOf, isGroup } from '../../core/tree.ts';

/** An indicator or group with those above it, the nearest first; the index itself, the last of them, is `score`. */
export interface Descent {
  readonly id: string;
  readonly ancestors: readonly string[];
}

/** The id under which columns hold the scores of the index itself: no indicator and no group can have it. */
export const indexId = 'score';

/** Every indicator and group of an index, in the order of its tree, with those above it. */
export function descentsOf(spec: Spec): Descent[] {
  const below = (children: Spec['children'], ancestors: readonly string[]): Descent[] =>
    children.flatMap((node) => [
      { id: node.id, ancestors },
      ...(isGroup(node) ? below(node.children, [node.id, ...ancestors]) : []),
    ]);
  return below(spec.children, [indexId]);
}

/** A group of an index, or the index itself (`score`), with its children and all the indicators beneath it. */
export interface Family {
  readonly id: string;
  readonly children: readonly string[];
  readonly indicators: readonly string[];
}

/** Every group of an index, parents before children, the index itself first. */
export function familiesOf(spec: Spec): Family[] {
  const family = (id: string, children: Spec['children']): Family[] => [
    { id, children: children.map((node) => node.id), indicators: indicatorsOf(children).map((node) => node.id) },
    ...children.filter(isGroup).flatMap((group) => family(group.id, group.children)),
  ];
  return family(indexId, spec.children);
}

/** Every id that a column of an index can have. */
export function idsOf(spec: Spec): string[] {
  return [indexId, ...descentsOf(spec).map(({ id }) => id)];
}
