import { expect, it } from 'vitest';
import { imputeGroupMedian } from '../../src/impute/group-median.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf } from './panel.ts';

testImputation(imputeGroupMedian({ by: 'region' }));
testImputation(imputeGroupMedian({ by: 'region', over: 'all periods' }));

const { NaN: gap } = Number;

it('fills with the middle value of the group', () => {
  const facts = ['North', 'North', 'North', 'North', 'South', 'West'].map((region) => ({ region }));
  const data = periodOf({ x: [1, 3, 80, gap, 7, gap] }, { facts });
  expect(filled(imputeGroupMedian({ by: 'region' }), data)).toEqual([[Float64Array.of(1, 3, 80, 3, 7, gap)]]);
});

it('refuses a fact that no unit has', () => {
  expect(() => imputeGroupMedian({ by: 'country' }).fit(periodOf({ x: [1] }))).toThrow(
    'imputeGroupMedian: no unit has the fact "country". Units have no fact besides id and name: give the data a column of groups.',
  );
  const facts = [{ kind: 'quay', coast: 'north' }, { depth: 3 }];
  expect(() => imputeGroupMedian({ by: 'country' }).fit(periodOf({ x: [1, 2] }, { facts }))).toThrow(
    'imputeGroupMedian: no unit has the fact "country". Units have coast, depth, kind.',
  );
});
