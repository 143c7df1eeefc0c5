import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/step.ts';
import { skewness } from '../../src/math/skewness.ts';
import { treatmentEffect } from '../../src/treat/treatment-effect.ts';

/** Figures as indicators have them: most in one range, many equal, some far out, some missing. */
const figure = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e7, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const column = fc.array(figure, { maxLength: 40 }).map((values) => Float64Array.from(values));
/** Whole numbers, so that a change of unit is exact, with some far out. */
const whole = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -9000, max: 9000 }) },
  ),
  { maxLength: 30 },
);
const seeded = { seed: 20191106, numRuns: 200 };

/** Figures of any magnitude that a number can have, an outlier among them. */
const extremes = [
  [1e-300, 2e-300, 3e-300, 4e-300, 5e-300, 9e-299],
  [1e-300, 1, 1e300],
  [-1e300, 0, 1e300],
  [-1e300, -1e-300, 0, 1e-300, 1e-290, 1e300],
  [1e300, 2e300, 3e300, 4e300, 5e300, 9e301],
  [-3e300, -2e300, -1e300],
  [-3e-300, -2e-300, -1e-300],
  [1e-320, 2e-320, 3e-320, 4e-320, 9e-319],
  [-1.7e308, 0, 1, 2, 3, 1.7e308],
] as const;

/** What may be done to all figures alike. */
const changes = {
  /** A constant added. */
  shift: (value: number): number => value + 64,
  /** Another unit of measurement. */
  scale: (value: number): number => value * 4,
  /** The other polarity. */
  turn: (value: number): number => -value,
} as const;

/** What a treatment promises beyond what all do. */
export interface TreatmentTraits {
  /**
   * The changes of the figures after which a range from least to greatest puts the treated ones where it did before (turned
   * where they were turned). The others move some.
   */
  readonly sameUnder?: readonly (keyof typeof changes)[];
  /** Figures on which the other changes show: an outlier on one side at least. */
  readonly outlying?: readonly number[];
  /** Makes a figure one that the method is meant for. */
  readonly figure?: (value: number) => number;
}

/** The suite that every treatment passes. The indicator is `i`. */
export function testTreatment<P>(
  step: Step<P>,
  {
    sameUnder = [],
    outlying = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 900, 905],
    figure: meant = (value) => value,
  }: TreatmentTraits = {},
): void {
  const learn = (values: Float64Array): P | null =>
    step.fit(values, { indicator: 'i', sign: 1, units: Array.from(values, (_, i) => `u${i}`) });
  const treat = (values: Float64Array): Float64Array => {
    const params = learn(values);
    return params === null ? values.slice() : step.apply(values, params);
  };
  /** Runs a property on columns that have some spread. */
  const onColumns = (property: (values: Float64Array, params: P) => void): void => {
    let learnt = 0;
    fc.assert(
      fc.property(column, (drawn) => {
        const values = Float64Array.of(0, 8, 9, ...drawn).map(meant);
        const params = learn(values);
        if (params === null) return;
        learnt++;
        property(values, params);
      }),
      seeded,
    );
    expect(learnt).toBeGreaterThan(100);
  };

  describe(`${step.type} ${JSON.stringify(step.options)} conforms`, () => {
    it('is a frozen treatment whose options survive JSON', () => {
      expect(Object.isFrozen(step)).toBe(true);
      expect(step.kind).toBe('treat');
      expect(step.type).toMatch(/^[a-z][A-Za-z]*$/);
      expect(JSON.parse(JSON.stringify(step.options))).toEqual(step.options);
    });

    it('learns what survives JSON, without changing the column', () => {
      onColumns((values, params) => {
        const before = values.slice();
        expect(JSON.parse(JSON.stringify(learn(values)))).toEqual(params);
        expect(values).toEqual(before);
      });
    });

    it('leaves a column without figures, and one where all are equal, without any other or NaN', () => {
      expect(treat(new Float64Array())).toEqual(new Float64Array());
      expect(treat(Float64Array.of(Number.NaN, Number.NaN))).toEqual(Float64Array.of(Number.NaN, Number.NaN));
      for (const constant of [Float64Array.of(3), Float64Array.of(3, 3, Number.NaN, 3)]) {
        const treated = treat(constant.map(meant));
        expect(new Set(treated.filter((value) => !Number.isNaN(value))).size).toBe(1);
        constant.forEach((value, i) => {
          expect(Number.isFinite(treated[i])).toBe(!Number.isNaN(value));
        });
      }
    });

    it('treats one figure and two, keeping them in order', () => {
      for (const few of [Float64Array.of(Number.NaN, 5), Float64Array.of(2, 5), Float64Array.of(2, 5, 1000)]) {
        const values = few.map(meant);
        expectOrder(values, treat(values));
      }
    });

    it('keeps NaN as NaN, and makes nothing else NaN or infinite', () => {
      onColumns((values, params) => {
        const treated = step.apply(values, params);
        expect(treated.length).toBe(values.length);
        values.forEach((value, i) => {
          expect(Number.isFinite(treated[i])).toBe(!Number.isNaN(value));
        });
      });
    });

    it('applies without changing the column, unless told to write into it', () => {
      onColumns((values, params) => {
        const before = values.slice();
        const treated = step.apply(values, params);
        expect(values).toEqual(before);
        const into = new Float64Array(values.length).fill(7);
        expect(step.apply(values, params, into)).toBe(into);
        expect(into).toEqual(treated);
        expect(step.apply(values, params, values)).toBe(values);
        expect(values).toEqual(treated);
      });
    });

    it('never turns two units round, keeps ties ties, and never makes a column constant', () => {
      onColumns((values, params) => {
        const treated = step.apply(values, params);
        expectOrder(values, treated);
        const known = treated.filter((value) => !Number.isNaN(value));
        expect(new Set(known).size).toBeGreaterThan(1);
      });
    });

    it('is learnt and applied apart: what was learnt treats any other column, in order, whatever its length', () => {
      onColumns((values, params) => {
        const treated = step.apply(values, params);
        expect(step.apply(values.toReversed(), params)).toEqual(treated.toReversed());
        expect(step.apply(values.slice(0, 1), params)).toEqual(treated.slice(0, 1));
        const others = Float64Array.of(-5e7, -5000, -0.5, Number.NaN, 0, 0.5, 5000, 5e7).map(meant);
        expectOrder(others, step.apply(others, params));
      });
    });

    it('learns the same whatever the order of the units', () => {
      onColumns((values, params) => {
        const again = learn(values.toReversed());
        expect(again).not.toBeNull();
        if (again === null) return;
        const [here, there] = [step.apply(values, params), step.apply(values, again)];
        here.forEach((value, i) => {
          if (Number.isNaN(value)) return;
          expect(Math.abs((there[i] ?? 0) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        });
      });
    });

    it.each(extremes)('leaves extremes, or keeps their order in finite figures: %d, %d, %d', (...figures) => {
      const values = Float64Array.from(figures);
      expectOrder(values, treat(values));
    });

    for (const change of ['shift', 'scale', 'turn'] as const) {
      const moved = (values: Float64Array): Float64Array => treat(values.map((value) => meant(changes[change](value))));
      const shares = (values: Float64Array, turned: boolean): number[] => {
        const known = values.filter((value) => !Number.isNaN(value));
        const [least, greatest] = [Math.min(...known), Math.max(...known)];
        return Array.from(values, (value) => {
          const share = greatest > least ? (value - least) / (greatest - least) : 0.5;
          return turned ? 1 - share : share;
        });
      };
      const apart = (values: Float64Array): number => {
        const [before, after] = [shares(treat(values.map(meant)), false), shares(moved(values), change === 'turn')];
        return Math.max(...before.map((share, i) => Math.abs((after[i] ?? Number.NaN) - share)));
      };
      if (sameUnder.includes(change)) {
        it(`does not mind the figures' ${change}`, () => {
          fc.assert(
            fc.property(whole, (drawn) => {
              expect(apart(Float64Array.of(0, 8, 9, ...drawn))).toBeLessThan(1e-9);
            }),
            seeded,
          );
          expect(apart(Float64Array.from(outlying))).toBeLessThan(1e-9);
        });
      } else {
        it(`minds the figures' ${change}`, () => {
          expect(apart(Float64Array.from(outlying))).toBeGreaterThan(1e-6);
        });
      }
    }

    it('passes a column by its test, if it has one, as its effect says', () => {
      onColumns((values, params) => {
        const treated = step.apply(values, params);
        const { before, after, changed } = treatmentEffect(step, values, treated);
        const same = values.filter((value, i) => Object.is(value, treated[i]) || value === treated[i]).length;
        expect(changed).toBe(values.length - same);
        if (Number.isNaN(skewness(values))) expect(before.passes).toBeNull();
        else expect(before.passes).toBe(step.passes?.(values) ?? null);
        expect(after.passes).toBe(after.skewness === null ? null : (step.passes?.(treated) ?? null));
      });
    });

    it('says in words what it learnt', () => {
      onColumns((_, params) => {
        const text = step.describe(params);
        expect(text.trim()).toBe(text);
        expect(text.split(' ').length).toBeGreaterThanOrEqual(3);
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      });
    });
  });
}

function expectOrder(values: Float64Array, treated: Float64Array): void {
  const order = Array.from(values.keys())
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  for (const i of order) expect(Number.isFinite(treated[i])).toBe(true);
  for (let k = 1; k < order.length; k++) {
    const [low, high] = [order[k - 1] ?? 0, order[k] ?? 0];
    const rise = (treated[high] ?? 0) - (treated[low] ?? 0);
    if (values[low] === values[high]) expect(Math.abs(rise)).toBe(0);
    else expect(rise).toBeGreaterThanOrEqual(0);
  }
}
