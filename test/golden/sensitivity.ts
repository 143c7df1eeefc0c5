import {
  type Aggregation,
  arithmetic,
  arrange,
  geometric,
  minMax,
  type Spec,
  type Step,
  score,
  zScore,
} from 'inclusion-index';
import { type SobolIndex, sobolIndices } from 'inclusion-index/analyse';
import { harmonic, logarithm, treatUntilPassed, winsorise } from 'inclusion-index/methods';
import { type AsemYear, asemIndex, asemObservations, asemPeriod, idOf } from './asem.ts';
import { type Checks, type Golden, type GoldenTable, numbersOf } from './golden.ts';

/** One edit of the index: what a replicate draws. */
interface Draw {
  readonly winmax?: number;
  readonly normalisation: string;
  readonly weights: number;
  readonly aggregation: string;
}

const normalisations: Readonly<Record<string, Step>> = {
  n_minmax: minMax({ lower: 1, upper: 100 }),
  n_zscore: zScore({ centre: 10, spread: 2 }),
};
const aggregations: Readonly<Record<string, Aggregation>> = {
  a_amean: arithmetic(),
  a_gmean: geometric(),
  a_hmean: harmonic(),
};
const treatment = (most: number): Step => treatUntilPassed({ first: winsorise({ most }), second: logarithm() });

/** What the reference drew, replicate by replicate. */
function drawsOf({ data }: GoldenTable): Draw[] {
  return (data.rep ?? []).map((_, i) => ({
    ...(data.winmax ? { winmax: Number(data.winmax[i]) } : {}),
    normalisation: String(data.normalisation?.[i]),
    weights: Number(data.weight_set?.[i]),
    aggregation: String(data.aggregation?.[i]),
  }));
}

/** Scores the index as it stands and once for each draw, on figures that are arranged once. */
function replicates(golden: Golden, name: string, nominal: Spec, draws: readonly Draw[]) {
  const sets = golden.input('weight_sets');
  const panel = arrange(nominal, asemObservations(golden.input(name)));
  const scored = (spec: Spec): AsemYear => score(spec, panel).of(asemPeriod(2018));
  const edited = ({ winmax, normalisation, weights, aggregation }: Draw): Spec => {
    const [normalise, aggregate] = [normalisations[normalisation], aggregations[aggregation]];
    if (!normalise || !aggregate) throw new Error(`no ${normalisation} or no ${aggregation}`);
    const drawn = (sets.data.iCode ?? []).map((code, i) => [idOf(String(code)), Number(sets.data[`w${weights}`]?.[i])]);
    return {
      ...nominal,
      normalise,
      aggregate,
      weights: { ...nominal.weights, ...Object.fromEntries(drawn) },
      ...(winmax === undefined ? {} : { treat: treatment(winmax) }),
    };
  };
  const first = scored(nominal);
  return { units: first.units.map(({ id }) => id), nominal: first, all: draws.map((draw) => scored(edited(draw))) };
}

/** A quantile between order statistics, as R makes it unless told otherwise (type 7). */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (place - Math.floor(place)) * (above - below);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is said of the ranks of each unit over the replicates. */
const statistics: Readonly<Record<string, (ranks: readonly number[]) => number>> = {
  Mean: mean,
  Median: (ranks) => quantile(ranks, 0.5),
  Q5: (ranks) => quantile(ranks, 0.05),
  Q95: (ranks) => quantile(ranks, 0.95),
};

interface Sensitivity {
  readonly parameters: GoldenTable;
  readonly scores: GoldenTable;
  readonly ranks: GoldenTable;
  readonly rank_stats: GoldenTable;
}

/** Compares scores and ranks of every replicate, and what is said of the ranks of the first so many. */
function compareReplicates(
  { units, nominal, all }: ReturnType<typeof replicates>,
  { scores, ranks, rank_stats }: Sensitivity,
  compare: Parameters<Checks[string]>[1],
  counted = all.length,
): void {
  const columns = [['Nominal', nominal] as const, ...all.map((year, i) => [`r_${i + 1}`, year] as const)];
  for (const [name, year] of columns) {
    compare.numbers(year.score.values, numbersOf(scores, name, units), `scores of ${name}`);
    compare.numbers(year.ranks, numbersOf(ranks, name, units), `ranks of ${name}`);
  }
  for (const [name, of] of Object.entries(statistics)) {
    const own = units.map((_, u) => of(all.slice(0, counted).map((year) => year.ranks[u] ?? Number.NaN)));
    compare.numbers(own, numbersOf(rank_stats, name, units), name);
  }
}

/** First-order and total shares with their intervals, and the shares that the reference has; its formula takes no mean away. */
function compareShares(
  results: readonly number[],
  { data }: GoldenTable,
  compare: Parameters<Checks[string]>[1],
): ReturnType<typeof sobolIndices> {
  const found = sobolIndices(results, 3, { seed: 1, level: 0.9, resamples: 4000, centre: 0 });
  const column = (name: string): number[] => (data[name] ?? []).map(Number);
  const own = (pick: (index: SobolIndex) => number | undefined): number[] =>
    found.factors.map((index) => pick(index) ?? Number.NaN);
  compare.numbers(
    own(({ first }) => first?.value),
    column('Si'),
    'first-order shares',
  );
  compare.numbers(
    own(({ total }) => total?.value),
    column('STi'),
    'total shares',
  );
  // The ends of its intervals come of about 100 draws: 0.2 of a width is three times their own error.
  const ends = (name: string, index: SobolIndex): readonly (number | undefined)[] => {
    const { low, high } = (name === 'Si' ? index.first : index.total) ?? {};
    return [low, high];
  };
  for (const name of data.Si_q5 ? ['Si', 'STi'] : []) {
    const [low, high] = [column(`${name}_q5`), column(`${name}_q95`)];
    const off = found.factors.flatMap((index, f) => {
      const [from = Number.NaN, to = Number.NaN] = [low[f], high[f]];
      return ends(name, index).map((end, e) => ((end ?? Number.NaN) - (e === 0 ? from : to)) / (to - from));
    });
    compare.numbers(
      off,
      off.map(() => 0),
      `ends of the intervals of ${name}, in widths`,
      0.2,
    );
  }
  return found;
}

export const checks: Checks = {
  sens_ua_asem: (golden, compare) => {
    const output = golden.output<Sensitivity>();
    const draws = drawsOf(output.parameters);
    compare.equal(draws.length, 100, 'replicates');
    const nominal = asemIndex(golden.input('meta'), { treat: treatment(5) });
    compareReplicates(replicates(golden, 'screened', nominal, draws), output, compare);
  },

  sens_sa_simple: (golden, compare) => {
    const output = golden.output<
      Sensitivity & { readonly mean_abs_rank_change: number[]; readonly sensitivity: GoldenTable }
    >();
    const draws = drawsOf(output.parameters);
    compare.equal(draws.length, 320, 'replicates');
    const nominal = asemIndex(golden.input('meta'), { normalise: minMax({ lower: 1, upper: 100 }) });
    const found = replicates(golden, 'imputed', nominal, draws);
    compareReplicates(found, output, compare, 128);
    const before = [...found.nominal.ranks];
    const changes = found.all.map(({ ranks }) =>
      mean(before.map((rank, u) => Math.abs(rank - (ranks[u] ?? Number.NaN)))),
    );
    compare.numbers(changes, output.mean_abs_rank_change, 'mean change of rank');
    compareShares(changes, output.sensitivity, compare);
  },

  sobol_ishigami: (golden, compare) => {
    const { sample, y, result, variance } = golden.output<{
      sample: { data: number[][] };
      y: number[];
      result: GoldenTable;
      variance: number;
    }>();
    const ishigami = ([u1 = 0, u2 = 0, u3 = 0]: readonly number[]): number => {
      const [x1, x2, x3] = [u1, u2, u3].map((u) => Math.PI * (2 * u - 1));
      return Math.sin(x1 ?? 0) * (1 + 0.1 * (x3 ?? 0) ** 4) + 7 * Math.sin(x2 ?? 0) ** 2;
    };
    const values = sample.data.map(ishigami);
    compare.numbers(values, y, 'values of the function');
    compare.numbers([compareShares(values, result, compare).variance], [variance], 'variance');
  },
};
