import { expect, it } from 'vitest';
import { cronbachAlphas } from '../../../src/analyse/audit/cronbach-alphas.ts';
import { nested } from '../spec.ts';

const x = Float64Array.of(1, 2, 3, 4);
const y = Float64Array.of(2, 1, 4, 3);

it('cronbachAlphas() gives one a group over its children, as far as they have columns', () => {
  expect(cronbachAlphas(nested, { x, y, z: x, inner: y })).toEqual([
    { group: 'top', items: 2, alpha: expect.closeTo(0.75, 14) },
    { group: 'inner', items: 2, alpha: expect.closeTo(0.75, 14) },
  ]);
  expect(cronbachAlphas(nested, { w: x })).toEqual([
    { group: 'score', items: 1, alpha: null, because: 'one column has nothing to hang together with' },
  ]);
});

it('cronbachAlphas() refuses a column that is none of the index', () => {
  const mistyped: Record<string, Float64Array> = { v: x };
  expect(() => cronbachAlphas(nested, mistyped)).toThrow('Column "v" is none of the index.');
});
