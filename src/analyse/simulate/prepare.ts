import { type Column, emptyColumn } from '../../core/column.ts';
import type { Panel, PanelPeriod } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import { layersOf } from '../../layers.ts';
import { coverageRule } from '../../panel/coverage.ts';
import { pick } from '../../panel/pick.ts';

/** The normalised columns of one period, and who is ranked: all that scoring does before weights come in. */
export interface PreparedPeriod {
  readonly period: PanelPeriod;
  /** By indicator id. */
  readonly columns: ReadonlyMap<string, Column>;
  /** 1 for a unit that is ranked. */
  readonly ranked: Uint8Array;
}

/** Does what `score` does up to the normalised columns; periods in which nobody can be ranked are left out, as there. */
export function prepare(spec: Spec, data: Panel): PreparedPeriod[] {
  const panel = pick(spec, data);
  const layers = layersOf(spec, panel, []);
  const ids = panel.indicators.map(({ id }) => id);
  const cover = coverageRule(spec, ids);
  return panel.periods.flatMap((period, p): PreparedPeriod[] => {
    const { indicators = [], out = new Map<number, string>() } = layers[p] ?? {};
    const { ranked, of } = cover(period.raw, period.units.length, out);
    if (of < 2) return [];
    const columns = new Map(
      ids.map((id, i): [string, Column] => [id, indicators[i]?.normalised ?? emptyColumn(period.units.length)]),
    );
    return [{ period, columns, ranked }];
  });
}

/**
 * Prepares other figures, missing where those before were, into the same arrays: who is ranked stays, where no screening looks at
 * the figures.
 */
export function prepareAgain(spec: Spec, data: Panel, into: readonly PreparedPeriod[]): void {
  const panel = pick(spec, data);
  const layers = layersOf(spec, panel, []);
  for (const { period, columns } of into) {
    const p = panel.periods.findIndex((one) => one.period === period.period);
    for (const { indicator, normalised } of layers[p]?.indicators ?? [])
      columns.get(indicator.id)?.values.set(normalised.values);
  }
}
