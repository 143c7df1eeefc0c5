import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { intervals } from '../../../src/analyse/chance/intervals.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { Observation } from '../../../src/core/observation.ts';
import { figures } from '../../../src/england/figures.ts';
import { exactPoisson } from '../../../src/math/exact-poisson.ts';
import { wilson } from '../../../src/math/wilson.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, aUnit } from '../../fixtures/small.ts';
import { asTheyAre, counted, plain } from '../counted.ts';

const year = '2018/19';
const pupils = { measures: ['pupils'], formula: 'pupils of the year', because: 'They are the same pupils.' };

/** The interval of unit `a` from its figures, and those of two others, without which nothing is scored. */
function ofA(indicator: Indicator, own: Observation<ReturnType<typeof aUnit>>[], options = {}) {
  const others = ['b', 'c'].flatMap((id) =>
    own.map((one) => ({ ...one, unit: aUnit(id), value: one.value === 'suppressed' ? 50 : one.value })),
  );
  const scores = score(asTheyAre(indicator), [...own, ...others]);
  const [first] = intervals(scores, { year, ...options });
  if (!first) throw new Error('nothing found');
  return first;
}

describe('intervals()', () => {
  it('takes so many of so many by Wilson, in per cent', () => {
    const found = ofA(anIndicator('x', { sampling: 'binomial' }), [counted('a', 'x', 15, 148)]);
    expect(found).toMatchObject({ indicator: 'x', unit: { id: 'a' }, value: (100 * 15) / 148 });
    expect(found.model).toEqual({
      model: 'binomial',
      numerator: 15,
      denominator: 148,
      scale: 100,
      counts: 'published',
    });
    expect([found.low, found.high]).toEqual(wilson(15, 148).map((share) => 100 * share));
  });

  it('takes events exactly, per 1,000 where the unit says so', () => {
    const measure = { id: 'x', title: 'Visits', unit: 'per 1,000 pupils', basis: 'academic year' } as const;
    const indicator = anIndicator('x', { sampling: 'count', unit: 'per 1,000 pupils', measures: [measure] });
    const found = ofA(indicator, [{ ...plain('a', 'x', 20), numerator: 10, denominator: 500 }], { level: 0.998 });
    expect([found.low, found.high]).toEqual(exactPoisson(10, 0.998).map((events) => 2 * events));
  });

  it('takes a number of events that is a number alone', () => {
    const measure = { id: 'x', title: 'Visits', unit: 'number', basis: 'academic year' } as const;
    const found = ofA(anIndicator('x', { sampling: 'count', unit: 'number', measures: [measure] }), [
      plain('a', 'x', 10),
    ]);
    expect([found.low, found.high]).toEqual([...exactPoisson(10)]);
  });

  it('takes a mean with a standard error as normal, and none without', () => {
    const measure = { id: 'x', title: 'Points', unit: 'points', basis: 'academic year' } as const;
    const indicator = anIndicator('x', { sampling: 'mean', unit: 'points', measures: [measure] });
    const found = ofA(indicator, [{ ...plain('a', 'x', 50), standardError: 2 }]);
    expect(found.low).toBeCloseTo(50 - 2 * 1.959963984540054, 12);
    expect(found.high).toBeCloseTo(50 + 2 * 1.959963984540054, 12);
    const without = ofA(indicator, [{ ...plain('a', 'x', 50), numerator: 5000, denominator: 100 }]);
    expect(without).toMatchObject({ low: undefined, high: undefined });
    expect(without.model).toEqual({ model: 'none', because: 'a mean without a standard error' });
  });

  it('takes a sum of rates without counts through the denominator that the indicator names', () => {
    const part = (id: string) => ({ id, title: id, unit: 'per 100 pupils', basis: 'academic year' }) as const;
    const indicator = anIndicator('x', {
      sampling: 'count',
      unit: 'per 100 pupils',
      measures: [part('x1'), part('x2'), part('x3')],
      value: (one, two, three) => one + two + three,
      denominator: pupils,
    });
    const terms = [plain('a', 'x1', 2), plain('a', 'x2', 1), plain('a', 'x3', 2)];
    const found = ofA(indicator, terms, { denominators: [plain('a', 'pupils', 200)] });
    // 5 per 100 of 200 are 10 events: their limits over 2.
    expect(found.model).toMatchObject({ model: 'count', numerator: 10, denominator: 200, counts: 'nearby' });
    expect([found.low, found.high]).toEqual(exactPoisson(10).map((events) => events * 0.5));
    expect(ofA(indicator, terms).model).toMatchObject({
      because: 'no counts published: give denominators, figures of pupils',
    });
    expect(ofA(indicator, terms, { denominators: [plain('a', 'pupils', 'suppressed')] }).model).toMatchObject({
      because: 'no counts published, and no number from pupils',
    });
  });

  it('takes the denominator of the nearest year that is allowed, of two as near the earlier', () => {
    const indicator = anIndicator('x', {
      sampling: 'binomial',
      denominator: { ...pupils, measures: ['x'], take: 'denominator', within: 2 },
    });
    const counts = (...years: ('2015/16' | '2016/17' | '2017/18' | '2019/20')[]) =>
      years.map((one) => counted('a', 'x', 1, Number(one.slice(0, 4)), one));
    const among = (...years: Parameters<typeof counts>) => {
      const { model } = ofA(indicator, [plain('a', 'x', 25)], { denominators: counts(...years) });
      return 'denominator' in model ? model.denominator : model;
    };
    expect(among('2016/17', '2019/20')).toBe(2019);
    expect(among('2017/18', '2019/20')).toBe(2017);
    expect(among('2016/17')).toBe(2016);
    expect(among('2015/16')).toMatchObject({ model: 'none' });
  });

  it('says why there is none: no figure, no model, no counts, counts that say something else, more than there are', () => {
    const share = anIndicator('x', { sampling: 'binomial' });
    const because = (...args: Parameters<typeof ofA>) => ofA(...args).model;
    expect(because(share, [plain('a', 'x', 'suppressed')])).toMatchObject({
      because: expect.stringContaining('no figure'),
    });
    expect(because(anIndicator('x'), [counted('a', 'x', 1, 2)])).toMatchObject({
      because: 'no model of chance is claimed',
    });
    expect(because(share, [plain('a', 'x', 40)])).toMatchObject({ because: 'no counts published' });
    const wrong = { ...counted('a', 'x', 15, 148), value: 20 };
    expect(because(share, [wrong])).toMatchObject({ because: 'the figure is not 15 of 148' });
    const nearby = anIndicator('x', { sampling: 'binomial', denominator: { ...pupils, value: (n) => n } });
    expect(because(nearby, [plain('a', 'x', 40)], { denominators: [plain('a', 'pupils', 0)] })).toMatchObject({
      because: 'no counts published, and no number from pupils',
    });
  });

  it('does not leave what a figure can be', () => {
    const indicator = anIndicator('x', { sampling: 'count' });
    expect(ofA(indicator, [counted('a', 'x', 9, 10)]).high).toBe(100);
    expect(ofA(indicator, [counted('a', 'x', 0, 10)]).low).toBe(0);
  });

  it('refuses a denominator made of several measures without a value', () => {
    const indicator = anIndicator('x', { sampling: 'binomial', denominator: { ...pupils, measures: ['p', 'q'] } });
    expect(() => ofA(indicator, [plain('a', 'x', 10)])).toThrow(
      'The denominator of "x" has 2 measures and no value(). Name one measure',
    );
  });

  it('refuses a level in per cent, and a year that was not scored', () => {
    expect(() => ofA(anIndicator('x', { sampling: 'binomial' }), [counted('a', 'x', 1, 2)], { level: 95 })).toThrow(
      '0.95',
    );
    const scores = score(inclusionIndex, figures());
    expect(() => intervals(scores, { year: '1999/00' })).toThrow('has no scores for 1999/00');
  });

  it('finds for the twelve what each can have', () => {
    const found = intervals(score(inclusionIndex, figures()), { year: '2023/24', denominators: figures() });
    const kinds = new Map<string, Set<string>>();
    for (const { indicator, value, low, high, model } of found) {
      if (typeof value !== 'number') continue;
      const kind =
        model.model === 'none' ? model.because : `${model.model}${'counts' in model ? ` ${model.counts}` : ''}`;
      kinds.set(indicator, (kinds.get(indicator) ?? new Set()).add(kind));
      if (low === undefined || high === undefined) continue;
      expect(low).toBeLessThan(high);
      // A published figure is rounded, to whole per cent at the coarsest.
      expect(value).toBeGreaterThan(low - 0.5);
      expect(value).toBeLessThan(high + 0.5);
    }
    expect(Object.fromEntries([...kinds].map(([id, set]) => [id, [...set].sort()]))).toEqual({
      'suspension-rate-ehcp': ['count nearby'],
      'suspension-rate-sen-support': ['count nearby'],
      'permanent-exclusion-rate-ehcp': ['count nearby'],
      'permanent-exclusion-rate-sen-support': ['count nearby'],
      'ehcp-share-of-send': ['binomial nearby'],
      'ehcp-in-mainstream': ['binomial published'],
      'ehcp-in-independent': ['binomial published'],
      'ks2-expected-standard-ehcp': ['binomial nearby', 'binomial published'],
      'ks2-progress-ehcp': ['a mean without a standard error'],
      'attainment-8-ehcp': ['a mean without a standard error'],
      'progress-8-ehcp': ['a mean without a standard error'],
      'participation-16-17-send': ['no counts published'],
    });
  });

  it('finds about a tenth more pupils at the end of key stage 2 than a year before, as the indicator says', () => {
    const counts = new Map<string, number>(
      figures().flatMap(({ measure, period, unit, denominator }) =>
        measure === 'ks2-expected-standard-ehcp' && denominator !== undefined
          ? [[`${period} ${unit.id}`, denominator] as const]
          : [],
      ),
    );
    const ratios = [...counts].flatMap(([key, number]) => {
      const before = key.startsWith('2022/23') ? counts.get(`2021/22${key.slice(7)}`) : undefined;
      return before === undefined ? [] : [number / before];
    });
    expect(ratios.length).toBeGreaterThan(140);
    const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
    expect(middle).toBeGreaterThan(1.05);
    expect(middle).toBeLessThan(1.15);
  });
});
