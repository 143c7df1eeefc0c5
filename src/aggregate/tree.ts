import { checkSpec } from '../core/check-spec.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Group, Spec } from '../core/spec.ts';
import type { Aggregation, Weighed, Weighting } from '../core/step.ts';
import { indicatorsOf, isGroup } from '../core/tree.ts';

/** One aggregation: which columns, with which weights, into which group. */
export interface Branch {
  /** The group's id; `''` for the index itself. */
  readonly id: string;
  /** The indicators and groups it combines. */
  readonly members: readonly Weighed[];
  /** The weights given, 1 where none is. */
  readonly weights: Float64Array;
  readonly aggregation: Aggregation;
  /** What finds weights from the columns, which those given then multiply. */
  readonly weigh?: Weighting | undefined;
  /** The least share of the members that must be known. */
  readonly known?: number | undefined;
}

/** The trees of frozen specs, which stay as they are. */
const trees = new WeakMap<Spec, readonly Branch[]>();

/**
 * The tree of an index as a list of aggregations, children before parents, the index itself last. Of a spec that is frozen it
 * is checked and made once.
 *
 * @throws {@link InclusionIndexError} for a spec that cannot mean anything
 */
export function branchesOf(spec: Spec): readonly Branch[] {
  const known = trees.get(spec);
  if (known) return known;
  checkSpec(spec);
  const branches = made(spec);
  if (Object.isFrozen(spec)) trees.set(spec, branches);
  return branches;
}

function made(spec: Spec): readonly Branch[] {
  const weights = new Map(Object.entries(spec.weights ?? {}));
  const weighed = (node: Indicator | Group): Weighed => ({
    id: node.id,
    size: isGroup(node) ? indicatorsOf(node.children).length : 1,
  });
  const branch = (
    { id, over, children, known }: Pick<Group, 'id' | 'over' | 'children' | 'known'>,
    aggregation: Aggregation,
    weigh: Weighting | undefined,
  ): Branch => {
    const members = (over === 'indicators' ? indicatorsOf(children) : children).map(weighed);
    const own = Float64Array.from(members, (member) => weights.get(member.id) ?? 1);
    return { id, members, weights: own, aggregation, weigh, known };
  };
  const below = (group: Group, inherited: Aggregation, around: Weighting | undefined): Branch[] => {
    const aggregation = group.aggregate ?? inherited;
    const weigh = group.weigh ?? around;
    return [
      ...group.children.filter((node) => isGroup(node)).flatMap((child) => below(child, aggregation, weigh)),
      branch(group, aggregation, weigh),
    ];
  };
  const { aggregate, weigh, children, over } = spec;
  return [
    ...children.filter((node) => isGroup(node)).flatMap((group) => below(group, aggregate, weigh)),
    branch({ id: '', children, ...(over ? { over } : {}) }, aggregate, weigh),
  ];
}
