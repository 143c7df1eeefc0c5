import { checkFigure } from '../core/check-figure.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { periodOrdinal } from '../core/period.ts';

/** Figures by measure, then period ordinal, then unit id. */
export type FigureIndex<U extends Unit> = Map<string, Map<number, Map<string, Observation<U>>>>;

/**
 * The observations of the measures asked for, by measure, period and unit. An impossible figure, and one given twice
 * with different values, is kept as `rejected`, with an issue: it must neither be used nor pass for one never given.
 */
export function indexFigures<U extends Unit>(
  observations: Iterable<Observation<U>>,
  measures: ReadonlyMap<string, Measure>,
  issues: Issue[],
): FigureIndex<U> {
  const index: FigureIndex<U> = new Map([...measures.keys()].map((id) => [id, new Map()]));
  const ordinals = new Map<string, number>();
  for (const observation of observations) {
    const measure = measures.get(observation.measure);
    const byPeriod = index.get(observation.measure);
    if (!measure || !byPeriod) continue;
    const { unit, period } = observation;
    const ordinal = ordinals.get(period) ?? periodOrdinal(period);
    ordinals.set(period, ordinal);
    const byUnit = byPeriod.get(ordinal) ?? new Map<string, Observation<U>>();
    byPeriod.set(ordinal, byUnit);
    const before = byUnit.get(unit.id);
    const issue = checkFigure(observation, measure) ?? (before && conflict(before, observation, measure));
    if (issue) issues.push(issue);
    // Of another basis, it is a figure of no year of this one, and no reason to doubt what is there.
    if (issue?.code === 'wrong-basis') continue;
    if (issue) byUnit.set(unit.id, { ...observation, value: 'rejected' });
    else if (!before) byUnit.set(unit.id, observation);
  }
  return index;
}

/** What to say of two figures of one unit, measure and period; nothing where they are the same. */
export function conflict(
  before: Observation,
  after: Observation,
  measure: Pick<Measure, 'id' | 'title'>,
): Issue | undefined {
  if (Object.is(before.value, after.value) || before.value === 'rejected') return undefined;
  return {
    code: 'conflicting-figures',
    severity: 'error',
    message: `${measure.title} of ${after.unit.name}, ${after.period} is given as ${before.value} and as ${after.value}.`,
    remedy: 'Keep one of the two; neither is used.',
    unit: after.unit.id,
    period: after.period,
    measure: measure.id,
    value: String(after.value),
  };
}
