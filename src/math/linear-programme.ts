import { type Solution, solve } from 'yalps';
import { InclusionIndexError } from '../core/error.ts';
import { numberAt } from './number-at.ts';

type Numbers = ArrayLike<number>;

/**
 * Below this the solver takes a number for rounding error; its own 1e-8 would leave mistakes of that size. Much finer than the
 * first, it takes rounding errors for numbers and finds no greatest where there is one: hence a second opinion.
 */
const precisions = [1e-12, 1e-10] as const;

/** How far a row may be passed, for numbers of the order of 1. */
const slack = 1e-13;

/**
 * The `x` of 0 or more with the greatest sum(objective * x), where sum(row * x) stays at or below the limit of every row. Limits
 * are 0 or more, so that 0 will do; coefficients are of the order of 1. Where several are best, one of them; `undefined`
 * where there is no greatest.
 *
 * Few rows bind, and the solver takes its time by the row: it is given some, then those that its answer passes, until it
 * passes none.
 *
 * @throws `InclusionIndexError` where a limit is below 0, or the solver finds no end.
 */
export function maximise(
  objective: Numbers,
  rows: readonly Numbers[],
  limits: readonly number[],
): Float64Array | undefined {
  let given = rows.length <= 3 * objective.length ? rows.map((_, r) => r) : steepest(objective.length, rows);
  for (;;) {
    const found = attempt(
      objective,
      given.map((r) => rows[r] ?? []),
      given.map((r) => numberAt(limits, r)),
    );
    if (found === undefined) {
      if (given.length === rows.length) return undefined;
      given = rows.map((_, r) => r);
      continue;
    }
    const allowed = slack * (1 + found.reduce((sum, value) => sum + value, 0));
    const own = new Set(given);
    const passed: { readonly r: number; readonly by: number }[] = [];
    rows.forEach((row, r) => {
      const by = product(row, found) - numberAt(limits, r);
      if (by > allowed && !own.has(r)) passed.push({ r, by });
    });
    if (passed.length === 0) return found;
    passed.sort((a, b) => b.by - a.by);
    given.push(...passed.slice(0, objective.length).map(({ r }) => r));
  }
}

/**
 * The `x` of 0 or more with the least sum(costs * x), where sum(row * x) is at or above what is asked for of every row; costs are 0
 * or more, coefficients of the order of 1. Where several are best, one of them; `undefined` where there is none.
 *
 * @throws `InclusionIndexError` where the solver finds no end.
 */
export function minimise(costs: Numbers, rows: readonly Numbers[], asked: readonly number[]): Float64Array | undefined {
  const goal = rows.length;
  const variables = Array.from({ length: costs.length }, (_, i) => {
    const coefficients: (readonly [number, number])[] = [[goal, costs[i] ?? 0]];
    for (let r = 0; r < rows.length; r++) coefficients.push([r, rows[r]?.[i] ?? 0]);
    return [i, coefficients] as const;
  });
  let impossible = 0;
  for (const apart of [0, 1e-11])
    for (const precision of precisions) {
      const constraints = asked.map((least, r) => [r, { min: least - (apart * (r + 1)) / asked.length }] as const);
      const { status, variables: found } = solve<number, number>(
        { direction: 'minimize', objective: goal, constraints, variables },
        { precision, maxPivots: 20 * (rows.length + costs.length) },
      );
      if (status === 'infeasible' && ++impossible === precisions.length) return undefined;
      if (status !== 'optimal') continue;
      const x = new Float64Array(costs.length);
      for (const [i, value] of found) x[i] = value;
      return x;
    }
  throw noOptimum();
}

/** sum(a * b). */
export function product(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += numberAt(a, i) * numberAt(b, i);
  return sum;
}

/** For each variable the row that holds it back most. */
function steepest(width: number, rows: readonly Numbers[]): number[] {
  const found = Array.from({ length: width }, (_, i) =>
    rows.reduce((best, row, r) => (numberAt(row, i) > (rows[best]?.[i] ?? 0) ? r : best), 0),
  );
  return [...new Set(found)];
}

function attempt(objective: Numbers, rows: readonly Numbers[], limits: readonly number[]): Float64Array | undefined {
  // The solver can go round in circles where many rows meet in one corner: limits a little apart have no such corner.
  const apart = limits.map((limit, r) => limit + (1e-11 * (r + 1)) / limits.length);
  let endless = 0;
  for (const tried of [limits, apart]) {
    for (const precision of precisions) {
      const { status, variables } = run(objective, rows, tried, precision);
      if (status === 'unbounded' && ++endless === precisions.length) return undefined;
      if (status !== 'optimal') continue;
      const found = new Float64Array(objective.length);
      for (const [i, value] of variables) found[i] = value;
      return found;
    }
  }
  throw noOptimum();
}

function noOptimum(): InclusionIndexError {
  return new InclusionIndexError(
    'no-optimum',
    'A linear programme has no solution.',
    'Give limits of 0 or more, and numbers that are finite.',
  );
}

function run(
  objective: Numbers,
  rows: readonly Numbers[],
  limits: readonly number[],
  precision: number,
): Solution<number> {
  const goal = rows.length;
  const constraints = limits.map((max, r) => [r, { max }] as const);
  const variables = Array.from({ length: objective.length }, (_, i) => {
    const coefficients: (readonly [number, number])[] = [[goal, objective[i] ?? 0]];
    for (let r = 0; r < rows.length; r++) coefficients.push([r, rows[r]?.[i] ?? 0]);
    return [i, coefficients] as const;
  });
  return solve<number, number>(
    { direction: 'maximize', objective: goal, constraints, variables },
    { precision, maxPivots: 20 * (rows.length + objective.length) },
  );
}
