import { expect, it } from 'vitest';
import { correlationFlags } from '../../../src/analyse/audit/correlation-flags.ts';
import { nested } from '../spec.ts';

const x = Float64Array.of(1, 2, 3, 4);
const near = Float64Array.of(1, 2, 3, 5);
const against = Float64Array.of(4, 1, 2, 0);

it('correlationFlags() marks pairs of a group that say the same or go against each other', () => {
  expect(correlationFlags(nested, { x, y: near, w: x })).toMatchObject([
    { group: 'inner', a: 'x', b: 'y', flag: 'high' },
  ]);
  expect(correlationFlags(nested, { x, y: against })).toMatchObject([{ flag: 'low', n: 4 }]);
});

it('correlationFlags() goes by the thresholds given', () => {
  expect(correlationFlags(nested, { x, y: near }, { high: 0.99 })).toEqual([]);
  expect(correlationFlags(nested, { x, y: against }, { low: -0.95 })).toEqual([]);
});

it('correlationFlags() leaves out what chance could do, where told to', () => {
  const [flag] = correlationFlags(nested, { x, y: against });
  expect(flag?.p).toBeGreaterThan(0.1);
  expect(correlationFlags(nested, { x, y: against }, { p: 0.1 })).toEqual([]);
});

it('correlationFlags() passes over a constant column', () => {
  expect(correlationFlags(nested, { x, y: Float64Array.of(1, 1, 1, 1) })).toEqual([]);
});
