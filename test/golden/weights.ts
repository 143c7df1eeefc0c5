import type { Spec } from 'inclusion-index';
import { effectiveWeights, optimisedWeights } from 'inclusion-index/analyse';
import { type PcaWeightsParams, pcaWeights, unchanged } from 'inclusion-index/methods';
import { asemIndex, asemObservations, asemScores, codesAt, idOf } from './asem.ts';
import { type Check, type Checks, type Golden, type GoldenTable, numbersOf, unitsOf } from './golden.ts';

/** A group of `get_PCA`, as the reference has it. */
interface PcaGroup {
  readonly iCodes: readonly string[];
  readonly sdev: readonly number[];
  readonly variance_explained: readonly number[];
  readonly rotation: { readonly rows: readonly string[]; readonly data: readonly (readonly number[])[] };
  readonly n_rows_used: number;
}

/** The index of the data that are turned and normalised already. */
function normalisedIndex(golden: Golden): Spec {
  return asemIndex(golden.input('meta'), {
    normalise: unchanged(),
    indicator: (indicator) => ({ ...indicator, direction: 'higher' }),
  });
}

const effWeights: Check = (golden, compare) => {
  const meta = golden.input('meta');
  const { data } = golden.input('weights');
  const given = new Map((data.iCode ?? []).map((code, i) => [String(code), Number(data.Weight?.[i])]));
  const below = [1, 2, 3].flatMap((level) => codesAt(meta, level));
  const weights = Object.fromEntries(below.map((code) => [idOf(code), given.get(code) ?? Number.NaN]));
  const effective = new Map(effectiveWeights({ ...asemIndex(meta), weights }).map((row) => [row.id, row.effective]));
  const output = golden.output().data;
  const codes = (output.iCode ?? []).map(String);
  compare.equal(effective.size, 59, 'indicators and groups');
  codes.forEach((code, i) => {
    // The index itself, which weighs 1, is not among the rows.
    const own = code === 'Index' ? 1 : (effective.get(idOf(code)) ?? Number.NaN);
    compare.numbers([own], [Number(output.EffWeight?.[i])], code);
  });
};

/** Loadings up to the sign of a group, the share explained and the rows used; then weights: theirs where none is negative. */
const pca: Check = (golden, compare) => {
  const data = golden.input('data');
  const { groups } = golden.output<{ groups: Readonly<Record<string, PcaGroup>> }>();
  const refused: string[] = [];
  for (const [name, group] of Object.entries(groups)) {
    const columns = group.iCodes.map((code) => numbersOf(data, code));
    const members = group.iCodes.map((code) => ({ id: code, size: 1 }));
    const { loadings, explained, weights, rows } = pcaWeights().fit(columns, members);
    const theirs = group.iCodes.map(
      (code) => group.rotation.data[group.rotation.rows.indexOf(code)]?.[0] ?? Number.NaN,
    );
    const sign = Math.sign(theirs.reduce((sum, loading, k) => sum + loading * (loadings[k] ?? 0), 0));
    const turned = theirs.map((loading) => sign * loading);
    compare.numbers(loadings, turned, `${name}: loadings`);
    compare.numbers(
      [explained, rows],
      [group.variance_explained[0] ?? Number.NaN, group.n_rows_used],
      `${name}: shares`,
    );
    const squares = theirs.map((loading) => loading ** 2);
    compare.numbers(weights, squares, `${name}: squared loadings`);
    const plain = (): PcaWeightsParams => pcaWeights({ from: 'loadings' }).fit(columns, members);
    const sum = turned.reduce((total, loading) => total + loading, 0);
    if (turned.every((loading) => loading >= 0)) {
      const shares = turned.map((loading) => loading / sum);
      compare.numbers(plain().weights, shares, `${name}: weights`);
    } else {
      refused.push(name);
      compare.equal(codeOf(plain), 'negative-loading', `${name}: refusal`);
    }
  }
  if (refused.length > 0)
    compare.differs(
      `negative loadings are no weights (in ${refused.join(', ')}): ours are squared loadings, or refused`,
    );
};

/** What `get_opt_weights` gives. */
interface Optimum {
  readonly weights: GoldenTable;
  readonly result: GoldenTable;
  readonly objective: number;
}

type WeightOf = (code: string) => number;

/** What any weights reach, negative ones too, computed apart: the sum of correlations, or the mean squared miss of a target. */
function reaching(
  golden: Golden,
  codes: readonly string[],
  target?: readonly number[],
): (weightOf: WeightOf) => number {
  const scores = asemScores(normalisedIndex(golden), golden.input('data'));
  const columns = codes.map((code) => Array.from(scores.group(idOf(code)).values));
  // Weights are relative to those of the same group.
  const siblings = codes.map((code) => codes.filter((other) => parentIn(golden, other) === parentIn(golden, code)));
  return (weightOf) => {
    const weights = codes.map(
      (code, k) => weightOf(code) / (siblings[k] ?? []).reduce((sum, other) => sum + weightOf(other), 0),
    );
    const index = scores.units.map((_, u) =>
      columns.reduce((sum, column, k) => sum + (weights[k] ?? 0) * (column[u] ?? 0), 0),
    );
    const r = columns.map((column) => correlation(column, index));
    const sum = r.reduce((total, value) => total + value, 0);
    if (!target) return sum;
    return target.reduce((total, share, k) => total + (share - (r[k] ?? 0) / sum) ** 2, 0) / target.length;
  };
}

function optimised(
  level: number,
  target: 'equal' | 'maximum information' | Readonly<Record<string, number>>,
  differs?: string,
): Check {
  return (golden, compare) => {
    const meta = golden.input('meta');
    const codes = codesAt(meta, level);
    const goal =
      typeof target === 'object'
        ? Object.fromEntries(Object.entries(target).map(([code, t]) => [idOf(code), t]))
        : target;
    const depth = 4 - level;
    const ours = optimisedWeights(normalisedIndex(golden), asemObservations(golden.input('data')), {
      depth,
      target: goal,
    });
    const own = new Map(Object.entries(ours.weights));
    const shares =
      target === 'maximum information' ? undefined : codes.map((code) => ours.wanted?.[idOf(code)] ?? Number.NaN);
    const weightOf = (code: string): number => own.get(idOf(code)) ?? Number.NaN;
    const theirs = golden.output<Optimum>().weights.data;
    const theirsOf = (code: string): number => Number(theirs.Weight?.[theirs.iCode?.indexOf(code) ?? -1]);
    const at = reaching(golden, codes, shares);
    compare.numbers([ours.objective], [at(weightOf)], 'objective, computed apart', 1e-9);
    compare.equal(
      [ours.converged, codes.every((code) => weightOf(code) >= 0)],
      [true, true],
      'converged, none negative',
    );
    const logarithm = golden.output<Optimum>().objective;
    // Below 1e-28 nothing but rounding error is left, of which the logarithm says nothing.
    if (logarithm < Math.log(1e-28)) compare.equal(at(theirsOf) < 1e-28, true, 'their objective');
    else compare.numbers([shares ? Math.log(at(theirsOf)) : -at(theirsOf)], [logarithm], 'their objective', 1e-9);
    const better = (a: number, b: number): boolean => (shares ? a <= b + 1e-18 : a >= b - 1e-12);
    if (codes.every((code) => theirsOf(code) >= 0)) {
      compare.equal(better(ours.objective, at(theirsOf)), true, 'at least as good as theirs');
    } else if (differs) compare.differs(differs);
    // No weight moved from one member to another is better.
    for (const from of codes)
      for (const to of codes)
        for (const part of [0.3, 0.03, 0.003]) {
          const moved = Math.min(part, weightOf(from));
          const near = (code: string): number =>
            weightOf(code) + (code === to ? moved : 0) - (code === from ? moved : 0);
          const sameParent = parentIn(golden, from) === parentIn(golden, to);
          if (from !== to && sameParent && moved > 0)
            compare.equal(better(ours.objective, at(near)), true, `${part} from ${from} to ${to} is no better`);
        }
  };
}

function parentIn(golden: Golden, code: string): string {
  const { data } = golden.input('meta');
  return String(data.Parent?.[data.iCode?.indexOf(code) ?? -1] ?? '');
}

/** Pearson's correlation by its definition. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  const both = x.reduce((sum, value, i) => sum + (value - a) * ((y[i] ?? 0) - b), 0);
  const own = x.reduce((sum, value) => sum + (value - a) ** 2, 0);
  return both / Math.sqrt(own * y.reduce((sum, value) => sum + (value - b) ** 2, 0));
}

/** That the stored sets of weights are what is said of them: uniform within a quarter of 1, at levels 2 and 3 alone. */
const noisyWeights: Check = (golden, compare) => {
  const noisy = golden.output<{ min: number; max: number; mean: number; sd: number; level1_unchanged: boolean }>();
  const given = golden.input('weights').data.Weight ?? [];
  compare.equal(
    given.every((weight) => weight === 1),
    true,
    'nominal weights are 1',
  );
  // 500 draws of 10 weights: the mean and standard deviation of a uniform distribution, and ends that 5,000 draws come near.
  compare.numbers([noisy.mean, noisy.sd], [1, 0.25 / Math.sqrt(3)], 'mean and standard deviation', 0.005);
  compare.numbers([noisy.min, noisy.max], [0.75, 1.25], 'ends', 0.001);
  compare.equal([noisy.min >= 0.75, noisy.max <= 1.25], [true, true], 'within a quarter');
  compare.equal(noisy.level1_unchanged, true, 'weights of indicators unchanged');
};

/** The score of the first component: columns standardised, weighed by loadings, over its standard deviation; its sign is free. */
const factorOne: Check = (golden, compare) => {
  const data = golden.input('data');
  const [units, names] = [unitsOf(data), data.columns.slice(1)];
  const columns = names.map((name) => numbersOf(data, name, units));
  const { loadings, explained } = pcaWeights().fit(
    columns,
    names.map((id) => ({ id, size: 1 })),
  );
  const scores = new Float64Array(units.length);
  columns.forEach((column, k) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const spread = Math.sqrt(squares / (column.length - 1));
    const perUnit = (loadings[k] ?? 0) / spread / Math.sqrt(explained * columns.length);
    column.forEach((value, u) => {
      scores[u] = (scores[u] ?? 0) + (value - mean) * perUnit;
    });
  });
  const theirs = numbersOf(golden.output(), 'ci', units);
  const sign = Math.sign(theirs.reduce((sum, value, u) => sum + value * (scores[u] ?? 0), 0));
  compare.numbers(
    scores.map((value) => sign * value),
    theirs,
    'score',
  );
};

/** The code of the error that something throws. */
function codeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return undefined;
}

const negative =
  'weights of the reference are negative; ours are the best of those that are not, and say how far they miss';

/** The checks of weights. */
export const checks: Checks = {
  eff_weights: effWeights,
  pca_level1: pca,
  pca_level2: pca,
  pca_level3: pca,
  pca_level1_raw_missing: pca,
  pca_level2_all: pca,
  opt_level3_equal: optimised(3, 'equal'),
  opt_level3_2to1: optimised(3, { Conn: 2, Sust: 1 }, negative),
  opt_level2_equal: optimised(2, 'equal', negative),
  opt_level2_infomax: optimised(2, 'maximum information'),
  noisy_weights_500: noisyWeights,
  compind_factor_one: factorOne,
};
