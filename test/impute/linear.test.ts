import { expect, it } from 'vitest';
import { imputeLinear } from '../../src/impute/linear.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filledSeries } from './panel.ts';

testImputation(imputeLinear());

const { NaN: gap } = Number;

it('fills on the line between known values, and leaves both ends', () => {
  expect(filledSeries(imputeLinear(), [gap, 4, gap, gap, 10, gap, 0, gap])).toEqual([gap, 4, 6, 8, 10, 5, 0, gap]);
});

it('goes by time: a year that is not there passes too', () => {
  expect(filledSeries(imputeLinear(), [4, gap, 10], [2018, 2020, 2021])).toEqual([4, 8, 10]);
  expect(filledSeries(imputeLinear(), [10, 4, gap], [2021, 2018, 2020])).toEqual([10, 4, 8]);
});

it('leaves a series with a single known value, which has no line', () => {
  expect(filledSeries(imputeLinear(), [gap, 4, gap])).toEqual([gap, 4, gap]);
});

it('leaves a gap between values further apart than any number', () => {
  expect(filledSeries(imputeLinear(), [-1.7e308, gap, 1.7e308])).toEqual([-1.7e308, gap, 1.7e308]);
});
