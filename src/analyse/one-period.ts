import type { Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import type { Imputation } from '../core/step.ts';
import { listOf, waysOf } from '../panel/fill.ts';
import { score } from '../score.ts';

/** A panel with one period only, where the index scores a period without a look at the others; else the panel as it is. */
export function onePeriod<U extends Unit>(spec: Spec, panel: Panel<string, U>, period: Period): Panel<string, U> {
  return eachByItself(spec, panel) ? onlyPeriods(panel, [period]) : panel;
}

/** A panel without its other periods. */
export function onlyPeriods<U extends Unit>(panel: Panel<string, U>, periods: readonly Period[]): Panel<string, U> {
  return { ...panel, periods: panel.periods.filter(({ period }) => periods.includes(period)) };
}

/** The scores of a period, others with it only where they bear on it; without a period, or for one not scored, of all. */
export function scoresWith<U extends Unit>(
  spec: Spec,
  panel: Panel<string, U>,
  period: Period | undefined,
): Scores<string, string, U> {
  const alone = period === undefined ? panel : onePeriod(spec, panel, period);
  const scores = score(spec, alone);
  // Who asks for another period is told which there are.
  return period === undefined || scores.periods.includes(period) ? scores : score(spec, panel);
}

/** Whether nothing is learnt or filled in from one period to another. */
export function eachByItself(spec: Spec, panel: Panel): boolean {
  const { baseline = 'each period' } = spec;
  const learning = typeof baseline === 'string' || 'length' in baseline ? [baseline] : Object.values(baseline);
  if (learning.some((one) => one !== 'each period')) return false;
  return waysOf(spec, panel).flatMap(listOf).every(withinPeriod);
}

const centres = ['imputeMean', 'imputeMedian', 'imputeRowMean', 'imputeRowMedian'];

/** Those known to look at one period: not of a group, which asks whether units have the fact in any period, nor one of a user. */
function withinPeriod({ type, options }: Imputation): boolean {
  if (centres.includes(type)) return options.over === 'each period';
  return type === 'imputeNothing' || type === 'imputeBounds';
}
