import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/step.ts';
import {
  borda,
  deciles,
  distanceToMaximum,
  distanceToReference,
  distanceToTarget,
  exponential,
  fractionOfMaximum,
  goalposts,
  logistic,
  minMax,
  nTiles,
  percentileRank,
  rankScore,
  robustZScore,
  scaled,
  unchanged,
  zScore,
} from '../../src/methods.ts';
import { normalisation } from '../../src/sources/steps-from-json.ts';

const steps: readonly Step[] = [
  borda(),
  borda({ ties: 'max' }),
  deciles(),
  distanceToMaximum(),
  distanceToReference({ unit: 'a', cap: true }),
  distanceToTarget({ targets: { i: 3 }, cap: true }),
  exponential(),
  exponential({ ties: 'min' }),
  fractionOfMaximum(),
  goalposts({ lower: 0, upper: 9 }),
  goalposts({ posts: { i: [1, 2] }, range: [1, 100], truncate: false }),
  logistic({ slope: 2 }),
  minMax({ ranges: { i: [1, 2] } }),
  nTiles({ n: 4 }),
  percentileRank(),
  percentileRank({ ties: 'dense' }),
  rankScore({ ties: 'min' }),
  robustZScore({ constant: 1 }),
  scaled({ lower: 1, upper: 2, factor: 3, bounds: { i: [4, 5] } }),
  unchanged(),
  zScore({ moments: { i: [10, 2] } }),
];

const read = (json: unknown): Step => v.parse(normalisation, JSON.parse(JSON.stringify(json)));

describe('a normalisation survives JSON', () => {
  it.each(steps.map((step) => [step.type, JSON.stringify(step.options), step] as const))('%s %s', (type, _, step) => {
    const again = read({ type, options: step.options });
    expect([again.type, again.options]).toEqual([type, step.options]);
    const facts = { indicator: 'i', sign: 1, units: ['b', 'a', 'c'] } as const;
    const column = Float64Array.of(1, 2.5, 4);
    const [here, there] = [step.fit(column, facts), again.fit(column, facts)];
    expect(here).not.toBeNull();
    expect(there).toEqual(here);
    expect(again.apply(column, there)).toEqual(step.apply(column, here));
  });
});

describe('a short form', () => {
  it.each(['minMax', 'zScore', 'logistic', 'robustZScore', 'scaled', 'unchanged', 'exponential'])(
    'of %s has the usual options',
    (type) => {
      expect(read({ type }).type).toBe(type);
    },
  );
});

it.each([
  ['a method there is none of', { type: 'minmax' }],
  ['an option there is none of', { type: 'minMax', options: { lowest: 0 } }],
  ['ties there are none of', { type: 'rankScore', options: { ties: 'ordinal' } }],
  ['a missing option', { type: 'distanceToReference' }],
  ['a range of one number', { type: 'goalposts', options: { posts: { i: [1] } } }],
  ['options that make no sense together', { type: 'goalposts', options: { lower: 3, upper: 2 } }],
  ['a number of classes that is none', { type: 'nTiles', options: { n: 1.5 } }],
])('refuses %s', (_, json) => {
  expect(() => read(json)).toThrow();
});
