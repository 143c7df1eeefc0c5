import {
  boxCox,
  logarithm,
  type TreatmentEffect,
  treatmentEffect,
  treatUntilPassed,
  type WinsoriseParams,
  winsorise,
} from 'inclusion-index/methods';
import type { Step } from '../../src/core/step.ts';
import { type Check, type Checks, type Comparison, type GoldenTable, numberIn, numbersOf, unitsOf } from './golden.ts';

/** COINr's Treat in our terms: what it does first, what then, and the test. */
interface Stages {
  readonly first: Step<WinsoriseParams>;
  readonly second: Step;
  /** What COINr marks a value with that the second has changed; nothing where its function gives numbers alone. */
  readonly mark?: string;
  readonly skewness?: number;
  readonly kurtosis?: number;
  readonly combine?: boolean;
}

/** What Treat gives: the data, a line of tests for each indicator, and a mark for each value that was changed. */
interface Treated {
  readonly treated: GoldenTable;
  readonly details: GoldenTable;
  readonly treated_points: GoldenTable;
}

const usual: Stages = { first: winsorise(), second: logarithm(), mark: 'log_CT' };
const once: Stages = { ...usual, first: winsorise({ most: 1 }) };

export const checks: Checks = {
  treat_default: treats(usual),
  treat_raw_default: treats(usual),
  treat_winmax2: treats({ ...usual, first: winsorise({ most: 2 }) }),
  treat_winmax1_combine: treats({ ...once, combine: true }),
  treat_thresholds: treats({
    ...usual,
    first: winsorise({ most: 10, skewness: 1.5, kurtosis: 3 }),
    skewness: 1.5,
    kurtosis: 3,
  }),
  treat_winmax1_log_CT_plus: treats({ ...once, second: logarithm({ variant: 'by-skew' }) }),
  treat_winmax1_log_CT_orig: treats({ ...once, second: logarithm({ variant: 'plus-one' }), mark: 'log_CT_orig' }),
  treat_winmax1_boxcox: treats({ first: once.first, second: boxCox({ lambda: 0.1 }) }),
  treat_indiv(golden, compare) {
    const forced = winsorise({ most: 1, always: true });
    treats(usual, (code) => {
      if (code === 'Flights') return null;
      return code === 'LPI' ? { ...usual, first: forced } : usual;
    })(golden, compare);
    const column = numbersOf(golden.input('data'), 'LPI');
    const known = [...column].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    // LPI leans down, so the one point is its least value.
    const [least = Number.NaN, next = Number.NaN] = known;
    const right = column.map((value) => (value === least ? next : value));
    compare.numbers(applied(forced, column), right, 'LPI winsorised whatever its shape');
    compare.differs(
      'COINr ignores force_win where a column passes its first test. Ours has two ways to say it: within treatUntilPassed a column that passes is left alone, and winsorise({ most: 1, always: true }) by itself winsorises it.',
    );
  },
};

/** Treats each column of the data and compares what comes out, the tests at each stage and what was marked. */
function treats(all: Stages, stagesOf: (code: string) => Stages | null = () => all): Check {
  return (golden, compare) => {
    const [data, output] = [golden.input('data'), golden.output<Treated>()];
    const units = unitsOf(output.treated);
    for (const code of output.treated.columns.filter((name) => name !== 'uCode')) {
      const stages = stagesOf(code);
      const column = numbersOf(data, code, units);
      const expected = numbersOf(output.treated, code, units);
      if (stages) comparesStages(column, expected, stages, code, output, compare);
      else compare.numbers(column, expected, code);
    }
  };
}

function comparesStages(
  column: Float64Array,
  expected: Float64Array,
  { first, second, mark = '', skewness = 2, kurtosis = 3.5, combine = false }: Stages,
  code: string,
  { details, treated_points: marks }: Treated,
  compare: Comparison,
): void {
  const step = treatUntilPassed({ first, second, skewness, kurtosis, combine });
  const learnt = step.fit(column);
  const treated = learnt === null ? column : step.apply(column, learnt);
  compare.numbers(treated, expected, code);
  const { first: winsorised = null, applied: used = [] } = learnt ?? {};
  const between = winsorised ? first.apply(column, winsorised) : column;
  const inTwo = used.includes('second');

  const row = details.data.iCode?.indexOf(code) ?? -1;
  const reference = (name: string): unknown => details.data[name]?.[row] ?? null;
  const stages = [column, ...(winsorised ? [between] : []), ...(inTwo ? [treated] : [])];
  for (const stage of [0, 1, 2]) {
    const own = stages[stage];
    const { skewness: skew, kurtosis: kurt, passes } = own ? treatmentEffect(step, own, own).before : nothing;
    compare.equal(passes, reference(`check_SkewKurt${stage}.Pass`), `${code} passes ${stage}`);
    const theirs = ['Skew', 'Kurt'].map((name) => numberIn(reference(`check_SkewKurt${stage}.${name}`)));
    compare.numbers([skew ?? Number.NaN, kurt ?? Number.NaN], theirs, `${code} shape ${stage}`);
  }
  compare.equal(winsorised?.points ?? null, reference('winsorise.nwin'), `${code} points`);
  compare.equal(
    [...column].map((value) => markOf(value, winsorised) + (inTwo && mark ? `+${mark}` : '')),
    (marks.data[code] ?? []).map((text) => text ?? ''),
    `${code} marks`,
  );
}

const nothing: TreatmentEffect['before'] = { skewness: null, kurtosis: null, passes: null };

function markOf(value: number, cut: WinsoriseParams | null): string {
  if (cut && cut.upper !== null && value > cut.upper) return 'winhi';
  return cut && cut.lower !== null && value < cut.lower ? 'winlo' : '';
}

function applied<P>(step: Step<P>, column: Float64Array): Float64Array {
  const learnt = step.fit(column);
  return learnt === null ? column : step.apply(column, learnt);
}

/** A row of the elementary functions. */
interface UnitRow {
  readonly args: unknown;
  readonly result: unknown;
  readonly desc: string | null;
}

type UnitFunction = (row: UnitRow, compare: Comparison) => void;

/** The checks of COINr's elementary functions of this family, by their name there. */
export const unitFunctions: Readonly<Record<string, UnitFunction>> = {
  skew: (row, compare) => comparesShape('skewness', row, compare),
  kurt: (row, compare) => comparesShape('kurtosis', row, compare),
  check_SkewKurt({ args, result }, compare) {
    const { skewness, kurtosis, passes } = shapeOf(columnOf(args));
    compare.equal(passes, cellsOf(result).Pass ?? null, 'Pass');
    compare.numbers([skewness, kurtosis], [numberIn(cellsOf(result).Skew), numberIn(cellsOf(result).Kurt)], 'shape');
  },
  winsorise({ args, result }, compare) {
    const { winmax, force_win } = cellsOf(args);
    const step = winsorise({ most: typeof winmax === 'number' ? winmax : 5, always: force_win === true });
    const learnt = step.fit(columnOf(args));
    comparesColumn(step, args, result, compare);
    compare.equal(learnt?.points, cellsOf(result).nwin, 'points');
    const marks = [...columnOf(args)].map((value) => markOf(value, learnt));
    compare.equal(marks, cellsOf(result).treated, 'marks');
  },
  log_CT: ({ args, result }, compare) => comparesColumn(logarithm(), args, result, compare),
  log_CT_orig: ({ args, result }, compare) => comparesColumn(logarithm({ variant: 'plus-one' }), args, result, compare),
  log_CT_plus({ args, result }, compare) {
    const step = logarithm({ variant: 'by-skew' });
    comparesColumn(step, args, result, compare);
    const mark = step.fit(columnOf(args))?.mirrored ? 'log_CT_neg' : 'log_CT';
    compare.equal(
      Array.from(columnOf(args), () => mark),
      cellsOf(result).treated,
      'marks',
    );
  },
  log_GII({ args }, compare) {
    const column = columnOf(args);
    const known = column.filter((value) => !Number.isNaN(value));
    const [least, greatest] = [Math.min(...known), Math.max(...known)];
    const right = column.map((x) => Math.log(((greatest - 1) * (x - least)) / (greatest - least) + 1));
    compare.numbers(applied(logarithm({ variant: 'gii' }), column), right, 'x');
    compare.differs(
      'log_GII of COINr gives back its input: the logarithms are taken and dropped. Ours are the formula.',
    );
  },
  boxcox({ args, result }, compare) {
    const { lambda, makepos } = cellsOf(args);
    const step = boxCox({ lambda: Number(lambda), makePositive: makepos !== false });
    compare.numbers(applied(step, columnOf(args)), numbersIn(result), 'x');
  },
};

function comparesColumn<P>(step: Step<P>, args: unknown, result: unknown, compare: Comparison): void {
  compare.numbers(applied(step, columnOf(args)), numbersIn(cellsOf(result).x), 'x');
}

/** Ours leaves missing values out, always; COINr's gives nothing where one is missing, unless told so. */
function comparesShape(part: 'skewness' | 'kurtosis', { args, result }: UnitRow, compare: Comparison): void {
  const column = columnOf(args);
  const own = shapeOf(column)[part];
  if (!column.some(Number.isNaN) || cellsOf(args)['na.rm'] === true) {
    compare.numbers([own], [numberIn(result)], part);
    return;
  }
  compare.equal(result, null, 'COINr gives nothing');
  compare.numbers([own], [plainShape(column)[part]], part);
  compare.differs(
    `COINr gives no ${part} of values of which one is missing, unless na.rm is set; ours is of the others.`,
  );
}

/** Of the column as our interface says it. */
function shapeOf(column: Float64Array): { skewness: number; kurtosis: number; passes: boolean | null } {
  const { skewness, kurtosis, passes } = treatmentEffect(winsorise(), column, column).before;
  return { skewness: skewness ?? Number.NaN, kurtosis: kurtosis ?? Number.NaN, passes };
}

/** The definitions, written out. */
function plainShape(column: Float64Array): { skewness: number; kurtosis: number } {
  const known = column.filter((value) => !Number.isNaN(value));
  const n = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const moment = (power: number): number => known.reduce((sum, value) => sum + (value - mean) ** power, 0) / n;
  return {
    skewness: ((moment(3) / moment(2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * (moment(4) / moment(2) ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/** The values of an object; none of anything else. */
function cellsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The column that a function is called with: its first argument, which has no name. */
function columnOf(args: unknown): Float64Array {
  return Float64Array.from(numbersIn(Array.isArray(args) ? args[0] : cellsOf(args)['']));
}

function numbersIn(cells: unknown): number[] {
  return Array.isArray(cells) ? cells.map(numberIn) : [];
}
