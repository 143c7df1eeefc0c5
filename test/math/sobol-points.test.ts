import { describe, expect, it } from 'vitest';
import { mostDimensions, sobolPoints } from '../../src/math/sobol-points.ts';

/** The coordinates of a dimension. */
const column = (points: Float64Array, dimensions: number, d: number): number[] =>
  Array.from({ length: points.length / dimensions }, (_, i) => points[i * dimensions + d] ?? Number.NaN);

describe('sobolPoints(count, dimensions)', () => {
  it('begins as the sequence is printed', () => {
    expect([...sobolPoints(4, 3)]).toEqual([0, 0, 0, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75]);
  });

  // By scipy 1.17.1, qmc.Sobol(256, scramble=False, bits=32), which carries the direction numbers of Joe and Kuo as published.
  it.each([
    [0, 0.875, 0.4140625, 0.00048828125],
    [1, 0.875, 0.2578125, 0.62744140625],
    [2, 0.125, 0.7734375, 0.93115234375],
    [5, 0.625, 0.7421875, 0.65771484375],
    [17, 0.375, 0.7421875, 0.82373046875],
    [63, 0.625, 0.6484375, 0.98876953125],
    [127, 0.125, 0.4609375, 0.02197265625],
    [200, 0.125, 0.8515625, 0.82373046875],
    [255, 0.875, 0.5703125, 0.47998046875],
  ])('has the points 5, 100 and 2047 of dimension %i as another library has them', (d, fifth, hundredth, last) => {
    const points = sobolPoints(2048, 256);
    const at = (i: number) => points[i * 256 + d];
    expect([at(5), at(100), at(2047)]).toEqual([fifth, hundredth, last]);
  });

  it('refuses dimensions without direction numbers', () => {
    expect(() => sobolPoints(2, 0)).toThrow('from 1 to 256');
    expect(() => sobolPoints(2, mostDimensions + 1)).toThrow('257 dimensions');
    expect(() => sobolPoints(2, 1.5)).toThrow('from 1 to 256');
  });
});

describe('sobolPoints(count, dimensions, seed)', () => {
  it('has one coordinate in each of 1024 parts of every dimension', () => {
    const points = sobolPoints(1024, 256, 7);
    for (let d = 0; d < 256; d++)
      expect(new Set(column(points, 256, d).map((x) => Math.floor(1024 * x))).size).toBe(1024);
  });

  it('has one point in each box of a side of 1/2, 1/4, ... where the sequence has: the first two dimensions', () => {
    const points = sobolPoints(256, 2, 3);
    for (let k = 0; k <= 8; k++) {
      const boxes = column(points, 2, 0).map(
        (x, i) => `${Math.floor(2 ** k * x)} ${Math.floor(2 ** (8 - k) * (points[2 * i + 1] ?? 0))}`,
      );
      expect(new Set(boxes).size).toBe(256);
    }
  });

  it('is the same for a seed and another for another, and never 0 or 1', () => {
    expect(sobolPoints(64, 5, 1)).toEqual(sobolPoints(64, 5, 1));
    expect(sobolPoints(64, 5, 1)).not.toEqual(sobolPoints(64, 5, 2));
    expect([...sobolPoints(4096, 2, 1)].every((x) => x > 0 && x < 1)).toBe(true);
    expect([...sobolPoints(2, 2, 1)].map((x) => x.toFixed(9))).toEqual([
      '0.425572886',
      '0.311888568',
      '0.602992091',
      '0.961302494',
    ]);
  });

  it('has a first point that is uniform over the seeds, which the unscrambled one is not', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => sobolPoints(1, 3, seed));
    for (let d = 0; d < 3; d++) {
      const tenths = new Array<number>(10).fill(0);
      for (const point of first)
        tenths[Math.floor(10 * (point[d] ?? 0))] = (tenths[Math.floor(10 * (point[d] ?? 0))] ?? 0) + 1;
      // 400 each, with a standard deviation of 19.
      for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(90);
    }
  });

  it('comes far nearer to an integral than points at random: of x y over the square, 1/4', () => {
    const points = sobolPoints(4096, 2, 11);
    const mean = column(points, 2, 0).reduce((sum, x, i) => sum + x * (points[2 * i + 1] ?? 0), 0) / 4096;
    // At random the standard deviation is 0.0034.
    expect(Math.abs(mean - 0.25)).toBeLessThan(2e-5);
  });

  it('refuses a seed that is not whole', () => {
    expect(() => sobolPoints(2, 2, 0.5)).toThrow('The seed is 0.5');
  });
});
