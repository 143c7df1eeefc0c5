import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { copeland } from '../../src/aggregate/copeland.ts';
import { topsis } from '../../src/aggregate/topsis.ts';
import type { Cell } from '../../src/core/cell.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Measure } from '../../src/core/indicator.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { Spec } from '../../src/core/spec.ts';
import type { Step } from '../../src/core/step.ts';
import { imputeBounds, imputeMean } from '../../src/impute/index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';
import { robustZScore } from '../../src/normalise/robust-z-score.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { rank } from '../../src/rank/rank.ts';
import { score } from '../../src/score.ts';
import { leagueTable } from '../../src/table/league-table.ts';
import { winsorise } from '../../src/treat/index.ts';
import { entropyWeights } from '../../src/weigh/index.ts';
import { anIndicator, aUnit } from '../fixtures/small.ts';

const share = (id: string): Measure => ({
  id,
  title: id,
  unit: 'per cent',
  basis: 'academic year',
  suppressed: [1, 4],
  roundedTo: 1,
});
const index = (normalise: Step = minMax()): Spec =>
  defineIndex<string, never>({
    id: 'bounded',
    title: 'Bounded',
    children: ['x', 'y'].map((id) =>
      anIndicator<string>(id, { measures: [share(id)], direction: id === 'x' ? 'higher' : 'lower' }),
    ),
    normalise,
    aggregate: arithmetic(),
    coverage: { share: 0, perGroup: 0 },
    impute: imputeBounds(),
  });

const source = { publication: 'Synthetic', file: 'none', column: 'none' };
/** `[x, y]` of each unit, all out of 20 pupils. */
const figuresOf = (table: Readonly<Record<string, readonly Cell[]>>): Observation[] =>
  Object.entries(table).flatMap(([id, cells]) =>
    cells.map((value, m) => ({
      unit: aUnit(id),
      period: '2018/19',
      measure: m === 0 ? 'x' : 'y',
      value,
      denominator: 20,
      source,
    })),
  );

describe('suppressed values within bounds', () => {
  // c hides 1 to 4 of 20: 5 to 20 per cent.
  const figures = figuresOf({ a: [0, 10], b: [10, 10], c: ['suppressed', 10], d: [40, 10], e: [12, 10] });

  it('are filled with the middle, and the raw cell keeps its reason', () => {
    const x = score(index(), figures).of('2018/19').indicator('x');
    expect(x.raw.values[2]).toBeNaN();
    expect([...x.imputed.values]).toEqual([0, 10, 12.5, 40, 12]);
    expect(x.imputed.reasons[2]).toBe(0);
  });

  it('give scores and ranks a range, worked by hand', () => {
    // y is the same everywhere, so min-max leaves it out: the score is x over 40, and c's from 5/40 to 20/40.
    const rows = rank(score(index(), figures));
    expect(rows.map(({ id, rank, range }) => [id, rank, range?.score, range?.rank])).toEqual([
      ['d', 1, [100, 100], [1, 1]],
      ['c', 2, [12.5, 50], [2, 4]],
      ['e', 3, [30, 30], [2, 3]],
      ['b', 4, [25, 25], [3, 4]],
      ['a', 5, [0, 0], [5, 5]],
    ]);
  });

  it('move the scores of others where they move what is learnt', () => {
    const rows = rank(score(index(), figuresOf({ a: [0, 10], b: [10, 10], c: ['suppressed', 10] })));
    const b = rows.find(({ id }) => id === 'b');
    // c is 5 to 20: b scores 10 out of 10, or 10 out of 20.
    expect(b?.range).toEqual({ score: [50, 100], rank: [1, 2] });
  });

  it('bound a rate that rounds to 0 by half of what it is rounded to, and turn with the direction', () => {
    const rows = rank(score(index(), figuresOf({ a: [5, 0], b: [5, 'negligible'], c: [5, 1] })));
    // y is better lower: b has 0 to 0.5 of 1, so scores from 50 to 100.
    expect(rows.find(({ id }) => id === 'b')?.range?.score).toEqual([50, 100]);
  });

  it('stand in the league table beside the rank, with a footnote', () => {
    const table = leagueTable(score(index(), figures), { columns: ['rank', 'range', 'id'] });
    expect(table.toCsv().split('\n').slice(0, 4)).toEqual(['rank,range,id', '1,1,d', '2,2 to 4,c', '3,2 to 3,e']);
    expect(table.footnotes[0]).toBe(
      'Range: the best and worst rank found with suppressed figures at either end of what they can be.',
    );
    expect(leagueTable(score(index(), figures)).columns[1]?.id).toBe('range');
  });

  it('have no range where the index does not ask for bounds, where none is known, or where another way filled them', () => {
    const without = [
      score({ ...index(), impute: imputeMean() }, figures),
      score({ ...index(), impute: [imputeMean(), imputeBounds()] }, figures),
    ];
    expect(without[0]?.of('2018/19').range).toBeUndefined();
    const range = without[1]?.of('2018/19').range;
    expect([...(range?.low ?? [])]).toEqual([...(range?.high ?? [])]);
    const known = figuresOf({ a: [0, 10], b: [10, 10], c: ['not-available', 10] });
    expect(score(index(), known).of('2018/19').range).toBeUndefined();
    expect(leagueTable(score(index(), known)).columns[1]?.id).toBe('name');
  });

  it('are bounded by a denominator less than the count, and not at all without one', () => {
    const small = figures.map((figure) => ({ ...figure, denominator: 2 }));
    const { imputed } = score(index(), small).of('2018/19').indicator('x');
    expect(imputed.values[2]).toBe(75);
    const bare = figures.map(({ denominator, ...figure }) => figure);
    expect(score(index(), bare).of('2018/19').indicator('x').imputed.values[2]).toBeNaN();
  });

  it('leave a unit without a value in an indicator of its own where only others are bounded', () => {
    const x = { ...index(), imputations: { x: imputeMean() } };
    expect(score(x, figures).of('2018/19').range).toBeUndefined();
  });

  const ways: readonly (readonly [string, Partial<Spec>])[] = [
    ['robustZScore', { normalise: robustZScore() }],
    ['zScore', { normalise: zScore() }],
    ['winsorise', { treat: winsorise({ most: 1, always: true }) }],
    ['entropyWeights', { weigh: entropyWeights() }],
    ['topsis', { aggregate: topsis() }],
    ['copeland', { aggregate: copeland() }],
  ];
  it.each(ways)('hold the score and rank that are published, whatever the method: %s', (_, changes) => {
    const rows = [
      [0, 5],
      [15, 1],
      [40, 3],
      [60, 9],
    ];
    for (const x of ['suppressed', 'negligible'] as const) {
      const table = Object.fromEntries([...rows, [x, 4], [x, 2]].map((row, u) => ['abcdef'.charAt(u), row]));
      const year = score({ ...index(), ...changes }, figuresOf(table)).of('2018/19');
      const { low = new Float64Array(), high, best, worst } = year.range ?? {};
      expect(low).toHaveLength(6);
      low.forEach((least, u) => {
        const [own = 0, rank = 0] = [year.score.values[u], year.ranks[u]];
        expect(own).toBeGreaterThanOrEqual(least - 1e-12);
        expect(own).toBeLessThanOrEqual((high?.[u] ?? 0) + 1e-12);
        expect(rank).toBeGreaterThanOrEqual(best?.[u] ?? 99);
        expect(rank).toBeLessThanOrEqual(worst?.[u] ?? 0);
      });
    }
  });

  it.each([['minMax', minMax()] as const, ['percentileRank', percentileRank()] as const])(
    'hold every score and rank that the hidden counts can give: %s',
    (_, normalise) => {
      const cell = fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) },
        { weight: 1, arbitrary: fc.constantFrom('hidden' as const) },
      );
      let compared = 0;
      fc.assert(
        fc.property(
          fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 7 }),
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
          (rows, counts) => {
            let next = 0;
            const table = (hidden: (count: number) => Cell) =>
              Object.fromEntries(
                rows.map((row, u) => [
                  'abcdefg'.charAt(u),
                  row.map((value) => (value === 'hidden' ? hidden(counts[next++] ?? 1) : 5 * value)),
                ]),
              );
            const spec = index(normalise);
            const published = score(spec, figuresOf(table(() => 'suppressed')));
            next = 0;
            const truth = score(spec, figuresOf(table((count) => 5 * count)));
            if (published.periods.length === 0) return;
            const year = published.of('2018/19');
            const { range } = year;
            const real = truth.of('2018/19');
            // A unit that knows nothing is not ranked, so the ranks of the others mean something else.
            if (!range || year.of < real.of) return;
            year.units.forEach((_, u) => {
              compared++;
              const own = real.score.values[u] ?? Number.NaN;
              if (Number.isNaN(own) || Number.isNaN(range.low[u])) return;
              expect(own).toBeGreaterThanOrEqual((range.low[u] ?? 0) - 1e-9);
              expect(own).toBeLessThanOrEqual((range.high[u] ?? 0) + 1e-9);
              expect(real.ranks[u]).toBeGreaterThanOrEqual(range.best[u] ?? 0);
              expect(real.ranks[u]).toBeLessThanOrEqual(range.worst[u] ?? 0);
            });
          },
        ),
        { seed: 20191106, numRuns: 150 },
      );
      expect(compared).toBeGreaterThan(200);
    },
  );
});
