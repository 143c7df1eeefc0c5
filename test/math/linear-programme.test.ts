import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximise, minimise, product } from '../../src/math/linear-programme.ts';

describe('maximise(objective, rows, limits)', () => {
  it('finds the best corner', () => {
    // The paint of Dantzig's textbooks: 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18 is greatest at 2 and 6.
    const found = maximise(
      [3, 5],
      [
        [1, 0],
        [0, 2],
        [3, 2],
      ],
      [4, 12, 18],
    );
    expect([...(found ?? [])].map((x) => x.toFixed(10))).toEqual(['2.0000000000', '6.0000000000']);
  });

  it('says where there is no greatest', () => {
    expect(maximise([1, 1], [[1, -1]], [1])).toBeUndefined();
    expect(maximise([1], [], [])).toBeUndefined();
  });

  it("comes to an end where the simplex method goes round in circles (Beale's example)", () => {
    const found = maximise(
      [0.75, -20, 0.5, -6],
      [
        [0.25, -8, -1, 9],
        [0.5, -12, -0.5, 3],
        [0, 0, 1, 0],
      ],
      [0, 0, 1],
    );
    expect(product([0.75, -20, 0.5, -6], found ?? [])).toBeCloseTo(1.25, 9);
  });

  it('throws where 0 is beyond a limit already', () => {
    expect(() => maximise([1], [[1]], [-1])).toThrow('Give limits of 0 or more');
  });

  it('passes no limit, though it gives the solver few of many rows, and is as good as any corner of two variables', () => {
    const coefficient = fc.oneof(
      fc.integer({ min: -3, max: 9 }).map((x) => x / 9),
      fc.double({ min: -0.3, max: 1, noNaN: true }),
    );
    const rows = fc.array(fc.tuple(coefficient, coefficient), { minLength: 1, maxLength: 40 });
    let bounded = 0;
    fc.assert(
      fc.property(rows, (drawn) => {
        const found = maximise(
          [1, 0.7],
          drawn,
          drawn.map(() => 1),
        );
        const axes = [[-1, 0, 0] as const, [0, -1, 0] as const];
        const lines = [...axes, ...drawn.map(([a, b]) => [a, b, 1] as const)];
        const fits = (x: number, y: number): boolean =>
          lines.every(([a, b, l]) => a * x + b * y <= l + 1e-9 * (1 + x + y));
        let best = 0;
        for (const [a, b, l] of lines) {
          for (const [c, d, m] of lines) {
            const area = a * d - b * c;
            if (Math.abs(area) < 1e-9) continue;
            const [x, y] = [(l * d - m * b) / area, (a * m - c * l) / area];
            if (fits(x, y)) best = Math.max(best, x + 0.7 * y);
          }
        }
        if (!found) return;
        bounded++;
        const [x = 0, y = 0] = found;
        expect(fits(x, y)).toBe(true);
        expect(Math.abs(x + 0.7 * y - best)).toBeLessThanOrEqual(1e-8 * (1 + best));
      }),
      { seed: 1947, numRuns: 300 },
    );
    expect(bounded).toBeGreaterThan(150);
  });
});

describe('minimise(costs, rows, asked)', () => {
  it('finds the cheapest corner', () => {
    // The diet of two foods: 2x + 3y with x + y >= 4 and x + 3y >= 6 is least at 3 and 1.
    const found = minimise(
      [2, 3],
      [
        [1, 1],
        [1, 3],
      ],
      [4, 6],
    );
    expect([...(found ?? [])].map((x) => x.toFixed(9))).toEqual(['3.000000000', '1.000000000']);
  });

  it('says where nothing will do', () => {
    expect(minimise([1], [[1], [-1]], [2, -1])).toBeUndefined();
  });
});
