import { expect, it } from 'vitest';
import { imputeMedian } from '../../src/impute/median.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf, yearsOf } from './panel.ts';

testImputation(imputeMedian());
testImputation(imputeMedian({ over: 'all periods' }));

const { NaN: gap } = Number;

it('fills with the middle value of the period, an outlier not counting for more', () => {
  expect(filled(imputeMedian(), periodOf({ x: [1, 900, gap, 4] }))).toEqual([[Float64Array.of(1, 900, 4, 4)]]);
});

it('takes the mean of the middle two of an even number', () => {
  expect(filled(imputeMedian(), periodOf({ x: [9, 1, gap, 4, 2] }))[0]?.[0]?.[2]).toBe(3);
});

it('fills with the middle value of all periods', () => {
  const years = yearsOf(periodOf({ x: [1, 2, gap] }), periodOf({ x: [3, 4, 50] }));
  expect(filled(imputeMedian({ over: 'all periods' }), years)[0]).toEqual([Float64Array.of(1, 2, 3)]);
});
