import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlations } from '../../src/analyse/audit/correlations.ts';
import { cronbachAlpha } from '../../src/analyse/audit/cronbach-alpha.ts';
import { denominatorCorrelations } from '../../src/analyse/audit/denominator-correlations.ts';
import { principalComponents } from '../../src/analyse/audit/principal-components.ts';
import { statistics } from '../../src/analyse/audit/statistics.ts';
import { columnsOf } from '../../src/analyse/columns.ts';

type Columns = Readonly<Record<string, Float64Array>>;

/** What every function says of some columns, by id, so that results can be compared whatever the order of columns. */
const members: Readonly<Record<string, (columns: Columns) => Readonly<Record<string, unknown>>>> = {
  statistics: (columns) =>
    Object.fromEntries(Object.entries(statistics(columns)).map(([id, { outliers, ...rest }]) => [id, rest])),
  pearson: (columns) => correlations(columns).matrix,
  spearman: (columns) => correlations(columns, { method: 'spearman' }).matrix,
  kendall: (columns) => correlations(columns, { method: 'kendall' }).matrix,
  denominatorCorrelations: (columns) =>
    Object.fromEntries(
      denominatorCorrelations(columns, columns, { above: 0 }).map(({ indicator, denominator, r }) => [
        `${indicator} ${denominator}`,
        // What rounding leaves of 0 is above 0 or not as it comes.
        Math.abs(r) < 1e-9 ? undefined : r,
      ]),
    ),
  cronbachAlpha: (columns) => ({ alpha: cronbachAlpha(columns).alpha }),
  principalComponents: (columns) => {
    const { components, complete, constant } = principalComponents(columns);
    return { variances: components.map(({ variance }) => variance), complete, constant: constant.toSorted() };
  },
};

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -40, max: 40 }).map((value) => value / 4) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const table = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 15 });
const columnsFrom = (rows: readonly (readonly number[])[], ids = ['x', 'y', 'z']): Columns =>
  Object.fromEntries(ids.map((id) => [id, Float64Array.from(rows, (row) => row['xyz'.indexOf(id)] ?? Number.NaN)]));
const seeded = { seed: 20191106, numRuns: 60 };

/** Compares numbers to rounding error, and everything else as it is. */
function expectSame(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number' && typeof actual === 'number' && !Number.isNaN(expected))
    expect(Math.abs(actual - expected)).toBeLessThan(1e-7 * Math.max(1, Math.abs(expected)));
  else if (expected !== null && typeof expected === 'object') {
    const [own, theirs] = [Object.entries(Object(actual)), Object.entries(expected)];
    expect(own.map(([key]) => key).sort()).toEqual(theirs.map(([key]) => key).sort());
    for (const [key, value] of theirs) expectSame(Object(actual)[key], value);
  } else expect(actual).toEqual(expected);
}

/** Every number inside a result. */
function numbersIn(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  return result !== null && typeof result === 'object' ? Object.values(result).flatMap(numbersIn) : [];
}

for (const [name, say] of Object.entries(members)) {
  describe(`${name}, of columns`, () => {
    it('does not mind the order of units', () => {
      fc.assert(
        fc.property(table, (rows) => {
          expectSame(say(columnsFrom(rows.toReversed())), say(columnsFrom(rows)));
        }),
        seeded,
      );
    });

    it('does not mind the order of columns', () => {
      fc.assert(
        fc.property(table, (rows) => {
          expectSame(say(columnsFrom(rows, ['z', 'x', 'y'])), say(columnsFrom(rows)));
        }),
        seeded,
      );
    });

    it('says nothing that is not a number, for one unit, two units, all equal, all missing and no column', () => {
      const [{ NaN: none }] = [Number];
      for (const columns of [
        {},
        { x: Float64Array.of(1) },
        { x: Float64Array.of(1), y: Float64Array.of(2) },
        { x: Float64Array.of(1, 2), y: Float64Array.of(2, 1) },
        { x: Float64Array.of(0.1, 0.1, 0.1), y: Float64Array.of(1, 2, 3) },
        { x: Float64Array.of(none, none), y: Float64Array.of(1, 2) },
        { x: new Float64Array(), y: new Float64Array() },
      ])
        expect(numbersIn(say(columns)).filter((value) => !Number.isFinite(value))).toEqual([]);
    });

    it('is not lost on the smallest and largest magnitudes', () => {
      for (const scale of [1e-300, 1e300]) {
        const columns = {
          x: Float64Array.of(scale, 2 * scale, 3 * scale, 5 * scale),
          y: Float64Array.of(2 * scale, scale, 4 * scale, 3 * scale),
        };
        const same = say({ x: Float64Array.of(1, 2, 3, 5), y: Float64Array.of(2, 1, 4, 3) });
        expect(numbersIn(say(columns)).filter((value) => !Number.isFinite(value))).toEqual([]);
        // All but the statistics have no unit.
        if (name !== 'statistics') expectSame(say(columns), same);
      }
    });

    it('refuses columns of unequal length and infinite values', () => {
      expect(() => say({ x: Float64Array.of(1, 2), y: Float64Array.of(1) })).toThrow(
        'Column "y" has 1 values and "x" has 2. Give every column over the same units.',
      );
      expect(() => say({ x: Float64Array.of(1, Infinity) })).toThrow(
        'Column "x" has Infinity in place 1. Give NaN where there is no number.',
      );
    });
  });
}

it('columnsOf() passes over a column that is not given', () => {
  const columns: { x?: Float64Array; y?: Float64Array } = { y: Float64Array.of(1) };
  expect(columnsOf(columns)).toEqual([{ id: 'y', values: Float64Array.of(1) }]);
});
