import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/math/quantile.ts';
import { randomFrom } from '../../src/math/random.ts';
import { ScoreBins } from '../../src/math/score-bins.ts';

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, min: -100, max: 100 }),
    fc.double({ noNaN: true, min: -1e-6, max: 1e-6 }),
    fc.constantFrom(0, 1e9, -1e12, 50),
  ),
  { minLength: 1, maxLength: 60 },
);

function binned(values: readonly number[]): ScoreBins {
  const bins = new ScoreBins(1);
  for (const value of values) bins.add(Float64Array.of(value));
  return bins;
}

describe('ScoreBins', () => {
  it('gives quantiles that are off by 1/512 of the range or less', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sorted = values.toSorted((a, b) => a - b);
        const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        const found = binned(values).quantile(0, share);
        expect(Math.abs(found - quantile(sorted, share))).toBeLessThanOrEqual(range / 512 + 2 ** -30);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('is the same in whatever order numbers come, and in however many parts', () => {
    fc.assert(
      fc.property(numbers, fc.nat(60), (values, cut) => {
        const whole = binned(values);
        const turned = binned(values.toReversed());
        const merged = binned(values.slice(cut));
        merged.merge(binned(values.slice(0, cut)));
        const text = ({ bins, powers, first, last, least, most, counts }: ScoreBins): string =>
          [bins, powers, first, last, least, most, counts].map((part) => part.join()).join(';');
        expect(text(turned)).toBe(text(whole));
        expect(text(merged)).toBe(text(whole));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('gives the number itself where there is one, and none of none', () => {
    expect(binned([0.1, 0.1]).quantile(0, 0.5)).toBe(0.1);
    expect(binned([Number.NaN]).quantile(0, 0.5)).toBeNaN();
  });

  it('is within a hundredth of a standard deviation for many numbers', () => {
    const random = randomFrom(4);
    const values = Array.from({ length: 50_000 }, () => random() + random() + random() + random());
    const bins = binned(values);
    const sorted = values.toSorted((a, b) => a - b);
    for (const share of [0.025, 0.5, 0.975])
      expect(Math.abs(bins.quantile(0, share) - quantile(sorted, share))).toBeLessThan(0.01 * Math.sqrt(1 / 3));
  });
});
