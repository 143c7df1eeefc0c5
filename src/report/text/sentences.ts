import type { SimulatedPeriod } from '../../analyse/simulate/simulation-types.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { rank } from '../../rank/rank.ts';
import { allSentences } from './all-sentences.ts';
import { besideSentences } from './beside-sentences.ts';
import { changeSentences } from './change-sentences.ts';
import { indicatorSentences } from './indicator-sentences.ts';
import { rankSentences } from './rank-sentences.ts';
import { plainNouns, type Sentence, type SentenceOptions } from './sentence.ts';
import { nameText } from './wording.ts';

/**
 * What scores say of one unit, or of all, in plain English made of the numbers: rank and score with their certainty, quarter, those that
 * cannot be told apart, strengths and weaknesses, what moved and whether by more than chance, others beside it, gaps with their
 * reasons. Nothing is said that no number bears out: without a simulation no rank is called certain, and a change without an interval is not
 * called one.
 *
 * @throws `InclusionIndexError` for a year that was not scored, and a unit without a figure that year.
 * @example
 * ```ts
 * import { score, simulate } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { sentences } from 'inclusion-index/report';
 * const year = '2023/24';
 * const options = { seed: 1, replicates: 200, years: [year], denominators: figures() } as const;
 * const uncertainty = await simulate(inclusionIndex, figures(), options);
 * const [first] = sentences(score(inclusionIndex, figures()), { year, unit: 'camden', uncertainty });
 * first; // => { kind: 'rank', text: 'Camden is ranked 35th of 149 in 2023/24, and could be anywhere from 19th to 62nd.' }
 * ```
 */
export function sentences<U extends Unit>(
  scores: Scores<string, string, U>,
  options: SentenceOptions<U> = {},
): Sentence[] {
  const { unit, uncertainty, change, others = [], group, nouns = plainNouns } = options;
  const year = options.year ?? scores.newestComplete;
  if (year === undefined)
    throw new InclusionIndexError('nothing-scored', 'sentences: there is no year.', 'See the issues of the scores.');
  const sure: SimulatedPeriod<U> | undefined = uncertainty?.periods.includes(year) ? uncertainty.of(year) : undefined;
  if (change && change.to !== year)
    throw new InclusionIndexError(
      'bad-change',
      `sentences: the change is to ${change.to}, the year is ${year}.`,
      `Give what change() gives to ${year}.`,
    );
  if (unit === undefined) return allSentences(scores, year, sure, change, group, nouns);
  const rows = rank(scores, { year });
  const row = rows.find(({ id }) => id === unit);
  return [
    ...(row ? rankSentences(row, rows, year, sure) : [notRanked(scores, unit, year)]),
    ...besideSentences(scores, unit, year, row ? others : [], row ? sure?.unit(unit) : undefined),
    ...indicatorSentences(scores.of(year), unit),
    ...(change ? changeSentences(change, unit, scores.spec) : []),
  ];
}

function notRanked(scores: Scores, unit: string, period: Period): Sentence {
  const year = scores.of(period);
  const u = year.indexOf(unit);
  const because = year.coverage[u]?.because ?? 'no score';
  return {
    kind: 'rank',
    text: `${nameText(year.units[u]?.name ?? unit)} is not ranked in ${period}: ${because}.`,
  };
}
