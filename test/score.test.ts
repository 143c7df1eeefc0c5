import { describe, expect, it } from 'vitest';
import { arithmetic } from '../src/aggregate/arithmetic.ts';
import { geometric } from '../src/aggregate/geometric.ts';
import type { Cell } from '../src/core/cell.ts';
import { type Column, cellAt } from '../src/core/column.ts';
import { defineIndex } from '../src/core/define-index.ts';
import type { ColumnFacts } from '../src/core/step.ts';
import { minMax } from '../src/normalise/min-max.ts';
import { percentileRank } from '../src/normalise/percentile-rank.ts';
import { zScore } from '../src/normalise/z-score.ts';
import { score } from '../src/score.ts';
import { anIndicator, figuresOf } from './fixtures/small.ts';

const x = anIndicator('x');
const y = anIndicator('y', { direction: 'lower' });
const coverage = { share: 0.5, perGroup: 0 };
const spec = defineIndex({
  id: 'small',
  title: 'Small',
  children: [x, y],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage,
});
const data = figuresOf({ a: [0, 10], b: [50, 20], c: [100, 50] }, ['x', 'y']);
const cells = (column: Column): Cell[] => Array.from(column.values, (_, i) => cellAt(column, i));

describe('score', () => {
  it('keeps every layer: raw as published, oriented so that higher is better, normalised, score', () => {
    const year = score(spec, data).of('2018/19');
    expect(year.units.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(cells(year.indicator('y').raw)).toEqual([10, 20, 50]);
    expect(cells(year.indicator('y').oriented)).toEqual([-10, -20, -50]);
    expect(cells(year.indicator('y').normalised)).toEqual([100, 75, 0]);
    expect(cells(year.score)).toEqual([50, 62.5, 50]);
    expect(year.indicator('x').learnt).toBe('0 becomes 0, 100 becomes 100');
    expect(year.indicator('x').figures[1]).toEqual([data[2]]);
  });

  it('gives the same result whatever the order of the observations', () => {
    const backwards = score(spec, [...data].reverse()).of('2018/19');
    expect(cells(backwards.score)).toEqual(cells(score(spec, data).of('2018/19').score));
  });

  it('renormalises the weights of what a unit has, and ranks it where coverage allows', () => {
    const year = score(spec, [...data, ...figuresOf({ d: [25, 'suppressed'] }, ['x', 'y'])]).of('2018/19');
    expect(cellAt(year.score, year.indexOf('d'))).toBe(25);
    expect(year.of).toBe(4);
  });

  it('leaves a unit below coverage unscored, with the reason, and keeps it listed', () => {
    const strict = { ...spec, coverage: { share: 1, perGroup: 0 } };
    const year = score(strict, [...data, ...figuresOf({ d: [25, 'suppressed'] }, ['x', 'y'])]).of('2018/19');
    expect(cellAt(year.score, 3)).toBe('not-applicable');
    expect(year.coverage[3]).toEqual({ known: 1, of: 2, ranked: false, because: '1 of 2 indicators known, 2 needed' });
    expect(cellAt(year.indicator('y').normalised, 3)).toBe('suppressed');
  });

  it('asks for indicators in every group at the top', () => {
    const grouped = defineIndex({
      ...spec,
      children: [
        { id: 'one', title: 'One', children: [x] },
        { id: 'two', title: 'Two', children: [y] },
      ],
      coverage: { share: 0.5, perGroup: 1 },
    });
    const year = score(grouped, [...data, ...figuresOf({ d: [25] }, ['x', 'y'])]).of('2018/19');
    expect(year.coverage[3]?.because).toBe('none of Two known');
  });

  it('averages the domains, or the indicators straight, as the spec says', () => {
    const z = anIndicator('z');
    const three = figuresOf({ a: [0, 10, 0], b: [50, 20, 50], c: [100, 50, 100] }, ['x', 'y', 'z']);
    const children = [{ id: 'pair', title: 'Pair', children: [x, z] }, y] as const;
    const byGroup = score(defineIndex({ ...spec, children }), three).of('2018/19');
    const straight = score(defineIndex({ ...spec, children, over: 'indicators' }), three).of('2018/19');
    expect(cells(byGroup.score)).toEqual([50, 62.5, 50]);
    expect(cells(straight.score).map((s) => Number(s).toFixed(3))).toEqual(['33.333', '58.333', '66.667']);
    expect(cells(straight.group('pair'))).toEqual(cells(byGroup.group('pair')));
  });

  it('takes a tree of any depth, an aggregation of its own in one group, and weights at any level', () => {
    const deep = defineIndex({
      ...spec,
      children: [
        {
          id: 'top',
          title: 'Top',
          children: [{ id: 'inner', title: 'Inner', aggregate: geometric(), children: [x] }, y],
        },
      ],
      normalise: minMax({ lower: 1, upper: 100 }),
      weights: { inner: 3 },
    });
    const year = score(deep, data).of('2018/19');
    expect(cells(year.group('inner')).map(Number).map(Math.round)).toEqual([1, 51, 100]);
    expect(cells(year.group('top')).map((s) => Number(s).toFixed(4))).toEqual(['25.7500', '56.6875', '75.2500']);
  });

  it('normalises one indicator in a way of its own, told its sign and units', () => {
    const year = score({ ...spec, normalisations: { y: percentileRank() } }, data).of('2018/19');
    expect(cells(year.indicator('x').normalised)).toEqual([0, 50, 100]);
    expect(cells(year.indicator('y').normalised)).toEqual([100, 50, 0]);
    const told: unknown[] = [];
    const curious = minMax();
    const asking = {
      ...curious,
      fit(column: Float64Array, facts?: ColumnFacts) {
        told.push({ indicator: facts?.indicator, sign: facts?.sign, units: facts?.units });
        return curious.fit(column);
      },
    };
    score({ ...spec, normalise: asking }, data);
    expect(told).toEqual([
      { indicator: 'x', sign: 1, units: ['a', 'b', 'c'] },
      { indicator: 'y', sign: -1, units: ['a', 'b', 'c'] },
    ]);
  });

  it('names the cell that a geometric mean cannot take, and the remedies', () => {
    expect(() => score({ ...spec, aggregate: geometric() }, data)).toThrow(
      'A geometric mean needs values above 0, and "x" of A in 2018/19 is 0. Normalise to a range above 0, minMax({ lower: 1',
    );
  });

  it("applies lags, the indicator's own or the spec's", () => {
    const lagged = defineIndex({ ...spec, children: [x, anIndicator('y', { direction: 'lower', lag: 1 })] });
    const parts = [
      ...figuresOf({ a: [0], b: [9] }, ['x'], '2019/20'),
      ...figuresOf({ a: [1], b: [2] }, ['y'], '2018/19'),
    ];
    const year = score(lagged, parts).of('2019/20');
    expect(cells(year.indicator('y').raw)).toEqual([1, 2]);
    expect(score({ ...lagged, lags: { y: 0 } }, parts).periods).toEqual(['2018/19', '2019/20']);
  });

  it('freezes a baseline, so that years compare', () => {
    const later = figuresOf({ a: [200 / 4, 10], b: [50, 20], c: [100, 60] }, ['x', 'y'], '2019/20');
    const frozen = score({ ...spec, baseline: ['2018/19'] }, [...data, ...later]);
    expect(cells(frozen.of('2019/20').indicator('x').normalised)).toEqual([50, 50, 100]);
    expect(cells(frozen.of('2019/20').indicator('y').normalised)).toEqual([100, 75, -25]);
    const pooled = score({ ...spec, baseline: 'all periods' }, [...data, ...later]);
    expect(cells(pooled.of('2018/19').indicator('y').normalised)).toEqual([100, 80, 20]);
    expect(() => score({ ...spec, baseline: ['2001/02'] }, data)).toThrow('no figures for the baseline 2001/02');
  });

  it('borrows where the spec says so, and only to fill a hole', () => {
    const borrowing = defineIndex({
      ...spec,
      substitutes: [
        { unit: 'd', from: 'c', because: 'published together' },
        { indicator: 'x', period: '2019/20', from: '2018/19', because: 'not published' },
      ],
    });
    const parts = [
      ...data,
      ...figuresOf({ d: ['not-available', 70] }, ['x', 'y']),
      ...figuresOf({ a: [30], b: [40], c: ['suppressed'] }, ['y'], '2019/20'),
      ...figuresOf({ d: [1] }, ['y'], '2019/20'),
      ...figuresOf({ c: ['suppressed'] }, ['x'], '2019/20'),
    ];
    const scores = score(borrowing, parts);
    const first = scores.of('2018/19').indicator('x');
    expect(cells(first.raw)).toEqual([0, 50, 100, 100]);
    expect(first.figures[3]?.[0]?.unit.id).toBe('c');
    const second = scores.of('2019/20');
    expect(second.units.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    // What d borrows is what c has, and that is suppressed: a suppression is no hole to fill.
    expect(cells(second.indicator('x').raw)).toEqual([0, 50, 'suppressed', 'suppressed']);
  });

  it('calls a year complete where half of the ranked have every indicator, not where one has', () => {
    const parts = [...data, ...figuresOf({ a: [1, 2], b: [3], c: [4] }, ['x', 'y'], '2019/20')];
    const scores = score(spec, parts);
    expect(scores.of('2019/20').complete).toBe(false);
    expect(scores.newestComplete).toBe('2018/19');
  });

  it('says which of the units the spec names have no figure', () => {
    const [issue] = score({ ...spec, units: ['a', 'c', 'nobody'] }, data).issues;
    expect(issue?.message).toBe('Of the units the index names, 1 have no figure in 2018/19: nobody.');
  });

  it('scores only the units the spec names', () => {
    expect(
      score({ ...spec, units: ['a', 'c'] }, data)
        .of('2018/19')
        .units.map(({ id }) => id),
    ).toEqual(['a', 'c']);
  });

  it('uses a figure published once in every year', () => {
    const once = anIndicator('once', { basis: 'once' });
    const parts = [
      ...data,
      ...figuresOf({ a: [5], b: [6], c: [7] }, ['x'], '2019/20'),
      ...figuresOf({ a: [1], b: [2], c: [3] }, ['once'], '2019'),
    ];
    const scores = score(defineIndex({ ...spec, children: [x, once] }), parts);
    expect(cells(scores.of('2018/19').indicator('once').raw)).toEqual([1, 2, 3]);
    expect(cells(scores.of('2019/20').indicator('once').raw)).toEqual([1, 2, 3]);
  });

  it('takes the newest figure of each unit where a measure is published once, beside yearly ones', () => {
    const rate = anIndicator('x', {
      measures: [...x.measures, ...anIndicator('people', { basis: 'once' }).measures],
      value: (n, people) => n / people,
    });
    const census = [
      ...figuresOf({ a: [20] }, ['people'], '2021'),
      ...figuresOf({ a: [10], b: [10], c: [10] }, ['people'], '2011'),
    ];
    const year = score(defineIndex({ ...spec, children: [rate, y] }), [...data, ...census]).of('2018/19');
    expect(cells(year.indicator('x').raw)).toEqual([0, 5, 10]);
    expect(year.indicator('x').figures[0]?.[1]?.period).toBe('2021');
  });

  it('labels an index of calendar-year measures by calendar year', () => {
    const yearly = anIndicator('x', { basis: 'calendar year' });
    expect(
      score(defineIndex({ ...spec, children: [yearly] }), figuresOf({ a: [1], b: [2] }, ['x'], '2019')).periods,
    ).toEqual(['2019']);
  });

  it('says "not collected" where nobody collected, and "absent" where a row is lacking', () => {
    const cancelled = anIndicator('x', { uncollected: [{ periods: ['2018/19'], because: 'Cancelled.' }] });
    const both = defineIndex({ ...spec, children: [cancelled, y] });
    const parts = figuresOf({ a: ['not-available', 1], b: ['suppressed', 2], c: ['absent', 3] }, ['x', 'y']);
    const year = score(both, parts).of('2018/19');
    expect(cells(year.indicator('x').raw)).toEqual(['not-collected', 'suppressed', 'not-collected']);
    expect(year.complete).toBe(false);
    expect(score(spec, data.slice(1)).of('2018/19').indicator('x').raw.reasons[0]).not.toBe(0);
  });

  it('makes equal sums tie, in whatever order their parts were added', () => {
    const sum = anIndicator('x', {
      measures: [...x.measures, ...y.measures, ...anIndicator('z').measures],
      value: (...parts) => parts.reduce((a, b) => a + b, 0),
    });
    const parts = figuresOf({ a: [0.1, 0.2, 0.3], b: [0.3, 0.2, 0.1], c: [9, 9, 9] }, ['x', 'y', 'z']);
    const year = score(defineIndex({ ...spec, children: [sum], normalise: percentileRank() }), parts).of('2018/19');
    expect(cells(year.score)).toEqual([25, 25, 100]);
  });

  it('takes a share of nothing for not applicable', () => {
    const share = anIndicator('x', { measures: [...x.measures, ...y.measures], value: (a, b) => (100 * a) / (a + b) });
    const year = score(
      defineIndex({ ...spec, children: [share, anIndicator('z')] }),
      figuresOf({ a: [0, 0, 1], b: [1, 3, 2], c: [1, 1, 3] }, ['x', 'y', 'z']),
    ).of('2018/19');
    expect(cells(year.indicator('x').raw)).toEqual(['not-applicable', 25, 50]);
  });
});

describe('problems of the data come back as issues', () => {
  const codes = (observations: typeof data, changes = {}): string[] =>
    score({ ...spec, ...changes }, observations).issues.map(({ code }) => code);

  it('an indicator constant over all units is left out by min-max and z-scores, and said', () => {
    const constant = figuresOf({ a: [7, 10], b: [7, 20], c: [7, 50] }, ['x', 'y']);
    for (const normalise of [minMax(), zScore()]) {
      const scores = score({ ...spec, normalise }, constant);
      expect(scores.issues[0]).toMatchObject({ code: 'constant-indicator', indicator: 'x', period: '2018/19' });
      expect(cells(scores.of('2018/19').indicator('x').normalised)).toEqual(Array(3).fill('not-applicable'));
    }
    expect(
      cells(
        score({ ...spec, normalise: percentileRank() }, constant)
          .of('2018/19')
          .indicator('x').normalised,
      ),
    ).toEqual([50, 50, 50]);
    expect(codes(constant, { baseline: 'all periods' })).toContain('constant-indicator');
  });

  it('a year with two units is ranked with a warning, a year with one is not', () => {
    expect(codes(data.filter(({ unit }) => unit.id !== 'c'))).toEqual(['few-units']);
    const alone = score(
      spec,
      data.filter(({ unit }) => unit.id === 'a'),
    );
    expect(alone.periods).toEqual([]);
    expect(alone.newestComplete).toBeUndefined();
    expect(alone.issues.map(({ code }) => code)).toContain('period-not-scored');
    expect(() => alone.of('2018/19')).toThrow('has no scores for 2018/19');
  });

  it('the same cell twice with different values is used by neither, with the same value once', () => {
    const [first] = data;
    if (!first) throw new Error('no figure');
    const twice = score(spec, [...data, { ...first, value: 99 }]);
    expect(twice.issues[0]?.message).toBe('Measure x of A, 2018/19 is given as 0 and as 99.');
    expect(cellAt(twice.of('2018/19').indicator('x').raw, 0)).toBe('rejected');
    expect(codes([...data, first])).not.toContain('conflicting-figures');
  });

  it.each<[string, Partial<(typeof data)[number]>]>([
    ['out-of-range', { value: 100.1 }],
    ['out-of-range', { value: -1 }],
    ['not-finite', { value: Number.NaN }],
    ['not-finite', { value: Number.POSITIVE_INFINITY }],
    ['numerator-above-denominator', { value: 10, numerator: 11, denominator: 10 }],
    ['wrong-basis', { period: '2019' }],
  ])('%s is rejected with the value and the remedy', (code, change) => {
    const wrong = data.map((figure, i) => (i === 0 ? { ...figure, ...change } : figure));
    const issue = score(spec, wrong).issues.find((found) => found.code === code);
    expect(issue).toMatchObject({ severity: 'error', unit: 'a', measure: 'x' });
    expect(issue?.remedy.length).toBeGreaterThan(10);
  });

  it.each([['41.2'], [null], ['suppresed']])(
    'a value of %j, which only a caller without types can give, is rejected',
    (value) => {
      const wrong = data.map((figure, i) => (i === 0 ? Object.assign({ ...figure }, { value }) : figure));
      const scores = score(spec, wrong);
      expect(scores.issues[0]).toMatchObject({ code: 'unknown-value', severity: 'error', unit: 'a' });
      expect(cellAt(scores.of('2018/19').indicator('x').raw, 0)).toBe('rejected');
    },
  );

  it('a figure on the wrong basis leaves the right one of that year alone', () => {
    const [first] = data;
    if (!first) throw new Error('no figure');
    const scores = score(spec, [...data, { ...first, period: '2018', value: 5 }]);
    expect(scores.issues[0]?.code).toBe('wrong-basis');
    expect(cellAt(scores.of('2018/19').indicator('x').raw, 0)).toBe(0);
  });

  it('a count that is none is rejected, and a negative sum of points is one', () => {
    expect(codes(data.map((figure) => ({ ...figure, denominator: -7 })))).toContain('bad-count');
    const points = anIndicator('x', {
      measures: [{ id: 'x', title: 'X', unit: 'progress points', basis: 'academic year' }],
    });
    const scores = score(
      defineIndex({ ...spec, children: [points, y] }),
      data.map((figure) => ({ ...figure, numerator: figure.measure === 'x' ? -7 : 1, denominator: 100 })),
    );
    expect(scores.issues.map(({ code }) => code)).not.toContain('bad-count');
  });

  it('a division by zero is rejected and said, a share of nothing is not applicable', () => {
    const rate = anIndicator('x', { measures: [...x.measures, ...anIndicator('z').measures], value: (a, b) => a / b });
    const scores = score(
      defineIndex({ ...spec, children: [rate, y] }),
      figuresOf({ a: [5, 0, 1], b: [0, 0, 2], c: [1, 2, 3], d: [1, 1, 4] }, ['x', 'z', 'y']),
    );
    expect(cells(scores.of('2018/19').indicator('x').raw)).toEqual(['rejected', 'not-applicable', 0.5, 1]);
    expect(scores.issues[0]).toMatchObject({ code: 'not-finite', unit: 'a', period: '2018/19' });
  });

  it('an indicator that one unit alone has is said to be left out', () => {
    const scores = score(spec, [...data.filter(({ measure }) => measure === 'x'), ...figuresOf({ a: [3] }, ['y'])]);
    expect(scores.issues[0]).toMatchObject({ code: 'constant-indicator', indicator: 'y' });
  });

  it('a unit whose indicators weigh nothing is not ranked, with the reason', () => {
    const parts = [...data, ...figuresOf({ d: [25] }, ['x'])];
    const year = score({ ...spec, weights: { x: 0 } }, parts).of('2018/19');
    expect(year.of).toBe(3);
    expect(year.coverage[3]).toMatchObject({ ranked: false, because: 'none of its known indicators enters the score' });
  });

  it('a unit with nothing but suppressed figures stays listed', () => {
    const year = score(spec, [...data, ...figuresOf({ d: ['suppressed', 'suppressed'] }, ['x', 'y'])]).of('2018/19');
    expect(year.coverage[3]).toMatchObject({ known: 0, ranked: false });
  });

  it('a frozen baseline does not call a constant year useless', () => {
    const later = figuresOf({ a: [50, 1], b: [50, 2] }, ['x', 'y'], '2019/20');
    expect(score({ ...spec, baseline: ['2018/19'] }, [...data, ...later]).issues.map(({ code }) => code)).not.toContain(
      'constant-indicator',
    );
    const lacking = score({ ...spec, baseline: ['2018/19'], children: [x, y, anIndicator('z')] }, [
      ...data,
      ...later,
      ...figuresOf({ a: [1], b: [2] }, ['z'], '2019/20'),
    ]);
    expect(lacking.issues[0]?.message).toBe('Title of z has no figure in the baseline (0 known).');
  });

  it('a period that is no year throws, as only a program can give one', () => {
    const wrong = data.map((figure) => ({ ...figure, period: '2018/9' as const }));
    expect(() => score(spec, wrong)).toThrow('"2018/9" is not a year');
  });
});

describe('what was scored is looked up by id', () => {
  const scores = score(spec, data);

  it('throws on a unit, period or untyped id that is not there, naming what is', () => {
    expect(() => scores.of('2001/02')).toThrow('It has 2018/19.');
    expect(() => scores.of('2018/19').indexOf('nobody')).toThrow('No unit "nobody" in 2018/19.');
    const untyped: string = 'z';
    // A caller without types gets the same answer as the compiler gives one with them.
    expect(() => Reflect.apply(scores.of('2018/19').indicator, undefined, [untyped])).toThrow('There is x, y.');
  });
});
