import { describe, expect, it } from 'vitest';
import { sobolDesign } from '../../../src/analyse/sensitivity/sobol-design.ts';

describe('sobolDesign(factors)', () => {
  it('has A, B, and A with the coordinates of each factor from B', () => {
    const design = sobolDesign([[1], [0, 2]], { base: 8, seed: 3 });
    expect([design.runs, design.base, design.dimensions]).toEqual([32, 8, 3]);
    for (let row = 0; row < 8; row++) {
      const [a, b, first, second] = [0, 8, 16, 24].map((block) => [...design.point(block + row)]);
      expect(first).toEqual([a?.[0], b?.[1], a?.[2]]);
      expect(second).toEqual([b?.[0], a?.[1], b?.[2]]);
      expect(a?.some((x, d) => x === b?.[d])).toBe(false);
    }
  });

  it('writes a point where it is told', () => {
    const into = new Float64Array(1);
    expect(sobolDesign([[0]], { base: 2, seed: 1 }).point(1, into)).toBe(into);
    expect(into[0]).toBeGreaterThan(0);
  });

  it('refuses a base that is no power of 2, and to vary nothing', () => {
    for (const base of [0, 1, 3, 1000, 2 ** 21, Number.NaN])
      expect(() => sobolDesign([[0]], { base, seed: 1 })).toThrow('Give a power of 2');
    expect(() => sobolDesign([], { base: 2, seed: 1 })).toThrow('Nothing varies');
    expect(() => sobolDesign([[200]], { base: 2, seed: 1 })).toThrow('402 dimensions');
  });
});
