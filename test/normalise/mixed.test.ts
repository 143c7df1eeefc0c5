import { expect, it } from 'vitest';
import type { Step } from '../../src/core/step.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';
import { scaled } from '../../src/normalise/scaled.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { goldenNormalise } from '../conformance/golden.ts';

/** A step whatever it learns: what an index keeps in `normalisations`. */
const methods: Readonly<Record<string, Step>> = {
  LPI: zScore({ centre: 10, spread: 2 }),
  CO2: percentileRank({ ties: 'min' }),
  // The peer's -20 and 0 are those of the turned column.
  Tariff: scaled({ lower: 0, upper: 20 }),
};

it('knows the three indicators that have a method of their own', () => {
  expect(Object.values(methods).map(({ type }) => type)).toEqual(['zScore', 'percentileRank', 'scaled']);
});

goldenNormalise<unknown>('norm_indiv_mixed', (id) => methods[id] ?? minMax(), {
  // The peer's percentile ranks run from 0 to 1.
  factorOf: (id) => (id === 'CO2' ? 0.01 : 1),
});
