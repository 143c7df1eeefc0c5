import { expect, it } from 'vitest';
import { imputeGroupMean } from '../../src/impute/group-mean.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf, yearsOf } from './panel.ts';

testImputation(imputeGroupMean({ by: 'region' }));
testImputation(imputeGroupMean({ by: 'region', over: 'all periods' }));

const { NaN: gap } = Number;
const regions = (...names: readonly unknown[]): { readonly facts: readonly object[] } => ({
  facts: names.map((region) => (region === undefined ? {} : { region })),
});

it('fills with the mean of the group, and leaves a unit without one and a group without a value', () => {
  const data = periodOf(
    { x: [1, 3, gap, 50, gap, gap] },
    regions('North', 'North', 'North', 'South', undefined, 'West'),
  );
  expect(filled(imputeGroupMean({ by: 'region' }), data)).toEqual([[Float64Array.of(1, 3, 2, 50, gap, gap)]]);
});

it('takes numbers and truths for groups too, and nothing else', () => {
  const data = periodOf(
    { x: [1, gap, 5, gap, 9, gap, 7, gap, gap] },
    regions(1, 1, true, true, ['a'], ['a'], '', '', Number.NaN),
  );
  expect(filled(imputeGroupMean({ by: 'region' }), data)[0]?.[0]).toEqual(
    Float64Array.of(1, 1, 5, 5, 9, gap, 7, gap, gap),
  );
});

it('takes no part of the language for a fact of a unit', () => {
  for (const by of ['constructor', 'toString', '__proto__'])
    expect(() => imputeGroupMean({ by }).fit(periodOf({ x: [1] }))).toThrow(`no unit has the fact "${by}"`);
});

it('refuses a fact that no unit has, which is a name mistyped', () => {
  expect(() => imputeGroupMean({ by: 'regoin' }).fit(periodOf({ x: [1] }, regions('North')))).toThrow(
    'imputeGroupMean: no unit has the fact "regoin". Did you mean "region"? Units have region.',
  );
});

it('keeps the means of a baseline, for units in their group of the year', () => {
  const params = imputeGroupMean({ by: 'region' }).fit(periodOf({ x: [1, 8] }, regions('North', 'South')));
  const moved = periodOf({ x: [gap, gap, gap] }, regions('South', 'North', 'West'));
  expect(imputeGroupMean({ by: 'region' }).apply(moved, params)).toEqual([[Float64Array.of(8, 1, gap)]]);
});

it('by id over all periods is the mean of the unit over its years', () => {
  const years = yearsOf(periodOf({ x: [1, 10] }), periodOf({ x: [gap, gap] }), periodOf({ x: [4, 30] }));
  expect(filled(imputeGroupMean({ by: 'id', over: 'all periods' }), years)[1]).toEqual([Float64Array.of(2.5, 20)]);
});

it('says what it goes by', () => {
  const imputation = imputeGroupMean({ by: 'region' });
  expect(imputation.options).toEqual({ by: 'region', over: 'each period' });
  const params = imputation.fit(periodOf({ x: [1] }, regions('North')));
  expect(imputation.describe(params)).toBe('means of 1 indicator in each of 1 period, by region of the unit');
});
