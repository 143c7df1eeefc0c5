import { type ById, insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/**
 * Distance to a target: 1 where it is reached, 0 for the worst value learnt, above 1 beyond the target unless `cap`. Targets
 * are in published units, so where lower is better a target below the values is one to come down to.
 *
 * Formula: (x - min) / (target - min); where lower is better (max - x) / (max - target). OECD/JRC Handbook (2008), step 5,
 * distance to a reference. Nothing is learnt where the worst value meets the target already.
 *
 * @param options `targets`: a number for each indicator, by id; `cap`: no score above 1
 * @throws `InclusionIndexError` for a target that is no number, and when it learns an indicator without one.
 * @example
 * ```ts
 * import { distanceToTarget } from 'inclusion-index/methods';
 * const step = distanceToTarget({ targets: { attendance: 95 } });
 * const column = Float64Array.of(85, 90, 100);
 * const learnt = step.fit(column, { indicator: 'attendance', sign: 1, units: [] });
 * learnt && step.apply(column, learnt); // => Float64Array [0, 0.5, 1.5]
 * ```
 */
export function distanceToTarget({
  targets,
  cap = false,
}: {
  readonly targets: ById<number>;
  readonly cap?: boolean;
}): Step<LinearParams> {
  for (const [id, target] of Object.entries(targets)) {
    insist(Number.isFinite(target), 'distanceToTarget', `${id} is ${target}`, 'Give a number.');
  }
  return linearStep(
    'distanceToTarget',
    { targets, cap },
    ({ minimum }, facts) => {
      const target = facts && targets[facts.indicator];
      insist(target !== undefined, 'distanceToTarget', `no target for "${facts?.indicator}"`, 'Give targets.');
      return [minimum, facts?.sign === -1 ? -target : target];
    },
    { most: cap ? 1 : Infinity },
  );
}
