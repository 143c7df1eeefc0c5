import { product } from './linear-programme.ts';
import { numberAt } from './number-at.ts';

/** Less than this is rounding error, for numbers of the order of 1. */
const slack = 1e-13;

/**
 * The point nearest to 0 for which sum(row * x) is at or above what is asked for of every row, rows being of the order of 1 and the
 * point, where there is one, within a distance of 100; `undefined` where there is none.
 *
 * It is found as the shortest way from (0, ..., 0, 1) to what can be made of the rows, each with what it asks for behind it,
 * added up in amounts of 0 or more. Lawson and Hanson, Solving least squares problems (1974), chapter 23: algorithms LDP and NNLS.
 */
export function nearestPoint(
  size: number,
  rows: readonly ArrayLike<number>[],
  asked: readonly number[],
): Float64Array | undefined {
  const columns = rows.map((row, r) =>
    Float64Array.from({ length: size + 1 }, (_, i) => (i < size ? numberAt(row, i) : numberAt(asked, r))),
  );
  const goal = new Float64Array(size + 1);
  goal[size] = 1;
  const rest = restOf(columns, goal);
  const last = numberAt(rest, size);
  // |rest|² is `last` at the end, and 1 / (1 + distance²).
  if (last < 1e-4) return undefined;
  return rest.slice(0, size).map((value) => -value / last);
}

/** What is left of a goal when as much as can be of it is made of columns in amounts of 0 or more: NNLS. */
function restOf(columns: readonly Float64Array[], goal: Float64Array): Float64Array {
  const amounts = new Float64Array(columns.length);
  let used: number[] = [];
  let rest = goal;
  for (let round = 0; round < 30 * (columns.length + goal.length); round++) {
    const gains = columns.map((column, c) => (used.includes(c) ? 0 : product(column, rest)));
    const next = gains.reduce((best, gain, c) => (gain > numberAt(gains, best) ? c : best), 0);
    if (!(numberAt(gains, next) > slack)) break;
    used.push(next);
    for (;;) {
      const wanted = leastSquares(
        used.map((c) => columns[c] ?? goal),
        goal,
      );
      // The new one, made of the others, says nothing more.
      if (!wanted) {
        used.pop();
        return rest;
      }
      const low = used.flatMap((c, i) => (numberAt(wanted, i) > 0 ? [] : [{ c, to: numberAt(wanted, i) }]));
      if (low.length === 0) {
        used.forEach((c, i) => {
          amounts[c] = numberAt(wanted, i);
        });
        break;
      }
      // As far as none falls below 0; those that reach it are let go.
      const step = Math.min(...low.map(({ c, to }) => numberAt(amounts, c) / (numberAt(amounts, c) - to || 1)));
      used.forEach((c, i) => {
        amounts[c] = numberAt(amounts, c) + step * (numberAt(wanted, i) - numberAt(amounts, c));
      });
      const gone = new Set(low.map(({ c }) => c).filter((c) => numberAt(amounts, c) <= slack));
      for (const c of gone) amounts[c] = 0;
      used = used.filter((c) => !gone.has(c));
    }
    rest = goal.slice();
    for (const c of used)
      columns[c]?.forEach((value, i) => {
        rest[i] = numberAt(rest, i) - numberAt(amounts, c) * value;
      });
  }
  return rest;
}

/** The amounts of columns that come nearest to a goal, by modified Gram-Schmidt twice; `undefined` where one is made of the others. */
function leastSquares(columns: readonly Float64Array[], goal: Float64Array): Float64Array | undefined {
  const basis: Float64Array[] = [];
  const upper: Float64Array[] = [];
  for (const column of columns) {
    const left = column.slice();
    const parts = new Float64Array(columns.length);
    for (let pass = 0; pass < 2; pass++)
      basis.forEach((unit, b) => {
        const part = product(unit, left);
        parts[b] = numberAt(parts, b) + part;
        for (let i = 0; i < left.length; i++) left[i] = numberAt(left, i) - part * numberAt(unit, i);
      });
    const length = Math.sqrt(product(left, left));
    if (!(length > 1e-11 * Math.sqrt(product(column, column)))) return undefined;
    parts[basis.length] = length;
    upper.push(parts);
    basis.push(left.map((value) => value / length));
  }
  const amounts = new Float64Array(columns.length);
  for (let c = columns.length - 1; c >= 0; c--) {
    let value = product(basis[c] ?? goal, goal);
    for (let later = c + 1; later < columns.length; later++)
      value -= (upper[later]?.[c] ?? 0) * numberAt(amounts, later);
    amounts[c] = value / (upper[c]?.[c] ?? 1);
  }
  return amounts;
}
