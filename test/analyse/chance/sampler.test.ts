import { describe, expect, it } from 'vitest';
import { sampler } from '../../../src/analyse/chance/sampler.ts';
import { cellAt } from '../../../src/core/column.ts';
import type { Observation } from '../../../src/core/observation.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { mean, standardDeviation } from '../../../src/math/moments.ts';
import { randomFrom } from '../../../src/math/random.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { asTheyAre, counted, plain } from '../counted.ts';

const points = { id: 'm', title: 'Points', unit: 'points', basis: 'academic year' } as const;
const share = anIndicator('s', { sampling: 'binomial' });
const events = anIndicator('e', { sampling: 'count' });
const average = anIndicator('m', { sampling: 'mean', unit: 'points', measures: [points] });
const still = anIndicator('n');
const index = asTheyAre(share, events, average, still);
const observations = [
  counted('a', 's', 58, 100),
  counted('b', 's', 0, 40),
  counted('c', 's', 30, 30),
  counted('a', 'e', 30, 400),
  counted('b', 'e', 0, 400),
  plain('c', 'e', 'suppressed'),
  { ...plain('a', 'm', 12), standardError: 1.5 },
  plain('b', 'm', 9),
  plain('c', 'm', 9),
  ...['a', 'b', 'c'].map((id) => plain(id, 'n', 7)),
];

const draws = 20_000;

/** Many draws of one cell. */
function drawnOf(spec: Spec, data: readonly Observation[], indicator: number, unit: number): Float64Array {
  const chance = sampler(arrange(spec, data));
  const replicate = chance.copy();
  const random = randomFrom(11);
  return Float64Array.from({ length: draws }, () => {
    chance.draw(random, replicate);
    return replicate.periods[0]?.raw[indicator]?.values[unit] ?? Number.NaN;
  });
}

/** Holds mean and variance to four of their standard errors, for distributions near to normal. */
function expectMoments(values: Float64Array, expected: number, variance: number): void {
  expect(Math.abs(mean(values) - expected) / Math.sqrt(variance / draws)).toBeLessThan(4);
  expect(Math.abs(standardDeviation(values) ** 2 / variance - 1) / Math.sqrt(2 / draws)).toBeLessThan(5);
}

describe('sampler()', () => {
  it('draws shares around the published one, with the variance of a binomial', () => {
    expectMoments(drawnOf(index, observations, 0, 0), 58, (100 * 100 * 0.58 * 0.42) / 100);
  });

  it('draws events around the published number, with the variance of a Poisson', () => {
    expectMoments(drawnOf(index, observations, 1, 0), 7.5, 30 * 0.25 * 0.25);
  });

  it('draws means around the published one, with their standard error', () => {
    expectMoments(drawnOf(index, observations, 2, 0), 12, 1.5 * 1.5);
  });

  it('lets half a case stand for none, and for all but none', () => {
    const none = drawnOf(index, observations, 0, 1);
    expect(Math.abs(mean(none) - 100 * (0.5 / 41)) / (standardDeviation(none) / Math.sqrt(draws))).toBeLessThan(4);
    const all = drawnOf(index, observations, 0, 2);
    expect(Math.abs(mean(all) - 100 * (30.5 / 31)) / (standardDeviation(all) / Math.sqrt(draws))).toBeLessThan(4);
    const quiet = drawnOf(index, observations, 1, 1);
    expect(Math.abs(mean(quiet) - 0.25 * 0.5) / (standardDeviation(quiet) / Math.sqrt(draws))).toBeLessThan(4);
  });

  it('keeps what has no model, and every gap with its reason', () => {
    const panel = arrange(index, observations);
    const chance = sampler(panel);
    const replicate = chance.copy();
    chance.draw(randomFrom(1), replicate);
    const [period] = replicate.periods;
    const [, e, m, n] = period?.raw ?? [];
    if (!e || !m || !n) throw new Error('no columns');
    expect(cellAt(e, 2)).toBe('suppressed');
    expect([cellAt(m, 1), cellAt(m, 2)]).toEqual([9, 9]);
    expect([0, 1, 2].map((u) => cellAt(n, u))).toEqual([7, 7, 7]);
    expect(chance.variation).toEqual([
      { indicator: 's', title: 'Title of s', varied: 3, fixed: 0, because: [] },
      { indicator: 'e', title: 'Title of e', varied: 2, fixed: 0, because: [] },
      { indicator: 'm', title: 'Title of m', varied: 1, fixed: 2, because: ['a mean without a standard error'] },
      { indicator: 'n', title: 'Title of n', varied: 0, fixed: 3, because: ['no model of chance is claimed'] },
    ]);
    expect(chance.models[0]?.[0]?.[0]).toEqual({
      model: 'binomial',
      numerator: 58,
      denominator: 100,
      scale: 100,
      counts: 'published',
    });
  });

  it('draws into the arrays that are there, and leaves the panel alone', () => {
    const panel = arrange(index, observations);
    const chance = sampler(panel);
    const replicate = chance.copy();
    const before = replicate.periods[0]?.raw[0]?.values;
    chance.draw(randomFrom(1), replicate);
    expect(replicate.periods[0]?.raw[0]?.values).toBe(before);
    expect(before?.[0]).not.toBe(58);
    expect(panel.periods[0]?.raw[0]?.values[0]).toBe(58);
  });

  it('gives the same draws for a seed', () => {
    const chance = sampler(arrange(index, observations));
    const list = (seed: number): number[][] => {
      const replicate = chance.copy();
      const random = randomFrom(seed);
      chance.draw(random, replicate);
      chance.draw(random, replicate);
      return (replicate.periods[0]?.raw ?? []).map(({ values }) => Array.from(values));
    };
    expect(list(5)).toEqual(list(5));
    expect(list(5)).not.toEqual(list(6));
  });

  it('draws a figure once that stands in for two years', () => {
    const lent: Spec = {
      ...asTheyAre(share),
      first: '2017/18',
      substitutes: [{ indicator: 's', period: '2017/18', from: '2018/19', because: 'Not published.' }],
    };
    const gap = ['a', 'b', 'c'].map((id) => plain(id, 's', 'not-available', '2017/18'));
    const chance = sampler(arrange(lent, [...observations.slice(0, 3), ...gap]));
    const replicate = chance.copy();
    chance.draw(randomFrom(1), replicate);
    const [first, second] = replicate.periods.map(({ raw }) => Array.from(raw[0]?.values ?? []));
    expect(first).toHaveLength(3);
    expect(first).toEqual(second);
    expect(first?.[0]).not.toBe(58);
  });

  it('takes an empty panel', () => {
    const chance = sampler(arrange(index, []));
    chance.draw(randomFrom(1), chance.copy());
    expect(chance.variation.map(({ varied, fixed }) => varied + fixed)).toEqual([0, 0, 0, 0]);
  });
});
