import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { numberAt } from '../../math/number-at.ts';

/** What the members of an index add to the scores of some units. */
export interface ScoreParts {
  /** By id of indicator or group, one number a unit; none where what it enters is not the weighted mean of its members. */
  readonly parts: ReadonlyMap<string, Float64Array>;
  /** The first aggregation that is no such mean, in words. */
  readonly because?: string;
}

/**
 * Splits scores into what each member adds, measured from a level: its share of the weights known for the unit, times its value less
 * the level; 0 where it is missing. However deep the tree, the parts of the indicators then add up to the score less the level.
 *
 * @param places the units, by place: those with a score
 */
export function scoreParts(spec: Spec, year: PeriodScores, places: readonly number[], level: number): ScoreParts {
  const branches = new Map(branchesOf(spec).map((branch) => [branch.id, branch]));
  const parts = new Map<string, Float64Array>();
  const refused: string[] = [];
  const valuesOf = (id: string): Float64Array => {
    const { values } =
      id === '' ? year.score : year.indicators.includes(id) ? year.indicator(id).normalised : year.group(id);
    return Float64Array.from(places, (u) => numberAt(values, u));
  };
  const descend = (branch: Branch, share: Float64Array): void => {
    const weights = new Map(Object.entries(year.weights(branch.id === '' ? undefined : branch.id)));
    const members = branch.members.map(({ id }) => ({ id, weight: weights.get(id) ?? 0, values: valuesOf(id) }));
    const sums = share.map((_, i) =>
      members.reduce((sum, { weight, values }) => sum + (Number.isNaN(values[i]) ? 0 : weight), 0),
    );
    const within = members.map(({ weight, values }) =>
      values.map((value, i) => (Number.isNaN(value) || sums[i] === 0 ? 0 : weight / (sums[i] ?? 1))),
    );
    const isMean = valuesOf(branch.id).every((value, i) => {
      if (Number.isNaN(value)) return true;
      const made = members.reduce((sum, { values }, m) => sum + product(within[m]?.[i] ?? 0, numberAt(values, i)), 0);
      return Math.abs(made - value) <= 1e-9 * Math.max(1, Math.abs(value));
    });
    if (!isMean) {
      const what = branch.id === '' ? 'the index' : `"${branch.id}"`;
      refused.push(`${what} is made by ${branch.aggregation.type}, which is no mean of its members`);
      return;
    }
    members.forEach(({ id, values }, m) => {
      const own = share.map((part, i) => part * (within[m]?.[i] ?? 0));
      parts.set(
        id,
        own.map((part, i) => product(part, numberAt(values, i) - level)),
      );
      const below = branches.get(id);
      if (below) descend(below, own);
    });
  };
  const top = branches.get('');
  if (top) descend(top, new Float64Array(places.length).fill(1));
  // A group that enters nothing, as what is above it is made of the indicators, has what these have.
  for (const { id, children } of groupsOf(spec.children)) {
    const beneath = indicatorsOf(children).map((indicator) => parts.get(indicator.id));
    if (parts.has(id) || beneath.includes(undefined)) continue;
    parts.set(
      id,
      Float64Array.from(places, (_, i) => beneath.reduce((sum, part) => sum + (part?.[i] ?? 0), 0)),
    );
  }
  const [because] = refused;
  return { parts, ...(because === undefined ? {} : { because }) };
}

/** A product that nothing of a missing value remains of where the share is 0. */
function product(share: number, value: number): number {
  return share === 0 ? 0 : share * value;
}
