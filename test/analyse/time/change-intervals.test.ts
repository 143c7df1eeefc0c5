import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { change } from '../../../src/analyse/time/change.ts';
import { changeIntervals } from '../../../src/analyse/time/change-intervals.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Observation } from '../../../src/core/observation.ts';
import { figures } from '../../../src/england/figures.ts';
import { drawBinomial } from '../../../src/math/draw-binomial.ts';
import { randomFrom } from '../../../src/math/random.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, aUnit } from '../../fixtures/small.ts';

const share = anIndicator('share', { sampling: 'binomial' });
const spec = defineIndex({
  id: 'shares',
  title: 'Shares',
  children: [share],
  normalise: unchanged(),
  aggregate: arithmetic(),
});
const source = { publication: 'Synthetic', file: 'none', column: 'share' };

/** A share of so many in each of two years. */
function counted(
  counts: Readonly<Record<string, readonly [first: number, second: number]>>,
  of: number,
): Observation[] {
  return Object.entries(counts).flatMap(([id, both]) =>
    both.map((numerator, y) => ({
      unit: aUnit(id),
      period: y === 0 ? ('2018/19' as const) : ('2019/20' as const),
      measure: 'share',
      value: (100 * numerator) / of,
      numerator,
      denominator: of,
      source,
    })),
  );
}

const years = { from: '2018/19', to: '2019/20' } as const;

describe('changeIntervals(scores, { from, to, seed }) says how far chance could have moved a score', () => {
  it('is about as wide as the normal interval of a difference of two shares', () => {
    const scores = score(spec, counted({ a: [300, 340], b: [500, 500] }, 1000));
    const { units, replicates, level, seed, note } = changeIntervals(scores, { ...years, seed: 7, replicates: 4000 });
    const a = units.get('a');
    // 4 points, standard error 100 * sqrt(0.3 * 0.7 / 1000 + 0.34 * 0.66 / 1000) = 2.08.
    const reach = 1.96 * 100 * Math.sqrt((0.3 * 0.7 + 0.34 * 0.66) / 1000);
    expect(Math.abs((a?.low ?? 0) - (4 - reach))).toBeLessThan(0.2);
    expect(Math.abs((a?.high ?? 0) - (4 + reach))).toBeLessThan(0.2);
    expect(a?.isClear).toBe(false);
    expect([replicates, level, seed, note]).toEqual([4000, 0.95, 7, 'Chance in 1 of 1 indicators.']);
  });

  it('calls a change clear where its interval leaves out 0, either way, and hands it to change', () => {
    const scores = score(spec, counted({ a: [300, 500], b: [500, 300], c: [500, 505] }, 1000));
    const intervals = changeIntervals(scores, { ...years, seed: 1, replicates: 300 });
    const { rows } = change(scores, { ...years, intervals });
    expect(rows.map(({ id, interval }) => [id, interval?.isClear])).toEqual([
      ['a', true],
      ['c', false],
      ['b', true],
    ]);
    expect(change(scores, years).rows[0]).not.toHaveProperty('interval');
  });

  it('covers a true change about as often as it says', () => {
    // Made: a share of 40 % in both years, 400 counted in each, so that the true change is 0.
    const random = randomFrom(20261128);
    const units = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `u${i}`,
        [drawBinomial(400, 0.4, random), drawBinomial(400, 0.4, random)] as const,
      ]),
    );
    const { units: found } = changeIntervals(score(spec, counted(units, 400)), { ...years, seed: 3, replicates: 400 });
    const held = [...found.values()].filter(({ low, high }) => low <= 0 && 0 <= high).length;
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });

  it('gives the same for the same seed, and other draws for another', () => {
    const scores = score(spec, counted({ a: [30, 34], b: [50, 50] }, 100));
    const of = (seed: number) => [...changeIntervals(scores, { ...years, seed, replicates: 50 }).units];
    expect(of(5)).toEqual(of(5));
    expect(of(5)).not.toEqual(of(6));
  });

  it('says what is held as published, in the default index', () => {
    const scores = score(inclusionIndex, figures());
    const { note, variation } = changeIntervals(scores, {
      from: '2022/23',
      to: '2023/24',
      seed: 1,
      replicates: 2,
      denominators: figures(),
    });
    expect(variation).toHaveLength(12);
    expect(note).toContain('Held as published: Key stage 2 progress, pupils with an EHCP; Attainment 8');
  });

  it('goes by all years where the index learns from all', () => {
    const scores = score({ ...spec, baseline: 'all periods' }, counted({ a: [30, 34], b: [50, 50] }, 100));
    expect(changeIntervals(scores, { ...years, seed: 1, replicates: 20 }).units.size).toBe(2);
  });

  it('refuses what makes no sense', () => {
    const scores = score(spec, counted({ a: [30, 34], b: [50, 50] }, 100));
    expect(() => changeIntervals(scores, { ...years, seed: 1.5 })).toThrow('seed');
    expect(() => changeIntervals(scores, { ...years, seed: 1, replicates: 1 })).toThrow('1 replicates');
    expect(() => changeIntervals(scores, { ...years, seed: 1, level: 95 })).toThrow('level');
    expect(() => changeIntervals(scores, { from: '2019/20', to: '2018/19', seed: 1 })).toThrow('is not before');
  });
});
