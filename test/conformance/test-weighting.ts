import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weighed, Weighting, WeightingParams } from '../../src/core/step.ts';

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
/** Units across, members down. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 12 }))
  .chain(([width, units]) =>
    fc.array(fc.array(cell, { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
  );
const seeded = { seed: 19950722, numRuns: 200 };

/** Figures of any magnitude that a number can have without being lost on the way. */
const extremes = [
  [1e-300, 2e-300, 3e-300],
  [1e-300, 1, 1e300],
  [-1e300, 0, 1e300],
  [1e300, 2e300, 3e300],
  [-3e300, -2e300, -1e300],
  [1e-320, 2e-320, 3e-320],
] as const;

/** What may be done to columns; whole numbers stay exact under each. */
const changes = {
  /** A constant added to one column. */
  shift: (value: number, member: number): number => value + 64 * (member % 2),
  /** Another unit of measurement for one column. */
  scale: (value: number, member: number): number => value * 4 ** (member % 2),
  /** Another unit of measurement for all. */
  'common scale': (value: number): number => value * 4,
} as const;

/** What a weighting is known for, and what it needs to be tried. */
export interface WeightingTraits {
  /** The changes of the columns that leave every weight as it was; the others must move one. */
  readonly sameUnder: readonly (keyof typeof changes)[];
  /** Whether it looks at the columns at all: then weights add up to 1, and a column without values has none. */
  readonly learns?: boolean;
  /** Makes a figure one that the method is meant for. */
  readonly figure?: (value: number) => number;
}

/** The suite that every weighting passes. */
export function testWeighting<P extends WeightingParams>(
  weighting: Weighting<P>,
  { sameUnder, learns = true, figure = (value) => value }: WeightingTraits,
): void {
  const membersOf = (columns: readonly unknown[]): Weighed[] =>
    columns.map((_, m) => ({ id: `m${m}`, size: (m % 3) + 1 }));
  const weigh = (columns: readonly Float64Array[], members = membersOf(columns)): Float64Array =>
    weighting.fit(columns, members).weights;
  const columnsOf = (rows: readonly (readonly number[])[]): Float64Array[] =>
    // Two units known throughout and different, so that every method has something to learn from.
    rows.map((values, m) => Float64Array.of(m, m + 8 + (m % 2), ...values).map(figure));
  const onTables = (property: (columns: readonly Float64Array[]) => void): void => {
    fc.assert(
      fc.property(table, (rows) => property(columnsOf(rows))),
      seeded,
    );
  };

  describe(`${weighting.type} ${JSON.stringify(weighting.options)} conforms`, () => {
    it('is a frozen weighting whose options survive JSON', () => {
      expect(Object.isFrozen(weighting)).toBe(true);
      expect(weighting.kind).toBe('weigh');
      expect(weighting.type).toMatch(/^[a-z][A-Za-z]*$/);
      expect(JSON.parse(JSON.stringify(weighting.options))).toEqual(weighting.options);
    });

    it('gives every member a finite weight of 0 or more, and not all of them 0', () => {
      onTables((columns) => {
        const weights = weigh(columns);
        expectWeights(weights, columns.length);
        if (learns) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      });
    });

    it('learns without changing the columns', () => {
      onTables((columns) => {
        const before = columns.map((column) => column.slice());
        weigh(columns);
        expect(columns).toEqual(before);
      });
    });

    it('learns the same whatever the order of the units', () => {
      onTables((columns) => expectClose(weigh(columns.map((column) => column.toReversed())), weigh(columns)));
    });

    it('learns the same whatever the order of the members', () => {
      onTables((columns) => {
        const members = membersOf(columns);
        expectClose(weigh(columns.toReversed(), members.toReversed()).reverse(), weigh(columns, members));
      });
    });

    it('gives members that are the same the same weight', () => {
      onTables((columns) => {
        const [first = new Float64Array()] = columns;
        const weights = weigh(
          [first, ...columns.slice(1), first],
          [{ id: 'a', size: 2 }, ...membersOf(columns.slice(1)), { id: 'z', size: 2 }],
        );
        expect(weights[0]).toBeCloseTo(weights.at(-1) ?? Number.NaN, 9);
      });
    });

    if (learns)
      it('gives a member without values no weight, and the others what they have without it', () => {
        onTables((columns) => {
          const missing = new Float64Array(columns[0]?.length ?? 0).fill(Number.NaN);
          const weights = weigh([missing, ...columns], [{ id: 'none', size: 1 }, ...membersOf(columns)]);
          expect(weights[0]).toBe(0);
          expectClose(weights.slice(1), weigh(columns));
        });
      });

    if (learns)
      it('gives a member without spread no weight', () => {
        const columns = [
          [1, 2, 4],
          [0.1, 0.1, 0.1],
          [3, 1, 9],
        ].map((values) => Float64Array.from(values).map(figure));
        expect(weigh(columns)[1]).toBe(0);
      });

    it('has weights for one member, for members all the same, for none known, and for two units', () => {
      const cases = [
        [[1, 2, 4]],
        [[5]],
        [[Number.NaN, Number.NaN]],
        [
          [3, 3],
          [3, 3],
        ],
        [
          [Number.NaN, Number.NaN],
          [Number.NaN, Number.NaN],
        ],
        [
          [1, 2],
          [5, 3],
        ],
      ];
      for (const rows of cases) {
        const columns = rows.map((values) => Float64Array.from(values).map(figure));
        expectWeights(weigh(columns), columns.length);
      }
      expect(weigh([])).toEqual(new Float64Array());
    });

    it.each(extremes)('has finite weights for extremes: %d, %d, %d', (...values) => {
      const column = Float64Array.from(values).map(figure);
      expectWeights(weigh([column, Float64Array.of(1, 3, 2), column.toReversed()]), 3);
    });

    for (const change of ['shift', 'scale', 'common scale'] as const) {
      const changed = (columns: readonly Float64Array[]): Float64Array[] =>
        columns.map((column, m) => column.map((value) => changes[change](value, m)));
      if (sameUnder.includes(change)) {
        it(`gives the same weights whatever the columns' ${change}`, () => {
          onTables((columns) => expectClose(weigh(changed(columns)), weigh(columns)));
        });
      } else {
        it(`minds the columns' ${change}`, () => {
          const columns = [
            [8, 20, 1, 50],
            [3, 30, 2, 9],
            [1, 2, 8, 4],
          ].map((values) => Float64Array.from(values));
          const [before, after] = [weigh(columns), weigh(changed(columns))];
          expect(before.some((weight, m) => Math.abs(weight - (after[m] ?? 0)) > 1e-6)).toBe(true);
        });
      }
    }

    it('says in words what it learnt', () => {
      const columns = [Float64Array.of(1, 2, 4), Float64Array.of(2, 1, 5)];
      const text = weighting.describe(weighting.fit(columns, membersOf(columns)));
      expect(text.trim()).toBe(text);
      expect(text.split(' ').length).toBeGreaterThanOrEqual(3);
      expect(text).not.toMatch(/NaN|undefined|null|\[object/);
    });
  });
}

function expectWeights(weights: Float64Array, members: number): void {
  expect(weights.length).toBe(members);
  expect(weights.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true);
  expect(weights.some((weight) => weight > 0)).toBe(true);
}

function expectClose(actual: Float64Array, expected: Float64Array): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((weight, m) => {
    expect(Math.abs(weight - (expected[m] ?? Number.NaN))).toBeLessThanOrEqual(1e-8);
  });
}
