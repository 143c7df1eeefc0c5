import { InclusionIndexError } from '../../core/error.ts';
import type { Issue } from '../../core/issue.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import { rankValues } from '../../math/rank.ts';
import { roundTo } from '../../math/round-to.ts';
import type { Variation } from '../chance/sampler.ts';
import { variationNote } from '../chance/variation-note.ts';
import type { Factor } from './factors.ts';
import type { ReplicatedPeriod, Replicator } from './replicator-types.ts';
import { pointOf, type ReplicateRun } from './run-replicates.ts';
import type { SimulatedPeriod, SimulatedUnit, Simulation } from './simulation-types.ts';
import type { Tally, TallyContent } from './tally.ts';
import { uncertaintyColumns, uncertaintyNotes } from './uncertainty-columns.ts';

interface Facts {
  readonly seed: number;
  readonly level: number;
  readonly replicates: number;
  readonly asked: number;
  readonly issues: readonly Issue[];
}

/** What was counted, as a result to read. */
export function resultOf<U extends Unit>(
  again: Replicator<string, string, U>,
  run: ReplicateRun,
  facts: Facts,
): Simulation<string, string, U> {
  const { factors, variation, dimensions } = again;
  const note = noteOf(factors, variation, facts);
  const periods = new Map<Period, SimulatedPeriod<U>>();
  for (const [p, period] of again.periods.entries()) {
    const tally = run.tallies[p];
    if (tally) periods.set(period.period, simulatedPeriod(period, tally, facts.level, note));
  }
  return Object.freeze({
    ...facts,
    factors,
    variation,
    note,
    periods: [...periods.keys()],
    of(period: Period) {
      return periods.get(period) ?? missing('year', period, [...periods.keys()]);
    },
    replicate(r: number) {
      const point = pointOf(facts.seed, r, dimensions);
      return { drawn: again.describe(point), spec: again.specOf(point), panel: again.panelOf(point) };
    },
  });
}

function simulatedPeriod<U extends Unit>(
  { period, units, published }: ReplicatedPeriod<U>,
  tally: Tally,
  level: number,
  note: string,
): SimulatedPeriod<U> {
  const content = tally.content();
  const ranks = rankValues(published);
  const of = ranks.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0);
  const ranked = units
    .flatMap((unit, u) => (Number.isNaN(ranks[u]) ? [] : [{ unit, u, rank: ranks[u] ?? 0 }]))
    .sort((a, b) => a.rank - b.rank || a.u - b.u);
  const above = (a: number, b: number): number => chanceAbove(content, units.length, a, b);
  const isTied = (chance: number): boolean => chance < level && chance > 1 - level;
  let [group, first] = [0, -1];
  const list = ranked.map(({ unit, u, rank }): SimulatedUnit<U> => {
    if (first < 0 || above(first, u) >= level) [group, first] = [group + 1, u];
    const own = ranksOf(content, units.length, u);
    const tiedWith = ranked.filter((other) => other.u !== u && isTied(above(u, other.u))).length;
    const quantile = (share: number): number => roundTo(tally.scoreQuantile(u, share), 12);
    const quarter = Math.floor(of / 4);
    return {
      unit,
      score: published[u] ?? Number.NaN,
      low: quantile((1 - level) / 2),
      high: quantile((1 + level) / 2),
      medianScore: quantile(0.5),
      rank,
      best: rankAt(own, (1 - level) / 2, Math.floor),
      worst: rankAt(own, (1 + level) / 2, Math.ceil),
      medianRank: rankAt(own, 0.5, Math.floor),
      chances: own.map((count) => count / content.replicates),
      topQuarter: share(own.slice(0, quarter), content.replicates),
      bottomQuarter: share(own.slice(of - quarter), content.replicates),
      group,
      tiedWith,
    };
  });
  const places = new Map(units.map(({ id }, u) => [id, u]));
  const byId = new Map(list.map((one) => [one.unit.id, one]));
  const placeOf = (id: string): number =>
    byId.has(id) ? (places.get(id) ?? 0) : missing('ranked unit', id, [...byId.keys()].slice(0, 5));
  return Object.freeze({
    period,
    units: list,
    unit: (id: string) => byId.get(id) ?? missing('ranked unit', id, [...byId.keys()].slice(0, 5)),
    above: (id: string, other: string) => above(placeOf(id), placeOf(other)),
    columns: uncertaintyColumns((id) => byId.get(id)),
    footnotes: uncertaintyNotes(level, of, note),
    groups: Array.from({ length: group }, (_, g) => list.filter((one) => one.group === g + 1).map(({ unit }) => unit)),
  });
}

/** How often a unit had each rank, the first of rank 1. */
function ranksOf({ ranks }: TallyContent, units: number, u: number): number[] {
  return Array.from(ranks.subarray(u * (units + 2) + 1, u * (units + 2) + units + 1));
}

function chanceAbove({ above, replicates }: TallyContent, units: number, a: number, b: number): number {
  const [wins, losses] = [above[b * units + a] ?? 0, above[a * units + b] ?? 0];
  return (replicates + wins - losses) / (2 * replicates);
}

/** The rank at a share of all replicates with one, from the best; the place rounded to a rank that was drawn. */
function rankAt(counts: readonly number[], share: number, round: (place: number) => number): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  // 0.025 * 200 is 5.000000000000001 in some orders: what is whole on paper is taken for whole.
  const place = round(Number(((all - 1) * share).toFixed(6)));
  let before = 0;
  for (const [i, count] of counts.entries()) {
    before += count;
    if (before > place) return i + 1;
  }
  return Number.NaN;
}

function share(counts: readonly number[], replicates: number): number {
  return counts.reduce((sum, count) => sum + count, 0) / replicates;
}

function missing(what: string, id: string, known: readonly string[]): never {
  throw new InclusionIndexError(
    `unknown-${what.split(' ').at(-1)}`,
    `There is no ${what} "${id}".`,
    `There is ${known.join(', ')}.`,
  );
}

function noteOf(
  factors: readonly Factor[],
  variation: readonly Variation[],
  { seed, replicates, asked }: Facts,
): string {
  const early = replicates < asked ? `, ended early (${asked} asked for)` : '';
  return [
    `Varied: ${factors.map(({ id }) => id).join(', ') || 'nothing'}; ${replicates} replicates${early}, seed ${seed}.`,
    ...(variation.length > 0 ? [variationNote(variation)] : []),
  ].join(' ');
}
