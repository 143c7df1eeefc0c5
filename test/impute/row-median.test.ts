import { expect, it } from 'vitest';
import { imputeRowMedian } from '../../src/impute/row-median.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf } from './panel.ts';

testImputation(imputeRowMedian());
testImputation(imputeRowMedian({ within: 'index', over: 'all periods' }));

it("fills with the unit's middle place between worst and best on the others", () => {
  const data = periodOf({ w: [100, 200, Number.NaN], x: [0, 1, 0.25], y: [0, 1, 0.5], z: [0, 1, 1] });
  expect(filled(imputeRowMedian(), data)[0]?.[0]).toEqual(Float64Array.of(100, 200, 150));
});

it('refuses a number of levels that is none', () => {
  expect(() => imputeRowMedian({ within: 0 })).toThrow('imputeRowMedian: within is 0.');
});
