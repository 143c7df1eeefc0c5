import { compareText, recordOf } from '../../core/record.ts';
import { median } from '../../math/median.ts';
import { mean } from '../../math/moments.ts';
import { rankValues, type TieRule } from '../../math/rank.ts';
import { correlator } from '../audit/correlate.ts';
import type { ScoredColumn } from '../scored-column.ts';
import type { ComparedIndex, ComparedUnit, ComparisonOptions, RankComparison } from './comparison.ts';

/** A ranking to compare, with the name it goes by. */
export interface NamedScores<N extends string = string> extends ScoredColumn {
  readonly name: N;
  readonly ties: TieRule | undefined;
}

/** One unit's place in one ranking; no rank where it is not ranked, and `because` says why. */
interface Standing {
  readonly score: number | null;
  readonly rank: number | null;
  readonly because: string;
}

const absent: Standing = { score: null, rank: null, because: 'no figure' };

/** Compares rankings with the first of them. */
export function compareRankings<N extends string>(
  rankings: readonly NamedScores<N>[],
  { sharedOnly = false, movers = 5 }: ComparisonOptions,
): RankComparison<N> {
  const shared = sharedOnly ? rankedInAll(rankings) : undefined;
  const standings = rankings.map((ranking) => ({ name: ranking.name, of: standingsIn(ranking, shared) }));
  const names = new Map(rankings.flatMap(({ units }) => units.map((unit) => [unit.id, unit.name])));
  const [first] = standings;
  const startOf = (id: string): number | null => first?.of.get(id)?.rank ?? null;
  const units = [...names].map(([id, name]): ComparedUnit<N> => {
    const all = standings.map((index) => ({ name: index.name, ...(index.of.get(id) ?? absent) }));
    const start = startOf(id);
    const shift = (rank: number | null): number | null => (start === null || rank === null ? null : start - rank);
    return {
      id,
      name,
      ranks: recordOf(all.map((one) => [one.name, one.rank] as const)),
      scores: recordOf(all.map((one) => [one.name, one.score] as const)),
      shifts: recordOf(all.map((one) => [one.name, shift(one.rank)] as const)),
      because: recordOf(all.flatMap((one) => (one.rank === null ? [[one.name, one.because] as const] : []))),
    };
  });
  const last = units.length + 1;
  units.sort((a, b) => (startOf(a.id) ?? last) - (startOf(b.id) ?? last) || compareText(a.id, b.id));
  const indices = first ? standings.slice(1).map((index) => comparedIndex(units, first.name, index.name, movers)) : [];
  return { units, indices };
}

/** The units that every ranking ranks, a ranking of nobody apart. */
function rankedInAll(rankings: readonly NamedScores[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const some = rankings.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  for (const { units, values } of some) {
    units.forEach(({ id }, u) => {
      if (!Number.isNaN(values[u])) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  }
  return new Set([...counts].flatMap(([id, count]) => (count === some.length ? [id] : [])));
}

function standingsIn(
  { units, values, because, ties }: NamedScores,
  shared: ReadonlySet<string> | undefined,
): Map<string, Standing> {
  const taken = (u: number): boolean => !Number.isNaN(values[u]) && (shared?.has(units[u]?.id ?? '') ?? true);
  const ranks = rankValues(
    values.map((value, u) => (taken(u) ? value : Number.NaN)),
    ties,
  );
  return new Map(
    units.map(({ id }, u): [string, Standing] => {
      const score = Number.isNaN(values[u]) ? null : (values[u] ?? null);
      if (taken(u)) return [id, { score, rank: ranks[u] ?? null, because: '' }];
      return [id, { score, rank: null, because: score === null ? because(u) : 'not ranked in every index' }];
    }),
  );
}

function comparedIndex<N extends string>(
  units: readonly ComparedUnit<N>[],
  first: N,
  name: N,
  movers: number,
): ComparedIndex<N> {
  const both = units.flatMap(({ id, name: title, ranks, scores, shifts }) => {
    const [start, rank, shift] = [ranks[first], ranks[name], shifts[name]];
    if (start === null || rank === null || shift === null) return [];
    return [{ id, name: title, start, rank, shift, scores: [scores[first] ?? 0, scores[name] ?? 0] as const }];
  });
  const column = (id: string, value: (one: (typeof both)[number]) => number) => ({
    id,
    values: Float64Array.from(both, value),
  });
  const scores = correlator()(
    column(first, (one) => one.scores[0]),
    column(name, (one) => one.scores[1]),
  );
  const ranks = [column(first, (one) => one.start), column(name, (one) => one.rank)] as const;
  const moved = both.map(({ shift }) => Math.abs(shift));
  const number = (value: number): number | null => (moved.length === 0 ? null : value);
  const farthest = both
    .filter(({ shift }) => shift !== 0)
    .sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift) || a.start - b.start || compareText(a.id, b.id));
  return {
    name,
    ranked: units.filter(({ ranks }) => ranks[name] !== null).length,
    shared: both.length,
    pearson: scores.r,
    spearman: correlator('spearman')(...ranks).r,
    kendall: correlator('kendall')(...ranks).r,
    meanShift: number(mean(moved)),
    medianShift: number(median(moved)),
    maximumShift: number(Math.max(...moved)),
    movers: farthest.slice(0, movers).map(({ id, name: title, shift }) => ({ id, name: title, shift })),
    ...(scores.r === null && scores.because !== undefined ? { because: scores.because } : {}),
  };
}
