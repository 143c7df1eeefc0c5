import { expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { summarise } from '../../../src/analyse/compare/summarise.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [anIndicator('x')],
  normalise: minMax(),
  aggregate: arithmetic(),
});
const scores = score(spec, figuresOf({ a: [0], b: [10], c: [80], n: [100], p: ['suppressed'] }, ['x']));

it('summarise gives mean, median and number of ranked units of each group, best mean first', () => {
  expect(summarise(scores, { group: ({ region }) => region })).toEqual([
    { group: 'South', units: 1, mean: 100, median: 100 },
    { group: 'North', units: 3, mean: 30, median: 10 },
  ]);
});

it('summarise takes all units as one group, and ranks by an indicator', () => {
  expect(summarise(scores, { group: () => 'all', by: 'x' })).toEqual([
    { group: 'all', units: 4, mean: 47.5, median: 45 },
  ]);
});
