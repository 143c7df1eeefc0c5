import type { Observation, Unit } from '../core/observation.ts';
import { periodOrdinal } from '../core/period.ts';

/**
 * Lays one set of figures over another: where both have a figure for the same unit, period and measure, the upper one is
 * used. Nothing of either is changed.
 *
 * @example
 * ```ts
 * import { overlay } from 'inclusion-index/sources';
 * import { figures } from 'inclusion-index/england';
 * const [first] = figures();
 * const mine = first ? [{ ...first, value: 1 }] : [];
 * overlay(figures(), mine).length === figures().length; // => true
 * ```
 */
export function overlay<U extends Unit>(
  lower: Iterable<Observation<U>>,
  upper: Iterable<Observation<U>>,
): Observation<U>[] {
  const key = ({ unit, period, measure }: Observation<U>): string => `${measure} ${periodOrdinal(period)} ${unit.id}`;
  const top = [...upper];
  const keys = new Set(top.map(key));
  return [...[...lower].filter((observation) => !keys.has(key(observation))), ...top];
}
