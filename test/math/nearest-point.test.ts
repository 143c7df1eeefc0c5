import { describe, expect, it } from 'vitest';
import { nearestPoint } from '../../src/math/nearest-point.ts';

const shown = (point: Float64Array | undefined) => point && [...point].map((x) => Number(x.toFixed(10)) + 0);

describe('nearestPoint(size, rows, asked)', () => {
  it('is 0 where that will do', () => {
    expect(shown(nearestPoint(2, [], []))).toEqual([0, 0]);
    expect(shown(nearestPoint(2, [[1, 1]], [-1]))).toEqual([0, 0]);
  });

  it('is the foot of the perpendicular on a line', () => {
    // 3x + 4y >= 5: at a distance of 1, in the direction of 3 and 4.
    expect(shown(nearestPoint(2, [[3, 4]], [5]))).toEqual([0.6, 0.8]);
  });

  it('is a corner where two lines bind', () => {
    // x + y >= 2 and x >= 1.5: the foot on the first, 1 and 1, is not enough.
    const rows = [
      [1, 1],
      [1, 0],
    ];
    expect(shown(nearestPoint(2, rows, [2, 1.5]))).toEqual([1.5, 0.5]);
  });

  it('lets a line go that another makes needless', () => {
    const rows = [
      [1, 0],
      [1, 0.1],
      [0, 1],
    ];
    expect(shown(nearestPoint(2, rows, [1, 1, 2]))).toEqual([1, 2]);
    expect(shown(nearestPoint(2, [...rows, ...rows], [1, 1, 2, 1, 1, 2]))).toEqual([1, 2]);
  });

  it('says where there is none', () => {
    expect(nearestPoint(1, [[1], [-1]], [1, 0])).toBeUndefined();
    expect(nearestPoint(2, [[0, 0]], [1])).toBeUndefined();
  });

  it('solves the example of Lawson and Hanson, chapter 23, section 7', () => {
    // Their line fit as a least distance problem: G = (-0.207, 2.558; -0.392, -1.351; 0.599, -1.206), h = (-1.3, -0.084, 0.384).
    const rows = [
      [-0.207, 2.558],
      [-0.392, -1.351],
      [0.599, -1.206],
    ];
    const [x = 0, y = 0] = nearestPoint(2, rows, [-1.3, -0.084, 0.384]) ?? [];
    expect(x).toBeCloseTo(0.127, 3);
    expect(y).toBeCloseTo(-0.255, 3);
  });
});
