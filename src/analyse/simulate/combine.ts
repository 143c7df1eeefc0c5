import { checkDomain } from '../../aggregate/branch.ts';
import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import type { Spec } from '../../core/spec.ts';
import { baselineOf, concatenate } from '../../panel/fit-steps.ts';
import { type DrawBranch, scoring } from './draw-weights.ts';
import type { PreparedPeriod } from './prepare.ts';

/** Combines prepared columns into scores, with weights drawn from a point. */
export interface Combiner {
  /** The score of every unit, by prepared period; `NaN` where there is none. The next call writes over the arrays. */
  run(point: ArrayLike<number>): readonly Float64Array[];
}

/** One branch with room for its weights and values. */
interface Place {
  readonly branch: Branch;
  readonly draw: DrawBranch | undefined;
  /** As drawn. */
  readonly given: Float64Array;
  /** As drawn, times what a weighting found. */
  readonly used: Float64Array;
  readonly values: readonly Float64Array[];
  /** The columns of the members, by period. */
  readonly members: readonly (readonly Float64Array[])[];
  /** What a weighting found, where that stays. */
  readonly found: Map<number, Float64Array>;
  /** Whether all members are indicators, so that what is found in them stays. */
  readonly stays: boolean;
}

/**
 * Does what `score` does from the normalised columns on, in the same order of sums, and nothing that the score does not need:
 * groups beside the score are left out, and arrays are used again.
 */
export function combiner(
  spec: Spec,
  prepared: readonly PreparedPeriod[],
  drawOf: (branch: Branch) => DrawBranch | undefined,
): Combiner {
  const groups = new Map<string, readonly Float64Array[]>();
  const places = scoring(branchesOf(spec)).map((branch): Place => {
    const values = prepared.map(({ period }) => new Float64Array(period.units.length));
    const isGroup = branch.members.map(({ id }) => groups.has(id));
    const members = prepared.map(({ columns }, p) =>
      branch.members.map(({ id }) => groups.get(id)?.[p] ?? columns.get(id)?.values ?? new Float64Array()),
    );
    groups.set(branch.id, values);
    const given = branch.weights.slice();
    const stays = !isGroup.includes(true);
    // The branch shares its weights with `given`, which are drawn anew each time.
    const own = { ...branch, weights: given };
    return { branch: own, draw: drawOf(branch), given, used: given.slice(), values, members, found: new Map(), stays };
  });
  const baseline = baselineOf(
    spec,
    'weigh',
    prepared.map(({ period }) => period),
  );
  const frozen = baseline && prepared.flatMap(({ period }, p) => (baseline.includes(period) ? [p] : []));
  const index = places.at(-1);
  const scores = index?.values ?? [];
  return {
    run(point) {
      for (const place of places) {
        place.draw?.(point, place.given);
        const once = frozen && learn(place, pooled(place, frozen), -1);
        for (let p = 0; p < prepared.length; p++) {
          const learnt = once ?? learn(place, place.members[p] ?? [], p);
          aggregate(place, learnt, p, prepared);
        }
      }
      for (let p = 0; p < prepared.length; p++) withdraw(scores[p], prepared[p]?.ranked);
      return scores;
    },
  };
}

function pooled({ members }: Place, periods: readonly number[]): Float64Array[] {
  return (members[0] ?? []).map((_, m) => concatenate(periods.map((p) => members[p]?.[m] ?? new Float64Array())));
}

function learn(place: Place, columns: readonly Float64Array[], key: number) {
  const { branch, given, used } = place;
  let weights = given;
  if (branch.weigh) {
    const found = place.found.get(key) ?? branch.weigh.fit(columns, branch.members).weights;
    if (place.stays) place.found.set(key, found);
    for (let m = 0; m < used.length; m++) used[m] = (found[m] ?? 0) * (given[m] ?? 0);
    weights = used;
  }
  return { weights, params: branch.aggregation.fit(columns, weights) };
}

function aggregate(
  { branch, members, values }: Place,
  { weights, params }: ReturnType<typeof learn>,
  p: number,
  prepared: readonly PreparedPeriod[],
): void {
  const columns = members[p] ?? [];
  const into = values[p];
  const period = prepared[p]?.period;
  if (!into || !period) return;
  if (branch.aggregation.domain !== 'any') checkDomain(branch, weights, columns, period);
  branch.aggregation.apply(columns, weights, params, into);
  const needed = (branch.known ?? 0) * columns.length - 1e-9;
  if (needed <= 0) return;
  for (let u = 0; u < into.length; u++) {
    let known = 0;
    for (const column of columns) if (!Number.isNaN(column[u])) known++;
    if (known < needed) into[u] = Number.NaN;
  }
}

/** Takes the scores of those who are not ranked, and of all where fewer than two are. */
function withdraw(scores: Float64Array | undefined, ranked: Uint8Array | undefined): void {
  if (!scores || !ranked) return;
  let of = 0;
  for (let u = 0; u < scores.length; u++) {
    if (ranked[u] !== 1) scores[u] = Number.NaN;
    else if (!Number.isNaN(scores[u])) of++;
  }
  if (of < 2) scores.fill(Number.NaN);
}
