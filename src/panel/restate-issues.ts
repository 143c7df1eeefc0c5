import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';

/** Something worth saying of one restated figure. */
export interface Remark {
  /**
   * `cut`: the areas that figures are published for do not make up the unit; `rate`: they do, but the figures are rates
   * without counts; `weighted`: made all the same, by a named denominator.
   */
  readonly kind: 'cut' | 'rate' | 'weighted';
  readonly unit: Unit;
  readonly measure: string;
  readonly period: Period;
  /** The units that figures are published for. */
  readonly parts: readonly string[];
}

const texts: Readonly<Record<Remark['kind'], readonly [code: string, says: string, remedy: string]>> = {
  cut: [
    'other-boundaries',
    'is not available: its area is not that of the units with figures, ',
    'Take the boundaries of a date on which these were open.',
  ],
  rate: [
    'rate-without-counts',
    'is not available: a rate without counts cannot be made of those of ',
    'Give the counts, or name a denominator to weight by.',
  ],
  weighted: [
    'weighted-rate',
    'is weighted by a named denominator, not by its own, from the rates of ',
    'Take it for an estimate.',
  ],
};

/** The remarks as notes, one for all periods of a unit and measure that the same is to be said of. */
export function remarkIssues(remarks: readonly Remark[], measureOf: ReadonlyMap<string, Measure>): Issue[] {
  const alike = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = [remark.kind, remark.unit.id, remark.measure, ...remark.parts].join(' ');
    const list = alike.get(key);
    if (list) list.push(remark);
    else alike.set(key, [remark]);
  }
  return [...alike.values()].flatMap(([first, ...more]): Issue[] => {
    if (!first) return [];
    const { kind, unit, measure, period, parts } = first;
    const [code, says, remedy] = texts[kind];
    const periods = [period, ...more.map((remark) => remark.period)].join(', ');
    const title = measureOf.get(measure)?.title ?? measure;
    const message = `${title} of ${unit.name}, ${periods}, ${says}${parts.join(', ')}.`;
    return [{ code, severity: 'note', message, remedy, unit: unit.id, measure, ...(more.length === 0 && { period }) }];
  });
}
