import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Observation } from '../../../src/core/observation.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { type Explorer, explore } from '../../../src/report/explorer/explore.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

/** A made index of two groups, one of them of one indicator, and another indicator beside them. */
export const made: Spec = defineIndex({
  id: 'made',
  title: 'Made Index',
  children: [
    { id: 'pair', title: 'Pair', children: [anIndicator('x'), anIndicator('y', { direction: 'lower' })] },
    { id: 'lone', title: 'Lone', children: [anIndicator('w', { contested: 'Some say so, others not.' })] },
    anIndicator('z'),
  ],
  weights: { pair: 2 },
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0.5, perGroup: 0 },
});

const ids = ['x', 'y', 'w', 'z'];

/** Two years: in the second one unit more, and one with too few figures. */
export const observations: readonly Observation[] = [
  ...figuresOf({ a: [10, 40, 1, 5], b: [20, 'suppressed', 2, 6], n: [30, 10, 3, 1] }, ids, '2017/18'),
  ...figuresOf(
    {
      a: [10, 40, 1, 5],
      b: [20, 'suppressed', 2, 6],
      n: [30, 10, 3, 1],
      o: [40, 20, 9, 9],
      p: [50, 'suppressed', 'not-available', 'absent'],
    },
    ids,
    '2018/19',
  ),
];

/** An explorer of the made index, and of variants of it. */
export function madeExplorer(changes: Partial<Spec> = {}): Explorer {
  const spec = { ...made, ...changes };
  return explore(spec, arrange(spec, observations));
}
