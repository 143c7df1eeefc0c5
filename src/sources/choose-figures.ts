import { isKnown } from '../core/cell.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source, Unit } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import type { FigureSet } from './mapped-figures.ts';

/** The figures of one measure and year in one table, and how new the table is. */
export interface RankedSet<U extends Unit = Unit> extends FigureSet<U> {
  readonly table: string;
  /** The newest year in the table: of two editions of a file, the one with the later year is the later. */
  readonly newest: Period;
}

/**
 * Chooses, for every measure and year, among the tables that give it: the figures of the latest publication and, where
 * it gives no counts, the counts of the latest that does, as far as they give the published value to its rounding.
 */
export function chooseFigures<U extends Unit>(
  sets: readonly RankedSet<U>[],
  report: (issue: Issue) => void,
): Observation<U>[] {
  const groups = new Map<string, RankedSet<U>[]>();
  for (const set of sets) {
    const key = `${set.mapped.measure}|${set.period}`;
    const group = groups.get(key);
    if (group) group.push(set);
    else groups.set(key, [set]);
  }
  return [...groups.values()].flatMap((group) => {
    const ranked = group.sort(later);
    const [best, ...others] = ranked;
    if (!best) return [];
    const refused = conflicts(best, others, report);
    const counted = ranked.find(({ figures }) =>
      [...figures.values()].some((figure) => figure.numerator !== undefined),
    );
    const decimals = decimalsOf(best);
    return [...best.figures.values()].flatMap((figure) =>
      refused.has(figure.unit.id) ? [] : [withCounts(figure, best, counted, decimals, report)],
    );
  });
}

function later(a: RankedSet, b: RankedSet): number {
  const [one, other] = [
    `${a.mapping.vintage} ${periodOrdinal(a.newest)}`,
    `${b.mapping.vintage} ${periodOrdinal(b.newest)}`,
  ];
  if (one !== other) return one < other ? 1 : -1;
  return a.table < b.table ? -1 : 1;
}

/** The units whose figure differs between two tables equally new. */
function conflicts<U extends Unit>(
  best: RankedSet<U>,
  others: readonly RankedSet<U>[],
  report: (issue: Issue) => void,
): ReadonlySet<string> {
  const refused = new Set<string>();
  for (const other of others) {
    if (other.mapping.vintage !== best.mapping.vintage || other.newest !== best.newest) continue;
    for (const [id, figure] of other.figures) {
      const chosen = best.figures.get(id);
      if (!chosen) best.figures.set(id, figure);
      else if (!Object.is(chosen.value, figure.value)) {
        refused.add(id);
        report({
          code: 'conflicting-figures',
          severity: 'error',
          message: `The figure is ${chosen.value} in ${best.table} and ${figure.value} in ${other.table}.`,
          remedy: 'Leave out the file that is out of date.',
          unit: id,
          period: best.period,
          measure: best.mapped.measure,
        });
      }
    }
  }
  return refused;
}

function withCounts<U extends Unit>(
  figure: Observation<U>,
  best: RankedSet<U>,
  counted: RankedSet<U> | undefined,
  decimals: number,
  report: (issue: Issue) => void,
): Observation<U> {
  const { numerator: _, denominator: __, ...plain } = figure;
  const counts = counted?.figures.get(figure.unit.id);
  const { numerator, denominator } = counts ?? {};
  if (!counts || !counted || numerator === undefined || denominator === undefined || !isKnown(figure.value))
    return plain;
  const exact = ((counted.mapped.scale ?? 100) * numerator) / denominator;
  if (Math.abs(figure.value - exact) <= 0.5 / 10 ** decimals + 1e-9) {
    const source = counted === best ? figure.source : bothSources(figure.source, counts.source);
    return { ...plain, numerator, denominator, source };
  }
  report({
    code: 'counts-disagree',
    severity: 'warning',
    message: `The counts ${numerator} of ${denominator}, from ${counted.table}, do not give the published value ${figure.value}.`,
    remedy: 'Only the value is used. Check whether the counts are of another edition, or in the wrong row.',
    unit: figure.unit.id,
    period: figure.period,
    measure: figure.measure,
  });
  return plain;
}

/** To how many decimals figures are published: the most any has, as trailing zeros are not kept. */
function decimalsOf({ figures }: RankedSet): number {
  const places = [...figures.values()].map(({ value }) =>
    isKnown(value) ? (String(value).split('.')[1] ?? '').length : 0,
  );
  return Math.max(0, ...places);
}

function bothSources(value: Source, counts: Source): Source {
  return { ...value, column: `${value.column}; counts: ${counts.publication}, ${counts.file}, ${counts.column}` };
}
