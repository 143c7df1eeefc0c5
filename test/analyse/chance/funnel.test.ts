import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { funnel } from '../../../src/analyse/chance/funnel.ts';
import { intervals } from '../../../src/analyse/chance/intervals.ts';
import { figures } from '../../../src/england/figures.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { asTheyAre, counted, plain } from '../counted.ts';

const year = '2018/19';
const share = anIndicator('x', { sampling: 'binomial' });
const of = (counts: readonly (readonly [number, number])[], indicator = share) =>
  score(
    asTheyAre(indicator),
    counts.map(([numerator, denominator], i) => counted(`u${String(i).padStart(3, '0')}`, 'x', numerator, denominator)),
  );

// Smoking quitters or the like of primary care trusts, published test data of PHEindicatormethods (funnel proportions), with what
// Public Health England says of each around 80.642448 %. One more makes up the rest, so that the overall figure is that.
const trusts = [
  ['New Forest', 35078.488, 41980, 'above', 0.998],
  ['Norwich', 24803.6256, 31824, 'below', 0.998],
  ['South Gloucestershire', 50050.7443, 61921, undefined, undefined],
  ['Central Derby', 24648.7596, 30521, undefined, undefined],
  ['West Norfolk', 26789.238, 33012, 'above', 0.95],
  ['North Devon', 30277.5312, 37828, 'below', 0.95],
  ['North Tees', 36850.0492, 45449, 'above', 0.95],
  ['Rotherham', 48590.8983, 60459, undefined, undefined],
  ['Bradford City', 18365.4621, 29277, 'below', 0.998],
] as const;

describe('funnel()', () => {
  it('says of each primary care trust what Public Health England says', () => {
    const rest = 1e8;
    const [cases, all] = trusts.reduce(([over, under], [, a, b]) => [over + a, under + b], [0, 0]);
    const others = 0.80642448 * (all + rest) - cases;
    const { target, units } = funnel(of([...trusts.map(([, a, b]) => [a, b] as const), [others, rest]]), {
      year,
      indicator: 'x',
    });
    expect(target).toBeCloseTo(80.642448, 9);
    expect(units.slice(0, trusts.length).map(({ side, outside }) => [side, outside])).toEqual(
      trusts.map(([, , , side, level]) => [side, level]),
    );
  });

  // The same test data: limits around 80.642448 % by population.
  it.each([
    [8, 53.263915, 100, 37.475315, 100],
    [20, 63.32674, 97.95815, 53.341156, 100],
    [45, 69.098645, 92.186251, 62.441586, 98.843309],
    [110_000, 80.408963, 80.875933, 80.274317, 81.010578],
  ])('has the limits that Public Health England publishes for %i', (population, low2, high2, low3, high3) => {
    const rest = 1e9;
    const { units } = funnel(
      of([
        [0.80642448 * population, population],
        [0.80642448 * rest, rest],
      ]),
      { year, indicator: 'x' },
    );
    const [two, three] = units[0]?.limits ?? [];
    expect(two?.low).toBeCloseTo(low2, 5);
    expect(two?.high).toBeCloseTo(high2, 5);
    expect(three?.low).toBeCloseTo(low3, 5);
    expect(three?.high).toBeCloseTo(high3, 5);
  });

  it('puts a unit outside exactly where its own interval leaves the overall figure out', () => {
    const scores = score(inclusionIndex, figures());
    for (const indicator of [
      'ehcp-in-mainstream',
      'permanent-exclusion-rate-ehcp',
      'ks2-expected-standard-ehcp',
    ] as const) {
      const options = { year: '2023/24', denominators: figures() } as const;
      const { target, units } = funnel(scores, { ...options, indicator, limits: [0.95] });
      const own = new Map(
        intervals(scores, options).flatMap((one) => (one.indicator === indicator ? [[one.unit.id, one] as const] : [])),
      );
      expect(units.filter(({ outside }) => outside !== undefined).length).toBeGreaterThan(10);
      for (const { unit, outside } of units) {
        const { low = Number.NaN, high = Number.NaN } = own.get(unit.id) ?? {};
        expect(outside !== undefined, `${indicator} ${unit.id}`).toBe(target < low || target > high);
      }
    }
  });

  it('finds no more than chance among units that differ by chance, and φ times as much among those that differ more', () => {
    // Shares of 0.5 among 100: 50 is the mean, and 5 the standard error. Eleven units, so that a tenth is one of them.
    const spread = (step: number) => Array.from({ length: 11 }, (_, i) => [50 + step * (i - 5), 100] as const);
    const { phi, tauSquared, target } = funnel(of(spread(4)), { year, indicator: 'x' });
    expect(target).toBe(50);
    // z is 0.8 times -5 to 5, winsorised to -4 to 4: 0.64 * 2 * (16 + 16 + 9 + 4 + 1) / 11.
    expect(phi).toBeCloseTo((0.64 * 92) / 11, 12);
    // Equal weights w = 1 / 25: (11 φ - 10) / (11 w - w) = 25 (11 φ - 10) / 10.
    expect(tauSquared).toBeCloseTo((25 * (0.64 * 92 - 10)) / 10, 10);
    const quiet = funnel(of(spread(1)), { year, indicator: 'x', overdispersion: 'multiplicative' });
    expect(quiet.phi).toBeLessThan(1);
    // Limits are never narrower than chance.
    expect(quiet.units[0]?.limits[0]?.high).toBeCloseTo(50 + 1.959963984540054 * 5, 10);
    expect(quiet.tauSquared).toBe(0);
  });

  it('widens limits by √φ, or by τ² beside the variance', () => {
    const scores = of(Array.from({ length: 11 }, (_, i) => [50 + 4 * (i - 5), 100] as const));
    const z = 1.959963984540054;
    const times = funnel(scores, { year, indicator: 'x', overdispersion: 'multiplicative' });
    expect(times.units[3]?.limits[0]?.high).toBeCloseTo(50 + z * 5 * Math.sqrt(times.phi), 10);
    const plus = funnel(scores, { year, indicator: 'x', overdispersion: 'additive' });
    expect(plus.units[3]?.limits[0]?.low).toBeCloseTo(50 - z * Math.sqrt(25 + plus.tauSquared), 10);
    expect(plus.units.filter(({ outside }) => outside !== undefined)).toEqual([]);
    expect(funnel(scores, { year, indicator: 'x' }).units[0]).toMatchObject({ outside: 0.998, side: 'below', z: -4 });
  });

  it('takes any levels, and cuts limits off at what a share can be', () => {
    const { units } = funnel(
      of([
        [1, 10],
        [99, 990],
      ]),
      { year, indicator: 'x', limits: [0.5, 0.9, 0.9999] },
    );
    expect(units[0]?.limits.map(({ level }) => level)).toEqual([0.5, 0.9, 0.9999]);
    expect(units[0]?.limits[2]?.low).toBe(0);
    const high = funnel(
      of([
        [9, 10],
        [891, 990],
      ]),
      { year, indicator: 'x', limits: [0.9999] },
    );
    expect(high.units[0]?.limits[0]?.high).toBe(100);
  });

  it('weighs means by their precision', () => {
    const measure = { id: 'x', title: 'Points', unit: 'points', basis: 'academic year' } as const;
    const average = anIndicator('x', { sampling: 'mean', unit: 'points', measures: [measure] });
    const scores = score(asTheyAre(average), [
      { ...plain('a', 'x', 10), standardError: 1 },
      { ...plain('b', 'x', 16), standardError: 2 },
      plain('c', 'x', 3),
    ]);
    const { target, units, leftOut, model } = funnel(scores, { year, indicator: 'x' });
    expect(model).toBe('mean');
    // (10 / 1 + 16 / 4) / (1 + 1 / 4)
    expect(target).toBeCloseTo(11.2, 12);
    expect(units[1]?.z).toBeCloseTo(2.4, 12);
    expect(units[1]).toMatchObject({ outside: 0.95, side: 'above', denominator: undefined });
    expect(leftOut.map(({ unit, because }) => [unit.id, because])).toEqual([['c', 'a mean without a standard error']]);
  });

  it('refuses fewer than two units, an indicator without a model, nothing to tell units by, and options that mean nothing', () => {
    const scores = score(inclusionIndex, figures());
    expect(() => funnel(scores, { year: '2023/24', indicator: 'attainment-8-ehcp' })).toThrow(
      'chance can be told of 0 units (a mean without a standard error',
    );
    expect(() =>
      funnel(
        of([
          [0, 10],
          [0, 20],
        ]),
        { year, indicator: 'x' },
      ),
    ).toThrow('every x in 2018/19 is 0');
    const two = of([
      [1, 10],
      [3, 20],
    ]);
    expect(() => funnel(two, { year, indicator: 'x', limits: [95] })).toThrow('write 0.95');
    expect(() => funnel(two, { year, indicator: 'x', winsorise: 0.5 })).toThrow('winsorise is 0.5');
    expect(() => funnel(two, { year: '1990/91', indicator: 'x' })).toThrow('has no scores for 1990/91');
  });
});
