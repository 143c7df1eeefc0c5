import { idsAmong } from '../../analyse/compare/among.ts';
import { compareUnit } from '../../analyse/compare/compare-unit.ts';
import type { SimulatedUnit } from '../../analyse/simulate/simulation-types.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { fixed } from '../../table/table-cell.ts';
import type { Others, Sentence } from './sentence.ts';
import { digitsOf, placeText } from './wording.ts';

/** A unit beside some others: how far apart, and its place among them. Others that are nobody are passed over. */
export function besideSentences<U extends Unit>(
  scores: Scores<string, string, U>,
  unit: string,
  year: Period,
  others: readonly Others<U>[],
  own: SimulatedUnit | undefined,
): Sentence[] {
  return others.flatMap(({ title, among }): Sentence[] => {
    const ids = idsAmong('sentences', among, scores.of(year).units).filter((id) => id !== unit);
    if (ids.length === 0) return [];
    const { score, mean, difference, rank, of, tied } = compareUnit(scores, { unit, others: ids, year });
    if (typeof score !== 'number') return [];
    if (mean === null || difference === null || rank === null)
      return [{ kind: 'beside', text: `None of ${title} is ranked, so there is nobody of them to compare it with.` }];
    const digits = digitsOf([score, mean]);
    const by = fixed(Math.abs(difference), digits);
    const way = Number(by) === 0 ? 'the same as' : `${by} points ${difference > 0 ? 'above' : 'below'}`;
    const within = own && own.low <= mean && mean <= own.high ? ', which is within what its own score could be' : '';
    const place = `${placeText(rank, of, tied)}, itself counted`;
    const text = `Its score is ${way} the mean of ${title}, ${fixed(mean, digits)}${within}; among them it comes ${place}.`;
    return [{ kind: 'beside', text }];
  });
}
