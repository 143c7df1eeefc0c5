import { describe, expect, it } from 'vitest';
import { principalComponents } from '../../../src/analyse/audit/principal-components.ts';

const x = Float64Array.of(1, 2, 3, 4);
const y = Float64Array.of(2, 1, 4, 3);

describe('principalComponents()', () => {
  it('is what it is by hand: two columns with a correlation of 0.6', () => {
    const { components, complete, leftOut, constant } = principalComponents({ x, y });
    expect({ complete, leftOut, constant }).toEqual({ complete: 4, leftOut: 0, constant: [] });
    expect(components.map(({ variance, share, cumulative }) => [variance, share, cumulative])).toEqual([
      [expect.closeTo(1.6, 12), expect.closeTo(0.8, 12), expect.closeTo(0.8, 12)],
      [expect.closeTo(0.4, 12), expect.closeTo(0.2, 12), expect.closeTo(1, 12)],
    ]);
    const [first] = components;
    expect(first?.loadings).toEqual({ x: expect.closeTo(Math.SQRT1_2, 12), y: expect.closeTo(Math.SQRT1_2, 12) });
    expect(first?.correlations.x).toBeCloseTo(Math.sqrt(0.8), 12);
    // Standardised, 1 and 2 are -1.5 and -0.5 over the root of 5/3.
    expect(first?.scores[0]).toBeCloseTo((-2 / Math.sqrt(5 / 3)) * Math.SQRT1_2, 12);
  });

  it('gives scores whose variance is that of the component', () => {
    for (const { variance, scores } of principalComponents({ x, y, z: Float64Array.of(1, 0, 0, 5) }).components) {
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12);
      expect(scores.reduce((sum, score) => sum + score ** 2, 0) / 3).toBeCloseTo(variance, 12);
    }
  });

  it('leaves out units with a value missing, and says how many', () => {
    const { components, complete, leftOut } = principalComponents({
      x: Float64Array.of(...x, 9, Number.NaN),
      y: Float64Array.of(...y, Number.NaN, 9),
    });
    expect([complete, leftOut]).toEqual([4, 2]);
    expect(components[0]?.variance).toBeCloseTo(1.6, 12);
    expect([...(components[0]?.scores ?? [])].map(Number.isNaN)).toEqual([false, false, false, false, true, true]);
  });

  it('names columns without spread, which take no part', () => {
    const { components, constant } = principalComponents({ x, y, flat: Float64Array.of(0.1, 0.1, 0.1, 0.1) });
    expect(constant).toEqual(['flat']);
    expect(components.map(({ loadings }) => loadings.flat)).toEqual([0, 0]);
    expect(components[0]?.share).toBeCloseTo(0.8, 12);
  });

  it('finds nothing where fewer than two units are complete', () => {
    const none = { components: [], complete: 1, leftOut: 0, constant: ['x'] };
    expect(principalComponents({ x: Float64Array.of(1) })).toEqual(none);
    expect(principalComponents({})).toEqual({ components: [], complete: 0, leftOut: 0, constant: [] });
  });
});
