import { describe, expect, it } from 'vitest';
import { onePeriod, scoresWith } from '../../src/analyse/one-period.ts';
import { optimisedWeights } from '../../src/analyse/weights/optimised-weights.ts';
import { removeElements } from '../../src/analyse/what-if/remove-elements.ts';
import type { Panel } from '../../src/core/panel.ts';
import type { Spec } from '../../src/core/spec.ts';
import type { Imputation } from '../../src/core/step.ts';
import * as methods from '../../src/methods.ts';
import { arrange } from '../../src/panel/build-panel.ts';
import { figuresOf } from '../fixtures/small.ts';
import { nested } from './spec.ts';

const ids = ['x', 'y', 'z', 'w'];
const figures = [
  ...figuresOf({ a: [10, 70, 30, 0], b: [50, 10, 90, 20], c: [5, 80, 40, 95], d: [1, 9, 7, 6] }, ids, '2017/18'),
  ...figuresOf(
    { a: [90, 15, 60, 45], b: [40, 10, 'suppressed', 25], c: [55, 80, 4, 70], e: [20, 30, 25, 60] },
    ids,
    '2018/19',
  ),
  ...figuresOf({ a: [80, 25, 60, 45], b: [40, 60, 85, 12] }, ids, '2019/20'),
];
type Index = Spec<'x' | 'y' | 'z' | 'w', 'top' | 'inner'>;
const alone: Readonly<Record<string, Index>> = {
  plain: nested,
  'each period for all': { ...nested, baseline: { treat: 'each period', weigh: 'each period' } },
  'gaps filled within the period': {
    ...nested,
    impute: [methods.imputeMean(), methods.imputeBounds(), methods.imputeNothing()],
    imputations: { x: methods.imputeRowMedian() },
  },
};
const ofMyOwn: Imputation<null> = { ...methods.imputeNothing(), type: 'ofMyOwn', fit: () => null };
const together: Readonly<Record<string, Index>> = {
  'all periods': { ...nested, baseline: 'all periods' },
  'a frozen year': { ...nested, baseline: ['2017/18'] },
  'weights of all periods': { ...nested, baseline: { weigh: 'all periods' } },
  'last known': { ...nested, impute: methods.imputeLastKnown() },
  'means of all periods': { ...nested, impute: methods.imputeMean({ over: 'all periods' }) },
  'one of several': { ...nested, imputations: { z: [methods.imputeNothing(), methods.imputeLinear()] } },
  'one of a user': { ...nested, impute: ofMyOwn },
};
const periodsOf = (panel: Panel): string[] => panel.periods.map(({ period }) => period);

describe('a year scored by itself', () => {
  for (const [name, spec] of Object.entries(alone)) {
    it(`is what it is among the others: ${name}`, () => {
      const panel = arrange(spec, figures);
      expect(periodsOf(onePeriod(spec, panel, '2018/19'))).toEqual(['2018/19']);
      const [one, all] = [scoresWith(spec, panel, '2018/19'), scoresWith(spec, panel, undefined)];
      expect(one.periods).toEqual(['2018/19']);
      expect(all.periods).toEqual(['2017/18', '2018/19', '2019/20']);
      expect(one.of('2018/19').score).toEqual(all.of('2018/19').score);
    });
  }

  for (const [name, spec] of Object.entries(together)) {
    it(`is not, where others bear on it: ${name}`, () => {
      const panel = arrange(spec, figures);
      expect(onePeriod(spec, panel, '2018/19')).toBe(panel);
      expect(scoresWith(spec, panel, '2018/19').periods).toHaveLength(3);
    });
  }

  it('has the years there are in the error for one that there is not', () => {
    const there = 'It has 2017/18, 2018/19, 2019/20.';
    expect(() => removeElements(nested, figures, { year: '2011/12' })).toThrow(there);
    expect(() => optimisedWeights(nested, figures, { year: '2011/12' })).toThrow(there);
  });
});

describe('removeElements() and optimisedWeights() of a year', () => {
  for (const [name, spec] of Object.entries({ ...alone, ...together })) {
    it(`are what they are where all years are scored each time: ${name}`, () => {
      // An imputation that nobody knows and that fills nothing: it is scored with every year, and the scores are the same.
      const before = { ...spec, impute: [ofMyOwn, ...[spec.impute ?? []].flat()] };
      for (const year of ['2017/18', '2018/19'] as const) {
        expect(removeElements(spec, figures, { year })).toEqual(removeElements(before, figures, { year }));
        expect(optimisedWeights(spec, figures, { year })).toEqual(optimisedWeights(before, figures, { year }));
      }
      expect(removeElements(spec, figures)).toEqual(removeElements(before, figures));
    });
  }
});
