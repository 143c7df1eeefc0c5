import { describe, expect, it } from 'vitest';
import { catalogue, ehcPlans, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import type { Observation } from '../../src/core/observation.ts';
import { type Period, periodsBetween } from '../../src/core/period.ts';
import { figureUnit } from '../../src/england/figure-measures.ts';
import {
  type AuthorityUnit,
  authorities,
  authorityLineage,
  combinedRows,
  combinedUnit,
  endOfPeriod,
  figureMeasures,
  figures,
  mergeFigures,
  restate,
} from '../../src/england/index.ts';
import { rank } from '../../src/rank/rank.ts';
import { score } from '../../src/score.ts';

const dates = ['2018-04-01', '2019-04-01', '2020-04-01', '2021-04-01', '2023-04-01', 'latest'] as const;
const restated = new Map(dates.map((on) => [on, restate(figures(), { on })]));
const on = (date: (typeof dates)[number]) => restated.get(date) ?? { observations: [], left: [], issues: [] };
const years = periodsBetween('2015/16', '2024/25');
const openOn = (date: string): string[] =>
  authorities({ on: date === 'latest' ? '2025-05-01' : date })
    .map(({ id }) => id)
    .sort();
const figure = (date: (typeof dates)[number], unit: string, measure: string, period: Period) =>
  on(date).observations.find((f) => f.unit.id === unit && f.measure === measure && f.period === period);

describe.each(dates)('the carried figures on the boundaries of %s', (date) => {
  it('have every authority open then once in every year, and no other', () => {
    for (const year of years) {
      const ids = on(date)
        .observations.filter(({ measure, period }) => measure === 'ehc-plans' && period === year)
        .map(({ unit }) => unit.id)
        .sort();
      expect([year, ids]).toEqual([year, openOn(date)]);
    }
  });

  it('have no authority twice in any measure and year, and none that was not open', () => {
    const keys = on(date).observations.map(({ unit, measure, period }) => `${measure} ${period} ${unit.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const open = new Set(openOn(date));
    expect(on(date).observations.filter(({ unit }) => !open.has(unit.id))).toEqual([]);
  });

  it('add up, with what is left over, to the counts published for England in every measure and year', () => {
    const [before, after] = [totals(figures()), totals([...on(date).observations, ...on(date).left])];
    expect(before.size).toBeGreaterThan(60);
    expect([...after].sort()).toEqual([...before].sort());
  });

  it('are never made of rates without counts', () => {
    const made = on(date).observations.filter(({ value, parts = [] }) => typeof value === 'number' && parts.length > 1);
    for (const { measure, denominator } of made)
      expect(measure === 'ehc-plans' || denominator !== undefined).toBe(true);
    if (date !== 'latest' && date < '2021-04-01') expect(made.length).toBeGreaterThan(20);
  });

  it('carry the code in use then', () => {
    const codes = new Map(on(date).observations.map(({ unit }) => [unit.id, unit.gss]));
    const later = (change: string): boolean => date === 'latest' || date >= change;
    expect(codes.get('buckinghamshire')).toBe(later('2020-04-01') ? 'E06000060' : 'E10000002');
    expect(codes.get('somerset')).toBe(later('2023-04-01') ? 'E06000066' : 'E10000027');
    expect(codes.get('north-yorkshire')).toBe(later('2023-04-01') ? 'E06000065' : 'E10000023');
    expect(codes.get('barnsley')).toBe(date === 'latest' ? 'E08000038' : 'E08000016');
    expect(codes.get('sheffield')).toBe(date === 'latest' ? 'E08000039' : 'E08000019');
  });
});

describe('each reorganisation', () => {
  it('Northamptonshire comes back exactly from its two successors, and cannot be shared out to them', () => {
    expect(figure('2018-04-01', 'northamptonshire', 'ehcp-in-mainstream', '2023/24')).toMatchObject({
      numerator: 1656 + 1498,
      denominator: 3819 + 3531,
      value: Number(((100 * 3154) / 7350).toPrecision(12)),
    });
    for (const id of ['north-northamptonshire', 'west-northamptonshire'])
      expect(figure('latest', id, 'ehc-plans', '2019/20')?.value).toBe('other-boundaries');
  });

  it('so does Cumbria', () => {
    expect(figure('2021-04-01', 'cumbria', 'ehc-plans', '2024/25')?.value).toBe(2893 + 2377);
    for (const id of ['cumberland', 'westmorland-and-furness'])
      expect(figure('2023-04-01', id, 'ehc-plans', '2021/22')?.value).toBe('other-boundaries');
  });

  it('Bournemouth, Christchurch and Poole and the two Dorsets have no figure of the other time: Christchurch moved', () => {
    for (const id of ['bournemouth', 'poole', 'dorset-county'])
      expect(figure('2018-04-01', id, 'ehc-plans', '2019/20')?.value).toBe('other-boundaries');
    for (const id of ['bournemouth-christchurch-and-poole', 'dorset'])
      expect(figure('2019-04-01', id, 'ehc-plans', '2018/19')?.value).toBe('other-boundaries');
    expect(on('2019-04-01').issues.map(({ message }) => message)).toContain(
      'ehc-plans of Dorset, 2015/16, 2016/17, 2017/18, 2018/19, is not available: its area is not that of the units with figures, dorset-county.',
    );
  });

  it('only the three together can be had, from what is left over', () => {
    const parts = on('2019-04-01').left.filter(
      ({ measure, period }) => measure === 'ehc-plans' && period === '2018/19',
    );
    expect(parts.map(({ unit }) => unit.id).sort()).toEqual(['bournemouth', 'dorset-county', 'poole']);
    const unit = { id: 'three', name: 'Three', gss: '', laCode: '', region: 'South West' };
    expect(mergeFigures(parts, { unit, measure: { id: 'ehc-plans', unit: 'number' } }).value).toBe(1045 + 846 + 2392);
  });

  it('Buckinghamshire, North Yorkshire, Somerset, Barnsley and Sheffield go on with their figures', () => {
    for (const id of ['buckinghamshire', 'north-yorkshire', 'somerset', 'barnsley', 'sheffield']) {
      const plans = (list: readonly Observation<AuthorityUnit>[]) =>
        list.filter((f) => f.unit.id === id && f.measure === 'ehc-plans').map(({ value }) => value);
      expect(plans(on('2018-04-01').observations)).toEqual(plans(figures()));
      expect(plans(on('latest').observations)).toEqual(plans(figures()));
    }
  });

  it('split and merged again is whole', () => {
    for (const date of dates) {
      const back = restate([...on(date).observations, ...on(date).left], { on: '2018-04-01' });
      const values = (list: readonly Observation<AuthorityUnit>[]): string[] =>
        list
          .filter(({ measure, value }) => measure === 'ehc-plans' && typeof value === 'number')
          .map(({ unit, period, value }) => `${unit.id} ${period} ${value}`)
          .sort();
      expect(values(back.observations)).toEqual(values(on('2018-04-01').observations));
    }
  });
});

describe('rates without counts', () => {
  const weights = ehcPlans.measures[0];

  it('are left without a value unless a denominator is named', () => {
    const rate = figure('2018-04-01', 'northamptonshire', 'attainment-8-ehcp', '2022/23');
    expect(rate?.value).toBe('other-boundaries');
    expect(on('2018-04-01').issues).toContainEqual(
      expect.objectContaining({ code: 'rate-without-counts', unit: 'northamptonshire', measure: 'attainment-8-ehcp' }),
    );
  });

  it('are weighted by it, with a note', () => {
    if (!weights) throw new Error('ehc-plans has a measure');
    const { observations, issues } = restate(figures(), {
      on: '2018-04-01',
      weightedBy: { 'attainment-8-ehcp': weights },
    });
    const of = (id: string, measure: string) =>
      Number(figures().find((f) => f.unit.id === id && f.measure === measure && f.period === '2022/23')?.value);
    const [north, west] = ['north-northamptonshire', 'west-northamptonshire'];
    if (!north || !west) throw new Error('two');
    const expected =
      (of(north, 'attainment-8-ehcp') * of(north, 'ehc-plans') +
        of(west, 'attainment-8-ehcp') * of(west, 'ehc-plans')) /
      (of(north, 'ehc-plans') + of(west, 'ehc-plans'));
    const found = observations.find(
      (f) => f.unit.id === 'northamptonshire' && f.measure === 'attainment-8-ehcp' && f.period === '2022/23',
    );
    expect(found?.value).toBeCloseTo(expected, 9);
    expect(found?.source.column).toContain('weighted by EHC plans maintained in January');
    expect(issues.filter(({ code }) => code === 'weighted-rate').map(({ unit }) => unit)).toContain('northamptonshire');
  });

  it('come near what counts give exactly: as near as docs/boundaries.md says', () => {
    if (!weights) throw new Error('ehc-plans has a measure');
    const gaps = (measure: 'ks2-expected-standard-ehcp' | 'ehc-plans-within-20-weeks'): number[] => {
      const bare = figures().map((one) => {
        if (one.measure !== measure) return one;
        const { numerator, denominator, ...rest } = one;
        return rest;
      });
      const estimated = new Map(
        restate(bare, { on: '2018-04-01', weightedBy: { [measure]: weights } }).observations.map((f) => [
          `${f.measure} ${f.unit.id} ${f.period}`,
          f.value,
        ]),
      );
      return on('2018-04-01').observations.flatMap((exact) => {
        const value = estimated.get(`${exact.measure} ${exact.unit.id} ${exact.period}`);
        const isMade = exact.measure === measure && exact.parts && typeof exact.value === 'number';
        return isMade && typeof value === 'number' ? [Math.abs(value - Number(exact.value))] : [];
      });
    };
    const [keyStage2, timeliness] = [gaps('ks2-expected-standard-ehcp'), gaps('ehc-plans-within-20-weeks')];
    expect([keyStage2.length, timeliness.length]).toEqual([2, 6]);
    expect(Math.max(...keyStage2)).toBeLessThan(0.04);
    expect(Math.max(...timeliness)).toBeLessThan(2);
    expect(Math.max(...timeliness)).toBeGreaterThan(1.9);
  });

  it('are not weighted by a percentage', () => {
    const measure = catalogue.flatMap(({ measures }) => measures).find(({ id }) => id === 'pupils-with-ehcp');
    if (!measure) throw new Error('pupils-with-ehcp is a measure');
    expect(() => restate(figures(), { on: 'latest', weightedBy: { 'attainment-8-ehcp': measure } })).toThrow(
      '"pupils-with-ehcp" is measured in per cent: it says nothing of how large a unit is.',
    );
  });
});

describe('combined rows', () => {
  const [northamptonshires] = combinedRows;
  const row = (period: Period, value: number): Observation<AuthorityUnit>[] =>
    northamptonshires
      ? [
          {
            unit: combinedUnit(northamptonshires),
            period,
            measure: 'ehc-plans',
            value,
            source: { publication: 'Made', file: 'made', column: 'made' },
          },
        ]
      : [];

  it('serve boundaries on which the two are one, and no others', () => {
    const figures = row('2021/22', 5689);
    expect(restate(figures, { on: '2018-04-01' }).observations).toMatchObject([
      { unit: { id: 'northamptonshire', gss: 'E10000021' }, value: 5689, parts: figures },
    ]);
    const { observations, left } = restate(figures, { on: 'latest' });
    expect(observations.map(({ unit, value }) => [unit.id, value])).toEqual([
      ['north-northamptonshire', 'other-boundaries'],
      ['west-northamptonshire', 'other-boundaries'],
    ]);
    expect(left).toEqual(figures);
  });

  it('have the region of their members', () => {
    expect(combinedRows.map((one) => combinedUnit(one).region)).toEqual([
      'East Midlands',
      'North West',
      'Outer London',
      'South West',
    ]);
  });
});

describe('the indices scored on boundaries', () => {
  const at = (boundaries: string) => ({ boundaries, lineage: authorityLineage });

  it('list, of each year on its own, the authorities open in its January', () => {
    for (const spec of [inclusionIndex, { ...mime2019, units: authorities().map(({ id }) => id) }]) {
      const scores = score(spec, figures(), at('own'));
      for (const year of scores.periods) {
        const open = openOn(endOfPeriod(year, 'January census'));
        const listed = scores.of(year).units.map(({ id }) => id);
        expect([year, listed.filter((id) => !open.includes(id))]).toEqual([year, []]);
        expect(scores.of(year).of).toBeLessThanOrEqual(open.length);
      }
    }
  });

  it('count the authorities of the year or date, City of London and Isles of Scilly among them', () => {
    const listed = (boundaries?: string): number[] => {
      const scores =
        boundaries === undefined ? score(inclusionIndex, figures()) : score(inclusionIndex, figures(), at(boundaries));
      return scores.periods.map((year) => scores.of(year).units.length);
    };
    // As published, those that had closed are listed too where a lagged figure is theirs.
    expect(listed()).toEqual([151, 153, 152, 154, 153]);
    expect(listed('own')).toEqual([151, 152, 152, 153, 153]);
    expect(listed('latest')).toEqual([153, 153, 153, 153, 153]);
    expect(listed('2018-04-01')).toEqual([152, 152, 152, 152, 152]);
  });

  it('rank nobody who was not open then', () => {
    const own = score(inclusionIndex, figures(), at('own'));
    for (const year of own.periods) {
      const open = openOn(endOfPeriod(year, 'January census'));
      expect(rank(own, { year }).filter(({ id }) => !open.includes(id))).toEqual([]);
    }
    const old = score(inclusionIndex, figures(), at('2018-04-01'));
    for (const year of old.periods)
      expect(rank(old, { year }).filter(({ id }) => !openOn('2018-04-01').includes(id))).toEqual([]);
  });

  it('score the years of mime2019, on whose boundaries all was the same, from the same figures but for the borrowed', () => {
    const [own, plain] = [score(mime2019, figures(), at('own')), score(mime2019, figures())];
    for (const year of plain.periods) {
      expect(own.of(year).units.map(({ id }) => id)).toEqual(plain.of(year).units.map(({ id }) => id));
      for (const id of ['ehcp-in-mainstream', 'ehcp-share-of-send'] as const)
        expect(own.of(year).indicator(id).raw).toEqual(plain.of(year).indicator(id).raw);
    }
  });
});

describe('figureUnit', () => {
  it('is the unit that the indicators give each carried measure', () => {
    const units = new Map(catalogue.flatMap(({ measures }) => measures.map(({ id, unit }) => [id, unit])));
    expect(figureMeasures.map((id) => [id, figureUnit(id)])).toEqual(figureMeasures.map((id) => [id, units.get(id)]));
  });
});

/** Numerators, denominators and numbers of plans by measure and year. */
function totals(list: readonly Observation<AuthorityUnit>[]): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const { measure, period, value, numerator, denominator } of list) {
    if (typeof value !== 'number') continue;
    const plans = measure === 'ehc-plans' ? value : undefined;
    const [over, under] = [numerator ?? plans, denominator ?? plans];
    if (over === undefined || under === undefined) continue;
    const key = `${measure} ${period}`;
    const [a, b] = found.get(key) ?? [0, 0];
    // To a tenth: Attainment 8 and Progress 8 have totals of points.
    found.set(key, [a + Math.round(10 * over) / 10, b + under]);
  }
  return new Map([...found].map(([key, [a, b]]) => [key, [Math.round(10 * a) / 10, b]]));
}
