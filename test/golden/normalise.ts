import { type Indicator, minMax, percentileRank, type Step, zScore } from 'inclusion-index';
import {
  borda,
  distanceToMaximum,
  distanceToReference,
  distanceToTarget,
  fractionOfMaximum,
  goalposts,
  rankScore,
  scaled,
  unchanged,
} from 'inclusion-index/methods';
import { asemIndex, asemScores, idOf } from './asem.ts';
import { type Check, type Checks, type Golden, numbersOf } from './golden.ts';

/** What the reference says of an indicator: the cell of a column of its table of indicators. */
type Facts = (column: string) => unknown;

interface Way {
  /** Ours times this is the reference's. */
  readonly factor?: (code: string) => number;
  /** Leaves every column as published. */
  readonly allHigher?: boolean;
  /** The right values, from those published, where the reference is wrong: and why it is. */
  readonly instead?: {
    readonly because: string;
    readonly of: (published: Float64Array, facts: Facts) => Float64Array | undefined;
  };
}

const asPublished = (indicator: Indicator): Indicator => ({ ...indicator, direction: 'higher' });

/** Scores the ASEM indicators by a normalisation, or by one made for each of them, and compares each with the reference. */
function normalises(step: Step | ((code: string, facts: Facts) => Step), way: Way = {}): Check {
  return (golden, compare) => {
    const { factor = () => 1, allHigher = false, instead } = way;
    const [meta, output] = [golden.input('meta'), golden.output()];
    const codes = output.columns.filter((name) => name !== 'uCode');
    const stepOf = (code: string): Step => (typeof step === 'function' ? step(code, factsOf(golden, code)) : step);
    const spec = asemIndex(meta, {
      normalisations: Object.fromEntries(codes.map((code) => [idOf(code), stepOf(code)])),
      ...(allHigher ? { indicator: asPublished } : {}),
    });
    const scores = asemScores(spec, golden.input('data'));
    const units = scores.units.map(({ id }) => id);
    compare.equal([units.length, codes.length], [51, 49], 'units and indicators');
    for (const code of codes) {
      const { raw, normalised } = scores.indicator(idOf(code));
      const expected = instead?.of(raw.values, factsOf(golden, code)) ?? numbersOf(output, code, units);
      compare.numbers(
        normalised.values.map((value) => factor(code) * value),
        expected,
        code,
      );
    }
    if (instead) compare.differs(instead.because);
  };
}

function factsOf(golden: Golden, code: string): Facts {
  const { data } = golden.input('meta');
  return (column) => data[column]?.[data.iCode?.indexOf(code) ?? -1];
}

const numbered = (facts: Facts, lower: string, upper: string): [number, number] => [
  Number(facts(lower)),
  Number(facts(upper)),
];

/** The percentile ranks of the peer run from 0 to 1. */
const hundredth = (): number => 0.01;

/** The indicators that have a method of their own. The peer's -20 and 0 for tariffs are those of the turned column. */
const methods: Readonly<Record<string, Step>> = {
  LPI: zScore({ centre: 10, spread: 2 }),
  CO2: percentileRank({ ties: 'min' }),
  Tariff: scaled({ lower: 0, upper: 20 }),
};

export const checks: Checks = {
  norm_minmax_0_100: normalises(minMax()),
  norm_minmax_1_100: normalises(minMax({ lower: 1, upper: 100 })),
  norm_minmax_0_1: normalises(minMax({ lower: 0, upper: 1 })),
  norm_minmax_0_100_treated: normalises(minMax()),
  norm_minmax_directions_all_pos: normalises(minMax(), { allHigher: true }),
  norm_zscore: normalises(zScore()),
  norm_zscore_10_2: normalises(zScore({ centre: 10, spread: 2 })),
  norm_zscore_treated: normalises(zScore()),
  norm_rank_average: normalises(rankScore()),
  norm_rank_min: normalises(rankScore({ ties: 'min' })),
  norm_rank_min_treated: normalises(rankScore({ ties: 'min' })),
  norm_rank_max: normalises(rankScore({ ties: 'max' })),
  norm_borda: normalises(borda()),
  norm_prank: normalises(percentileRank({ ties: 'min' }), { factor: hundredth }),
  norm_dist2max: normalises(distanceToMaximum()),
  norm_dist2ref_5: normalises(distanceToReference({ unit: 'BGR' })),
  norm_dist2ref_5_cap: normalises(distanceToReference({ unit: 'BGR', cap: true })),
  norm_fracmax_positive_only: normalises(fractionOfMaximum(), { allHigher: true }),
  norm_fracmax: normalises(fractionOfMaximum(), {
    instead: {
      because:
        'COINr divides the figure by the lowest where lower is better, so that a worse unit scores higher, and gives Inf where the lowest is 0; we divide the lowest by the figure, and learn nothing from 0.',
      of: (published, facts) => {
        if (facts('Direction') === 1) return undefined;
        const least = Math.min(...published.filter((value) => !Number.isNaN(value)));
        return published.map((value) => (least > 0 ? least / value : Number.NaN));
      },
    },
  }),
  norm_none: normalises(unchanged()),
  // Bounds for all are those of the turned column to the peer: 0 and 100 there are -100 and 0 as published.
  norm_scaled_default: normalises((_, facts) => scaled(facts('Direction') === 1 ? {} : { lower: -100, upper: 0 })),
  norm_indiv_mixed: normalises((code) => methods[code] ?? minMax(), {
    factor: (code) => (code === 'CO2' ? hundredth() : 1),
  }),
  norm_imeta_goalposts: normalises((code, facts) =>
    goalposts({
      posts: { [idOf(code)]: numbered(facts, 'goalpost_lower', 'goalpost_upper') },
      scale: Number(facts('goalpost_scale')),
      truncate: facts('goalpost_trunc2posts') === true,
    }),
  ),
  norm_imeta_scaled: normalises((code, facts) =>
    scaled({
      factor: Number(facts('scale_factor')),
      bounds: { [idOf(code)]: numbered(facts, 'scaled_lower', 'scaled_upper') },
    }),
  ),
  norm_imeta_minmax: normalises((code, facts) =>
    minMax({ ranges: { [idOf(code)]: numbered(facts, 'minmax_lower', 'minmax_upper') } }),
  ),
  norm_imeta_zscore: normalises((code, facts) =>
    zScore({ moments: { [idOf(code)]: numbered(facts, 'zscore_mean', 'zscore_sd') } }),
  ),
  norm_imeta_dist2targ: normalises((code, facts) =>
    distanceToTarget({ targets: { [idOf(code)]: Number(facts('Target')) }, cap: facts('dist2targ_cap_max') === true }),
  ),
};
