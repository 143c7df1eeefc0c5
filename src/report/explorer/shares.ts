import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf, isGroup, membersOf } from '../../core/tree.ts';

/**
 * How much of the score each group and indicator makes up, 0 to 1: its weight as a share of those it is combined with, times the
 * share of what it is part of. What is left out has none.
 */
export function sharesOf(spec: Spec, year: PeriodScores): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const walk = (group: string | undefined, over: Spec['over'], children: Spec['children'], share: number): void => {
    const weights = year.weights(group);
    const members = membersOf(over, children);
    const all = members.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
    for (const id of members) shares.set(id, all > 0 ? (share * (weights[id] ?? 0)) / all : 0);
    for (const node of children.filter(isGroup)) {
      if (over !== 'indicators') walk(node.id, node.over, node.children, shares.get(node.id) ?? 0);
    }
  };
  walk(undefined, spec.over, spec.children, 1);
  // A group whose indicators count straight makes up what they do together.
  for (const group of groupsOf(spec.children)) {
    if (shares.has(group.id)) continue;
    shares.set(
      group.id,
      indicatorsOf([group]).reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0),
    );
  }
  return shares;
}
