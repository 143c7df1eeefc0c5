import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kurtosis } from '../../src/math/kurtosis.ts';
import { skewness } from '../../src/math/skewness.ts';
import { winsorise } from '../../src/treat/winsorise.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

testTreatment(winsorise(), { sameUnder: ['shift', 'scale', 'turn'] });
testTreatment(winsorise({ most: 1, skewness: 1, kurtosis: 1 }), { sameUnder: ['shift', 'scale', 'turn'] });
// Alike tails are cut at the upper end first, so turning the figures turns which end that is.
testTreatment(winsorise({ most: 3, always: true }), {
  sameUnder: ['shift', 'scale'],
  outlying: [-9, -5, -1, 0, 1, 5, 9],
});

const treated = (values: readonly number[], options?: Parameters<typeof winsorise>[0]): number[] => {
  const step = winsorise(options);
  const column = Float64Array.from(values);
  const learnt = step.fit(column);
  return [...(learnt === null ? column : step.apply(column, learnt))];
};
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('winsorise', () => {
  it('leaves a column that passes as it is', () => {
    expect(winsorise().fit(Float64Array.from(upTo(10)))).toEqual({ lower: null, upper: null, points: 0 });
  });

  it('moves the greatest value to the next where the upper tail is long, and the least where the lower is', () => {
    expect(treated([...upTo(10), 30, 100])).toEqual([...upTo(10), 30, 30]);
    expect(treated([...upTo(10), 30, 100].map((value) => -value))).toEqual(
      [...upTo(10), 30, 30].map((value) => -value),
    );
  });

  it('goes from end to end as the skewness says', () => {
    const column = Float64Array.of(-1000, ...upTo(30), 1500);
    expect(winsorise().fit(column)).toEqual({ lower: 1, upper: 30, points: 2 });
  });

  it('changes equal values together, even beyond the most', () => {
    const column = Float64Array.of(...upTo(30), 500, 500, 500, 1000);
    expect(winsorise({ most: 2 }).fit(column)).toEqual({ lower: null, upper: 30, points: 4 });
  });

  it('stops at the most, whether the column passes or not', () => {
    const column = Float64Array.of(...upTo(40), 1e3, 1e5, 1e7);
    const [one, five] = [winsorise({ most: 1 }), winsorise()];
    expect(one.fit(column)?.points).toBe(1);
    const [cut, full] = [one.fit(column), five.fit(column)];
    expect(cut && one.passes?.(one.apply(column, cut))).toBe(false);
    expect(full && five.passes?.(five.apply(column, full))).toBe(true);
  });

  it('goes on to the most where it is to do so always', () => {
    expect(treated(upTo(10), { most: 2, always: true })).toEqual([2, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(treated(upTo(10), { most: 3, always: true })).toEqual([2, 2, 3, 4, 5, 6, 7, 8, 8, 8]);
  });

  it('never leaves all values equal', () => {
    expect(treated([1, 2], { always: true })).toEqual([1, 2]);
    expect(treated([1, 2, 3], { always: true })).toEqual([1, 2, 2]);
    expect(treated([0, 0, 0, 0, 0, 0, 9])).toEqual([0, 0, 0, 0, 0, 0, 9]);
    expect(treated([4, 4, 4], { always: true })).toEqual([4, 4, 4]);
  });

  it('counts missing values for nothing', () => {
    const column = Float64Array.of(...upTo(10), Number.NaN, 30, 100);
    expect(winsorise().fit(column)).toEqual({ lower: null, upper: 30, points: 1 });
  });

  it('leaves the end open at which nothing was changed, so that a frozen baseline cuts nothing there', () => {
    const step = winsorise();
    const learnt = step.fit(Float64Array.of(...upTo(10), 30, 100));
    expect(learnt && step.apply(Float64Array.of(-500, 31), learnt)).toEqual(Float64Array.of(-500, 30));
  });

  it('passes by skewness or by kurtosis, one being enough', () => {
    const column = Float64Array.of(...upTo(10), 30, 100);
    expect([skewness(column), kurtosis(column)].every((value) => value > 2.5)).toBe(true);
    expect(winsorise({ skewness: 3, kurtosis: 100 }).passes?.(column)).toBe(true);
    expect(winsorise({ skewness: 2, kurtosis: 100 }).passes?.(column)).toBe(true);
    expect(winsorise({ skewness: 100, kurtosis: 3 }).passes?.(column)).toBe(true);
    expect(winsorise({ skewness: 2, kurtosis: 3.5 }).passes?.(column)).toBe(false);
  });

  // Three values have a skewness but no kurtosis, so the second half of the test cannot fail them.
  it('has nothing to do where there are too few values for a shape', () => {
    for (const few of [[], [1], [1, 1000], [1, 2, 1000]]) expect(treated(few, { skewness: 0.1 })).toEqual(few);
  });

  it('ends as soon as the column passes: one point less does not', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 30 });
    let ended = 0;
    fc.assert(
      fc.property(figures, fc.integer({ min: 100, max: 99999 }), (drawn, far) => {
        const column = Float64Array.of(...drawn, far, far + 1);
        const step = winsorise();
        const learnt = step.fit(column);
        if (learnt === null || learnt.points === 0 || learnt.points > 5) return;
        const done = step.apply(column, learnt);
        if (!step.passes?.(done)) return;
        ended++;
        const less = winsorise({ most: Math.max(1, learnt.points - 1) });
        const before = learnt.points === 1 ? column : less.apply(column, less.fit(column) ?? learnt);
        const same = before.every((value, i) => value === done[i]);
        expect(same || !step.passes(before)).toBe(true);
      }),
      { seed: 20191106, numRuns: 200 },
    );
    expect(ended).toBeGreaterThan(50);
  });

  it('refuses a number of points or a limit that is none', () => {
    expect(() => winsorise({ most: 0 })).toThrow('winsorise: most is 0. Give a whole number of points, 1 or more.');
    expect(() => winsorise({ most: 1.5 })).toThrow('most is 1.5');
    expect(() => winsorise({ skewness: 0 })).toThrow('skewness is 0');
    expect(() => winsorise({ kurtosis: Number.NaN })).toThrow('kurtosis is NaN');
  });
});
