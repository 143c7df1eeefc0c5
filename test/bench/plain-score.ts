import type { Indicator } from '../../src/core/indicator.ts';
import type { Observation } from '../../src/core/observation.ts';
import { periodOrdinal } from '../../src/core/period.ts';

/**
 * The least work that gives the same scores: one map from key to number, then loops over arrays of numbers. No reasons, no
 * issues, no checks, no trace of figures, no layers kept. What the library takes beyond this is the price of those.
 */
export function plainScores(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  years: readonly number[],
): Map<string, number>[] {
  const values = new Map<string, number>();
  const units = new Set<string>();
  const ordinals = new Map<string, number>();
  for (const { unit, period, measure, value } of observations) {
    const ordinal = ordinals.get(period) ?? periodOrdinal(period);
    ordinals.set(period, ordinal);
    if (typeof value !== 'number') continue;
    values.set(`${measure} ${ordinal} ${unit.id}`, value);
    units.add(unit.id);
  }
  return years.map((year) => plainScore(indicators, values, [...units], year));
}

function plainScore(
  indicators: readonly Indicator[],
  values: ReadonlyMap<string, number>,
  ids: readonly string[],
  year: number,
): Map<string, number> {
  const sums = new Float64Array(ids.length);
  const counts = new Float64Array(ids.length);
  for (const { measures, value, direction, lag } of indicators) {
    const sign = direction === 'higher' ? 1 : -1;
    const column = ids.map((id) => {
      const parts = measures.map((measure) => values.get(`${measure.id} ${year - lag} ${id}`) ?? Number.NaN);
      return sign * (value ? Math.round(value(...parts) * 1e9) / 1e9 : (parts[0] ?? Number.NaN));
    });
    const order = column.map((_, i) => i).filter((i) => !Number.isNaN(column[i]));
    order.sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && column[order[end] ?? 0] === column[order[start] ?? 0]) end++;
      const rank = (start + 1 + end) / 2;
      for (let i = start; i < end; i++) {
        const unit = order[i] ?? 0;
        sums[unit] = (sums[unit] ?? 0) + (100 * (rank - 1)) / (order.length - 1);
        counts[unit] = (counts[unit] ?? 0) + 1;
      }
      start = end;
    }
  }
  return new Map(ids.map((id, i) => [id, (sums[i] ?? 0) / (counts[i] ?? 1)]));
}
