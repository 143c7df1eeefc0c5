import { describe, expect, it } from 'vitest';
import { skewness } from '../../src/math/skewness.ts';
import { logarithm } from '../../src/treat/logarithm.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

testTreatment(logarithm(), { sameUnder: ['shift', 'scale'] });
testTreatment(logarithm({ variant: 'plus-one' }), { sameUnder: ['shift'] });
testTreatment(logarithm({ variant: 'by-skew' }), { sameUnder: ['shift', 'scale', 'turn'] });
testTreatment(logarithm({ variant: 'gii' }), { figure: (value) => value + 2000 });
testTreatment(logarithm({ variant: 'gii', factor: 10 }));

const column = Float64Array.of(10, Number.NaN, 12, 20, 110);
const treated = (options?: Parameters<typeof logarithm>[0], values = column): number[] => {
  const step = logarithm(options);
  const learnt = step.fit(values);
  if (learnt === null) throw new Error('nothing learnt');
  return [...step.apply(values, learnt)];
};
const expectClose = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual).toEqual(expected.map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, 12))));
};

describe('logarithm', () => {
  it('takes them from a hundredth of the range below the least: shifted', () => {
    expectClose(treated(), [Math.log(1), Number.NaN, Math.log(3), Math.log(11), Math.log(101)]);
  });

  it('takes them from 1 below the least: plus-one', () => {
    const values = Float64Array.of(10, 12, 20, 60);
    expectClose(treated({ variant: 'plus-one' }, values), [0, Math.log(3), Math.log(11), Math.log(51)]);
  });

  it('takes them from above where the lower tail is the longer one: by-skew', () => {
    expectClose(treated({ variant: 'by-skew' }), treated());
    const down = column.map((value) => -value);
    expect(skewness(down)).toBeLessThan(0);
    expectClose(
      treated({ variant: 'by-skew' }, down),
      treated().map((value) => -value),
    );
  });

  it('takes tails that are alike for lower ones: by-skew, whatever the order of the values', () => {
    const values = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    for (let turn = 0; turn < values.length; turn++) {
      const order = Float64Array.of(...values.slice(turn), ...values.slice(0, turn));
      expect(logarithm({ variant: 'by-skew' }).fit(order)?.mirrored).toBe(true);
    }
  });

  it('follows the Global Innovation Index: gii', () => {
    const expected = (factor: number): number[] =>
      [...column].map((x) => Math.log(((factor * 110 - 1) * (x - 10)) / 100 + 1));
    expectClose(treated({ variant: 'gii' }), expected(1));
    expectClose(treated({ variant: 'gii', factor: 100 }), expected(100));
  });

  it('learns nothing by gii where the published formula would turn the order round, unless a factor helps', () => {
    const small = Float64Array.of(0.1, 0.2, 0.8);
    expect(logarithm({ variant: 'gii' }).fit(small)).toBeNull();
    expect(logarithm({ variant: 'gii' }).fit(Float64Array.of(-5, -2))).toBeNull();
    expect(logarithm({ variant: 'gii', factor: 10 }).fit(small)?.slope).toBeCloseTo(10, 12);
  });

  it('goes on below the least value learnt along the curve turned about it', () => {
    const step = logarithm();
    const learnt = step.fit(column);
    const [far = 0, at = 0, near = 0] = learnt ? step.apply(Float64Array.of(-90, 10, 110), learnt) : [];
    expect(at - far).toBeCloseTo(near - at, 12);
    const down = logarithm({ variant: 'by-skew' });
    const mirrored = down.fit(column.map((value) => -value));
    const [above = 0, top = 0, below = 0] = mirrored ? down.apply(Float64Array.of(90, -10, -110), mirrored) : [];
    expect(above - top).toBeCloseTo(top - below, 12);
  });

  it('learns nothing where all values are equal, or too few say which tail is the longer', () => {
    for (const variant of ['shifted', 'plus-one', 'by-skew', 'gii'] as const) {
      expect(logarithm({ variant }).fit(Float64Array.of(5, 5, 5))).toBeNull();
      expect(logarithm({ variant }).fit(Float64Array.of(Number.NaN))).toBeNull();
    }
    expect(logarithm({ variant: 'by-skew' }).fit(Float64Array.of(1, 2))).toBeNull();
  });

  it('tells small figures apart as well as large ones: plus-one', () => {
    const [first, second, third] = treated({ variant: 'plus-one' }, Float64Array.of(0, 1e-200, 3e-200));
    expect([first, second, third]).toEqual([0, 1e-200, 3e-200]);
  });

  it('says what it learnt as the formula', () => {
    const words = (variant: 'plus-one' | 'by-skew', values: Float64Array): string => {
      const step = logarithm({ variant });
      const learnt = step.fit(values);
      return learnt ? step.describe(learnt) : '';
    };
    expect(words('plus-one', column)).toBe('0 + ln(1 + 1 * (x - 10))');
    expect(words('by-skew', Float64Array.of(-90, 8, 9, 10))).toBe('-(0 + ln(1 + 1 * (10 - x)))');
  });

  it('refuses what makes no sense', () => {
    const variant = JSON.parse('"log2"');
    expect(() => logarithm({ variant })).toThrow('logarithm: no variant "log2". Give shifted,');
    expect(() => logarithm({ factor: 10 })).toThrow('"shifted" has no factor');
    expect(() => logarithm({ variant: 'gii', factor: 0 })).toThrow('factor is 0');
  });
});
