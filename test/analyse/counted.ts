import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Indicator } from '../../src/core/indicator.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { Period } from '../../src/core/period.ts';
import type { Spec } from '../../src/core/spec.ts';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { aUnit } from '../fixtures/small.ts';

/** A made figure with counts: a percentage, rounded as published. */
export function counted(
  id: string,
  measure: string,
  numerator: number,
  denominator: number,
  period: Period = '2018/19',
): Observation<ReturnType<typeof aUnit>> {
  const value = (100 * numerator) / denominator;
  return { ...plain(id, measure, value, period), numerator, denominator };
}

/** A made figure alone. */
export function plain(
  id: string,
  measure: string,
  value: Observation['value'],
  period: Period = '2018/19',
): Observation<ReturnType<typeof aUnit>> {
  return { unit: aUnit(id), period, measure, value, source: { publication: 'Made', file: 'none', column: 'none' } };
}

/** An index of indicators as they are, averaged. */
export function asTheyAre(...children: readonly Indicator[]): Spec {
  return defineIndex<string, string>({
    id: 'made',
    title: 'Made',
    children,
    normalise: unchanged(),
    aggregate: arithmetic(),
    coverage: { share: 0, perGroup: 0 },
  });
}
