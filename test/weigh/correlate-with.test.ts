import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completePairs } from '../../src/math/pairs.ts';
import { pearson } from '../../src/math/pearson.ts';
import { correlateWith } from '../../src/weigh/correlate-with.ts';

it('gives what pearson gives over the rows known in both, one score after another', () => {
  const whole = fc.integer({ min: -50, max: 50 });
  const cell = fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
  const size = { minLength: 9, maxLength: 9 };
  const drawn = fc.record({
    columns: fc.array(fc.array(cell, size), { minLength: 1, maxLength: 4 }),
    scores: fc.array(fc.array(whole, size), { minLength: 2, maxLength: 2 }),
    factor: fc.constantFrom(1, 2 ** 900, 2 ** -900),
  });
  fc.assert(
    fc.property(drawn, ({ columns, scores, factor }) => {
      const members = columns.map((column) => Float64Array.from(column));
      const correlate = correlateWith(members, [0, 2, 3, 4, 5, 6, 8]);
      for (const values of scores) {
        const score = Float64Array.from(values, (value, u) => (u === 1 || u === 7 ? Number.NaN : factor * value));
        const found = correlate(score);
        members.forEach((column, m) => {
          const r = pearson(...completePairs(column, score));
          if (Number.isNaN(r)) expect(found[m]).toBeNaN();
          else expect(found[m]).toBeCloseTo(r, 9);
        });
      }
    }),
    { seed: 1896, numRuns: 200 },
  );
});
