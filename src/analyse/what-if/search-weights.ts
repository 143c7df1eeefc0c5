import { distanceBetween, nearestShares, type WeightDistance } from '../../math/nearest-shares.ts';
import { numberAt } from '../../math/number-at.ts';
import type { WeighedColumns } from './weighed-columns.ts';

/** Which weights are looked for: those nearest to the index's under which a unit is above some others, or all but a few. */
export interface WeightGoal {
  /** The place of the unit that is to rise. */
  readonly unit: number;
  /** The places of those that it must be above. */
  readonly over: readonly number[];
  /** How many may be above it; all where not given. */
  readonly most: number;
  /** Whether the unit is to fall instead, below those. */
  readonly falls?: boolean;
  readonly distance: WeightDistance;
}

/** What the search found. */
export interface FoundWeights {
  readonly shares: Float64Array;
  readonly distance: number;
  /** No weights nearer than this reach the goal: the distance itself where those found are proven nearest. */
  readonly atLeast: number;
}

/** Some of what may be: who must be beaten, who need not be, and between which limits the unit's own score lies. */
interface Part {
  readonly must: ReadonlySet<number>;
  readonly spared: ReadonlySet<number>;
  readonly low: number;
  readonly high: number;
  /** The nearest weights that beat whom must be beaten, and how near they are. */
  readonly shares: Float64Array;
  readonly distance: number;
  /** Nothing in this part is nearer. */
  readonly bound: number;
}

/** How many parts are looked at before the best so far is taken. */
const patience = 600;

/**
 * How far the unit must be above, as a part of the greatest value: ten times what counts as tied, so that it is above by any rule for
 * ties.
 */
const ahead = 1e-8;

/** Distances that differ by less are the same: where all is linear, and where limits are drawn closer by halves. */
const asNear = { linear: 1e-9, byHalves: 1e-4 } as const;

/**
 * The weights nearest to those of the index that reach a goal; `none` where none do, `none found` where the search ended before it could
 * tell.
 *
 * To be above one that has the same indicators is linear in the weights: sum(w (x − y)) >= 0. One that lacks some has other weights
 * underneath; the score t of the unit is then held between two limits, sum(w (x − low)) >= 0 and sum(w (high − y)) >= 0, which leaves
 * too much, and the limits are drawn closer by halves. Which of many to beat is chosen by branch and bound: beat this one or
 * spare it, the part with the nearest weights first (Land and Doig 1960). All parts together hold what can be, so the
 * nearest of those left open is a bound for all.
 */
export function searchWeights(weighed: WeighedColumns, goal: WeightGoal): FoundWeights | 'none' | 'none found' {
  const race = raceOf(weighed, goal);
  const { start } = race;
  const solve = (part: Pick<Part, 'must' | 'spared' | 'low' | 'high'>, by = goal.distance): Part | undefined => {
    const shares = nearestShares(start, race.rows(part), by);
    if (!shares) return undefined;
    const distance = distanceBetween(start, shares, by);
    return { ...part, shares, distance, bound: distance };
  };
  const [low, high] = race.limits;
  const root = solve({ must: new Set(goal.over), spared: new Set(), low, high });
  if (!root) return 'none';
  let best: Part | undefined;
  const offer = (part: Part | undefined): void => {
    if (part && (!best || part.distance < best.distance) && reached(part)) best = part;
  };
  const reached = ({ must, shares }: Part): boolean => {
    const before = race.notBeaten(shares);
    return before.length <= goal.most && !before.some((unit) => must.has(unit));
  };
  offer(root);
  const alone = costsAlone();
  for (const distance of ['moved', 'euclidean'] as const) offer(sameBeaten(greedy(distance)));
  let open: Part[] = [root];
  for (let looked = 0; looked < patience && open.length > 0; looked++) {
    const nearest = open.reduce((first, part) => (part.bound < first.bound ? part : first));
    open = open.filter((part) => part !== nearest && isNearer(part));
    if (!isNearer(nearest)) continue;
    for (const child of childrenOf(nearest)) {
      offer(child);
      if (isNearer(child)) open.push(child);
    }
  }
  if (!best) return open.length > 0 ? 'none found' : 'none';
  const { shares, distance } = best;
  const atLeast = open.filter(isNearer).reduce((least, { bound }) => Math.min(least, bound), distance);
  return { shares, distance, atLeast };

  /** Whether a part can hold weights nearer than the best so far. */
  function isNearer({ must, bound }: Part): boolean {
    return !best || bound < best.distance - (race.isLinear(must) ? asNear.linear : asNear.byHalves);
  }

  /** What it takes to beat each of those ahead, and no other: the least where several must be. */
  function costsAlone(): ReadonlyMap<number, number> {
    if (goal.most === 0 || goal.most >= race.size) return new Map();
    return new Map(
      race.notBeaten(start).map((unit) => {
        const part = solve({ must: new Set([unit]), spared: new Set(), low, high });
        return [unit, part ? part.distance : Infinity];
      }),
    );
  }

  /** No less than this can do: so many of those ahead at the start must be beaten, each by itself at least. */
  function atLeastFor({ must, spared }: Pick<Part, 'must' | 'spared'>): number {
    const costs = [...alone].flatMap(([unit, cost]) => (must.has(unit) || spared.has(unit) ? [] : [cost]));
    const toBeat = costs.length - (goal.most - spared.size);
    return toBeat > 0 ? (costs.sort((a, b) => a - b)[toBeat - 1] ?? 0) : 0;
  }

  /** A first answer: again and again beat the one that takes least, until few enough are ahead. */
  function greedy(by: WeightDistance): Part | undefined {
    for (let part = root && solve(root, by); part && alone.size > 0; ) {
      const own: Part = part;
      const before = race.notBeaten(own.shares).filter((unit) => !own.must.has(unit));
      if (before.length <= goal.most) return own;
      const cheap = before.sort((a, b) => (alone.get(a) ?? Infinity) - (alone.get(b) ?? Infinity)).slice(0, 12);
      const tried = cheap.flatMap((unit) => solve({ ...own, must: new Set([...own.must, unit]) }, by) ?? []);
      part = tried.reduce<Part | undefined>(
        (first, one) => (first && first.distance <= one.distance ? first : one),
        undefined,
      );
    }
    return undefined;
  }

  /** The nearest weights that beat whom others do: nearer, where these were sought in another distance. */
  function sameBeaten(part: Part | undefined): Part | undefined {
    if (!part) return undefined;
    const before = new Set(race.notBeaten(part.shares));
    const must = new Set(Array.from({ length: race.size }, (_, unit) => unit).filter((unit) => !before.has(unit)));
    must.delete(goal.unit);
    const own = race.score(goal.unit, part.shares);
    return solve({ ...part, must, low: own, high: own });
  }

  /** The parts that a part falls into, none of which holds its weights: they do not reach the goal. */
  function* childrenOf(part: Part): Generator<Part> {
    const { must, spared, shares } = part;
    const before = race.notBeaten(shares);
    if (before.some((unit) => must.has(unit))) {
      const own = race.score(goal.unit, shares);
      const exact = solve({ ...part, low: own, high: own });
      if (exact) offer(exact);
      const middle = (part.low + part.high) / 2;
      for (const half of [{ high: middle }, { low: middle }]) {
        const child = solve({ ...part, ...half });
        if (child) yield child;
      }
      return;
    }
    const open = before.filter((unit) => !spared.has(unit));
    if (open.length + spared.size <= goal.most) return;
    const [unit] = open.sort((a, b) => race.score(b, shares) - race.score(a, shares));
    const isLast = spared.size >= goal.most;
    const beaten = solve({ ...part, must: new Set([...must, ...(isLast ? open : open.slice(0, 1))]) });
    if (beaten) yield { ...beaten, bound: Math.max(beaten.bound, atLeastFor(beaten)) };
    if (isLast || unit === undefined) return;
    const without = { ...part, spared: new Set([...spared, unit]) };
    yield { ...without, bound: Math.max(part.bound, atLeastFor(without)) };
  }
}

/** The goal in numbers of the order of 1, upside down where the unit is to fall. */
function raceOf({ columns, shares, units }: WeighedColumns, { unit: own, falls = false }: WeightGoal) {
  const all = columns.flatMap((column) => [...column].filter((value) => !Number.isNaN(value)).map(Math.abs));
  const greatest = all.reduce((most, value) => Math.max(most, value), 0) || 1;
  const scale = (falls ? -1 : 1) / greatest;
  const margin = ahead * Math.max(1, 1 / greatest);
  const values = units.map((_, u) => Float64Array.from(columns, (column) => numberAt(column, u) * scale));
  const known = values.map((row) => row.map((value) => (Number.isNaN(value) ? 0 : 1)));
  const alike = known.map((row) => row.every((one, c) => one === known[own]?.[c]));
  const at = (u: number): Float64Array => values[u] ?? new Float64Array();
  /** sum(w (x − limit)) over what a unit has. */
  const less = (u: number, limit: number, sign: 1 | -1): Float64Array =>
    at(u).map((value) => (Number.isNaN(value) ? 0 : sign * (value - limit)));
  const score = (u: number, weights: Float64Array): number => {
    let [sum, all] = [0, 0];
    at(u).forEach((value, c) => {
      if (Number.isNaN(value)) return;
      sum += numberAt(weights, c) * value;
      all += numberAt(weights, c);
    });
    return sum / all;
  };
  const ownValues = at(own).filter((value) => !Number.isNaN(value));
  return {
    start: shares,
    size: units.length,
    score,
    /** Whether those that must be beaten have what the unit has, and lack what it lacks. */
    isLinear: (must: ReadonlySet<number>): boolean => [...must].every((u) => alike[u]),
    /** Between the least and the greatest value of the unit. */
    limits: [Math.min(...ownValues), Math.max(...ownValues)] as const,
    /** The others that the unit is not clearly above. */
    notBeaten(weights: Float64Array): number[] {
      const mine = score(own, weights);
      return values.flatMap((_, u) => (u === own || mine - score(u, weights) >= margin * 0.999 ? [] : [u]));
    },
    rows({ must, low, high }: Pick<Part, 'must' | 'low' | 'high'>): Float64Array[] {
      const others = [...must].filter((u) => !alike[u]);
      return [
        ...[...must].flatMap((u) =>
          alike[u] ? [at(u).map((y, c) => (Number.isNaN(y) ? 0 : (at(own)[c] ?? 0) - y - margin))] : [],
        ),
        ...others.map((u) => less(u, high - margin, -1)),
        ...(others.length > 0 ? [less(own, low, 1)] : []),
        // Of what each has, something must weigh.
        ...[own, ...others].flatMap((u) => (known[u]?.includes(0) ? [known[u].map((one) => one - 1e-6)] : [])),
      ];
    },
  };
}
