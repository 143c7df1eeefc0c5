import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Imputation } from '../../src/core/step.ts';
import {
  imputeBounds,
  imputeGroupMean,
  imputeGroupMedian,
  imputeLastKnown,
  imputeLinear,
  imputeLinearConstant,
  imputeMean,
  imputeMedian,
  imputeNearest,
  imputeNothing,
  imputeRowMean,
  imputeRowMedian,
} from '../../src/impute/index.ts';
import { imputation } from '../../src/sources/imputations-from-json.ts';
import { periodOf, yearsOf } from '../impute/panel.ts';

const imputations: readonly Imputation[] = [
  imputeBounds({ at: 0.25 }),
  imputeGroupMean({ by: 'region' }),
  imputeGroupMedian({ by: 'region', over: 'all periods' }),
  imputeLastKnown(),
  imputeLastKnown({ maxGap: 2, firstBack: true }),
  imputeLinear(),
  imputeLinearConstant(),
  imputeMean(),
  imputeMean({ over: 'all periods' }),
  imputeMedian({ over: 'all periods' }),
  imputeNearest(),
  imputeNearest({ maxGap: 1 }),
  imputeNothing(),
  imputeRowMean(),
  imputeRowMean({ within: 2, over: 'all periods' }),
  imputeRowMedian({ within: 'index' }),
];

const read = (json: unknown): Imputation => v.parse(imputation, JSON.parse(JSON.stringify(json)));

const { NaN: gap } = Number;
const facts = ['North', 'South', 'North', 'South'].map((region) => ({ region }));
const groups = { x: ['a', 'top'], y: ['a', 'top'], z: ['b', 'top'] };
const data = yearsOf(
  periodOf({ x: [1, 2, 3, 9], y: [4, 7, 5, 2], z: [2, 9, 4, 1] }, { facts, groups }),
  periodOf({ x: [gap, 2, 8, 3], y: [2, 6, 5, 1], z: [1, gap, 3, 5] }, { facts, groups }),
  periodOf({ x: [gap, 1, 4, 2], y: [3, 5, gap, 2], z: [4, gap, 6, 5] }, { facts, groups }),
  periodOf({ x: [5, 4, 3, 1], y: [4, 5, gap, 3], z: [4, 3, 6, 5] }, { facts, groups }),
);

describe('an imputation survives JSON', () => {
  it.each(imputations.map((one) => [one.type, JSON.stringify(one.options), one] as const))('%s %s', (type, _, one) => {
    const again = read({ type, options: one.options });
    expect([again.kind, again.type, again.options]).toEqual(['impute', type, one.options]);
    expect(again.apply(data, again.fit(data))).toEqual(one.apply(data, one.fit(data)));
  });
});

describe('a short form has the usual options', () => {
  const usual: readonly Imputation[] = [
    imputeBounds(),
    imputeLastKnown(),
    imputeLinear(),
    imputeLinearConstant(),
    imputeMean(),
    imputeMedian(),
    imputeNearest(),
    imputeNothing(),
    imputeRowMean(),
    imputeRowMedian(),
  ];
  it.each(usual.map((one) => [one.type, one] as const))('%s', (type, { options }) => {
    expect(read({ type }).options).toEqual(options);
  });
});

it.each([
  ['a method there is none of', { type: 'imputemean' }],
  ['an option there is none of', { type: 'imputeMean', options: { by: 'region' } }],
  ['a span there is none of', { type: 'imputeMean', options: { over: 'year' } }],
  ['a missing option', { type: 'imputeGroupMean' }],
  ['a group that is no name', { type: 'imputeGroupMedian', options: { by: 3 } }],
  ['a level there is none of', { type: 'imputeRowMean', options: { within: 'domain' } }],
  ['a number of levels that is none', { type: 'imputeRowMedian', options: { within: 0 } }],
  ['a gap that is no number of years', { type: 'imputeLastKnown', options: { maxGap: 0 } }],
  ['a place that is not between bounds', { type: 'imputeBounds', options: { at: 2 } }],
  ['a gap that is a text', { type: 'imputeNearest', options: { maxGap: '2' } }],
])('refuses %s', (_, json) => {
  expect(() => read(json)).toThrow();
});
