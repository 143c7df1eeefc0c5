import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, nearestShares, type WeightDistance } from '../../src/math/nearest-shares.ts';

const distances: readonly WeightDistance[] = ['moved', 'euclidean'];
const shown = (shares: Float64Array | undefined) => shares && [...shares].map((share) => Number(share.toFixed(9)));

/** Every set of three shares in steps of 1 / `steps`. */
function grid(steps: number): Float64Array[] {
  const all: Float64Array[] = [];
  for (let a = 0; a <= steps; a++)
    for (let b = 0; a + b <= steps; b++) all.push(Float64Array.of(a / steps, b / steps, 1 - a / steps - b / steps));
  return all;
}

const holds = (rows: readonly Float64Array[], shares: ArrayLike<number>, slack = 1e-9): boolean =>
  rows.every((row) => row.reduce((sum, value, i) => sum + value * (shares[i] ?? 0), 0) >= -slack);

describe('distanceBetween(a, b, distance)', () => {
  it('is what changes hands, or the straight line', () => {
    expect(distanceBetween([0.5, 0.5, 0], [0.2, 0.4, 0.4], 'moved')).toBeCloseTo(0.4, 12);
    expect(distanceBetween([0.5, 0.5], [0.2, 0.8], 'euclidean')).toBeCloseTo(Math.sqrt(0.18), 12);
  });
});

describe('nearestShares(start, rows, distance)', () => {
  it('is the start where that will do', () => {
    const start = Float64Array.of(0.5, 0.5);
    for (const distance of distances) expect(nearestShares(start, [Float64Array.of(1, -1)], distance)).toBe(start);
  });

  it('is what it is by hand', () => {
    // The first at least twice the second: 2 / 3 and 1 / 3.
    for (const distance of distances)
      expect(shown(nearestShares(Float64Array.of(0.5, 0.5), [Float64Array.of(1, -2)], distance))).toEqual([
        0.666666667, 0.333333333,
      ]);
    // 3 w1 - w2 - w3 >= 0 from thirds would do; w1 >= 0.6 asks for 4 / 15 more, taken from the others alike where the line is straight.
    const row = Float64Array.of(0.4, -0.6, -0.6);
    const thirds = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
    expect(shown(nearestShares(thirds, [row], 'euclidean'))).toEqual([0.6, 0.2, 0.2]);
    const moved = nearestShares(thirds, [row], 'moved') ?? thirds;
    expect(distanceBetween(thirds, moved, 'moved')).toBeCloseTo(4 / 15, 9);
  });

  it('takes no share below 0', () => {
    // From 0.8, 0.1, 0.1 the straight way to a third share of 0.5 would leave the second at -0.1.
    const start = Float64Array.of(0.8, 0.1, 0.1);
    expect(shown(nearestShares(start, [Float64Array.of(-0.5, -0.5, 0.5)], 'euclidean'))).toEqual([0.5, 0, 0.5]);
  });

  it('says where there are none', () => {
    for (const distance of distances) {
      expect(nearestShares(Float64Array.of(0.5, 0.5), [Float64Array.of(-1, -0.1)], distance)).toBeUndefined();
      expect(
        nearestShares(Float64Array.of(0.5, 0.5), [Float64Array.of(1, -2), Float64Array.of(-2, 1)], distance),
      ).toBeUndefined();
    }
  });

  it('passes no row and is as near as any of all shares in steps of a fortieth, for rows at random', () => {
    const value = fc.integer({ min: -20, max: 20 }).map((x) => x / 20);
    const row = fc.tuple(value, value, value).map((values) => Float64Array.from(values));
    const start = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map((parts) => Float64Array.from(parts, (part) => part / (parts[0] + parts[1] + parts[2])));
    const all = grid(40);
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(start, fc.array(row, { minLength: 1, maxLength: 6 }), (from, rows) => {
        for (const distance of distances) {
          const shares = nearestShares(from, rows, distance);
          const some = all.filter((one) => holds(rows, one, 0));
          if (!shares) {
            none++;
            // Where a step of the grid does, there is one.
            expect(some.length).toBe(0);
            continue;
          }
          found++;
          expect(holds(rows, shares)).toBe(true);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          const own = distanceBetween(from, shares, distance);
          for (const one of some) expect(own).toBeLessThanOrEqual(distanceBetween(from, one, distance) + 1e-9);
        }
      }),
      { seed: 4, numRuns: 600 },
    );
    expect(found).toBeGreaterThan(300);
    expect(none).toBeGreaterThan(100);
  });

  it('finds them, or none, in both distances alike, for twelve shares and many rows', () => {
    const value = fc.integer({ min: -100, max: 100 }).map((x) => x / 100);
    const row = fc.array(value, { minLength: 12, maxLength: 12 }).map((values) => Float64Array.from(values));
    const start = new Float64Array(12).fill(1 / 12);
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const [moved, straight] = distances.map((distance) => nearestShares(start, rows, distance));
        expect(moved === undefined).toBe(straight === undefined);
        if (!moved || !straight) return void none++;
        found++;
        expect(holds(rows, moved) && holds(rows, straight)).toBe(true);
        const way = (shares: Float64Array, distance: WeightDistance) => distanceBetween(start, shares, distance);
        expect(way(moved, 'moved')).toBeLessThanOrEqual(way(straight, 'moved') + 1e-9);
        expect(way(straight, 'euclidean')).toBeLessThanOrEqual(way(moved, 'euclidean') + 1e-9);
      }),
      { seed: 8, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(30);
    expect(none).toBeGreaterThan(30);
  });
});
