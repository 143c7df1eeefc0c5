import { expect, it } from 'vitest';
import { imputeNearest } from '../../src/impute/nearest.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filledSeries, seriesOf } from './panel.ts';

testImputation(imputeNearest());
testImputation(imputeNearest({ maxGap: 1 }));

const { NaN: gap } = Number;

it('takes the value nearest in time, the earlier of two as near', () => {
  expect(filledSeries(imputeNearest(), [gap, 5, gap, 6, gap, gap, 8, gap])).toEqual([5, 5, 5, 6, 6, 8, 8, 8]);
});

it('goes by years, not by the number of periods between', () => {
  expect(filledSeries(imputeNearest(), [5, gap, 6], [2010, 2017, 2019])).toEqual([5, 6, 6]);
});

it('goes no further than maxGap, that many years included', () => {
  expect(filledSeries(imputeNearest({ maxGap: 1 }), [gap, gap, 5, gap, gap])).toEqual([gap, 5, 5, 5, gap]);
});

it('tells which period each value is from', () => {
  const from = imputeNearest().takenFrom(seriesOf([gap, 5, gap, 6]));
  expect(from.map(([column]) => column?.[0])).toEqual([2019, 2019, 2019, 2021]);
});

it('refuses a gap that is no number of years', () => {
  expect(() => imputeNearest({ maxGap: 0 })).toThrow('imputeNearest: maxGap is 0.');
});
