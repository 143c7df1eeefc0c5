import type { Indicator } from '../core/indicator.ts';
import type { Group, Spec } from '../core/spec.ts';
import type { Aggregation } from '../core/step.ts';
import { isGroup, membersOf } from '../core/tree.ts';

/** One aggregation: which columns, with which weights, into which group. */
export interface Branch {
  /** The group's id; `undefined` for the index itself. */
  readonly id: string | undefined;
  /** The ids of the indicators and groups it combines. */
  readonly members: readonly string[];
  readonly weights: Float64Array;
  readonly aggregation: Aggregation;
  /** The least share of the members that must be known. */
  readonly known?: number | undefined;
}

/** The tree of an index as a list of aggregations, children before parents, the index itself last. */
export function branchesOf(spec: Spec): readonly Branch[] {
  const weights = new Map(Object.entries(spec.weights ?? {}));
  const branch = (
    id: string | undefined,
    over: Spec['over'],
    children: readonly (Indicator | Group)[],
    aggregation: Aggregation,
    known?: number,
  ): Branch => {
    const members = membersOf(over, children);
    const own = Float64Array.from(members, (member) => weights.get(member) ?? 1);
    return { id, members, weights: own, aggregation, known };
  };
  const below = (group: Group, inherited: Aggregation): Branch[] => {
    const aggregation = group.aggregate ?? inherited;
    return [
      ...group.children.filter((node) => isGroup(node)).flatMap((child) => below(child, aggregation)),
      branch(group.id, group.over, group.children, aggregation, group.known),
    ];
  };
  return [
    ...spec.children.filter((node) => isGroup(node)).flatMap((group) => below(group, spec.aggregate)),
    branch(undefined, spec.over, spec.children, spec.aggregate),
  ];
}
