import { expect, it } from 'vitest';
import { correlationsWithParents } from '../../../src/analyse/audit/correlations-with-parents.ts';
import { nested } from '../spec.ts';

const up = Float64Array.of(1, 2, 3);
const down = Float64Array.of(5, 4, 3);
const all = { x: up, y: down, z: up, w: up, inner: up, top: down, score: up };

it('correlationsWithParents() pairs each indicator and group with the group it is in', () => {
  expect(correlationsWithParents(nested, all).map(({ child, parent, above, r }) => [child, parent, above, r])).toEqual([
    ['top', 'score', 1, -1],
    ['inner', 'top', 1, -1],
    ['x', 'inner', 1, 1],
    ['y', 'inner', 1, -1],
    ['z', 'top', 1, -1],
    ['w', 'score', 1, 1],
  ]);
});

it('correlationsWithParents() goes up to the index where asked to', () => {
  const rows = correlationsWithParents(nested, all, { ancestors: 'all', method: 'kendall' });
  expect(rows.filter(({ child }) => child === 'y').map(({ parent, above, r }) => [parent, above, r])).toEqual([
    ['inner', 1, -1],
    ['top', 2, 1],
    ['score', 3, -1],
  ]);
});

it('correlationsWithParents() leaves out what has no column, and refuses a column that is none of the index', () => {
  expect(correlationsWithParents(nested, { x: up, top: down })).toEqual([]);
  const mistyped: Record<string, Float64Array> = { x: up, iner: up };
  expect(() => correlationsWithParents(nested, mistyped)).toThrow('Column "iner" is none of the index.');
  expect(correlationsWithParents(nested, { w: up, score: up })).toHaveLength(1);
});
