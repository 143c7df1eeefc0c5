import { type Column, emptyColumn } from './column.ts';
import { InclusionIndexError } from './error.ts';
import type { Unit } from './observation.ts';
import type { PanelPeriod } from './panel.ts';
import type { IndicatorScores, PeriodScores, UnitCoverage } from './scores.ts';

/** Binds the layers of one year to their ids. `columns` holds groups by id, and the index itself under `''`. */
export function periodScores<I extends string, G extends string, U extends Unit>(
  { period, units, raw }: PanelPeriod<U>,
  indicators: ReadonlyMap<string, IndicatorScores<U>>,
  columns: ReadonlyMap<string, Column>,
  coverage: readonly UnitCoverage[],
): PeriodScores<I, G, U> {
  const places = new Map(units.map((unit, i) => [unit.id, i]));
  const find = <T>(map: ReadonlyMap<string, T>, id: string, what: string): T => {
    const found = map.get(id);
    if (found !== undefined) return found;
    throw new InclusionIndexError(
      `unknown-${what}`,
      `No ${what} "${id}" in ${period}.`,
      `There is ${[...map.keys()].filter(Boolean).join(', ')}.`,
    );
  };
  const all = find(columns, '', 'score');
  const score = emptyColumn(units.length, 'not-applicable');
  coverage.forEach(({ ranked }, i) => {
    if (!ranked) return;
    score.values[i] = all.values[i] ?? Number.NaN;
    score.reasons[i] = all.reasons[i] ?? 0;
  });
  const of = coverage.filter(({ ranked }) => ranked).length;
  return Object.freeze({
    period,
    units,
    score,
    coverage,
    of,
    complete: raw.every(({ reasons }) => 2 * knownAmong(reasons, coverage) >= of),
    indicator: (id: I) => find(indicators, id, 'indicator'),
    group: (id: G) => find(columns, id, 'group'),
    has: (unit: string) => places.has(unit),
    indexOf: (unit: string) => find(places, unit, 'unit'),
  });
}

/** How many of the ranked units a column is known for. */
function knownAmong(reasons: Uint8Array, coverage: readonly UnitCoverage[]): number {
  return reasons.reduce((count, reason, unit) => count + (reason === 0 && coverage[unit]?.ranked ? 1 : 0), 0);
}
