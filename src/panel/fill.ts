import { reasonCode } from '../core/cell.ts';
import type { Column } from '../core/column.ts';
import type { Panel } from '../core/panel.ts';
import { periodOrdinal } from '../core/period.ts';
import type { Imputations, Spec } from '../core/spec.ts';
import type { Imputation, ImputationData } from '../core/step.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import type { ScreenedOut } from './screen.ts';

type Grid = readonly (readonly Float64Array[])[];

/**
 * The columns of a panel with their gaps filled, `[period][indicator]`, as the index says. What is filled is known from
 * the raw column, which keeps its reason.
 */
export function fill(
  spec: Spec,
  panel: Panel,
  columns: readonly (readonly Column[])[],
): readonly (readonly Column[])[] {
  if (spec.impute === undefined && spec.imputations === undefined) return columns;
  const known = columns.map((period) => period.map(({ values }) => values));
  const about = dataOf(spec, panel);
  const filledBy = new Map<Imputations | undefined, Grid>();
  const filled = (way: Imputations | undefined): Grid => {
    const before = filledBy.get(way);
    if (before) return before;
    let grid: Grid = known;
    for (const imputation of listOf(way)) {
      const data = about(grid);
      grid = imputation.apply(data, imputation.fit(data));
    }
    filledBy.set(way, grid);
    return grid;
  };
  const ways = waysOf(spec, panel);
  return columns.map((period, p) =>
    period.map((column, i) => {
      const values = filled(ways[i])[p]?.[i] ?? column.values;
      if (values === column.values) return column;
      return { values, reasons: column.reasons.map((reason, u) => (Number.isNaN(values[u]) ? reason : 0)) };
    }),
  );
}

/** What fills each indicator. */
export function waysOf(spec: Spec, { indicators }: Panel): readonly (Imputations | undefined)[] {
  const own = new Map(Object.entries(spec.imputations ?? {}));
  return indicators.map(({ id }) => own.get(id) ?? spec.impute);
}

/** The imputations of an indicator, in turn. */
export function listOf(way: Imputations | undefined): readonly Imputation[] {
  return way === undefined ? [] : 'type' in way ? [way] : way;
}

/** The columns without the values of units that are screened out. */
export function withoutScreened(columns: readonly Column[], out: ScreenedOut): readonly Column[] {
  if (out.size === 0) return columns;
  return columns.map(({ values, reasons }) => {
    const kept = { values: values.slice(), reasons: reasons.slice() };
    for (const u of out.keys()) {
      kept.values[u] = Number.NaN;
      kept.reasons[u] = reasonCode('screened');
    }
    return kept;
  });
}

/** What an imputation sees, for any state of the columns. */
function dataOf(spec: Spec, { indicators, periods }: Panel): (columns: Grid) => ImputationData {
  const above = ancestorsOf(spec.children);
  const about = indicators.map(({ id, direction }) => {
    const sign: 1 | -1 = direction === 'lower' ? -1 : 1;
    return { id, sign, groups: above.get(id) ?? [] };
  });
  return (columns) => ({
    indicators: about,
    periods: periods.map(({ period, units, bounds }, p) => ({
      ordinal: periodOrdinal(period),
      units,
      columns: columns[p] ?? [],
      bounds,
    })),
  });
}

/** The groups above each indicator, the nearest first. */
function ancestorsOf(children: Spec['children']): Map<string, readonly string[]> {
  // Parents come before children, so the nearest is met last.
  const above = new Map<string, readonly string[]>();
  for (const group of groupsOf(children))
    for (const { id } of indicatorsOf(group.children)) above.set(id, [group.id, ...(above.get(id) ?? [])]);
  return above;
}
