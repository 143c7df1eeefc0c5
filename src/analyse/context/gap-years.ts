import type { Cell } from '../../core/cell.ts';
import type { Measure } from '../../core/indicator.ts';
import type { Issue } from '../../core/issue.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import { type Period, periodOf } from '../../core/period.ts';
import { compareText } from '../../core/record.ts';
import { CellSource } from '../../panel/cell-source.ts';
import { indexFigures } from '../../panel/index-figures.ts';
import type { GapTheme } from './gap-theme.ts';

/** A value and the counts it stands on, where published. */
export interface GapFigure {
  readonly cell: Cell;
  readonly counts?: { readonly numerator: number; readonly denominator: number };
}

/** The figures of a theme in one year: for each member, one a unit. */
export interface GapYear<U extends Unit = Unit> {
  readonly period: Period;
  /** By name. */
  readonly units: readonly U[];
  readonly figures: ReadonlyMap<string, readonly GapFigure[]>;
}

/** The figures of a theme, year by year, in the years they are about. */
export function gapYears<U extends Unit>(
  theme: GapTheme,
  observations: Iterable<Observation<U>>,
): { readonly years: readonly GapYear<U>[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const indicators = theme.members.map(({ indicator }) => indicator);
  const measures = new Map<string, Measure>(indicators.flatMap((one) => one.measures.map((m) => [m.id, m])));
  const index = indexFigures(observations, measures, issues);
  // Nothing is borrowed or lagged here: the sources are asked for the year of the figures themselves.
  const sources = theme.members.map((member) => ({
    id: member.id,
    counted: member.indicator.measures.length === 1 && member.indicator.value === undefined,
    source: new CellSource<U>({ substitutes: [] }, member.indicator, 0, index),
  }));
  const basis = indicators[0]?.measures[0]?.basis ?? 'academic year';
  const ordinals = [...new Set(sources.flatMap(({ source }) => source.years()))].sort((a, b) => a - b);
  const years = ordinals.map((ordinal): GapYear<U> => {
    const byId = new Map(
      sources.flatMap(({ source }) => [...source.published(ordinal)].map(({ unit }) => [unit.id, unit] as const)),
    );
    const units = [...byId.values()].sort((a, b) => compareText(a.name, b.name));
    const figures = sources.map(({ id, counted, source }) => {
      const list = units.map((unit): GapFigure => {
        const { cell, figures: behind, issue } = source.cell(unit.id, ordinal);
        if (issue) issues.push({ ...issue, period: periodOf(ordinal, basis) });
        const { numerator, denominator } = behind[0] ?? {};
        const counts = counted && numerator !== undefined && denominator !== undefined;
        return counts ? { cell, counts: { numerator, denominator } } : { cell };
      });
      return [id, list] as const;
    });
    return { period: periodOf(ordinal, basis), units, figures: new Map(figures) };
  });
  return { years, issues };
}
