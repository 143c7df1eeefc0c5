import { expect, it } from 'vitest';
import { unitSummary } from '../../../src/analyse/compare/unit-summary.ts';
import { score } from '../../../src/score.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';

const table = {
  a: [0, 0, 0, 100],
  b: [50, 100, 80, 0],
  c: [100, 0, 100, 'suppressed'],
  d: [0, 0, 'suppressed', 100],
} as const;
const year = score(nested, figuresOf(table, ['x', 'y', 'z', 'w'])).of('2018/19');

it('unitSummary() has score and rank of the index and each group, from the top down', () => {
  // b: x 50 and y 100 make 75 inside, z is 80, w is 0.
  expect(unitSummary(year, 'b')).toEqual([
    { id: 'score', score: 38.75, rank: 4, of: 4 },
    { id: 'top', score: 77.5, rank: 1, of: 4 },
    { id: 'inner', score: 75, rank: 1, of: 4 },
  ]);
});

it('unitSummary() has equal scores share the best rank, and refuses a unit without a figure', () => {
  expect(unitSummary(year, 'd')).toMatchObject([{ rank: 2 }, { rank: 3 }, { rank: 3 }]);
  expect(unitSummary(year, 'a')).toMatchObject([{ rank: 2 }, { rank: 3 }, { rank: 3 }]);
  expect(() => unitSummary(year, 'q')).toThrow('No unit "q"');
});
