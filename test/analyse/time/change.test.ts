import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { copeland } from '../../../src/aggregate/copeland.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { type Change, type ChangeCauses, change } from '../../../src/analyse/time/change.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Unit } from '../../../src/core/observation.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { figures } from '../../../src/england/figures.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { percentileRank } from '../../../src/normalise/percentile-rank.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { entropyWeights } from '../../../src/weigh/entropy-weights.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

type Table = Readonly<Record<string, readonly Cell[]>>;
const coverage = { share: 0, perGroup: 0 };
const [x, y, z] = [anIndicator('x'), anIndicator('y', { direction: 'lower' }), anIndicator('z')];
const plain = defineIndex({
  id: 'plain',
  title: 'Plain',
  children: [
    { id: 'pair', title: 'Pair', children: [x, y] },
    { id: 'rest', title: 'Rest', children: [z] },
  ],
  normalise: unchanged(),
  aggregate: arithmetic(),
  coverage,
});

/** The change between two tables of x, y and z. */
function changed(spec: Spec<string, string>, first: Table, second: Table): Change {
  const ids = ['x', 'y', 'z'];
  const all = [...figuresOf(first, ids, '2018/19'), ...figuresOf(second, ids, '2020/21')];
  return change<string, string, Unit>(score<string, string, Unit>(spec, all), { from: '2018/19', to: '2020/21' });
}

const sum = (causes: ChangeCauses | null | undefined): number =>
  Object.values(causes ?? {}).reduce((total, part) => total + part, 0);
const none = { own: 0, others: 0, units: 0, breaks: 0, coverage: 0, weights: 0 };
const rowOf = ({ rows }: Change, id: string) => rows.find((row) => row.id === id);

describe('change(scores, { from, to }) says what moved', () => {
  it('has score, rank and every indicator in both years, the most improved first', () => {
    const found = changed(plain, { a: [10, 10, 10], b: [20, 0, 40] }, { a: [40, 10, 50], b: [20, 0, 36] });
    expect(found.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([found.from, found.to, found.of]).toEqual(['2018/19', '2020/21', { from: 2, to: 2 }]);
    // Pair: (10 - 10) / 2 and (40 - 10) / 2; with the rest (0 + 10) / 2 and (15 + 50) / 2.
    expect(found.rows[0]).toMatchObject({
      name: 'A',
      region: 'North',
      score: { from: 5, to: 32.5, change: 27.5 },
      rank: { from: 2, to: 1, change: 1 },
      causes: { ...none, own: 27.5 },
      domains: {
        pair: { from: 0, to: 15, change: 15, part: 7.5 },
        rest: { from: 10, to: 50, change: 40, part: 20 },
      },
    });
    expect(found.rows[0]?.indicators.x).toEqual({
      value: { from: 10, to: 40, change: 30 },
      normalised: { from: 10, to: 40, change: 30 },
      part: 7.5,
      own: 7.5,
      others: 0,
      units: 0,
      isBroken: false,
    });
    expect(found.rows[0]?.indicators.y?.part).toBe(0);
  });

  it("tells a unit's own move from that of the units it is compared with", () => {
    // On the scale of the first year, 0 to 10, b stays at 5; then the scale becomes 0 to 20.
    const spec = { ...plain, normalise: minMax() };
    const found = changed(
      spec,
      { a: [0, 'absent', 'absent'], b: [5, 'absent', 'absent'], c: [10, 'absent', 'absent'] },
      { a: [0, 'absent', 'absent'], b: [5, 'absent', 'absent'], c: [20, 'absent', 'absent'] },
    );
    expect(rowOf(found, 'b')).toMatchObject({ score: { from: 50, to: 25 }, causes: { ...none, others: -25 } });
    // c doubles: 200 on the old scale, which then is 100 of the new.
    expect(rowOf(found, 'c')).toMatchObject({
      score: { from: 100, to: 100 },
      causes: { ...none, own: 100, others: -100 },
    });
  });

  it('sets apart what units do that come or go', () => {
    const spec = { ...plain, normalise: minMax() };
    const found = changed(
      spec,
      { a: [0, 'absent', 'absent'], b: [5, 'absent', 'absent'], c: [10, 'absent', 'absent'] },
      { a: [0, 'absent', 'absent'], b: [5, 'absent', 'absent'], d: [20, 'absent', 'absent'] },
    );
    // Between a and b alone, b is the best in both years.
    expect(rowOf(found, 'b')).toMatchObject({ score: { from: 50, to: 25 }, causes: { ...none, units: -25 } });
    expect(found.notCompared).toEqual([
      { unit: expect.objectContaining({ id: 'c' }), because: 'no figure in 2020/21' },
      { unit: expect.objectContaining({ id: 'd' }), because: 'no figure in 2018/19' },
    ]);
  });

  it('sets apart indicators that are known in one year only', () => {
    const found = changed(plain, { a: [10, 10, 10], b: [0, 0, 0] }, { a: [20, 10, 'suppressed'], b: [0, 0, 0] });
    const row = rowOf(found, 'a');
    // Without z: 0, then (20 - 10) / 2. With z the first score was 5.
    expect(row).toMatchObject({ score: { from: 5, to: 5 }, causes: { ...none, own: 5, coverage: -5 } });
    expect(row?.indicators.z).toEqual({
      value: { from: 10, to: null, change: null },
      normalised: { from: 10, to: null, change: null },
      part: null,
      own: null,
      others: null,
      units: null,
      isBroken: false,
    });
  });

  it('sets apart an indicator with a break in its series, and names the break', () => {
    const broken = anIndicator('x', { breaks: [{ period: '2019/20', because: 'Counted in another way.' }] });
    const spec = { ...plain, children: [{ id: 'pair', title: 'Pair', children: [broken, y] }, z] };
    const found = changed(spec, { a: [10, 10, 10], b: [0, 0, 0] }, { a: [30, 10, 20], b: [0, 0, 0] });
    expect(rowOf(found, 'a')).toMatchObject({ causes: { ...none, breaks: 5, own: 5 } });
    expect(rowOf(found, 'a')?.indicators.x?.isBroken).toBe(true);
    expect(found.breaks).toEqual([{ indicator: broken, period: '2019/20', because: 'Counted in another way.' }]);
  });

  it('sets apart weights that are found anew', () => {
    const spec = { ...plain, weigh: entropyWeights(), over: 'indicators' as const };
    const first: Table = { a: [10, 20, 30], b: [20, 25, 60], c: [40, 5, 20] };
    const found = changed({ ...spec, normalise: minMax({ lower: 1 }) }, first, { ...first, c: [90, 1, 21] });
    for (const row of found.rows) {
      expect(row.causes?.weights).not.toBe(0);
      expect(sum(row.causes)).toBeCloseTo(row.score.change, 12);
    }
  });

  it('gives no parts where a score is made of more than the own columns of a unit', () => {
    const table: Table = { a: [1, 2, 3], b: [2, 9, 1], c: [5, 5, 5] };
    const found = changed({ ...plain, aggregate: copeland() }, table, { ...table, a: [9, 1, 9] });
    expect(found.rows.map(({ causes }) => causes)).toEqual([null, null, null]);
    expect(found.rows[0]?.indicators.x?.part).toBeNull();
    expect(found.rows[0]?.domains.pair?.part).toBeNull();
    expect(found.rows[0]?.score.change).not.toBe(0);
  });

  it('gives no parts where a mean cannot take a value on the way', () => {
    // On the scale of the first year, c has less than nothing in the second.
    const spec = { ...plain, normalise: minMax({ lower: 1, upper: 100 }), aggregate: geometric() };
    const first: Table = { a: [10, 10, 10], b: [20, 20, 20], c: [30, 30, 30] };
    const found = changed(spec, first, { ...first, c: [1, 30, 30] });
    expect(rowOf(found, 'c')?.causes).toBeNull();
    expect(sum(rowOf(found, 'b')?.causes)).toBeCloseTo(rowOf(found, 'b')?.score.change ?? Number.NaN, 12);
  });

  it('leaves out a unit without a score in one of the years, with the reason', () => {
    const spec = { ...plain, coverage: { share: 0.5, perGroup: 0 } };
    const found = changed(spec, { a: [1, 1, 1], b: [2, 2, 2], c: [3, 3, 3] }, { a: [1, 1, 1], b: [2, 2, 2], c: [3] });
    expect(found.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found.notCompared[0]?.because).toBe('not ranked in 2020/21: 1 of 3 indicators known, 2 needed');
  });

  it('refuses years that were not scored, or the wrong way about', () => {
    const scores = score(inclusionIndex, figures());
    expect(() => change(scores, { from: '2022/23', to: '2021/22' })).toThrow('2022/23 is not before 2021/22');
    expect(() => change(scores, { from: '2022/23', to: '2022/23' })).toThrow('is not before');
    expect(() => change(scores, { from: '1999/00', to: '2022/23' })).toThrow('no scores for 1999/00');
  });
});

describe('the parts of a change add up to it', () => {
  it('in both presets, for every authority, to 1e-12', () => {
    const found = [
      change<string, string, Unit>(score<string, string, Unit>(mime2019, figures()), {
        from: '2016/17',
        to: '2018/19',
      }),
      change<string, string, Unit>(score<string, string, Unit>(inclusionIndex, figures()), {
        from: '2020/21',
        to: '2024/25',
      }),
    ];
    for (const { rows } of found) {
      expect(rows.length).toBeGreaterThan(140);
      for (const { name, score: moved, causes, indicators, domains } of rows) {
        const { coverage: apart = Number.NaN } = causes ?? {};
        const parts = Object.values(indicators).reduce((total, { part }) => total + (part ?? 0), apart);
        const byDomain = Object.values(domains).reduce((total, { part }) => total + (part ?? 0), apart);
        for (const total of [sum(causes), parts, byDomain])
          expect(Math.abs(total - moved.change), name).toBeLessThanOrEqual(1e-12);
      }
    }
  });

  it('for any figures, gaps and means that need nothing but the columns of a unit', () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 50 }) }, fc.constant<Cell>('suppressed'));
    const row = fc.tuple(cell, cell, cell);
    const table = fc.record({ a: row, b: row, c: row, d: row });
    const specs: readonly Spec<string, string>[] = [
      plain,
      { ...plain, normalise: percentileRank() },
      { ...plain, normalise: percentileRank(), over: 'indicators', weights: { x: 3, z: 0.5 } },
      { ...plain, normalise: minMax(), baseline: 'all periods' },
      { ...plain, normalise: minMax({ lower: 40, upper: 60 }), aggregate: geometric() },
    ];
    let whole = 0;
    fc.assert(
      fc.property(table, table, fc.constantFrom(...specs), (first, second, spec) => {
        let found: Change;
        try {
          found = changed(spec, first, second);
        } catch (error) {
          // Too few units for a year, or y below nothing for a geometric mean.
          expect(String(error)).toMatch(/no scores for|needs values/);
          return;
        }
        for (const { causes, score: moved } of found.rows) {
          if (!causes) continue;
          whole++;
          expect(Math.abs(sum(causes) - moved.change)).toBeLessThanOrEqual(1e-12);
        }
      }),
      { seed: 20261128, numRuns: 300 },
    );
    expect(whole).toBeGreaterThan(600);
  });
});
