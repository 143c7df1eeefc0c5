import { describe, expect, it } from 'vitest';
import { kurtosis } from '../../src/math/kurtosis.ts';
import { skewness } from '../../src/math/skewness.ts';
import { treatmentEffect } from '../../src/treat/treatment-effect.ts';
import { untreated } from '../../src/treat/untreated.ts';
import { winsorise } from '../../src/treat/winsorise.ts';

describe('treatmentEffect', () => {
  it('says what was changed, and the shape before and after', () => {
    const before = Float64Array.of(1, 2, 3, 4, 5, Number.NaN, 6, 7, 8, 9, 10, 30, 100);
    const after = before.map((value) => Math.min(value, 30));
    expect(treatmentEffect(winsorise(), before, after)).toEqual({
      before: { skewness: skewness(before), kurtosis: kurtosis(before), passes: false },
      after: { skewness: skewness(after), kurtosis: kurtosis(after), passes: true },
      changed: 1,
    });
  });

  it('counts a value that went missing or came, and not one missing twice or with another sign of 0', () => {
    const before = Float64Array.of(1, Number.NaN, Number.NaN, 0, 5);
    const after = Float64Array.of(Number.NaN, 2, Number.NaN, -0, 5);
    expect(treatmentEffect(untreated(), before, after).changed).toBe(2);
  });

  it('says null for what there is not: no test, no shape', () => {
    const column = Float64Array.of(1, 2, 3, 9);
    expect(treatmentEffect(untreated(), column, column).before.passes).toBeNull();
    const none = { skewness: null, kurtosis: null, passes: null };
    expect(treatmentEffect(winsorise(), Float64Array.of(1, 2), Float64Array.of(4, 4))).toEqual({
      before: none,
      after: none,
      changed: 2,
    });
    expect(treatmentEffect(winsorise(), column.slice(1), column.slice(1)).before.kurtosis).toBeNull();
  });
});
