import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Spec } from '../../src/core/spec.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { anIndicator } from '../fixtures/small.ts';

/** An index of two groups, one inside another: `top` holds `inner` (x, y) and z; w stands by itself. */
export const nested: Spec<'x' | 'y' | 'z' | 'w', 'top' | 'inner'> = defineIndex({
  id: 'nested',
  title: 'Nested',
  children: [
    {
      id: 'top',
      title: 'Top',
      children: [{ id: 'inner', title: 'Inner', children: [anIndicator('x'), anIndicator('y')] }, anIndicator('z')],
    },
    anIndicator('w'),
  ],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0, perGroup: 0 },
});
