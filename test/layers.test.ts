import { describe, expect, it } from 'vitest';
import { arithmetic } from '../src/aggregate/arithmetic.ts';
import { topsis } from '../src/aggregate/topsis.ts';
import { defineIndex } from '../src/core/define-index.ts';
import type { Weighting } from '../src/core/step.ts';
import { imputeGroupMean, imputeLastKnown, imputeMean, imputeNothing } from '../src/impute/index.ts';
import { minMax } from '../src/normalise/min-max.ts';
import { arrange } from '../src/panel/build-panel.ts';
import { rank } from '../src/rank/rank.ts';
import { score } from '../src/score.ts';
import { caps, untreated } from '../src/treat/index.ts';
import { indicatorCountWeights } from '../src/weigh/index.ts';
import { anIndicator, figuresOf } from './fixtures/small.ts';

const x = anIndicator('x');
const y = anIndicator('y', { direction: 'lower' });
const z = anIndicator('z');
const index = defineIndex({
  id: 'three',
  title: 'Three indicators',
  children: [{ id: 'pair', title: 'Pair', children: [x, y] }, z],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0, perGroup: 0 },
});
// a and b are in the North, n and o in the South.
const table = { a: [10, 40, 1], b: [20, 'suppressed', 2], n: ['not-available', 10, 3], o: [90, 20, 4] } as const;
const figures = figuresOf(table, ['x', 'y', 'z']);
const values = (column: { readonly values: Float64Array }): number[] => [...column.values];

describe('imputation in an index', () => {
  it('fills what is missing and keeps the reason in the raw layer', () => {
    const year = score({ ...index, impute: imputeMean() }, figures).of('2018/19');
    expect(values(year.indicator('x').imputed)).toEqual([10, 20, 40, 90]);
    expect(values(year.indicator('x').raw)).toEqual([10, 20, Number.NaN, 90]);
    expect([...year.indicator('x').imputed.reasons]).toEqual([0, 0, 0, 0]);
    expect(values(year.indicator('x').normalised)).toEqual([0, 12.5, 37.5, 100]);
  });

  it('is the same column where the index fills nothing', () => {
    const { raw, imputed, treated } = score(index, figures).of('2018/19').indicator('x');
    expect(imputed).toBe(raw);
    expect(treated).toBe(raw);
  });

  it('goes by groups of the units, in turn, and by indicator', () => {
    const year = score(
      { ...index, impute: [imputeGroupMean({ by: 'region' }), imputeMean()], imputations: { y: imputeNothing() } },
      figures,
    ).of('2018/19');
    expect(values(year.indicator('x').imputed)).toEqual([10, 20, 90, 90]);
    expect(year.indicator('y').imputed.values[1]).toBeNaN();
    expect(year.indicator('y').imputed.reasons[1]).toBe(1);
  });

  it('looks to other years', () => {
    const before = figuresOf({ a: [5, 5, 5], n: [60, 5, 5] }, ['x', 'y', 'z'], '2017/18');
    const scores = score({ ...index, impute: imputeLastKnown() }, [...before, ...figures]);
    expect(scores.of('2018/19').indicator('x').imputed.values[2]).toBe(60);
  });

  it('does not count for the coverage rule, and shows in a ranking what was used', () => {
    const strict = { ...index, impute: imputeMean(), coverage: { share: 1, perGroup: 0 } };
    expect(rank(score(strict, figures)).map(({ id }) => id)).toEqual(['o', 'a']);
    const row = rank(score({ ...index, impute: imputeMean() }, figures)).find(({ id }) => id === 'n');
    expect(row?.indicators.x).toMatchObject({ value: 'not-available', used: 40, normalised: 37.5 });
    expect(row?.coverage).toEqual({ known: 2, of: 3 });
  });
});

describe('treatment in an index', () => {
  it('changes values as published before they are turned and normalised, by indicator', () => {
    const year = score({ ...index, treat: caps({ upper: 30 }), treatments: { z: untreated() } }, figures).of('2018/19');
    expect(values(year.indicator('x').treated)).toEqual([10, 20, Number.NaN, 30]);
    expect(values(year.indicator('y').treated)).toEqual([30, Number.NaN, 10, 20]);
    expect(values(year.indicator('y').oriented)).toEqual([-30, Number.NaN, -10, -20]);
    expect(values(year.indicator('z').treated)).toEqual([1, 2, 3, 4]);
    expect(year.indicator('x').treatment).not.toBe('nothing');
    expect(score(index, figures).of('2018/19').indicator('x').treatment).toBe('nothing');
  });

  it('refuses a step of another kind', () => {
    expect(() => score({ ...index, treat: minMax() }, figures)).toThrow(
      'minMax does not treat: it is a way to normalise. Use one to treat.',
    );
    expect(() => score({ ...index, normalise: caps({ upper: 30 }) }, figures)).toThrow('caps does not normalise');
  });
});

describe('weighting in an index', () => {
  it('finds weights from the columns of each group, which those given multiply', () => {
    const year = score({ ...index, weigh: indicatorCountWeights(), weights: { z: 3 } }, figures).of('2018/19');
    const { pair = 0, z: single = 0 } = year.weights();
    expect(pair / single).toBeCloseTo(2 / 3, 12);
    expect(year.weights('pair')).toEqual({ x: 1, y: 1 });
    const [own, other] = [year.group('pair').values[0] ?? 0, year.indicator('z').normalised.values[0] ?? 0];
    expect(year.score.values[0]).toBeCloseTo((2 * own + 3 * other) / 5, 9);
  });

  it('is learnt in each period by itself, or from the baseline for all', () => {
    const seen: number[] = [];
    const curious: Weighting = {
      kind: 'weigh',
      type: 'curious',
      options: {},
      fit: (columns) => {
        seen.push(columns[0]?.length ?? 0);
        return { weights: new Float64Array(columns.length).fill(1) };
      },
      describe: () => 'nothing',
    };
    const before = figuresOf({ a: [5, 5, 5], n: [60, 6, 6] }, ['x', 'y', 'z'], '2017/18');
    const both = [...before, ...figures];
    score({ ...index, weigh: curious }, both);
    expect(seen.splice(0)).toEqual([2, 4, 2, 4]);
    score({ ...index, weigh: curious, baseline: 'all periods' }, both);
    expect(seen.splice(0)).toEqual([6, 6]);
    score({ ...index, weigh: curious, baseline: ['2017/18'] }, both);
    expect(seen.splice(0)).toEqual([2, 2]);
  });

  it('freezes what an aggregation learns with the baseline', () => {
    const later = figuresOf({ a: [10, 40, 1], o: [90, 20, 4], n: [50, 20, 9] }, ['x', 'y', 'z'], '2019/20');
    const frozen = score({ ...index, aggregate: topsis(), baseline: ['2018/19'] }, [...figures, ...later]);
    const first = frozen.of('2018/19');
    const second = frozen.of('2019/20');
    expect(second.score.values[second.indexOf('a')]).toBe(first.score.values[first.indexOf('a')]);
  });
});

describe('arrange', () => {
  it('makes a panel that every variant of an index is scored on as it is on the figures', () => {
    const panel = arrange(index, figures);
    for (const variant of [index, { ...index, impute: imputeMean() }, { ...index, weights: { z: 2 } }]) {
      const [here, there] = [score(variant, panel), score(variant, figures)];
      expect(values(here.of('2018/19').score)).toEqual(values(there.of('2018/19').score));
      expect(here.issues).toEqual(there.issues);
    }
  });

  it('serves an index of some of its indicators, in another order, and no other', () => {
    const panel = arrange(index, figures);
    const part = defineIndex({ ...index, children: [z, x], weights: {} });
    expect(values(score(part, panel).of('2018/19').score)).toEqual(values(score(part, figures).of('2018/19').score));
    const more = defineIndex({ ...index, children: [z, anIndicator('w')], weights: {} });
    expect(() => score(more, panel)).toThrow(
      'The panel has no indicator "w". It has x, y, z. Arrange it for this index.',
    );
  });
});
