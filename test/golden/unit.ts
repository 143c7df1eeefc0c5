import {
  type Aggregation,
  arithmetic,
  copeland,
  geometric,
  InclusionIndexError,
  minMax,
  percentileRank,
  rankScore,
  rankValues,
  type Step,
  zScore,
} from 'inclusion-index';
import { compoundGrowth, linearChange, type TrendRate } from 'inclusion-index/analyse';
import {
  borda,
  distanceToMaximum,
  distanceToReference,
  distanceToTarget,
  fractionOfMaximum,
  goalposts,
  harmonic,
  outranking,
  powerMean,
  scaled,
  unchanged,
} from 'inclusion-index/methods';
import { asemIndex, asemScores } from './asem.ts';
import { type Checks, type Comparison, type GoldenTable, numberIn } from './golden.ts';
import { unitFunctions as imputing } from './impute.ts';
import { unitFunctions as treating } from './treat.ts';

/** One call of an elementary function: its arguments, by place or by name, and what it gave. */
interface Row {
  readonly function: unknown;
  readonly args: unknown;
  readonly result: unknown;
  readonly desc: string | null;
}

type UnitCheck = (row: Row, compare: Comparison) => void;

/** The call as the reference writes it. */
const callOf = (row: Row): string => `${row.function}${JSON.stringify(row.args)}`;

const series = '[3,1,4,1,5,9,2,6,null,5]';
const infinite = 'COINr scales by an infinite figure, to 0 and NaN; ours learns nothing from a column that has one.';
const alone = 'COINr gives one unit alone a rank; ours learns nothing from fewer than two values.';

/** The calls that ours refuses, and why. */
const refused: Readonly<Record<string, string>> = {
  'n_minmax[[1,2,"Inf"]]': infinite,
  'n_fracmax[[1,2,"Inf"]]': infinite,
  'n_rank[[5,null]]': alone,
  'n_rank[7]': alone,
  'n_borda[[5,null]]': alone,
  'n_borda[7]': alone,
  'n_fracmax[[-3,-1,-2]]':
    'COINr takes fractions of a maximum below 0, so that the worst of -3, -1 and -2 scores 3; ours learns nothing where the best is not above 0.',
  [`n_dist2ref{"":${series},"iref":2}`]:
    'COINr divides by 0 where the reference is the worst unit, to Inf and NaN; ours learns nothing there.',
  [`n_dist2targ{"":${series},"targ":0.5}`]:
    'COINr turns the scale round, with a warning, where even the worst unit is beyond the target; ours learns nothing there.',
  [`n_rank{"":${series},"ties.method":"first"}`]:
    'COINr can break ties by the order of the rows; ours refuses, since scores must not depend on it.',
};

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function numbers(value: unknown): Float64Array {
  return Float64Array.from(list(value), numberIn);
}

/** The arguments that have a name. */
function named(args: unknown): Readonly<Record<string, unknown>> {
  return typeof args === 'object' && args !== null && !Array.isArray(args) ? { ...args } : {};
}

/** The first argument: the only one without a name, or the first of a list. */
function first(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : named(args)[''];
}

/** A normalisation on one column, turned where lower is better. */
function normalises(stepOf: (args: Readonly<Record<string, unknown>>) => Step): UnitCheck {
  return (row, compare) => {
    const because = refused[callOf(row)];
    const expected = numbers(row.result);
    const facts = named(row.args);
    const sign = facts.direction === -1 ? -1 : 1;
    const column = numbers(first(row.args)).map((value) => sign * value);
    const none = column.map(() => Number.NaN);
    const own = attempt(() => {
      const step = stepOf(facts);
      const units = Array.from(column, (_, i) => `${i + 1}`);
      const params = step.fit(column, { indicator: 'i', sign, units });
      return params === null ? none : step.apply(column, params);
    });
    if (because !== undefined) compare.differs(because);
    if (typeof own === 'string') compare.equal([own, because !== undefined], ['bad-option', true], callOf(row));
    else compare.numbers(own, because === undefined ? expected : none, callOf(row));
  };
}

/** What a function gives, or the code of the error by which it refuses. */
function attempt<T>(of: () => T): T | string {
  try {
    return of();
  } catch (error) {
    if (error instanceof InclusionIndexError) return error.code;
    throw error;
  }
}

/** The score of values that stand for indicators, through a whole index, or why there is none. */
function combined(aggregate: Aggregation, values: readonly number[], weights: readonly number[]): number | string {
  const codes = values.map((_, i) => `x${i}`);
  const column = <T>(name: string, cells: readonly T[]): [string, readonly T[]] => [name, cells];
  const tree = {
    iCode: [...codes, 'Index'],
    Level: [...values.map(() => 1), 2],
    Parent: [...values.map(() => 'Index'), null],
    Weight: [...weights, 1],
  };
  // Two units alike, since one alone is not ranked, and a third that nothing is asked of.
  const cells = codes.map((code, i) => column(code, [values[i] ?? null, values[i] ?? null]));
  const data = { uCode: ['a', 'b'], ...Object.fromEntries(cells) };
  return attempt(() => {
    const spec = asemIndex({ columns: Object.keys(tree), data: tree }, { normalise: unchanged(), aggregate });
    return asemScores(spec, { columns: Object.keys(data), data }).score.values[0] ?? Number.NaN;
  });
}

/** The error of the peer is a refusal. */
function isRefusal(result: unknown): boolean {
  return typeof named(result).error === 'string';
}

function aggregates(aggregate: Aggregation): UnitCheck {
  return (row, compare) => {
    const [values = [], weights = []] = list(row.args).map((one) => [...numbers(one)]);
    const own = combined(aggregate, values, weights);
    const call = callOf(row);
    if (values.every(Number.isNaN)) compare.equal(own, 'unknown-period', call);
    else if (isRefusal(row.result)) compare.equal(own, 'not-positive', call);
    else if (weights.every((weight) => weight === 0)) {
      compare.equal(own, 'zero-weights', call);
      compare.differs('COINr gives NaN where all weights are 0; ours is an error that says so.');
    } else if (aggregate.type === 'harmonic' && values.some((value) => value < 0)) {
      compare.equal(own, 'not-positive', call);
      compare.differs(
        'COINr takes harmonic means of figures below 0, which lie outside them (37.6 for -4, 9 and 16); ours is an error that names the cell.',
      );
    } else compare.numbers([numberIn(own)], [numberIn(row.result)], call);
  };
}

/** The values that generalised means were taken of: the table keeps their weights alone. */
const generalised: Readonly<Record<string, readonly number[]>> = {
  [JSON.stringify(['quirk: returns NA although documented to skip NA', 2])]: [4, Number.NaN, 16],
};

function generalisedMean(row: Row, compare: Comparison): void {
  const { p: order, '': weighed } = named(row.args);
  const [p, weights] = [Number(order), [...numbers(weighed)]];
  const values =
    isRefusal(row.result) && p < 0 ? [0, 9, 16] : (generalised[JSON.stringify([row.desc, p])] ?? [4, 9, 16]);
  const own = combined(powerMean({ p }), values, weights);
  const call = callOf(row);
  if (p === 0) {
    compare.numbers([numberIn(own)], [(4 * 9 ** 2 * 16 ** 3) ** (1 / 6)], call);
    compare.differs('COINr refuses a generalised mean of order 0; ours is the geometric mean, which is its limit.');
  } else if (isRefusal(row.result)) compare.equal(own, 'not-positive', call);
  else if (values.some(Number.isNaN)) {
    // (1 * 16 + 3 * 256) / 4 = 196.
    compare.numbers([numberIn(own)], [14], call);
    compare.differs(
      'COINr gives no value where any member is missing, although its manual says that they are skipped; we skip them.',
    );
  } else compare.numbers([numberIn(own)], [numberIn(row.result)], call);
}

function isTable(value: unknown): value is GoldenTable {
  return typeof value === 'object' && value !== null && 'columns' in value && 'data' in value;
}

/** The table and the weights that a function of several columns takes. */
function columnsOf(row: Row): { columns: Float64Array[]; weights: Float64Array } {
  const [table, weights] = list(row.args);
  if (!isTable(table)) throw new Error(`${callOf(row)} has no table`);
  const columns = table.columns.map((name) => numbers(table.data[name] ?? []));
  return { columns, weights: numbers(weights ?? []) };
}

function rateOf(of: (values: ArrayLike<number>, years: readonly number[]) => TrendRate, factor: number): UnitCheck {
  return (row, compare) => {
    const [values, years] = list(row.args).map(numbers);
    const { rate, because } = of(values ?? [], [...(years ?? [])]);
    if (rate !== null || row.result === null) {
      compare.numbers([factor * (rate ?? Number.NaN)], [numberIn(row.result)], callOf(row));
      return;
    }
    compare.equal(because?.startsWith('it starts from') ?? false, true, callOf(row));
    compare.differs(
      'COINr gives a growth rate from 0 or less: -3 from -1 to 2, Inf from 0 to 2, 0 from 0 to 0; ours refuses and says why.',
    );
  };
}

/** Checks of the functions of this file, by the name they have in the reference. */
const unitFunctions: Readonly<Record<string, UnitCheck>> = {
  n_minmax: normalises(() => minMax()),
  n_zscore: normalises(() => zScore()),
  n_rank: normalises(({ 'ties.method': ties = 'min' }) => rankScore(JSON.parse(JSON.stringify({ ties })))),
  n_borda: normalises(() => borda()),
  n_prank: (row, compare) => {
    // From 0 to 100 here, from 0 to 1 there.
    const result = [...numbers(row.result)].map((value) => (Number.isNaN(value) ? null : 100 * value));
    normalises(() => percentileRank({ ties: 'min' }))({ ...row, result }, compare);
  },
  n_dist2max: normalises(() => distanceToMaximum()),
  n_fracmax: normalises(() => fractionOfMaximum()),
  n_dist2ref: normalises(({ iref, cap_max }) => distanceToReference({ unit: `${iref}`, cap: cap_max === true })),
  n_dist2targ: normalises(({ targ, cap_max }) =>
    distanceToTarget({ targets: { i: Number(targ) }, cap: cap_max === true }),
  ),
  n_goalposts: normalises(({ gposts, trunc2posts }) => {
    const [lower = Number.NaN, upper = Number.NaN, scale = Number.NaN] = numbers(gposts);
    return goalposts({ lower, upper, scale, truncate: trunc2posts !== false });
  }),
  n_scaled: normalises(({ npara = [0, 100], scale_factor = 100 }) => {
    const [lower = Number.NaN, upper = Number.NaN] = numbers(npara);
    return scaled({ lower, upper, factor: Number(scale_factor) });
  }),
  a_amean: aggregates(arithmetic()),
  a_gmean: aggregates(geometric()),
  a_hmean: aggregates(harmonic()),
  a_genmean: generalisedMean,
  a_copeland: (row, compare) => {
    const { columns, weights } = columnsOf(row);
    const own = copeland().apply(columns, weights, null);
    const known = columns.every((column) => !column.some(Number.isNaN));
    // Otherwise the two are compared on b alone, 2 against 1, whichever row comes first.
    const right = Number.isNaN(columns[0]?.[0]) ? [-1, 1] : [1, -1];
    compare.numbers(own, known ? numbers(row.result) : right, callOf(row));
    if (known) return;
    compare.differs(
      'Copeland scores of COINr depend on the order of the rows where figures are missing; ours compare two units on what both have.',
    );
  },
  outrankMatrix: (row, compare) => {
    const { columns, weights } = columnsOf(row);
    const { OutRankMatrix, nDominant } = named(row.result);
    const { data } = named(OutRankMatrix);
    const own = outranking(columns, weights);
    compare.equal(own.length, list(data).length, 'rows');
    own.forEach((line, i) => {
      compare.numbers(line, numbers(list(data)[i]), `row ${i} of ${callOf(row)}`);
    });
    const dominant = own.reduce((count, line) => count + line.filter((share) => share === 1).length, 0);
    compare.equal(dominant, nDominant, 'pairs in which one is better throughout');
  },
  rank_df: (row, compare) => {
    const [table] = list(row.args);
    if (!isTable(table) || !isTable(row.result)) throw new Error('no table');
    compare.numbers(rankValues(numbers(table.data.x)), numbers(row.result.data.x), callOf(row));
  },
  CAGR: rateOf(compoundGrowth, 1),
  prc_change: rateOf(linearChange, 100),
};

const functions: Readonly<Record<string, UnitCheck>> = { ...unitFunctions, ...treating, ...imputing };

export const checks: Checks = {
  unit_functions: (golden, compare) => {
    const rows = golden.output<readonly Row[]>();
    compare.equal(rows.length, 154, 'rows');
    const said = new Set<string>();
    const once: Comparison = {
      ...compare,
      differs: (because) => {
        if (!said.has(because)) compare.differs(because);
        said.add(because);
      },
    };
    for (const row of rows) {
      // In some rows the groups stand where the name should, and the name among the arguments.
      const name = String(typeof row.function === 'string' ? row.function : list(row.args)[0]);
      const check = functions[name];
      if (check) check(row, once);
      else compare.equal(name, 'a function that is checked', 'function');
    }
  },
};
