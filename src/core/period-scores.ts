import { rankValues, type TieRule } from '../math/rank.ts';
import { type Column, emptyColumn } from './column.ts';
import { InclusionIndexError } from './error.ts';
import { lazy } from './lazy.ts';
import type { Unit } from './observation.ts';
import type { PanelPeriod } from './panel.ts';
import type { PeriodRange } from './range.ts';
import { recordOf } from './record.ts';
import type { IndicatorScores, PeriodScores, UnitCoverage } from './scores.ts';

/** What one year's scores are made of. */
export interface PeriodParts<I extends string, G extends string, U extends Unit> {
  readonly panel: PanelPeriod<U>;
  readonly ids: Pick<PeriodScores<I, G>, 'indicators' | 'groups'>;
  readonly layers: ReadonlyMap<string, IndicatorScores<U>>;
  /** Groups by id, and the index itself under `''`. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The members of each of them, and the weights that were used. */
  readonly branches: readonly { readonly id: string; readonly members: readonly { readonly id: string }[] }[];
  readonly weights: ReadonlyMap<string, Float64Array>;
  readonly ranked: Uint8Array;
  readonly of: number;
  readonly verdict: (unit: number) => UnitCoverage;
  readonly ties: TieRule | undefined;
  readonly range: () => PeriodRange | undefined;
}

/** Binds the layers of one year to their ids. What not everyone asks for is made when it is asked for. */
export function periodScores<I extends string, G extends string, U extends Unit>({
  panel: { period, units, raw },
  ids,
  branches,
  layers,
  columns,
  weights,
  ranked,
  of,
  verdict,
  ties,
  range,
}: PeriodParts<I, G, U>): PeriodScores<I, G, U> {
  const find = <T>(map: ReadonlyMap<string, T>, id: string, what: string): T => {
    const found = map.get(id);
    if (found !== undefined) return found;
    throw new InclusionIndexError(
      `unknown-${what}`,
      `No ${what} "${id}" in ${period}.`,
      `There is ${[...map.keys()].filter(Boolean).join(', ')}.`,
    );
  };
  const places = lazy(() => new Map(units.map((unit, i) => [unit.id, i])));
  const all = find(columns, '', 'score');
  const score = of === units.length ? all : onlyRanked(all, ranked);
  const ranks = lazy(() => rankValues(score.values, ties));
  const ranges = lazy(range);
  const complete = lazy(() => raw.every(({ reasons }) => 2 * knownAmong(reasons, ranked) >= of));
  const coverage = lazy(() => units.map((_, u) => verdict(u)));
  return {
    period,
    units,
    score,
    of,
    get complete() {
      return complete();
    },
    get coverage() {
      return coverage();
    },
    get range() {
      return ranges();
    },
    get ranks() {
      return ranks();
    },
    ...ids,
    indicator: (id: I) => find(layers, id, 'indicator'),
    group: (id: G) => find(columns, id, 'group'),
    weights(id?: G) {
      const used = find(weights, id ?? '', 'group');
      const branch = branches.find((one) => one.id === (id ?? ''));
      return recordOf((branch?.members ?? []).map((member, m) => [member.id, used[m] ?? 0]));
    },
    has: (unit: string) => places().has(unit),
    indexOf: (unit: string) => find(places(), unit, 'unit'),
  };
}

/** A column without the scores of units that are not ranked. */
function onlyRanked({ values, reasons }: Column, ranked: Uint8Array): Column {
  const score = emptyColumn(values.length, 'not-applicable');
  for (let u = 0; u < values.length; u++) {
    if (ranked[u] !== 1) continue;
    score.values[u] = values[u] ?? Number.NaN;
    score.reasons[u] = reasons[u] ?? 0;
  }
  return score;
}

/** How many of the ranked units a column is known for. */
function knownAmong(reasons: Uint8Array, ranked: Uint8Array): number {
  let known = 0;
  for (let u = 0; u < reasons.length; u++) if (reasons[u] === 0 && ranked[u] === 1) known++;
  return known;
}
