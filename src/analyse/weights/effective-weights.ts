import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { checkYear } from '../check-year.ts';
import { usesWeights } from './weight-use.ts';

/** The weight of an indicator or group, as given and as it counts. */
export interface EffectiveWeight<Id extends string = string> {
  readonly id: Id;
  readonly kind: 'indicator' | 'group';
  /** What it enters: a group, or `null` for the index itself, or for a group that enters nothing. */
  readonly parent: string | null;
  /** The weight given or learnt; 1 where none is. */
  readonly nominal: number;
  /** Its share of what its parent is made of, 0 to 1; `null` for a group that enters nothing, and where `effective` is. */
  readonly within: number | null;
  /**
   * Its share of the index, 0 to 1: shares multiplied down the tree. Of a group, the sum of its indicators'. `null` where it,
   * or a group it is in, enters an aggregation that uses weights only as in or out.
   */
  readonly effective: number | null;
  /** Why there is no effective weight. */
  readonly because?: string;
}

/**
 * What each indicator and group weighs in the index: weights are relative to those beside them, so an indicator in a
 * small group weighs more than one of the same weight in a large group. Depth first, in the order of the index; the
 * indicators' add up to 1.
 *
 * Formula: weights divided by their sum within each group, multiplied from the index down to the indicator. Where the
 * index or a group is made of its indicators directly, so are its shares. That is the share in an arithmetic mean with
 * nothing missing; what an indicator does to the score is another thing, see `weightInfluence`. A minimum, and benefit of
 * the doubt without `around`, use weights only as in or out: what enters one with others has no share, and says so.
 *
 * @param spec the index
 * @param year its scores in a year, where weights are learnt from data: the weights of that year count
 * @throws `InclusionIndexError` for an index that learns its weights, without the scores of a year; for what is not the
 *   scores of one year, or is of an index with other members.
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
  if (year !== undefined) checkYear('effectiveWeights', year);
  const found = new Map<string, Found>();
  const descend = (branch: Branch, above: Share): void => {
    const weights = weightsOf(branch, year);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    // By itself a member is all there is, whatever its weight.
    const shared = usesWeights(branch.aggregation) || weights.filter((weight) => weight > 0).length < 2;
    const where = branch.id === '' ? 'the index' : `"${branch.id}"`;
    const because = `${branch.aggregation.type} of ${where} uses weights only as in or out`;
    branch.members.forEach(({ id }, m) => {
      const nominal = weights[m] ?? 0;
      const within = shared || nominal === 0 ? nominal / sum : null;
      const share =
        within === 0 ? { effective: 0 } : within === null ? { effective: null, because } : sharedOut(above, within);
      found.set(id, { parent: branch.id || null, nominal, within, ...share });
      const below = branches.get(id);
      if (below) descend(below, share);
    });
  };
  const top = branches.get('');
  if (top) descend(top, { effective: 1 });
  const ofIndicators = (id: string): Share => {
    const group = groupsOf(spec.children).find((one) => one.id === id);
    const below = indicatorsOf(group?.children ?? []).flatMap((indicator) => found.get(indicator.id) ?? []);
    const without = below.find(({ effective }) => effective === null);
    if (without?.because !== undefined) return { effective: null, because: without.because };
    return { effective: below.reduce((sum, { effective }) => sum + (effective ?? 0), 0) };
  };
  const inOrder = (nodes: Spec['children']): EffectiveWeight[] =>
    nodes.flatMap((node): EffectiveWeight[] => {
      const group = 'children' in node;
      // A group that is passed over, since what is above it is made of the indicators.
      const aside = { parent: null, nominal: 1, within: null, ...ofIndicators(node.id) };
      const own = { id: node.id, kind: group ? 'group' : 'indicator', ...(found.get(node.id) ?? aside) } as const;
      return group ? [own, ...inOrder(node.children)] : [own];
    });
  return inOrder(spec.children);
}

type Share = Pick<EffectiveWeight, 'effective' | 'because'>;
type Found = Omit<EffectiveWeight, 'id' | 'kind'>;

/** A part of what a group has, or of nothing that can be said. */
function sharedOut({ effective, ...why }: Share, within: number): Share {
  return { effective: effective === null ? null : effective * within, ...why };
}

/** The weights of a branch, those that need no data without any. */
function weightsOf({ id, members, weights, weigh }: Branch, year: PeriodScores | undefined): Float64Array {
  if (year) {
    const learnt = new Map(Object.entries(year.weights(id)));
    return Float64Array.from(members, (member) => {
      const weight = learnt.get(member.id);
      if (weight !== undefined) return weight;
      throw new InclusionIndexError(
        'not-in-year',
        `effectiveWeights: the scores of ${year.period} have no weight of "${member.id}".`,
        'Give the scores of this index.',
      );
    });
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
