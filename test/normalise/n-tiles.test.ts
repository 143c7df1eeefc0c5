import { expect, it } from 'vitest';
import { deciles } from '../../src/normalise/deciles.ts';
import { nTiles } from '../../src/normalise/n-tiles.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(nTiles({ n: 5 }), { sameUnder: ['shift', 'scale', 'order'] });
testStep(nTiles({ n: 2 }), { sameUnder: ['shift', 'scale', 'order'] });

it('puts a quarter of the units into each quartile', () => {
  const column = Float64Array.from({ length: 12 }, (_, i) => (i * 5) % 12);
  const step = nTiles({ n: 4 });
  const params = step.fit(column);
  const scores = params ? Array.from(step.apply(column, params)) : [];
  for (const quartile of [1, 2, 3, 4]) expect(scores.filter((score) => score === quartile)).toHaveLength(3);
  expect([scores[0], scores[7]]).toEqual([1, 4]);
});

it('gives deciles where n is 10', () => {
  const column = Float64Array.from({ length: 153 }, (_, i) => Math.round(20 * Math.sin(i)));
  const params = deciles().fit(column);
  expect(params && nTiles({ n: 10 }).apply(column, params)).toEqual(params && deciles().apply(column, params));
});

it.each([1, 0, 2.5, Number.NaN])('refuses %d classes', (n) => {
  expect(() => nTiles({ n })).toThrow(`nTiles: n is ${n}. Give a whole number from 2.`);
});
