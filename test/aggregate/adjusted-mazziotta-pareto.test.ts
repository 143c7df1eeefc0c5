import { describe, expect, it } from 'vitest';
import { adjustedMazziottaPareto } from '../../src/aggregate/adjusted-mazziotta-pareto.ts';
import { hasGolden, readGolden } from '../conformance/golden.ts';
import { testAggregation } from '../conformance/test-step.ts';

const promises = { between: false, monotone: false };
testAggregation(adjustedMazziottaPareto(), promises);
testAggregation(adjustedMazziottaPareto({ sign: 'negative' }), promises);

const columns = [Float64Array.of(20, 30, Number.NaN), Float64Array.of(40, 30, 60)];
const weights = Float64Array.of(1, 1);

describe('adjustedMazziottaPareto({ sign, goalposts })', () => {
  it('scales goalposts to 70 and 130 and takes off or adds variance over mean', () => {
    const [less, more] = (['positive', 'negative'] as const).map((sign) =>
      adjustedMazziottaPareto({ sign, goalposts: [0, 60] }).apply(columns, weights, null),
    );
    expect(less).toEqual(Float64Array.of(99, 100, 130));
    expect(more).toEqual(Float64Array.of(101, 100, 130));
  });

  it('takes columns as they are without goalposts', () => {
    const scaled = columns.map((column) => column.map((value) => 70 + value));
    expect(adjustedMazziottaPareto().apply(scaled, weights, null)).toEqual(Float64Array.of(99, 100, 130));
    expect(adjustedMazziottaPareto().domain).toBe('positive');
  });

  it('carries its options, and refuses goalposts that are not apart', () => {
    expect(adjustedMazziottaPareto({ goalposts: [0, 1] }).options).toEqual({ sign: 'positive', goalposts: [0, 1] });
    expect(() => adjustedMazziottaPareto({ goalposts: [5, 5] })).toThrow('a low and a higher goalpost');
  });
});

describe.runIf(hasGolden)('the references compind_ampi and compind_ampi_POS', () => {
  const scoresOf = (id: string, sign: 'positive' | 'negative') => {
    const { input, output } = readGolden(id);
    const { geo = [], time = [], employ = [], finalenergy = [] } = input('data').data;
    // Goalposts 50 and 100, each half the range over all years to either side, differ by column: scaled here.
    const scaled = [employ, finalenergy].map((cells, c) => {
      const values = Float64Array.from(cells, Number);
      const half = (Math.max(...values) - Math.min(...values)) / 2;
      const low = [50, 100].map((centre) => centre - half)[c] ?? 0;
      return values.map((value) => 70 + (60 * (value - low)) / (2 * half));
    });
    const own = adjustedMazziottaPareto({ sign }).apply(scaled, weights, null);
    expect(own.length).toBe(60);
    return [...own].map((score, i) => {
      const row = output.data.id?.indexOf(geo[i] ?? '') ?? -1;
      return { score, peer: Number(output.data[String(time[i])]?.[row]) };
    });
  };

  it.each(['compind_ampi', 'compind_ampi_POS'])('%s is met for every unit and year, to its three decimals', (id) => {
    // Compind overwrites its penalty argument: both are the index that takes the penalty off.
    for (const { score, peer } of scoresOf(id, 'positive'))
      expect(Math.abs(score - peer)).toBeLessThanOrEqual(0.000501);
  });

  it('adds the penalty where the sign is negative, which Compind 3.4 does not', () => {
    for (const { score, peer } of scoresOf('compind_ampi_POS', 'negative')) expect(score).toBeGreaterThan(peer);
  });
});
