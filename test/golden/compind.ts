import { type Aggregation, minMax, rankScore, type Step, zScore } from 'inclusion-index';
import {
  adjustedMazziottaPareto,
  geometric,
  goalposts,
  mazziottaPareto,
  meanMin,
  powerMean,
  wroclaw,
} from 'inclusion-index/methods';
import { type Check, type Checks, type Golden, numberIn, numbersOf, unitsOf } from './golden.ts';

type Columns = readonly Float64Array[];

/** The columns of the input, every one but the first, which names the units. */
function columnsOf(golden: Golden): Columns {
  const data = golden.input('data');
  return data.columns.slice(1).map((name) => numbersOf(data, name));
}

function normalised(step: Step, column: Float64Array, sign: 1 | -1 = 1): Float64Array {
  const turned = column.map((value) => sign * value);
  const params = step.fit(turned, { indicator: 'i', sign, units: [] });
  return params === null ? turned.fill(Number.NaN) : step.apply(turned, params);
}

function combined<P>(aggregation: Aggregation<P>, columns: Columns): Float64Array {
  const weights = new Float64Array(columns.length).fill(1);
  return aggregation.apply(columns, weights, aggregation.fit(columns, weights));
}

/** Mean 100 and standard deviation 10, which the Mazziotta-Pareto and mean-min functions are defined on. */
const standardised = (columns: Columns): Columns =>
  columns.map((column) => normalised(zScore({ centre: 100, spread: 10 }), column));

/** Combines the columns of the input, each counting alike, and compares with the reference. */
function combines<P>(
  aggregation: Aggregation<P>,
  {
    prepare = (columns) => columns,
    turn = (score) => score,
  }: { prepare?: (columns: Columns) => Columns; turn?: (score: number) => number } = {},
): Check {
  return (golden, compare) => {
    const scores = combined(aggregation, prepare(columnsOf(golden))).map(turn);
    compare.equal(scores.length, 35, 'units');
    compare.numbers(scores, numbersOf(golden.output(), 'ci', unitsOf(golden.input('data'))), 'scores');
  };
}

/** Normalises roads, where the peer takes lower for better, and trains. */
function normalises(step: Step): Check {
  return (golden, compare) => {
    const [{ data }, output] = [golden.input('data'), golden.output()];
    const units = (data.NUTS_CODE ?? []).map(String);
    compare.equal(units.length, 34, 'units');
    for (const [name, sign] of [
      ['roads', -1],
      ['trains', 1],
    ] as const) {
      const column = Float64Array.from(data[name] ?? [], numberIn);
      compare.numbers(normalised(step, column, sign), numbersOf(output, name, units), name);
    }
  };
}

/** Two columns over two years on the scale of the adjusted index, and its scores by the peer. */
function adjusted(golden: Golden): { scaled: Columns; peer: Float64Array } {
  const { geo = [], time = [], employ = [], finalenergy = [] } = golden.input('data').data;
  // Goalposts 50 and 100, each half the range over all years to either side.
  const scaled = [employ, finalenergy].map((cells, c) => {
    const values = Float64Array.from(cells, numberIn);
    const half = (Math.max(...values) - Math.min(...values)) / 2;
    const centre = [50, 100][c] ?? Number.NaN;
    const step = goalposts({ lower: centre - half, upper: centre + half, range: [70, 130], truncate: false });
    return normalised(step, values);
  });
  const output = golden.output();
  const peer = geo.map((unit, i) => output.data[String(time[i])]?.[output.data.id?.indexOf(unit) ?? -1]);
  return { scaled, peer: Float64Array.from(peer, numberIn) };
}

/** Compares with the three decimals that the reference has. */
const takenOff: Check = (golden, compare) => {
  const { scaled, peer } = adjusted(golden);
  const own = combined(adjustedMazziottaPareto(), scaled);
  compare.equal(own.length, 60, 'units and years');
  const apart = own.map((score, i) => score - (peer[i] ?? Number.NaN));
  compare.numbers(apart, new Float64Array(apart.length), 'distance from the peer', 0.000501);
};

/** Root of the mean of squares, unit by unit. */
function quadratic(columns: Columns): Float64Array {
  return combinedBy(columns, (values) => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length));
}

function combinedBy(columns: Columns, of: (values: readonly number[]) => number): Float64Array {
  return (columns[0] ?? new Float64Array()).map((_, unit) => of(columns.map((column) => column[unit] ?? Number.NaN)));
}

/** The cells as the peer makes them: running down the rows, each meets the mean and deviation of another column. */
function misplaced(columns: Columns): Columns {
  const moments = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return {
      mean,
      deviation: Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1)),
    };
  });
  return columns.map((column, c) =>
    column.map((value, unit) => {
      const { mean, deviation } = moments[(c * column.length + unit) % columns.length] ?? { mean: 0, deviation: 0 };
      return 100 + (10 * (value - mean)) / deviation;
    }),
  );
}

export const checks: Checks = {
  compind_normalise_m1: normalises(zScore({ centre: 100, spread: 10 })),
  compind_normalise_m2: normalises(minMax({ lower: 0, upper: 1 })),
  compind_normalise_m3: normalises(rankScore()),
  compind_mpi_POS: combines(mazziottaPareto(), { prepare: standardised }),
  compind_mpi_NEG: combines(mazziottaPareto({ sign: 'negative' }), { prepare: standardised }),
  compind_geom_equal: (golden, compare) => {
    combines(geometric())(golden, compare);
    combines(powerMean({ p: 0 }))(golden, compare);
  },
  // Compind gives the distance, lower for better: 1 less ours.
  compind_wroclaw: combines(wroclaw(), { turn: (score) => 1 - score }),

  compind_ampi: takenOff,
  compind_ampi_POS: (golden, compare) => {
    takenOff(golden, compare);
    const { scaled, peer } = adjusted(golden);
    const own = combined(adjustedMazziottaPareto({ sign: 'negative' }), scaled);
    const off = combined(adjustedMazziottaPareto(), scaled);
    const mean = combinedBy(scaled, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
    const right = mean.map((middle, i) => 2 * middle - (off[i] ?? Number.NaN));
    compare.numbers(own, right, 'as far above the mean as the other is below');
    compare.equal(own.filter((score, i) => score > (peer[i] ?? score)).length, 60, 'scores above those of the peer');
    compare.differs(
      'Compind overwrites the penalty argument of the adjusted Mazziotta-Pareto index, so that both signs take the penalty off; our sign: "negative" adds it.',
    );
  },

  compind_generalized_mean_default: (golden, compare) => {
    const columns = columnsOf(golden);
    compare.equal(golden.output<{ value: number }>().value, 1, 'the peer gives 1 for all units together');
    compare.numbers(combined(powerMean({ p: 2 }), columns), quadratic(columns), 'scores');
    compare.differs(
      'Compind gives the constant 1 where missing values are to be left out, which is its default; we give the mean of what is known.',
    );
  },
  compind_generalized_mean_narmF: (golden, compare) => {
    const columns = columnsOf(golden);
    compare.numbers(combined(powerMean({ p: 2 }), columns), quadratic(columns), 'scores');
    combines(powerMean({ p: 2 }), { turn: (score) => score ** 2 / 2 })(golden, compare);
    compare.differs('Compind divides the mean of the powers by p where it should take the p-th root.');
  },

  compind_mean_min: (golden, compare) => {
    const method = meanMin({ alpha: 0.5, beta: 1 });
    // On cells made wrong in the same way the function itself agrees.
    combines(method, { prepare: misplaced })(golden, compare);
    const columns = standardised(columnsOf(golden));
    const own = combined(method, columns);
    const right = combinedBy(columns, (values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return mean - 0.5 * (Math.sqrt((mean - Math.min(...values)) ** 2 + 1) - 1);
    });
    compare.numbers(own, right, 'scores');
    const units = unitsOf(golden.input('data'));
    // By hand from the definition.
    compare.numbers([own[units.indexOf('Australia')] ?? Number.NaN], [101.32426075838575], 'Australia', 1e-9);
    const peer = numbersOf(golden.output(), 'ci', units);
    compare.equal(own.filter((score, u) => Math.abs(score - (peer[u] ?? score)) > 0.001).length, 35, 'units apart');
    compare.differs(
      'Compind standardises down the rows, so that each cell of the mean-min function meets the mean and deviation of another column; we standardise each column by its own.',
    );
  },
};
