import { expect, it } from 'vitest';
import { denominatorCorrelations } from '../../../src/analyse/audit/denominator-correlations.ts';

const pupils = Float64Array.of(100, 300, 500, 900);
const area = Float64Array.of(7, 1, 9, 3);

it('denominatorCorrelations() finds the indicators that go with size, either way', () => {
  const found = denominatorCorrelations(
    { count: Float64Array.of(12, 31, 48, 90), left: Float64Array.of(9, 7, 5, 1), rate: Float64Array.of(1, 3, 2, 1) },
    { pupils, area },
  );
  expect(found.map(({ indicator, denominator, n }) => [indicator, denominator, n])).toEqual([
    ['count', 'pupils', 4],
    ['left', 'pupils', 4],
  ]);
  expect(found[1]?.r).toBeCloseTo(-1, 12);
});

it('denominatorCorrelations() goes by the threshold given, and passes over a constant', () => {
  expect(denominatorCorrelations({ x: Float64Array.of(1, 3, 2, 1) }, { area }, { above: 0.1 })).toHaveLength(1);
  expect(denominatorCorrelations({ x: Float64Array.of(1, 1, 1, 1) }, { area }, { above: 0 })).toEqual([]);
});

it('denominatorCorrelations() needs both over the same units', () => {
  expect(() => denominatorCorrelations({ x: Float64Array.of(1, 2) }, { area })).toThrow('Column "area" has 4 values');
});
