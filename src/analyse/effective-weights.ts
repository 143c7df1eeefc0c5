import { type Branch, branchesOf } from '../aggregate/tree.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { PeriodScores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';

/** The weight of an indicator or group, as given and as it counts. */
export interface EffectiveWeight<Id extends string = string> {
  readonly id: Id;
  readonly kind: 'indicator' | 'group';
  /** What it enters: a group, or `null` for the index itself, or for a group that enters nothing. */
  readonly parent: string | null;
  /** The weight given or learnt; 1 where none is. */
  readonly nominal: number;
  /** Its share of what its parent is made of, 0 to 1; `null` for a group that enters nothing. */
  readonly within: number | null;
  /** Its share of the index, 0 to 1: shares multiplied down the tree. Of a group, the sum of its indicators'. */
  readonly effective: number;
}

/**
 * What each indicator and group weighs in the index: weights are relative to those beside them, so an indicator in a
 * small group weighs more than one of the same weight in a large group. Depth first, in the order of the index; the
 * indicators' add up to 1.
 *
 * Formula: weights divided by their sum within each group, multiplied from the index down to the indicator. Where the
 * index or a group is made of its indicators directly, so are its shares. That is the share in an arithmetic mean with
 * nothing missing; what an indicator does to the score is another thing, see `weightInfluence`.
 *
 * @param spec the index
 * @param year its scores in a year, where weights are learnt from data: the weights of that year count
 * @throws `InclusionIndexError` for an index that learns its weights, without the scores of a year.
 * @example
 * ```ts
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { effectiveWeights } from 'inclusion-index/analyse';
 * const byDomain = effectiveWeights({ ...inclusionIndex, over: 'children' });
 * byDomain.find(({ id }) => id === 'suspension-rate-ehcp')?.effective; // => 1 / 16
 * byDomain.find(({ id }) => id === 'ehcp-share-of-send')?.effective; // => 1 / 4
 * ```
 */
export function effectiveWeights<I extends string, G extends string>(
  spec: Spec<I, G>,
  year?: PeriodScores<NoInfer<I>, NoInfer<G>>,
): EffectiveWeight<I | G>[];
export function effectiveWeights(spec: Spec, year?: PeriodScores): EffectiveWeight[] {
  const branches = new Map(branchesOf(spec).map((branch) => [branch.id, branch]));
  const found = new Map<string, Pick<EffectiveWeight, 'parent' | 'nominal' | 'within' | 'effective'>>();
  const descend = (branch: Branch, effective: number): void => {
    const weights = weightsOf(branch, year);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    branch.members.forEach(({ id }, m) => {
      const nominal = weights[m] ?? 0;
      const within = nominal / sum;
      const below = branches.get(id);
      found.set(id, { parent: branch.id || null, nominal, within, effective: effective * within });
      if (below) descend(below, effective * within);
    });
  };
  const top = branches.get('');
  if (top) descend(top, 1);
  const ofIndicators = (id: string): number => {
    const group = groupsOf(spec.children).find((one) => one.id === id);
    const below = indicatorsOf(group?.children ?? []);
    return below.reduce((sum, indicator) => sum + (found.get(indicator.id)?.effective ?? 0), 0);
  };
  const inOrder = (nodes: Spec['children']): EffectiveWeight[] =>
    nodes.flatMap((node): EffectiveWeight[] => {
      const group = 'children' in node;
      // A group that is passed over, since what is above it is made of the indicators.
      const aside = { parent: null, nominal: 1, within: null, effective: ofIndicators(node.id) };
      const own = { id: node.id, kind: group ? 'group' : 'indicator', ...(found.get(node.id) ?? aside) } as const;
      return group ? [own, ...inOrder(node.children)] : [own];
    });
  return inOrder(spec.children);
}

/** The weights of a branch, those that need no data without any. */
function weightsOf({ id, members, weights, weigh }: Branch, year: PeriodScores | undefined): Float64Array {
  if (year) {
    const learnt = new Map(Object.entries(year.weights(id)));
    return Float64Array.from(members, (member) => learnt.get(member.id) ?? 0);
  }
  if (weigh === undefined) return weights;
  if (weigh.type === 'equalWeights' || weigh.type === 'indicatorCountWeights') {
    const found = weigh.fit([], members).weights;
    return weights.map((weight, m) => weight * (found[m] ?? 0));
  }
  throw new InclusionIndexError(
    'learnt-weights',
    `effectiveWeights: ${weigh.type} learns the weights of ${id === '' ? 'the index' : `"${id}"`} from data.`,
    'Give the scores of a year too.',
  );
}
