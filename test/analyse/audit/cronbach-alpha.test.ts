import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../src/analyse/audit/cronbach-alpha.ts';

const x = Float64Array.of(1, 2, 3, 4);
const y = Float64Array.of(2, 1, 4, 3);

describe('cronbachAlpha()', () => {
  it('is what it is by hand', () => {
    // Variances 5/3 and 5/3, covariance 1: 2 / 1 * 2 / (10/3 + 2).
    expect(cronbachAlpha({ x, y })).toEqual({ items: 2, alpha: expect.closeTo(0.75, 14) });
  });

  it('is 1 where all say the same, and below 0 where they go against each other', () => {
    expect(cronbachAlpha({ x, y: x, z: x }).alpha).toBeCloseTo(1, 14);
    const against = cronbachAlpha({ x, y: y.map((value) => -2 * value) }).alpha;
    // Variances 5/3 and 20/3, covariance -2: 2 * -4 / (25/3 - 4).
    expect(against).toBeCloseTo(-8 / (25 / 3 - 4), 12);
  });

  it('takes each covariance over the units known in both', () => {
    const gap = Float64Array.of(2, 1, 4, Number.NaN);
    // Of 1 2 3 and 2 1 4 the covariance is 1; variances 5/3 and 7/3.
    expect(cronbachAlpha({ x, y: gap }).alpha).toBeCloseTo((2 * 2) / (5 / 3 + 7 / 3 + 2), 13);
  });

  it('minds the spread of columns, and a constant one brings it down', () => {
    expect(cronbachAlpha({ x, y, z: Float64Array.of(9, 9, 9, 9) }).alpha).toBeCloseTo((3 / 2) * (2 / (16 / 3)), 13);
  });

  it('says why there is none', () => {
    const none = Number.NaN;
    const reason = (columns: Record<string, Float64Array>) => cronbachAlpha(columns).because;
    expect(reason({})).toBe('there is no column');
    expect(reason({ x })).toBe('one column has nothing to hang together with');
    expect(reason({ x: Float64Array.of(1, none), y: Float64Array.of(1, 2) })).toBe(
      '"x" is known in fewer than 2 units',
    );
    expect(reason({ x: Float64Array.of(1, 2, none, none), y: Float64Array.of(none, none, 1, 2) })).toBe(
      'fewer than 2 units have both "x" and "y"',
    );
    expect(reason({ x: Float64Array.of(0.1, 0.1, 0.1), y: Float64Array.of(2, 2, 2) })).toBe(
      'every column is the same throughout',
    );
    expect(reason({ x, y: x.map((value) => -value) })).toBe('the sum of the columns has no spread');
  });
});
