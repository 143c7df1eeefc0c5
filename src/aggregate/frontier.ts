import { extent } from '../math/extent.ts';

/** What the ways of benefit of the doubt learn: the units that others are held against. */
export interface Frontier {
  /** The greatest value of each column; 0 for a column that cannot tell units apart: of weight 0, or without a value above 0. */
  readonly best: readonly number[];
  /** The units that no other outdoes in every column, as shares of the best; 0 where a value is missing. */
  readonly peers: readonly (readonly number[])[];
}

/** One unit as its programme sees it, over the columns that it has. */
export interface Seen {
  /** Which columns these are. */
  readonly at: readonly number[];
  /** Its values, as shares of the best. */
  readonly values: readonly number[];
  /** The peers in these columns. */
  readonly peers: readonly (readonly number[])[];
}

/** Learns the frontier; neither the order of the units nor how often one occurs changes it. */
export function frontierOf(columns: readonly Float64Array[], weights: Float64Array): Frontier {
  const best = columns.map((column, c) => ((weights[c] ?? 0) > 0 ? Math.max(0, extent(column)?.maximum ?? 0) : 0));
  const units = Array.from({ length: columns[0]?.length ?? 0 }, (_, unit) => {
    const shares = columns.map((column, c) => shareOf(column[unit], best[c]));
    return { shares, total: shares.reduce((sum, each) => sum + each, 0) };
  });
  // Only a unit with as great a total can outdo another: in this order, one that was kept already.
  units.sort((a, b) => b.total - a.total || compare(a.shares, b.shares));
  const peers: (readonly number[])[] = [];
  for (const { shares } of units) {
    if (!peers.some((peer) => peer.every((each, c) => each >= (shares[c] ?? 0)))) peers.push(shares);
  }
  return { best, peers };
}

/** How a unit is scored. */
export interface Scoring {
  /** The score of a unit all of whose columns have no value above 0 anywhere. */
  readonly empty: number;
  score(unit: Seen, index: number): number;
}

/** Scores each unit over the columns it has; `NaN` where it has none. */
export function againstFrontier(
  columns: readonly Float64Array[],
  weights: Float64Array,
  { best, peers }: Frontier,
  { empty, score }: Scoring,
  into: Float64Array = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  const counted = columns.map((_, c) => c).filter((c) => (weights[c] ?? 0) > 0);
  const projected = new Map<string, Seen['peers']>();
  for (let unit = 0; unit < into.length; unit++) {
    const known = counted.filter((c) => !Number.isNaN(columns[c]?.[unit] ?? Number.NaN));
    const at = known.filter((c) => (best[c] ?? 0) > 0);
    const values = at.map((c) => shareOf(columns[c]?.[unit], best[c]));
    const others = projected.get(at.join()) ?? peers.map((peer) => at.map((c) => peer[c] ?? 0));
    projected.set(at.join(), others);
    if (known.length === 0) into[unit] = Number.NaN;
    else into[unit] = at.length === 0 ? empty : score({ at, values, peers: others }, unit);
  }
  return into;
}

/** What was learnt, in words. */
export function describeFrontier(way: string, { peers }: Frontier): string {
  return `${way}, against the ${peers.length} that no other outdoes`;
}

/** A value as a share of the best; nothing where it is missing or below 0. */
export function shareOf(value: number | undefined, best: number | undefined): number {
  return best && value && best > 0 && value > 0 ? value / best : 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const c = a.findIndex((each, i) => each !== b[i]);
  return c < 0 ? 0 : (b[c] ?? 0) - (a[c] ?? 0);
}
