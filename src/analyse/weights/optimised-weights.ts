import { learnBranch } from '../../aggregate/branch.ts';
import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Observation } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import { compareText, recordOf } from '../../core/record.ts';
import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { standardDeviation } from '../../math/moments.ts';
import { numberAt } from '../../math/number-at.ts';
import { completePairs } from '../../math/pairs.ts';
import { pearson } from '../../math/pearson.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import { correlateWith } from '../../weigh/correlate-with.ts';
import { minimiseOnSimplices } from '../../weigh/minimise-on-simplices.ts';
import { varies } from '../../weigh/shares.ts';
import { onePeriod, scoresWith } from '../one-period.ts';
import { usesWeights } from './weight-use.ts';

/** What {@link optimisedWeights} aims at. */
export type WeightTarget<Id extends string = string> =
  | 'equal'
  | 'maximum information'
  | { readonly [id in Id]?: number };

/** What is weighed, and what for. */
export interface OptimisedWeightsOptions<I extends string = string, G extends string = string> {
  /** The index year; default the newest complete one. */
  readonly year?: Period;
  /** The group whose score is aimed at; default the index. */
  readonly at?: G;
  /** Whose weights: 1 those of its members (default), 2 those of its members' members, and so on down. */
  readonly depth?: number;
  /** Default `equal`. */
  readonly target?: WeightTarget<I | G>;
}

/** What {@link optimisedWeights} finds. */
export interface OptimisedWeights<Id extends string = string> {
  readonly period: Period;
  /** A weight for each member, adding up to 1 within each group: what `weights` of the index takes. */
  readonly weights: { readonly [id in Id]?: number };
  /** The correlation of each member with the score that the weights give. */
  readonly correlations: { readonly [id in Id]?: number };
  /** The share of the sum of correlations that each member has. */
  readonly shares: { readonly [id in Id]?: number };
  /** The share that each member should have; `null` where the aim is information. */
  readonly wanted: { readonly [id in Id]?: number } | null;
  /** The mean squared difference of shares from those wanted (less is better), or the sum of correlations (more is). */
  readonly objective: number;
  /** The greatest difference of a share from that wanted; `null` where the aim is information. */
  readonly missedBy: number | null;
  readonly iterations: number;
  /** Whether the search ended because nothing was better. A target can be out of reach all the same: see `missedBy`. */
  readonly converged: boolean;
}

/**
 * Weights that do what they are meant to do: those at which members correlate with the score alike, in given
 * proportions, or as much as can be in sum. Weights are 0 or more. Where no such weights meet the target, they come as
 * near as they can, and `missedBy` says how far off they are.
 *
 * Formula: least mean((wanted share - r / sum of r)^2) or greatest sum of r, over weights adding up to 1 in each group;
 * r is Pearson's correlation of a member with the score over the ranked units of the year. All else in the index stays
 * as it is; a weight of 0 in the index stays 0. Nothing is drawn at random. While searching, what other groups and
 * aggregations learn is learnt from the year alone; the correlations given are those of the index scored in full, with
 * its `baseline`. Becker, Paruolo and Saisana (2017), Weights and importance in composite indicators, Ecological
 * Indicators 80; `get_opt_weights` of COINr.
 *
 * @param spec the index
 * @param data published figures, or a panel of them
 * @throws `InclusionIndexError` for a target that does not name every member or names another, a depth that the tree
 *   does not have, a member without spread, a group whose weights are learnt (they would multiply those found
 *   here), and one whose aggregation does not use the size of weights.
 * @example
 * ```ts
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { optimisedWeights } from 'inclusion-index/analyse';
 * const index = { ...inclusionIndex, over: 'children' } as const;
 * const { correlations, missedBy } = optimisedWeights(index, figures(), { year: '2023/24' });
 * correlations.placement?.toFixed(2); // => '0.49'
 * correlations.exclusions?.toFixed(2); // => '0.49'
 * (missedBy ?? 1) < 1e-6; // => true
 * ```
 */
export function optimisedWeights<I extends string, G extends string>(
  spec: Spec<I, G>,
  data: Iterable<Observation> | Panel,
  options?: OptimisedWeightsOptions<NoInfer<I>, NoInfer<G>>,
): OptimisedWeights<I | G>;
export function optimisedWeights(
  spec: Spec,
  data: Iterable<Observation> | Panel,
  { year, at, depth = 1, target = 'equal' }: OptimisedWeightsOptions = {},
): OptimisedWeights {
  const panel = 'periods' in data ? data : arrange(spec, data);
  const scores = scoresWith(spec, panel, year);
  const period = year ?? scores.newestComplete;
  if (period === undefined) throw fail('no-scores', 'nothing is scored', 'See `issues` of the scores.');
  const before = scores.of(period);
  const branches = branchesOf(spec).map(inOrderOfIds);
  const top = branches.find(({ id }) => id === (at ?? ''));
  if (!top) throw fail('unknown-group', `there is no group "${at}"`, `There is ${before.groups.join(', ')}.`);
  const weighed = atDepth(branches, top, depth);
  const blocks = weighed.map(({ members, weights }) => members.flatMap(({ id }, m) => (weights[m] === 0 ? [] : [id])));
  const ids = blocks.flat();
  const wanted = target === 'maximum information' ? null : wantedShares(ids, target);
  const rescore = rescorer(before, branches, top, weighed, ids);
  const columns = ids.map((id) => onlyRanked(before, valuesOf(before, id)));
  ids.forEach((id, k) => {
    if (!varies(columns[k])) throw fail('no-spread', `"${id}" is the same everywhere in ${period}`, 'Leave it out.');
  });
  let place = 0;
  const places = blocks.map((block) => block.map(() => place++));
  // A unit that has nothing but what weighs nothing would have no score: no weight is to gain from that.
  const least = 1e-9;
  const rows = rowsOf(onlyRanked(before, rescore(new Float64Array(ids.length).fill(1))));
  const correlate = correlateWith(columns, rows);
  const atLeast = (weights: Float64Array): Float64Array => weights.map((weight) => Math.max(weight, least));
  const objective = (weights: Float64Array): number => distance(correlate(rescore(atLeast(weights))), wanted);
  const spreads = columns.map((column) => standardDeviation(column));
  const starts = [new Float64Array(ids.length).fill(1), Float64Array.from(spreads, (spread) => 1 / spread)];
  const found = minimiseOnSimplices(objective, places, starts);
  const without = found.weights.map((weight) => (weight < 1e-7 ? 0 : weight));
  const sameRows = rowsOf(onlyRanked(before, rescore(without))).length === rows.length;
  const chosen = sameRows ? without : atLeast(found.weights);
  const weights = byBlock(blocks, places, chosen);
  const after = score({ ...spec, weights: { ...spec.weights, ...weights } }, onePeriod(spec, panel, period)).of(period);
  const correlationsIn = (own: PeriodScores, result: Float64Array): Float64Array => {
    const among = onlyRanked(own, result);
    return Float64Array.from(ids, (id) => pearson(...completePairs(valuesOf(own, id), among)));
  };
  const correlations = correlationsIn(after, at === undefined ? after.score.values : after.group(at).values);
  const sum = correlations.reduce((total, r) => total + r, 0);
  const byId = (value: (k: number) => number): Record<string, number> => recordOf(ids.map((id, k) => [id, value(k)]));
  const share = (k: number): number => numberAt(correlations, k) / sum;
  return {
    period,
    weights,
    correlations: byId((k) => numberAt(correlations, k)),
    shares: byId(share),
    wanted: wanted && byId((k) => numberAt(wanted, k)),
    objective: wanted ? distance(correlations, wanted) : sum,
    missedBy: wanted && Math.max(...ids.map((_, k) => Math.abs(share(k) - numberAt(wanted, k)))),
    iterations: found.iterations,
    converged: found.converged,
  };
}

/** A branch with its members by id: sums come out the same to the last digit whatever the order of the index. */
function inOrderOfIds(branch: Branch): Branch {
  const order = [...branch.members.keys()].sort((a, b) =>
    compareText(branch.members[a]?.id ?? '', branch.members[b]?.id ?? ''),
  );
  return {
    ...branch,
    members: order.flatMap((m) => branch.members[m] ?? []),
    weights: Float64Array.from(order, (m) => branch.weights[m] ?? 1),
  };
}

/** The branches whose members are so far beneath the top. */
function atDepth(branches: readonly Branch[], top: Branch, depth: number): readonly Branch[] {
  let level = [top];
  for (let d = 1; d < depth; d++)
    level = level.flatMap(({ members }) => branches.filter(({ id }) => members.some((member) => member.id === id)));
  if (level.length === 0 || !Number.isInteger(depth) || depth < 1)
    throw fail('bad-option', `nothing is at depth ${depth}`, 'Give 1 for the members, 2 for the members of these.');
  for (const { id, weigh, aggregation } of level) {
    const where = id === '' ? 'the index' : `"${id}"`;
    if (!usesWeights(aggregation))
      throw fail(
        'unused-weights',
        `${aggregation.type} does not use the size of the weights of ${where}`,
        'Use another aggregation.',
      );
    if (weigh === undefined || weigh.type === 'equalWeights') continue;
    throw fail('learnt-weights', `${weigh.type} finds the weights of ${where}`, 'Give it weigh: equalWeights().');
  }
  return level;
}

/** A score made again with other weights, from the columns that do not depend on them. */
function rescorer(
  before: PeriodScores,
  branches: readonly Branch[],
  top: Branch,
  weighed: readonly Branch[],
  ids: readonly string[],
): (weights: Float64Array) => Float64Array {
  const places = new Map(ids.map((id, k) => [id, k]));
  const changing = new Set<string>();
  for (const { id, members } of branches)
    if (weighed.some((branch) => branch.id === id) || members.some((member) => changing.has(member.id)))
      changing.add(id);
  const again = branches.slice(0, branches.indexOf(top) + 1).filter(({ id }) => changing.has(id));
  const fixed = again.map(({ members }) =>
    members.map(({ id }) => (changing.has(id) ? undefined : valuesOf(before, id))),
  );
  return (weights) => {
    const made = new Map<string, Float64Array>();
    again.forEach((branch, b) => {
      const columns = branch.members.map(({ id }, m) => fixed[b]?.[m] ?? made.get(id) ?? new Float64Array());
      const given = weighed.includes(branch)
        ? Float64Array.from(branch.members, ({ id }) => weights[places.get(id) ?? -1] ?? 0)
        : branch.weights;
      const learnt = learnBranch({ ...branch, weights: given }, columns);
      const values = branch.aggregation.apply(columns, learnt.weights, learnt.params);
      const needed = (branch.known ?? 0) * columns.length - 1e-9;
      if (needed > 0)
        values.forEach((_, u) => {
          if (columns.filter((column) => !Number.isNaN(column[u])).length < needed) values[u] = Number.NaN;
        });
      made.set(branch.id, values);
    });
    return made.get(top.id) ?? new Float64Array();
  };
}

/** Weights by id, adding up to 1 in each block. */
function byBlock(
  blocks: readonly (readonly string[])[],
  places: readonly (readonly number[])[],
  weights: Float64Array,
) {
  return recordOf(
    blocks.flatMap((block, b) => {
      const own = (places[b] ?? []).map((k) => numberAt(weights, k));
      const sum = own.reduce((total, weight) => total + weight, 0);
      return block.map((id, m): [string, number] => [id, numberAt(own, m) / sum]);
    }),
  );
}

/** The places where a column has a value. */
function rowsOf(column: Float64Array): number[] {
  return [...column.keys()].filter((row) => !Number.isNaN(column[row]));
}

function valuesOf(scores: PeriodScores, id: string): Float64Array {
  return (scores.indicators.includes(id) ? scores.indicator(id).normalised : scores.group(id)).values;
}

/** A column with those units only that are ranked. */
function onlyRanked({ score: { values } }: PeriodScores, column: Float64Array): Float64Array {
  return column.map((value, u) => (Number.isNaN(values[u]) ? Number.NaN : value));
}

/** How far correlations are from what is wanted. */
function distance(correlations: Float64Array, wanted: Float64Array | null): number {
  const sum = correlations.reduce((total, r) => total + r, 0);
  if (Number.isNaN(sum)) return Infinity;
  if (wanted === null) return -sum;
  if (sum <= 0) return Infinity;
  return wanted.reduce((total, share, k) => total + (share - numberAt(correlations, k) / sum) ** 2, 0) / wanted.length;
}

function wantedShares(ids: readonly string[], target: Exclude<WeightTarget, 'maximum information'>): Float64Array {
  if (target === 'equal') return new Float64Array(ids.length).fill(1 / ids.length);
  if (typeof target !== 'object')
    throw fail('bad-option', `there is no target "${target}"`, "Give 'equal' or an object.");
  const given = new Map(Object.entries(target));
  for (const id of given.keys())
    if (!ids.includes(id))
      throw fail('unknown-target', `a target for "${id}"`, `What is weighed is ${ids.join(', ')}.`);
  const parts = Float64Array.from(ids, (id) => {
    const part = given.get(id);
    if (part === undefined) throw fail('missing-target', `no target for "${id}"`, 'Name every member.');
    if (!(part >= 0 && part < Infinity))
      throw fail('bad-target', `the target of "${id}" is ${part}`, 'Give 0 or more.');
    return part;
  });
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) throw fail('bad-target', 'all targets are 0', 'Give at least one above 0.');
  return parts.map((part) => part / sum);
}

function fail(code: string, what: string, remedy: string): InclusionIndexError {
  return new InclusionIndexError(code, `optimisedWeights: ${what}.`, remedy);
}
