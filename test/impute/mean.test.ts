import { expect, it } from 'vitest';
import { imputeMean } from '../../src/impute/mean.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf, yearsOf } from './panel.ts';

testImputation(imputeMean());
testImputation(imputeMean({ over: 'all periods' }));

const { NaN: gap } = Number;
const years = yearsOf(periodOf({ x: [1, 3, gap] }), periodOf({ x: [gap, 10, 12] }), periodOf({ x: [gap, gap, gap] }));

it('fills with the mean of the period', () => {
  const [first, second, third] = filled(imputeMean(), years);
  expect(first).toEqual([Float64Array.of(1, 3, 2)]);
  expect(second).toEqual([Float64Array.of(11, 10, 12)]);
  expect(third).toEqual([Float64Array.of(gap, gap, gap)]);
});

it('fills with the mean of all periods, each value counting once', () => {
  const [first, second, third] = filled(imputeMean({ over: 'all periods' }), years);
  expect(first).toEqual([Float64Array.of(1, 3, 6.5)]);
  expect(second).toEqual([Float64Array.of(6.5, 10, 12)]);
  expect(third).toEqual([Float64Array.of(6.5, 6.5, 6.5)]);
});

it('keeps what it learnt: a baseline fills other figures, and leaves a period it has not seen', () => {
  const params = imputeMean().fit(yearsOf(periodOf({ x: [1, 3] })));
  const later = yearsOf(periodOf({ x: [100, gap] }), periodOf({ x: [100, gap] }));
  expect(imputeMean().apply(later, params)).toEqual([[Float64Array.of(100, 2)], [Float64Array.of(100, gap)]]);
  const frozen = imputeMean({ over: 'all periods' });
  const [, unseen] = frozen.apply(later, frozen.fit(yearsOf(periodOf({ x: [1, 3] }))));
  expect(unseen).toEqual([Float64Array.of(100, 2)]);
});

it('goes by the id of an indicator, not by its place, and leaves one it has not seen', () => {
  const params = imputeMean().fit(periodOf({ x: [1, 3], y: [10, 30] }));
  const other = periodOf({ y: [gap, 0], z: [gap, 0], x: [gap, 0] });
  expect(
    imputeMean()
      .apply(other, params)[0]
      ?.map(([value]) => value),
  ).toEqual([20, gap, 2]);
});

it('fills with nothing where the mean is beyond all numbers', () => {
  expect(filled(imputeMean(), periodOf({ x: [1.7e308, 1.7e308, gap] }))[0]?.[0]?.[2]).toBeNaN();
});

it('says what it learnt from', () => {
  const each = imputeMean();
  expect(each.describe(each.fit(years))).toBe('means of 1 indicator in each of 3 periods');
  const all = imputeMean({ over: 'all periods' });
  expect(all.describe(all.fit(periodOf({ x: [1], y: [2] })))).toBe('means of 2 indicators over all periods');
});
