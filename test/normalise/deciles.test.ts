import { expect, it } from 'vitest';
import { deciles } from '../../src/normalise/deciles.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(deciles(), { sameUnder: ['shift', 'scale', 'order'] });

const scores = (column: Float64Array): number[] => {
  const params = deciles().fit(column);
  return params === null ? [] : Array.from(deciles().apply(column, params));
};

it('puts ten of a hundred units into each decile', () => {
  const all = scores(Float64Array.from({ length: 100 }, (_, i) => i / 10));
  for (let decile = 1; decile <= 10; decile++) expect(all.filter((score) => score === decile)).toHaveLength(10);
  expect([all[0], all[9], all[10], all[99]]).toEqual([1, 1, 2, 10]);
});

it('puts fifteen of 150 authorities into each decile', () => {
  const all = scores(Float64Array.from({ length: 150 }, (_, i) => Math.sin(i)));
  for (let decile = 1; decile <= 10; decile++) expect(all.filter((score) => score === decile)).toHaveLength(15);
});

it('gives equal figures one decile, that of their mean rank', () => {
  // Six of ten share the least figure: mean rank 3.5, decile 4.
  expect(scores(Float64Array.of(0, 0, 0, 0, 0, 0, 1, 2, 3, 4))).toEqual([4, 4, 4, 4, 4, 4, 7, 8, 9, 10]);
});

it('is an integer from 1 to 10 also outside a frozen baseline', () => {
  const params = { sorted: Float64Array.from({ length: 20 }, (_, i) => i) };
  expect(deciles().apply(Float64Array.of(-5, 9.5, 99), params)).toEqual(Float64Array.of(1, 6, 10));
});
