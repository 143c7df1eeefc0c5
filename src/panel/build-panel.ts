import { columnOf } from '../core/column.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Boundaries } from '../core/lineage.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Bounds, Panel, PanelPeriod } from '../core/panel.ts';
import { type Period, periodOf, periodOrdinal } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf, lagOf } from '../core/tree.ts';
import { CellSource, type SourcedCell } from './cell-source.ts';
import { type FigureIndex, indexFigures } from './index-figures.ts';

/**
 * Arranges observations by index year, indicator and unit: lags and bases applied, substitutes borrowed, each indicator's
 * value made from its measures. Scoring variants of one index again and again is quicker with its panel than with the
 * observations: lags, substitutes, years and units are applied here, all else by `score`.
 *
 * @param spec the methodology
 * @param observations published figures; those of measures the index does not need are passed over
 * @param on on whose boundaries each year is arranged; left out, each figure stands for the unit it was published for
 * @throws {@link InclusionIndexError} on a text that is no year, or no date. Problems of the data are returned as issues.
 * @example
 * ```ts
 * import { arrange, score, zScore } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const panel = arrange(inclusionIndex, figures());
 * score({ ...inclusionIndex, normalise: zScore() }, panel).newestComplete; // => '2023/24'
 * ```
 */
export function arrange<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  observations: Iterable<Observation<U>>,
  on?: Boundaries<U>,
): Panel<I, U> {
  const issues: Issue[] = [];
  const indicators = indicatorsOf(spec.children);
  const measures = new Map<string, Measure>(indicators.flatMap(({ measures }) => measures.map((m) => [m.id, m])));
  const given = [...observations];
  const wanted = spec.units && new Set(spec.units);
  const sourcesIn = (figures: FigureIndex<U>): CellSource<U>[] =>
    indicators.map((indicator) => new CellSource(spec, indicator, lagOf(spec, indicator), figures));
  const published = sourcesIn(indexFigures(given, measures, issues));
  const restated = on?.lineage.byYear(given, [...measures.values()], on);
  // An index of calendar-year measures alone is labelled by calendar year.
  const yearly = [...measures.values()].every(({ basis }) => basis === 'calendar year' || basis === 'once');
  const periods: PanelPeriod<U>[] = [];
  for (const ordinal of indexYears(spec, published)) {
    const period = periodOf(ordinal, yearly ? 'calendar year' : 'academic year');
    const year = restated?.(period);
    issues.push(...(year?.issues ?? []));
    const sources = year ? sourcesIn(indexFigures(year.observations, measures, issues)) : published;
    const units = unitsOf(sources, ordinal, wanted);
    if (units.length === 0) continue;
    const cells = sources.map((source) => units.map((unit) => source.cell(unit.id, ordinal)));
    // By unit, then indicator.
    issues.push(...units.flatMap((_, u) => cells.flatMap((column) => issueOf(column[u], period))));
    issues.push(...withoutFigures(spec.units ?? [], units, period));
    periods.push({
      period,
      units,
      raw: cells.map((column) => columnOf(column.map(({ cell }) => cell))),
      figures: cells.map((column) => column.map(({ figures }) => figures)),
      bounds: cells.map(boundsOf),
    });
  }
  return Object.freeze({ indicators, periods, issues });
}

function issueOf(cell: SourcedCell<Unit> | undefined, period: Period): Issue[] {
  return cell?.issue ? [{ ...cell.issue, period }] : [];
}

/** The bounds of the missing values of a column; none where no value has any. */
function boundsOf(cells: readonly SourcedCell<Unit>[]): Bounds | undefined {
  if (!cells.some(({ bounds }) => bounds)) return undefined;
  const end = (which: 0 | 1): Float64Array => Float64Array.from(cells, ({ bounds }) => bounds?.[which] ?? Number.NaN);
  return { low: end(0), high: end(1) };
}

/** What to say of units that the spec names and no figure of a period is about. */
function withoutFigures(named: readonly string[], found: readonly Unit[], period: Period): Issue[] {
  const there = new Set(found.map(({ id }) => id));
  const missing = named.filter((id) => !there.has(id));
  if (missing.length === 0) return [];
  return [
    {
      code: 'units-without-figures',
      severity: 'warning',
      message: `Of the units the index names, ${missing.length} have no figure in ${period}: ${missing.join(', ')}.`,
      remedy: 'Check the ids, or add the figures.',
      period,
    },
  ];
}

function indexYears<U extends Unit>(spec: Spec, sources: readonly CellSource<U>[]): number[] {
  const years = sources.flatMap((source) => source.years());
  const first = spec.first ? periodOrdinal(spec.first) : Math.min(...years);
  const last = spec.last ? periodOrdinal(spec.last) : Math.max(...years);
  return Array.from({ length: Number.isFinite(last - first) ? Math.max(0, last - first + 1) : 0 }, (_, i) => first + i);
}

/** The units with a figure of their own in an index year, known or not, each as it was at the newest of them, by id. */
function unitsOf<U extends Unit>(
  sources: readonly CellSource<U>[],
  year: number,
  wanted: Set<string> | undefined,
): U[] {
  const newest = new Map<string, { unit: U; ordinal: number }>();
  for (const source of sources) {
    const ordinal = source.ordinalIn(year);
    for (const { unit } of source.published(year)) {
      if (wanted && !wanted.has(unit.id)) continue;
      if ((newest.get(unit.id)?.ordinal ?? -Infinity) < ordinal) newest.set(unit.id, { unit, ordinal });
    }
  }
  return [...newest.values()].map(({ unit }) => unit).sort((a, b) => compareText(a.id, b.id));
}
