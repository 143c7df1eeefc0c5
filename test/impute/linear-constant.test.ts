import { expect, it } from 'vitest';
import { imputeLinearConstant } from '../../src/impute/linear-constant.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filledSeries } from './panel.ts';

testImputation(imputeLinearConstant());

const { NaN: gap } = Number;

it('fills on the line between known values, and holds both ends', () => {
  expect(filledSeries(imputeLinearConstant(), [gap, gap, 4, gap, 10, gap])).toEqual([4, 4, 4, 7, 10, 10]);
});

it('makes a series of a single known value constant, and leaves one of none', () => {
  expect(filledSeries(imputeLinearConstant(), [gap, 4, gap])).toEqual([4, 4, 4]);
  expect(filledSeries(imputeLinearConstant(), [gap, gap])).toEqual([gap, gap]);
});
