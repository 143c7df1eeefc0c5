import { expect, it } from 'vitest';
import type { ImputationData } from '../../src/core/step.ts';
import type { Within } from '../../src/impute/row-centre.ts';
import { imputeRowMean } from '../../src/impute/row-mean.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf, yearsOf } from './panel.ts';

testImputation(imputeRowMean());
testImputation(imputeRowMean({ within: 'index', over: 'all periods' }));
testImputation(imputeRowMean({ within: 2 }));

const { NaN: gap } = Number;
const last = (data: ImputationData, within: Within = 'parent'): number | undefined =>
  filled(imputeRowMean({ within }), data)[0]?.[0]?.[2];

it("fills with the unit's mean place between worst and best on the others", () => {
  const data = periodOf({ x: [100, 200, gap], y: [0, 10, 4], z: [0, 2, 1.6] });
  expect(last(data)).toBeCloseTo(160, 12);
});

it('turns what is better low before, and back after', () => {
  // On y, where low is better, 4 of 10 is 0.6 of the way to the best; on x 0.7 of the way to the best is 130.
  const turned = periodOf({ x: [100, 200, gap], y: [0, 10, 4], z: [0, 2, 1.6] }, { signs: { x: -1, y: -1 } });
  expect(last(turned)).toBeCloseTo(130, 12);
});

it('goes by the parent group, one further up or the whole index', () => {
  const groups = { x: ['a', 'top'], y: ['a', 'top'], z: ['b', 'top'], w: ['c', 'other'] };
  const data = periodOf({ x: [0, 100, gap], y: [0, 1, 0.5], z: [0, 1, 0], w: [0, 1, 1] }, { groups });
  expect(last(data, 'parent')).toBe(50);
  expect(last(data, 1)).toBe(50);
  expect(last(data, 2)).toBe(25);
  expect(last(data, 'index')).toBe(50);
  expect(last(data, 9)).toBe(50);
});

it('counts everything beneath a group, at whatever depth', () => {
  const groups = { x: ['top'], y: ['a', 'top'], z: ['other'] };
  expect(last(periodOf({ x: [0, 100, gap], y: [0, 1, 0.25], z: [0, 1, 1] }, { groups }))).toBe(25);
});

it('leaves a unit with nothing known in the group, and an indicator with nothing known', () => {
  const groups = { x: ['a'], y: ['a'], z: ['b'] };
  expect(last(periodOf({ x: [0, 100, gap], y: [0, 1, gap], z: [0, 1, 1] }, { groups }))).toBeNaN();
  expect(last(periodOf({ x: [gap, gap, gap], y: [0, 1, 1] }))).toBeNaN();
});

it('lets an indicator without spread say nothing, and fills its own gaps with its one value', () => {
  expect(last(periodOf({ x: [0, 100, gap], y: [3, 3, 3], z: [0, 1, 0.75] }))).toBe(75);
  expect(last(periodOf({ x: [0, 100, gap], y: [3, 3, 3] }))).toBeNaN();
  expect(last(periodOf({ x: [3, 3, gap], z: [0, 1, 0.75] }))).toBe(3);
});

it('leaves a gap where worst and best are further apart than any number', () => {
  expect(last(periodOf({ x: [-1.7e308, 1.7e308, gap], y: [0, 1, 0.5] }))).toBeNaN();
});

it('takes worst and best from the period or from all, and keeps those of a baseline', () => {
  const years = yearsOf(periodOf({ x: [0, 100, gap], y: [0, 1, 0.5] }), periodOf({ x: [0, 400, 0], y: [0, 5, 1] }));
  const all = imputeRowMean({ over: 'all periods' });
  expect(filled(all, years)[0]?.[0]?.[2]).toBe(40);
  const params = imputeRowMean().fit(years);
  const later = periodOf({ x: [gap], y: [2] });
  expect(imputeRowMean().apply(later, params)[0]?.[0]).toEqual(Float64Array.of(200));
});

it('refuses a number of levels that is none', () => {
  for (const within of [0, -1, 1.5, Number.NaN])
    expect(() => imputeRowMean({ within })).toThrow(
      `imputeRowMean: within is ${within}. Give "parent", "index", or a whole number of levels up, 1 or more.`,
    );
});

it('says what it goes by', () => {
  const words = (within: Within): string => {
    const imputation = imputeRowMean({ within });
    return imputation.describe(imputation.fit(periodOf({ x: [1], y: [2] })));
  };
  expect(words('parent')).toBe(
    "the unit's mean over its other indicators of the same group, from least and greatest of 2 indicators in each of 1 period",
  );
  expect(words('index')).toContain('of the index');
  expect(words(2)).toContain('of the same group 2 levels up');
});
