import fc from 'fast-check';
import { expect, it } from 'vitest';
import { varimax } from '../../src/weigh/varimax.ts';

const loading = fc.double({ min: -1, max: 1, noNaN: true });
const factors = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(loading, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 2 }),
  );

/** What varimax makes as great as it can: the variance of the squares of loadings, rows brought to length 1. */
function simplicity([a = new Float64Array(), b = new Float64Array()]: readonly Float64Array[]): number {
  const squares = [a, b].map((factor) =>
    factor.map((_, m) => (factor[m] ?? 0) ** 2 / ((a[m] ?? 0) ** 2 + (b[m] ?? 0) ** 2 || 1)),
  );
  return squares.reduce((total, square) => {
    const sum = square.reduce((all, value) => all + value, 0);
    return total + square.reduce((all, value) => all + value ** 2, 0) - sum ** 2 / square.length;
  }, 0);
}

it('turns two factors to where no other angle is simpler, and explains of each member what they did', () => {
  fc.assert(
    fc.property(factors, (drawn) => {
      const given = drawn.map((values) => Float64Array.from(values));
      const turned = varimax(given);
      const [a = new Float64Array(), b = new Float64Array()] = given;
      a.forEach((_, m) => {
        const before = (a[m] ?? 0) ** 2 + (b[m] ?? 0) ** 2;
        expect((turned[0]?.[m] ?? 0) ** 2 + (turned[1]?.[m] ?? 0) ** 2).toBeCloseTo(before, 9);
      });
      const best = simplicity(turned);
      for (let angle = 0; angle < Math.PI; angle += 0.05) {
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const other = [a.map((x, m) => c * x + s * (b[m] ?? 0)), b.map((y, m) => c * y - s * (a[m] ?? 0))];
        expect(best).toBeGreaterThanOrEqual(simplicity(other) - 1e-9);
      }
    }),
    { seed: 1958, numRuns: 100 },
  );
});

it('leaves one factor and none as they are', () => {
  expect(varimax([])).toEqual([]);
  expect(varimax([Float64Array.of(0.5, 0)])).toEqual([Float64Array.of(0.5, 0)]);
});
