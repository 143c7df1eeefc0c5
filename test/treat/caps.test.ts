import { describe, expect, it } from 'vitest';
import { caps } from '../../src/treat/caps.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

testTreatment(caps({ lower: -5, upper: 8.5 }));
testTreatment(caps({ caps: { i: [null, 8.5] } }));
testTreatment(caps({ quantiles: [0.05, 0.9] }), { sameUnder: ['shift', 'scale'] });
testTreatment(caps({ quantiles: [0.1, 0.9] }), { sameUnder: ['shift', 'scale', 'turn'] });
testTreatment(caps({ fences: 1.5 }), { sameUnder: ['shift', 'scale', 'turn'] });

const facts = (indicator: string) => ({ indicator, sign: 1 as const, units: [] });
const treated = (step: ReturnType<typeof caps>, values: readonly number[], indicator = 'i'): number[] => {
  const column = Float64Array.from(values);
  const learnt = step.fit(column, facts(indicator));
  return [...(learnt === null ? column : step.apply(column, learnt))];
};

describe('caps', () => {
  it('cuts at the ends given, either open', () => {
    expect(treated(caps({ lower: 0, upper: 10 }), [-3, Number.NaN, 5, 12])).toEqual([0, Number.NaN, 5, 10]);
    expect(treated(caps({ upper: 10 }), [-3, 5, 12])).toEqual([-3, 5, 10]);
    expect(treated(caps({ lower: 0 }), [-3, 5, 12])).toEqual([0, 5, 12]);
  });

  it('cuts an indicator at its own ends, and the others as told or not at all', () => {
    const own = { a: [null, 4] } as const;
    expect(treated(caps({ caps: own }), [1, 9], 'a')).toEqual([1, 4]);
    expect(treated(caps({ caps: own }), [1, 9], 'b')).toEqual([1, 9]);
    expect(treated(caps({ caps: own, upper: 8 }), [1, 9], 'a')).toEqual([1, 4]);
    expect(treated(caps({ caps: own, upper: 8 }), [1, 9], 'b')).toEqual([1, 8]);
    expect(treated(caps({ caps: own, quantiles: [0.25, 0.75] }), [1, 9], 'b')).toEqual([3, 7]);
  });

  // The same ends whichever way is better: they are in published units, and so is the column.
  it('does not turn the ends where lower is better', () => {
    expect(caps({ upper: 10 }).fit(Float64Array.of(1, 20), { indicator: 'i', sign: -1, units: [] })).toEqual({
      lower: null,
      upper: 10,
    });
  });

  // Nine values: the places of 0.1 and 0.9 are 0.8 and 7.2.
  it('cuts at quantiles', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 100];
    const [least = 0, ...rest] = treated(caps({ quantiles: [0.1, 0.9] }), values);
    expect(least).toBeCloseTo(1.8, 12);
    expect(rest.slice(0, -1)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(rest.at(-1)).toBeCloseTo(8 + 0.2 * 92, 12);
  });

  // Quartiles 3 and 7, range 4: the inner fences are -3 and 13, the outer -9 and 19.
  it('cuts at fences', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 100];
    expect(treated(caps({ fences: 1.5 }), values).at(-1)).toBe(13);
    expect(treated(caps({ fences: 3 }), values).at(-1)).toBe(19);
    expect(treated(caps({ fences: 3 }), values).slice(0, -1)).toEqual(values.slice(0, -1));
  });

  it('learns nothing where a quantile or a fence would make all values equal, or where there is no value', () => {
    const values = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 9);
    expect(caps({ quantiles: [0.1, 0.75] }).fit(values)).toBeNull();
    expect(caps({ fences: 1.5 }).fit(values)).toBeNull();
    expect(caps({ upper: 5 }).fit(Float64Array.of(Number.NaN))).toBeNull();
  });

  it('leaves an end open that is beyond all numbers', () => {
    const values = Float64Array.of(-1e308, 1, 2, 1.2e308);
    expect(caps({ fences: 3 }).fit(values)).toEqual({ lower: null, upper: null });
  });

  it('says where it cuts', () => {
    const step = caps({ upper: 10 });
    expect(step.describe({ lower: null, upper: 10 })).toBe('values above 10 become 10');
    expect(step.describe({ lower: 1, upper: 10 })).toBe('values below 1 become 1, values above 10 become 10');
    expect(step.describe({ lower: null, upper: null })).toBe('left as it is');
  });

  it('refuses no way to cap, two, and ends that are no range', () => {
    expect(() => caps({})).toThrow('caps: 0 ways to cap. Give one: ends, quantiles or fences.');
    expect(() => caps({ upper: 3, fences: 3 })).toThrow('2 ways to cap');
    expect(() => caps({ lower: 3, upper: 3 })).toThrow('3 to 3 is no range');
    expect(() => caps({ upper: Number.NaN })).toThrow('-Infinity to NaN is no range');
    expect(() => caps({ caps: { a: [5, 4] } })).toThrow('5 to 4 is no range');
    expect(() => caps({ quantiles: [0.9, 0.1] })).toThrow('no quantiles 0.9 to 0.1');
    expect(() => caps({ quantiles: [-0.1, 0.1] })).toThrow('no quantiles -0.1 to 0.1');
    expect(() => caps({ fences: 0 })).toThrow('fences is 0');
  });
});
