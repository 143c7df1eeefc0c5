import { type Cell, isKnown, reasonText } from '../../core/cell.ts';
import { columnOf } from '../../core/column.ts';
import type { Indicator, Measure } from '../../core/indicator.ts';
import type { Issue } from '../../core/issue.ts';
import type { Observation } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import { type Period, periodOf, periodOrdinal } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { lagOf } from '../../core/tree.ts';
import { CellSource } from '../../panel/cell-source.ts';
import { indexFigures } from '../../panel/index-figures.ts';

/** Where figures of context come from. */
export interface ContextData {
  /** Published figures, those of the context among them. */
  readonly data: Iterable<Observation>;
  /**
   * `true` takes a context measure that the year has no figures of from the nearest year that has (the earlier of two).
   * Default: it is missing then.
   */
  readonly nearest?: boolean;
}

/** A context measure over the units of a scored year. */
export interface ContextColumn {
  readonly indicator: Indicator;
  /** The year whose figures are used: the one scored, or the nearest with any. */
  readonly period: Period;
  /** `NaN` where there is none, and for a unit that is not ranked. */
  readonly values: Float64Array;
  /** Why a unit has none. */
  because(unit: number): string;
}

/** Context measures for the ranked units of a year, and which of these have no figure. */
export function contextColumns(
  method: string,
  scores: Scores,
  period: Period,
  indicators: readonly Indicator[],
  { data, nearest = false }: ContextData,
): { readonly columns: readonly ContextColumn[]; readonly issues: readonly Issue[] } {
  const iterable = typeof data === 'object' && data !== null && Symbol.iterator in data;
  insist(iterable, method, 'there are no figures', 'Give data: figures(), or figures of your own.');
  const ids = indicators.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  insist(twice === undefined, method, `"${twice}" comes twice`, 'Name each once.');
  const issues: Issue[] = [];
  const measures = new Map<string, Measure>(indicators.flatMap((one) => one.measures.map((m) => [m.id, m])));
  const index = indexFigures(data, measures, issues);
  const year = scores.of(period);
  const columns = indicators.map((indicator): ContextColumn => {
    const source = new CellSource(scores.spec, indicator, lagOf<string, string>(scores.spec, indicator), index);
    const cellsIn = (ordinal: number): Cell[] => year.units.map(({ id }) => source.cell(id, ordinal).cell);
    const own = periodOrdinal(period);
    const others = [...new Set(source.years())].sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b);
    const used = nearest ? ([own, ...others].find((ordinal) => cellsIn(ordinal).some(isKnown)) ?? own) : own;
    const cells = cellsIn(used);
    const ranked = (u: number): boolean => year.coverage[u]?.ranked === true;
    const without = year.units.filter((_, u) => ranked(u) && !isKnown(cells[u] ?? 'absent'));
    if (without.length > 0) issues.push(lacking(indicator, without, year.of, period));
    return {
      indicator,
      period: used === own ? period : periodOf(used),
      values: columnOf(cells.map((cell, u): Cell => (ranked(u) ? cell : 'screened'))).values,
      because: (u) => {
        const cell = cells[u] ?? 'absent';
        return isKnown(cell) ? 'the unit is not ranked' : `${indicator.title}: ${reasonText[cell]}`;
      },
    };
  });
  return { columns, issues };
}

function lacking(
  { id, title }: Indicator,
  without: readonly { readonly name: string }[],
  of: number,
  period: Period,
): Issue {
  const some = without.slice(0, 5).map(({ name }) => name);
  const names = without.length > 5 ? `${some.join(', ')} and ${without.length - 5} more` : some.join(', ');
  return {
    code: 'missing-context',
    severity: 'warning',
    message: `${title} is not known for ${without.length} of ${of} ranked units in ${period}: ${names}.`,
    remedy: 'They take no part; give figures of it for them, or another measure of context.',
    period,
    indicator: id,
  };
}
