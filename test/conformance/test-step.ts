import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aggregation, Step } from '../../src/core/step.ts';

/** Figures as indicators have them: from tiny to large, many equal, some missing. */
const figure = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const column = fc.array(figure, { maxLength: 40 }).map((values) => Float64Array.from(values));
const seeded = { seed: 20191106, numRuns: 200 };

/** Figures of any magnitude that a number can have without being lost on the way. */
const extremes = [
  [1e-300, 2e-300, 3e-300],
  [1e-300, 1, 1e300],
  [-1e300, 0, 1e300],
  [-1e300, -1e-300, 1e-300, 1e300],
  [1e300, 2e300, 3e300],
  [-3e300, -2e300, -1e300],
  [-3e-300, -2e-300, -1e-300],
  [1e-320, 2e-320, 3e-320],
] as const;

/** What may be done to all figures alike, none changing their order; whole numbers stay exact under each. */
const changes = {
  /** A constant added to every figure. */
  shift: (value: number): number => value + 64,
  /** Another unit of measurement. */
  scale: (value: number): number => value * 4,
  /** Anything that keeps the order. */
  order: (value: number): number => value ** 3 + value,
} as const;

/** What a normalisation is known for, and what it needs to be tried. */
export interface StepTraits {
  /** The changes of the figures that leave every score as it was; the others must move one. */
  readonly sameUnder?: readonly (keyof typeof changes)[];
  /** What lower is better says: the column has been turned. */
  readonly sign?: 1 | -1;
  /** Makes a figure one that the method is meant for. */
  readonly figure?: (value: number) => number;
}

/** The suite that every normalisation passes. The units of its columns are `u0`, `u1` ..., the indicator is `i`. */
export function testStep<P>(
  step: Step<P>,
  { sameUnder, sign = 1, figure: meant = (value) => value }: StepTraits = {},
): void {
  const named = (length: number): string[] => Array.from({ length }, (_, i) => `u${i}`);
  const learn = (values: Float64Array, units = named(values.length)): P | null =>
    step.fit(values, { indicator: 'i', sign, units });
  /** Runs a property on the columns that can bear the method. */
  const onFitted = (property: (values: Float64Array, params: P) => void): void => {
    fc.assert(
      fc.property(column, (drawn) => {
        // A unit to compare with has to be there, with a figure.
        const values = Float64Array.of(0, 8, ...drawn).map(meant);
        const params = learn(values);
        if (params !== null) property(values, params);
      }),
      seeded,
    );
  };
  const expectOrder = (values: Float64Array, scores: Float64Array): void => {
    const order = Array.from(values.keys())
      .filter((i) => !Number.isNaN(values[i]))
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    for (let k = 1; k < order.length; k++) {
      const [low, high] = [order[k - 1] ?? 0, order[k] ?? 0];
      const rise = (scores[high] ?? 0) - (scores[low] ?? 0);
      if (values[low] === values[high]) expect(Math.abs(rise)).toBe(0);
      else expect(rise).toBeGreaterThanOrEqual(0);
    }
  };

  describe(`${step.type} conforms`, () => {
    it('is a frozen step whose options survive JSON', () => {
      expect(Object.isFrozen(step)).toBe(true);
      expect(step.kind).toBe('normalise');
      expect(step.type).toMatch(/^[a-z][A-Za-z]*$/);
      expect(JSON.parse(JSON.stringify(step.options))).toEqual(step.options);
    });

    it('learns without changing the column', () => {
      fc.assert(
        fc.property(column, (values) => {
          const figures = Float64Array.of(0, 8, ...values).map(meant);
          const before = figures.slice();
          learn(figures);
          expect(figures).toEqual(before);
        }),
        seeded,
      );
    });

    it('learns nothing from a column without figures', () => {
      expect(learn(new Float64Array())).toBeNull();
      expect(learn(Float64Array.of(Number.NaN, Number.NaN))).toBeNull();
    });

    it('learns nothing from a constant column, or gives it finite scores', () => {
      const constant = Float64Array.of(3, 3, Number.NaN, 3).map(meant);
      const params = learn(constant);
      if (params === null) return;
      const scores = step.apply(constant, params);
      expect([0, 1, 3].every((i) => Number.isFinite(scores[i]))).toBe(true);
      expect(new Set(scores.filter((score) => !Number.isNaN(score))).size).toBe(1);
    });

    it('keeps NaN as NaN, and makes nothing else NaN or infinite', () => {
      onFitted((values, params) => {
        const scores = step.apply(values, params);
        expect(scores.length).toBe(values.length);
        values.forEach((value, i) => {
          expect(Number.isFinite(scores[i])).toBe(!Number.isNaN(value));
        });
      });
    });

    it('applies without changing the column, unless told to write into it', () => {
      onFitted((values, params) => {
        const before = values.slice();
        const scores = step.apply(values, params);
        expect(values).toEqual(before);
        const into = new Float64Array(values.length).fill(7);
        expect(step.apply(values, params, into)).toBe(into);
        expect(into).toEqual(scores);
        expect(step.apply(values, params, values)).toBe(values);
        expect(values).toEqual(scores);
      });
    });

    it('never turns two units round, and gives equal figures equal scores', () => {
      onFitted((values, params) => {
        expectOrder(values, step.apply(values, params));
      });
    });

    it('is learnt and applied apart: what was learnt scores any other column, whatever its order or length', () => {
      onFitted((values, params) => {
        const scores = step.apply(values, params);
        expect(step.apply(values.toReversed(), params)).toEqual(scores.toReversed());
        expect(step.apply(values.slice(0, 1), params)).toEqual(scores.slice(0, 1));
        const others = step.apply(Float64Array.of(-5000, 0, Number.NaN, 5000), params);
        expect([0, 1, 3].every((i) => Number.isFinite(others[i]))).toBe(true);
        expect(others[2]).toBeNaN();
      });
    });

    it('learns the same whatever the order of the units', () => {
      onFitted((values, params) => {
        const again = learn(values.toReversed(), named(values.length).toReversed());
        expect(again).not.toBeNull();
        if (again === null) return;
        const [here, there] = [step.apply(values, params), step.apply(values, again)];
        here.forEach((score, i) => {
          if (!Number.isNaN(score)) expect(there[i]).toBeCloseTo(score, 6);
        });
      });
    });

    it('learns nothing from one figure, or gives it a finite score', () => {
      const one = Float64Array.of(Number.NaN, 5).map(meant);
      const params = learn(one);
      if (params !== null) expect(Number.isFinite(step.apply(one, params)[1])).toBe(true);
    });

    it('tells two figures apart, or gives both the same', () => {
      const two = Float64Array.of(2, 5).map(meant);
      const params = learn(two);
      if (params === null) return;
      const scores = step.apply(two, params);
      expect(scores.every(Number.isFinite)).toBe(true);
      expectOrder(two, scores);
    });

    it.each(extremes)(
      'learns nothing from extremes, or keeps their order in finite scores: %d, %d, %d',
      (...figures) => {
        const values = Float64Array.from(figures);
        const params = learn(values);
        if (params === null) return;
        const scores = step.apply(values, params);
        expect(scores.every(Number.isFinite)).toBe(true);
        expectOrder(values, scores);
      },
    );

    if (sameUnder) {
      for (const change of ['shift', 'scale', 'order'] as const) {
        const changed = (values: Float64Array): Float64Array => values.map((value) => meant(changes[change](value)));
        const scoresOf = (values: Float64Array): Float64Array | undefined => {
          const params = learn(values);
          return params === null ? undefined : step.apply(values, params);
        };
        if (sameUnder.includes(change)) {
          it(`gives the same scores whatever the figures' ${change}`, () => {
            const whole = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 });
            fc.assert(
              fc.property(whole, (drawn) => {
                const values = Float64Array.of(0, 8, ...drawn);
                const [before, after] = [scoresOf(values.map(meant)), scoresOf(changed(values))];
                expect(after === undefined).toBe(before === undefined);
                before?.forEach((score, i) => {
                  expect(after?.[i]).toBeCloseTo(score, 9);
                });
              }),
              seeded,
            );
          });
        } else {
          it(`minds the figures' ${change}`, () => {
            const values = Float64Array.of(8, 20, 1, 50);
            expect(scoresOf(changed(values))).not.toEqual(scoresOf(values.map(meant)));
          });
        }
      }
    }

    it('says in words what it learnt', () => {
      const params = learn(Float64Array.of(1, 2, 4).map(meant));
      expect(params).not.toBeNull();
      if (params !== null) expectWords(step.describe(params));
    });
  });
}

/** What an aggregation promises beyond what all do; each is on unless it is turned off. */
export interface AggregationPromises {
  /** As many copies of a column as one likes give that column. */
  readonly idempotent?: boolean;
  /** The score lies between the least and the greatest it combines. */
  readonly between?: boolean;
  /** A unit that gets better in one column, up to the best there is, does not get worse. */
  readonly monotone?: boolean;
}

/** The suite that every aggregation passes. */
export function testAggregation<P>(
  aggregation: Aggregation<P>,
  { idempotent = true, between = true, monotone = true }: AggregationPromises = {},
): void {
  const known = { min: { any: -1000, 'not-negative': 0, positive: 0.01 }[aggregation.domain], max: 1000 };
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ ...known, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
  /** Units across, columns down, with a weight for each column. */
  const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 })).chain(([width, units]) =>
    fc.record({
      columns: fc.array(
        fc.array(cell, { minLength: units, maxLength: units }).map((values) => Float64Array.from(values)),
        { minLength: width, maxLength: width },
      ),
      weights: fc.array(weight, { minLength: width, maxLength: width }).map((values) => Float64Array.from(values)),
    }),
  );
  const combine = (columns: readonly Float64Array[], weights: Float64Array): Float64Array =>
    aggregation.apply(columns, weights, aggregation.fit(columns, weights));
  const onTables = (property: (columns: readonly Float64Array[], weights: Float64Array) => void): void => {
    fc.assert(
      fc.property(table, ({ columns, weights }) => property(columns, weights)),
      seeded,
    );
  };

  describe(`${aggregation.type} conforms`, () => {
    it('is a frozen aggregation whose options survive JSON', () => {
      expect(Object.isFrozen(aggregation)).toBe(true);
      expect(aggregation.kind).toBe('aggregate');
      expect(aggregation.type).toMatch(/^[a-z][A-Za-z]*$/);
      expect(['any', 'not-negative', 'positive']).toContain(aggregation.domain);
      expect(JSON.parse(JSON.stringify(aggregation.options))).toEqual(aggregation.options);
    });

    it('gives one value a unit: NaN exactly where no column is known', () => {
      onTables((columns, weights) => {
        const scores = combine(columns, weights);
        expect(scores.length).toBe(columns[0]?.length);
        scores.forEach((score, unit) => {
          const none = columns.every((values) => Number.isNaN(values[unit]));
          expect(Number.isNaN(score)).toBe(none);
        });
      });
    });

    it('changes neither columns nor weights, and writes into a column where given', () => {
      onTables((columns, weights) => {
        const before = [...columns, weights].map((values) => values.slice());
        const scores = combine(columns, weights);
        expect([...columns, weights]).toEqual(before);
        const into = new Float64Array(scores.length).fill(7);
        expect(aggregation.apply(columns, weights, aggregation.fit(columns, weights), into)).toBe(into);
        expect(into).toEqual(scores);
      });
    });

    it('gives the same for weights multiplied by a constant', () => {
      onTables((columns, weights) => {
        const scaled = weights.map((w) => 3 * w);
        expectClose(combine(columns, scaled), combine(columns, weights));
      });
    });

    if (idempotent)
      it('gives a column for as many copies of it as there are', () => {
        onTables((columns, weights) => {
          const only = columns[0] ?? new Float64Array();
          expectClose(
            combine(
              columns.map(() => only),
              weights,
            ),
            only,
          );
        });
      });

    it('leaves a missing column out and renormalises the weights of the rest', () => {
      onTables((columns, weights) => {
        const missing = new Float64Array(columns[0]?.length ?? 0).fill(Number.NaN);
        expectClose(combine([missing, ...columns], Float64Array.of(5, ...weights)), combine(columns, weights));
      });
    });

    it('lets a column of weight 0 count for nothing', () => {
      onTables((columns, weights) => {
        const other = new Float64Array(columns[0]?.length ?? 0).fill(900);
        const scores = combine([other, ...columns], Float64Array.of(0, ...weights));
        expectClose(scores, combine(columns, weights));
      });
    });

    if (between)
      it('gives a value between the least and the greatest it combines', () => {
        onTables((columns, weights) => {
          combine(columns, weights).forEach((score, unit) => {
            const values = columns.map((c) => c[unit] ?? Number.NaN).filter((value) => !Number.isNaN(value));
            if (values.length === 0) return;
            const slack = 1e-9 * Math.max(...values.map(Math.abs), 1);
            expect(score).toBeGreaterThanOrEqual(Math.min(...values) - slack);
            expect(score).toBeLessThanOrEqual(Math.max(...values) + slack);
          });
        });
      });

    it('gives the same whatever the order of the units', () => {
      onTables((columns, weights) => {
        const turned = columns.map((values) => values.toReversed());
        expectClose(combine(turned, weights).reverse(), combine(columns, weights));
      });
    });

    it('gives the same whatever the order of the columns', () => {
      onTables((columns, weights) => {
        expectClose(combine(columns.toReversed(), weights.toReversed()), combine(columns, weights));
      });
    });

    it('gives units with the same values the same score, and all units where all are the same', () => {
      onTables((columns, weights) => {
        const twice = combine(
          columns.map((values) => Float64Array.of(...values, ...values)),
          weights,
        );
        expect(twice.slice(0, twice.length / 2)).toEqual(twice.slice(twice.length / 2));
        const alike = combine(
          columns.map((values) => new Float64Array(4).fill(values[0] ?? 1)),
          weights,
        );
        expect(new Set(alike).size).toBe(1);
        const known = columns.some((values) => !Number.isNaN(values[0] ?? 1));
        expect(Number.isFinite(alike[0])).toBe(known);
      });
    });

    it('scores one unit, and two', () => {
      for (const units of [1, 2]) {
        const columns = [Float64Array.of(60, 90), Float64Array.of(80, 100)].map((values) => values.slice(0, units));
        const scores = combine(columns, Float64Array.of(1, 2));
        expect(scores.length).toBe(units);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual(scores.toSorted());
      }
    });

    it('stays finite from 1e-300 to 1e300, and turns no two units round that agree in every column', () => {
      const small = { any: [-1e300, -1, 0], 'not-negative': [0], positive: [] }[aggregation.domain];
      const values = Float64Array.of(...small, 1e-300, 1e-290, 1, 1e290, 1e300);
      const scores = combine([values, values, values], Float64Array.of(1, 2, 0.5));
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores).toEqual(scores.toSorted());
      const mixed = combine([Float64Array.of(1e-300, 1e300), Float64Array.of(1e300, 1e300)], Float64Array.of(1, 2));
      expect(mixed.every(Number.isFinite)).toBe(true);
    });

    if (monotone)
      it('does not lower a unit that gets better in one column', () => {
        fc.assert(
          fc.property(table, fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (one, u, c, share) => {
            const { columns, weights } = one;
            const better = columns.map((values) => values.slice());
            const column = better[c % better.length] ?? new Float64Array();
            const unit = column.length > 0 ? u % column.length : 0;
            const before = column[unit] ?? Number.NaN;
            if (Number.isNaN(before)) return;
            const best = Math.max(...column.filter((value) => !Number.isNaN(value)));
            column[unit] = before + share * (best - before);
            const params = aggregation.fit(columns, weights);
            const [old, now] = [columns, better].map((each) => aggregation.apply(each, weights, params)[unit] ?? 0);
            const [from = 0, to = 0] = [old, now];
            expect(to).toBeGreaterThanOrEqual(from - 1e-9 * Math.max(1, Math.abs(from)));
          }),
          seeded,
        );
      });

    it('says in words what it does', () => {
      const columns = [Float64Array.of(1, 2), Float64Array.of(2, 3)];
      expectWords(aggregation.describe(aggregation.fit(columns, Float64Array.of(1, 1))));
    });
  });
}

function expectWords(text: string): void {
  expect(text.trim()).toBe(text);
  expect(text.split(' ').length).toBeGreaterThanOrEqual(3);
  expect(text).not.toMatch(/NaN|undefined|null|\[object/);
}

function expectClose(actual: Float64Array, expected: Float64Array): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    const other = expected[i] ?? Number.NaN;
    if (Number.isNaN(other)) expect(value).toBeNaN();
    else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
  });
}
