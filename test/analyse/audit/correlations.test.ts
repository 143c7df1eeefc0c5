import { describe, expect, it } from 'vitest';
import { correlations } from '../../../src/analyse/audit/correlations.ts';

const x = Float64Array.of(1, 2, 3, 4, 5, Number.NaN);
const y = Float64Array.of(3, 1, 2, 5, 4, 9);
const z = Float64Array.of(7, 7, 7, 7, 7, 8);

describe('correlations()', () => {
  it('has each pair once, with the units known in both and the p-value', () => {
    const { rows } = correlations({ x, y });
    expect(rows).toEqual([
      { a: 'x', b: 'y', n: 5, r: expect.closeTo(0.6, 14), p: expect.closeTo(0.2847569798652939, 13) },
    ]);
  });

  it('has every correlation both ways in the matrix, each column being 1 with itself', () => {
    const { matrix } = correlations({ x, y }, { method: 'kendall' });
    expect(matrix).toEqual({
      x: { x: 1, y: expect.closeTo(0.4, 14) },
      y: { x: expect.closeTo(0.4, 14), y: 1 },
    });
  });

  it('gives Kendall the p-value of the normal approximation', () => {
    const { rows } = correlations({ x, y }, { method: 'kendall' });
    expect(rows[0]?.p).toBeCloseTo(0.32718687779030575, 13);
  });

  it('says why a pair has no correlation', () => {
    const { rows, matrix } = correlations({ x, z });
    expect(rows).toEqual([
      { a: 'x', b: 'z', n: 5, r: null, p: null, because: '"z" is the same in all 5 units known in both' },
    ]);
    // Among all its units z is not the same.
    expect(matrix).toEqual({ x: { x: 1, z: null }, z: { x: null, z: 1 } });
    const nowhere = correlations({ x: Float64Array.of(1, Number.NaN), y: Float64Array.of(Number.NaN, 1) }).rows[0];
    expect(nowhere).toMatchObject({ n: 0, r: null, because: 'no unit is known in both' });
    const once = correlations({ x: Float64Array.of(1, 2), y: Float64Array.of(Number.NaN, 1) }).rows[0];
    expect(once).toMatchObject({ n: 1, r: null, because: 'only 1 unit is known in both' });
  });

  it('gives two units a correlation without a p-value', () => {
    const { rows } = correlations({ x: Float64Array.of(1, 2), y: Float64Array.of(4, 3) });
    expect(rows[0]).toMatchObject({ n: 2, r: -1, p: null, because: 'a p-value needs 3 units' });
  });

  it('leaves what chance could do out of the matrix where told to, and keeps the rows', () => {
    const { rows, matrix } = correlations({ x, y }, { p: 0.05 });
    expect(matrix.x).toEqual({ x: 1, y: null });
    expect(rows[0]?.r).toBeCloseTo(0.6, 14);
  });

  it('correlates with other columns instead', () => {
    const { rows, matrix } = correlations({ x }, { with: { y, z } });
    expect(rows.map(({ a, b }) => [a, b])).toEqual([
      ['x', 'y'],
      ['x', 'z'],
    ]);
    expect(matrix).toEqual({ x: { y: expect.closeTo(0.6, 14), z: null } });
    expect(() => correlations({ x }, { with: { y: Float64Array.of(1) } })).toThrow('Column "y" has 1 values');
  });

  it('has columns with themselves where the others are the same ones', () => {
    const { rows, matrix } = correlations({ x, y }, { with: { x, y } });
    expect(rows).toHaveLength(4);
    expect(matrix.x.x).toBe(1);
  });
});
