import type { Group, Spec } from '../../core/spec.ts';
import { indicatorsOf, isGroup, membersOf } from '../../core/tree.ts';

/** A group, or the index itself, as far as leaving out goes. */
type Parent = Pick<Group, 'children' | 'over'> & { readonly id?: string };

/**
 * An index without the influence of one indicator or group: its weight is 0, so that all else (who is ranked, what is learnt from the
 * columns) stays as it was. Where that would leave its group with nothing, the group is left out instead; where scores above a
 * group are made of its indicators straight, these are. `undefined` where nothing would be left of the index.
 */
export function leaveOut(spec: Spec, id: string): Spec | undefined {
  const path = pathTo(spec, id);
  const parent = path.at(-1);
  const node = parent?.children.find((child) => child.id === id);
  if (!parent || !node) return undefined;
  const weights = new Map(Object.entries(spec.weights ?? {}));
  const weigh = (ids: readonly string[], children = spec.children): Spec => {
    for (const one of ids) weights.set(one, 0);
    return { ...spec, children, weights: Object.fromEntries(weights) };
  };
  const left = indicatorsOf([node]).map((indicator) => indicator.id);
  const straight = isGroup(node) && path.some(({ over }) => over === 'indicators');
  const gone = straight ? left : [id];
  // Every group above whose members are all without weight goes as well.
  const emptied = path.find(({ over, children }) => {
    const members = membersOf(over, children).filter(
      (member) => !(gone.includes(member) || (straight && member === id)),
    );
    return members.every((member) => weights.get(member) === 0);
  });
  if (emptied) return emptied.id === undefined ? undefined : leaveOut(spec, emptied.id);
  if (!straight) return weigh(gone);
  // A group without any weight inside is none: its indicators take its place.
  weights.delete(id);
  for (const group of groupsIn(node)) weights.delete(group);
  return weigh(gone, dissolved(spec.children, id));
}

/** The index and the groups on the way to a node, the topmost first; none where it is not there. */
function pathTo(spec: Spec, id: string): Parent[] {
  const search = (parent: Parent): Parent[] =>
    parent.children.some((child) => child.id === id)
      ? [parent]
      : parent.children.filter(isGroup).flatMap((group) => {
          const below = search(group);
          return below.length > 0 ? [parent, ...below] : [];
        });
  return search({ children: spec.children, ...(spec.over ? { over: spec.over } : {}) });
}

function groupsIn(node: Group): string[] {
  return node.children.filter(isGroup).flatMap((group) => [group.id, ...groupsIn(group)]);
}

function dissolved(children: Spec['children'], id: string): Spec['children'] {
  return children.flatMap((node): Spec['children'] => {
    if (!isGroup(node)) return [node];
    return node.id === id ? indicatorsOf([node]) : [{ ...node, children: dissolved(node.children, id) }];
  });
}
