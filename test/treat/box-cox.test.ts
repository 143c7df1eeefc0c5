import { describe, expect, it } from 'vitest';
import { skewness } from '../../src/math/skewness.ts';
import { boxCox } from '../../src/treat/box-cox.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

testTreatment(boxCox(), { sameUnder: ['shift'] });
testTreatment(boxCox({ lambda: 0 }), { sameUnder: ['shift'] });
testTreatment(boxCox({ lambda: -0.5 }), { sameUnder: ['shift'] });
testTreatment(boxCox({ lambda: 2 }), { sameUnder: ['shift'] });
const positive = (value: number): number => 50 + Math.hypot(value, 1);
testTreatment(boxCox({ lambda: 0.3, makePositive: false }), { figure: positive });
testTreatment(boxCox({ makePositive: false }), { figure: positive });

const column = Float64Array.of(1, 2, Number.NaN, 5, 100);
const treated = (options: Parameters<typeof boxCox>[0], values = column): number[] => {
  const step = boxCox(options);
  const learnt = step.fit(values);
  if (learnt === null) throw new Error('nothing learnt');
  return [...step.apply(values, learnt)];
};

const close = (expected: readonly number[]): unknown[] =>
  expected.map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, 12)));

describe('boxCox', () => {
  it('takes the power of values made positive', () => {
    expect(treated({ lambda: 1 })).toEqual(close([0, 1, Number.NaN, 4, 99]));
    const roots = [0, 2 * (Math.sqrt(2) - 1), Number.NaN, 2 * (Math.sqrt(5) - 1), 18];
    expect(treated({ lambda: 0.5 })).toEqual(close(roots));
    expect(
      treated(
        { lambda: 0.5 },
        column.map((value) => value - 70),
      ),
    ).toEqual(close(roots));
  });

  it('takes logarithms where lambda is 0', () => {
    expect(treated({ lambda: 0 })).toEqual(close([0, Math.log(2), Number.NaN, Math.log(5), Math.log(100)]));
  });

  it('takes values as they are where told to, which all must be above 0', () => {
    const step = { lambda: 0.5, makePositive: false };
    expect(treated(step, Float64Array.of(4, 9, 16))).toEqual(close([2, 4, 6]));
    expect(boxCox(step).fit(Float64Array.of(0, 1, 2))).toBeNull();
  });

  it('fits the lambda that makes a long tail short, and says which', () => {
    const values = Float64Array.of(8, 9, 10, 11, 12, 14, 15, 18, 22, 30, 45, 90);
    const step = boxCox();
    const learnt = step.fit(values);
    expect(learnt?.lambda).toBeCloseTo(-0.075895, 5);
    expect(skewness(values)).toBeGreaterThan(2);
    expect(learnt && Math.abs(skewness(step.apply(values, learnt)))).toBeLessThan(0.5);
    expect(learnt && step.describe(learnt)).toBe(`lambda ${learnt?.lambda} of the value less 8, plus 1`);
  });

  it('goes on below the least value learnt along the curve turned about it', () => {
    for (const makePositive of [true, false]) {
      const step = boxCox({ lambda: 0.5, makePositive });
      const learnt = step.fit(Float64Array.of(9, 16, 25));
      const [below = 0, at = 0, above = 0] = learnt ? step.apply(Float64Array.of(-7, 9, 25), learnt) : [];
      expect(at - below).toBeCloseTo(above - at, 12);
    }
  });

  it('learns nothing from too few values, equal ones, or where a power overflows', () => {
    expect(boxCox().fit(Float64Array.of(1, 2))).toBeNull();
    expect(boxCox({ lambda: 2 }).fit(Float64Array.of(1, 2))).toEqual({ lambda: 2, least: 1 });
    expect(boxCox({ lambda: 2 }).fit(Float64Array.of(7, 7, 7))).toBeNull();
    expect(boxCox({ lambda: 2 }).fit(Float64Array.of(0, 1, 1e200))).toBeNull();
    expect(boxCox({ lambda: 2 }).fit(new Float64Array())).toBeNull();
  });

  it('refuses a lambda that is no number', () => {
    expect(() => boxCox({ lambda: Number.NaN })).toThrow("boxCox: lambda is NaN. Give a number, or 'fitted'.");
  });
});
