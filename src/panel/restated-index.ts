import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Boundaries } from '../core/lineage.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type FigureIndex, indexFigures } from './index-figures.ts';

/** The figures on the boundaries asked for in an index year. Years on the same boundaries share them. */
export function restatedIndex<U extends Unit>(
  index: FigureIndex<U>,
  measures: ReadonlyMap<string, Measure>,
  { boundaries, lineage, weightedBy = {} }: Boundaries<U>,
  issues: Issue[],
): (year: Period) => FigureIndex<U> {
  const figures = [...index.values()].flatMap((periods) =>
    [...periods.values()].flatMap((units) => [...units.values()]),
  );
  const known = new Map<string, FigureIndex<U>>();
  return (year) => {
    const on = boundaries === 'own' ? lineage.dateOf(year) : boundaries;
    const before = known.get(on);
    if (before) return before;
    const restated = lineage.restate(figures, { on, measures: [...measures.values()], weightedBy });
    const more = [...restated.issues];
    const found = indexFigures(restated.observations, measures, more);
    known.set(on, found);
    // What cannot be made on the boundaries of one year cannot on those of the next either: once is enough.
    issues.push(...more.filter(({ message }) => !issues.some((issue) => issue.message === message)));
    return found;
  };
}
