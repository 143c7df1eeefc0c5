import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  authoritiesOfMarch2019,
  type DomainId,
  type InclusionIndicatorId,
  inclusionIndex,
  indicators,
  type Mime2019IndicatorId,
  mime2019,
  standIns,
} from '../../indicators/index.ts';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { checkSpec } from '../../src/core/check-spec.ts';
import { defaultCoverage } from '../../src/core/define-index.ts';
import type { Spec } from '../../src/core/spec.ts';
import { groupsOf, indicatorsOf } from '../../src/core/tree.ts';
import { authorityRecords } from '../../src/england/authorities.data.ts';
import { deciles } from '../../src/normalise/deciles.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';

const idsOf = (spec: Spec): string[] => indicatorsOf(spec.children).map(({ id }) => id);

describe('inclusionIndex', () => {
  it('is the twelve indicators in order', () => {
    expect(idsOf(inclusionIndex)).toEqual(indicators.map(({ id }) => id));
  });

  it('scores percentile ranks from 2020/21 on', () => {
    expect(inclusionIndex.normalise).toMatchObject({ type: percentileRank().type, options: {} });
    expect(inclusionIndex.first).toBe('2020/21');
    expect(inclusionIndex.last).toBeUndefined();
    expect(inclusionIndex.units).toBeUndefined();
  });
});

describe('mime2019', () => {
  it('is the twelve with the stand-ins for exclusions', () => {
    expect(idsOf(mime2019)).toEqual([...standIns, ...indicators.slice(4)].map(({ id }) => id));
  });

  it('scores deciles over three years', () => {
    expect(mime2019.normalise).toMatchObject({ type: deciles().type, options: {} });
    expect([mime2019.first, mime2019.last]).toEqual(['2016/17', '2018/19']);
  });

  it('covers the 150 authorities open in March 2019 less City of London and Isles of Scilly', () => {
    const open = authorityRecords
      .filter(([, , , , , opened, closed]) => opened <= '2019-03-31' && (closed === '' || closed >= '2019-03-31'))
      .map(([id]) => id)
      .filter((id) => id !== 'city-of-london' && id !== 'isles-of-scilly');
    expect(mime2019.units).toBe(authoritiesOfMarch2019);
    expect([...authoritiesOfMarch2019].sort()).toEqual(open.sort());
    expect(new Set(authoritiesOfMarch2019).size).toBe(150);
  });

  it('borrows only from units that are not its own, for units that are, each with its reason', () => {
    const units: readonly string[] = authoritiesOfMarch2019;
    const known: readonly string[] = authorityRecords.map(([id]) => id);
    const borrowed = (mime2019.substitutes ?? []).filter((substitute) => 'unit' in substitute);
    expect(borrowed.map(({ unit, from }) => [unit, from])).toEqual([
      ['bournemouth', 'bournemouth-christchurch-and-poole'],
      ['poole', 'bournemouth-christchurch-and-poole'],
      ['dorset-county', 'dorset'],
    ]);
    for (const { unit, from, because } of borrowed) {
      expect(units).toContain(unit);
      expect(units).not.toContain(from);
      expect(known).toContain(from);
      expect(because).toMatch(/\.$/);
    }
  });

  it('takes participation of March 2018 for 2016/17', () => {
    expect((mime2019.substitutes ?? []).filter((substitute) => 'indicator' in substitute)).toMatchObject([
      { indicator: 'participation-16-17-send', period: '2016/17', from: '2017/18' },
    ]);
  });
});

describe.each<[string, Spec]>([
  ['inclusionIndex', inclusionIndex],
  ['mime2019', mime2019],
])('%s', (_, spec) => {
  it('is a sound, frozen spec', () => {
    expect(() => checkSpec(spec)).not.toThrow();
    expect(Object.isFrozen(spec)).toBe(true);
  });

  it('has four domains, each with the indicators that say they belong to it', () => {
    const groups = groupsOf(spec.children);
    expect(groups.map(({ id, title }) => [id, title])).toEqual([
      ['exclusions', 'Exclusions'],
      ['assessment', 'Assessment'],
      ['placement', 'Placement'],
      ['attainment', 'Attainment'],
    ]);
    expect(groups.map(({ children }) => children.length)).toEqual([4, 1, 2, 5]);
    for (const group of groups) {
      expect(indicatorsOf(group.children).every(({ domain }) => domain === group.id)).toBe(true);
    }
  });

  it('weighs every indicator alike, directly, by the arithmetic mean', () => {
    expect(spec.over).toBe('indicators');
    expect(spec.weights).toBeUndefined();
    expect(spec.aggregate).toMatchObject({ type: arithmetic().type, options: {} });
  });

  it('ranks with 8 of the 12 and one in every domain, ties sharing the best rank', () => {
    expect(spec.coverage).toEqual(defaultCoverage);
    expect(Math.ceil(spec.coverage.share * idsOf(spec).length)).toBe(8);
    expect(spec.ties).toBe('competition');
  });

  it('takes figures of the year before for exclusions and attainment, and of the year itself for the rest', () => {
    const lagged = indicatorsOf(spec.children).map(({ lag }) => lag);
    expect(lagged).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0]);
    expect(spec.lags).toBeUndefined();
  });
});

describe('their types', () => {
  it('know the ids, so that a mistyped one does not compile', () => {
    expectTypeOf(inclusionIndex).toEqualTypeOf<Spec<InclusionIndicatorId, DomainId>>();
    expectTypeOf(mime2019).toEqualTypeOf<Spec<Mime2019IndicatorId, DomainId>>();
    expectTypeOf<(typeof indicators)[number]['id']>().toEqualTypeOf<InclusionIndicatorId>();
    expectTypeOf<{ 'ehcp-in-mainstream': number }>().toExtend<NonNullable<typeof inclusionIndex.weights>>();
    expectTypeOf<'ehcp-in-mainstrem'>().not.toExtend<keyof NonNullable<typeof inclusionIndex.weights>>();
    expectTypeOf<'suspension-rate-ehcp'>().not.toExtend<keyof NonNullable<typeof mime2019.weights>>();
  });
});
