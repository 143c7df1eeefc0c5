import { describe, expect, it } from 'vitest';
import { meanMin } from '../../src/aggregate/mean-min.ts';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import {
  expectGolden,
  goldenTable,
  hasGolden,
  numbersOf,
  readGolden,
  standardised,
  unitsOf,
} from '../conformance/golden.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(meanMin({ alpha: 0.5 }));
testAggregation(meanMin({ alpha: 1, beta: 2 }));
testAggregation(meanMin({ alpha: 0 }));

const one = (
  options: { alpha: number; beta?: number },
  values: readonly number[],
  weights = values.map(() => 1),
): number =>
  meanMin(options).apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

describe('meanMin({ alpha, beta })', () => {
  it('runs from the mean to the least', () => {
    expect(one({ alpha: 0 }, [80, 120])).toBe(100);
    expect(one({ alpha: 0.25 }, [80, 120])).toBe(95);
    expect(one({ alpha: 1 }, [80, 120])).toBe(80);
  });

  it('lets beta soften the penalty', () => {
    expect(one({ alpha: 1, beta: 15 }, [80, 120])).toBeCloseTo(100 - (25 - 15), 12);
  });

  it('weighs the mean and leaves missing columns out', () => {
    expect(one({ alpha: 0.5 }, [80, 120, Number.NaN], [3, 1, 9])).toBe(85);
  });

  it('refuses an alpha outside 0 to 1 and a beta below 0', () => {
    for (const options of [
      { alpha: -0.1 },
      { alpha: 2 },
      { alpha: 1, beta: -1 },
      { alpha: Number.NaN },
      { alpha: 1, beta: Infinity },
    ])
      expect(() => meanMin(options)).toThrow('alpha from 0 to 1');
  });
});

// Compind 3.4 subtracts and divides down the rows, so that each cell meets another column's mean and deviation. On cells
// made wrong in the same way the function itself agrees; on right ones the scores differ.
const method = meanMin({ alpha: 0.5, beta: 1 });
const wrong = (columns: readonly Float64Array[]): readonly Float64Array[] => {
  const units = columns[0]?.length ?? 0;
  return columns.map((column, c) =>
    column.map((value, u) => {
      const other = columns[(c * units + u) % columns.length] ?? column;
      return 100 + (10 * (value - mean(other))) / standardDeviation(other);
    }),
  );
};
goldenTable('compind_mean_min', method, wrong);

it.runIf(hasGolden)('on right z-scores differs from the reference compind_mean_min for every unit', () => {
  const { input, output } = readGolden('compind_mean_min');
  const data = input('data');
  const units = unitsOf(data);
  const columns = standardised(data.columns.slice(1).map((name) => numbersOf(data, name, units)));
  const own = method.apply(columns, new Float64Array(columns.length).fill(1), null);
  const peer = numbersOf(output, 'ci', units);
  expect(own.every((score, u) => Math.abs(score - (peer[u] ?? 0)) > 0.001)).toBe(true);
  // Australia, by hand from the definition.
  expectGolden([own[units.indexOf('Australia')] ?? 0], Float64Array.of(101.32426075838575), 1e-9, 'Australia');
});
