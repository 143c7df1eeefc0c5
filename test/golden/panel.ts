import { geometric, minMax, percentileRank, rankScore, type Spec, type Step, score, zScore } from 'inclusion-index';
import { compoundGrowth, layer, linearChange, type TrendRate } from 'inclusion-index/analyse';
import { distanceToMaximum, logarithm, treatUntilPassed, winsorise } from 'inclusion-index/methods';
import { type AsemYear, asemIndex, asemObservations, asemPeriod, idOf, rowsIn } from './asem.ts';
import { type Check, type Checks, type Golden, numberIn, numbersOf, unitsOf } from './golden.ts';

type Baseline = NonNullable<Spec['baseline']>;

const years = [2018, 2019, 2020, 2021, 2022];

/** The scores of every year of the panel. */
function scoresOf(golden: Golden, options: Parameters<typeof asemIndex>[1], data = golden.input('data')): AsemYear[] {
  const scores = score(asemIndex(golden.input('meta'), options), asemObservations(data));
  return years.map((year) => scores.of(asemPeriod(year)));
}

/** Compares columns of each year with those of the reference; nobody else may have a number. */
function comparePanel(
  golden: Golden,
  compare: Parameters<Check>[1],
  columnsOf: (year: AsemYear) => Readonly<Record<string, Float64Array>>,
  panel: readonly AsemYear[],
): void {
  const output = golden.output();
  const codes = output.columns.filter((name) => name !== 'uCode' && name !== 'Time');
  panel.forEach((scores, y) => {
    const rows = rowsIn(years[y] ?? 0, output);
    const columns = columnsOf(scores);
    const ids = scores.units.map(({ id }) => id);
    compare.equal(unitsOf(rows).length > 40, true, `units in ${scores.period}`);
    for (const code of codes) {
      compare.numbers(columns[idOf(code)] ?? [], numbersOf(rows, code, ids), `${code} in ${scores.period}`);
    }
  });
}

const normalised = (scores: AsemYear) => layer(scores, 'normalised').columns;

/** Every group and the index, under its own id. */
const aggregated = (scores: AsemYear) => ({ ...layer(scores, 'groups').columns, index: scores.score.values });

/** Normalises over all years together, or each by itself. */
function normalises(normalise: Step, baseline: Baseline, factor = 1): Check {
  return (golden, compare) => {
    const scaled = (scores: AsemYear) =>
      Object.fromEntries(
        Object.entries(normalised(scores)).map(([id, column]) => [id, column.map((value) => factor * value)]),
      );
    comparePanel(golden, compare, scaled, scoresOf(golden, { normalise, baseline }));
  };
}

function aggregates(options: Parameters<typeof asemIndex>[1]): Check {
  return (golden, compare) => comparePanel(golden, compare, aggregated, scoresOf(golden, options));
}

/** The same normalisation over all years and over each. */
function bothWays(name: string, step: Step, factor?: number): Checks {
  return {
    [`panel_norm_global_${name}`]: normalises(step, 'all periods', factor),
    [`panel_norm_local_${name}`]: normalises(step, 'each period', factor),
  };
}

/** Screening and treatment as in the example of the reference, each year by itself. */
const prepared = {
  screen: { known: 0.9 },
  treat: treatUntilPassed({ first: winsorise(), second: logarithm() }),
} as const;

/** Compares the trend of each unit and indicator of the reference. */
function trends(column: string, rateOf: (values: number[], times: number[]) => TrendRate, factor: number): Check {
  return (golden, compare) => {
    const [{ data }, output] = [golden.input('data'), golden.output()];
    const rates = (output.data.uCode ?? []).map((unit, line) => {
      const code = String(output.data.iCode?.[line]);
      const rows = (data.uCode ?? []).flatMap((one, row) => (one === unit ? [row] : []));
      return rateOf(
        rows.map((row) => numberIn(data[code]?.[row])),
        rows.map((row) => Number(data.Time?.[row])),
      );
    });
    compare.equal(rates.length, 25, 'trends');
    const theirs = (name: string): number[] => (output.data[name] ?? []).map(numberIn);
    compare.numbers(
      rates.map(({ rate }) => factor * (rate ?? Number.NaN)),
      theirs(column),
      'rates',
    );
    compare.numbers(
      rates.map(({ known }) => known),
      theirs('Avail'),
      'share known',
    );
    compare.numbers(
      rates.map(({ from }) => from ?? Number.NaN),
      theirs('t_first'),
      'first year',
    );
    compare.numbers(
      rates.map(({ to }) => to ?? Number.NaN),
      theirs('t_latest'),
      'last year',
    );
  };
}

export const checks: Checks = {
  ...bothWays('minmax', minMax()),
  ...bothWays('zscore', zScore()),
  ...bothWays('rank', rankScore({ ties: 'min' })),
  // The peer's percentile ranks run from 0 to 1.
  ...bothWays('prank', percentileRank({ ties: 'min' }), 0.01),
  ...bothWays('dist2max', distanceToMaximum()),
  panel_agg_global_minmax: aggregates({ baseline: 'all periods' }),
  panel_agg_local_minmax: aggregates({}),
  panel_agg_global_zscore: aggregates({ normalise: zScore(), baseline: 'all periods' }),
  panel_agg_local_zscore: aggregates({ normalise: zScore() }),
  panel_raw_gmean: aggregates({
    normalise: minMax({ lower: 1, upper: 100 }),
    aggregate: geometric(),
    baseline: 'all periods',
  }),

  panel_pipeline_stage_screened_treated: (golden, compare) => {
    comparePanel(golden, compare, (scores) => layer(scores, 'treated').columns, scoresOf(golden, prepared));
  },

  panel_index_ranks: (golden, compare) => {
    // Treated year by year, then normalised over all years.
    const panel = scoresOf(golden, { ...prepared, baseline: { normalise: 'all periods' } });
    comparePanel(golden, compare, (scores) => ({ index: scores.score.values, rank: scores.ranks }), panel);
  },

  trends_CAGR: trends('CAGR', compoundGrowth, 1),
  trends_prc_change: trends('prc_change', linearChange, 100),
};
