import { expect, it } from 'vitest';
import { correlationsWithin } from '../../../src/analyse/audit/correlations-within.ts';
import { nested } from '../spec.ts';

const up = Float64Array.of(1, 2, 3);
const down = Float64Array.of(5, 4, 3);

it('correlationsWithin() pairs the children of each group, as far as they have columns', () => {
  const rows = correlationsWithin(nested, { x: up, y: down, z: up, w: up, inner: up });
  expect(rows.map(({ group, a, b, r }) => [group, a, b, r])).toEqual([
    ['top', 'inner', 'z', 1],
    ['inner', 'x', 'y', -1],
  ]);
});

it('correlationsWithin() pairs all the indicators beneath each group where asked to', () => {
  const rows = correlationsWithin(nested, { x: up, y: down, z: up, w: up }, { members: 'indicators' });
  expect(rows.map(({ group, a, b }) => `${group} ${a}${b}`)).toEqual([
    'score xy',
    'score xz',
    'score xw',
    'score yz',
    'score yw',
    'score zw',
    'top xy',
    'top xz',
    'top yz',
    'inner xy',
  ]);
});

it('correlationsWithin() refuses a column that is none of the index', () => {
  const mistyped: Record<string, Float64Array> = { xx: up };
  expect(() => correlationsWithin(nested, mistyped)).toThrow(
    'Column "xx" is none of the index. There are score, top, inner, x, y, z, w.',
  );
});
