import type { Issue } from '../../core/issue.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import type { AheadClaim, Claim } from './claim.ts';
import { type ContextCorrelation, context } from './context.ts';
import { aheadSentence, togetherSentence } from './finding-sentences.ts';
import { type Lead, leadOf } from './lead.ts';
import { yearIn } from './year-in.ts';

/**
 * Whether figures bear a finding out. `agrees`: they go the way it says, and chance is no likely reason. `in part`: some of
 * what it says. `does not agree`: they go the other way, and chance is no likely reason. `cannot say`: neither.
 */
export type Verdict = 'agrees' | 'in part' | 'does not agree' | 'cannot say';

/** A published finding beside what the figures say. */
export interface Finding {
  readonly id: string;
  /** What the study said. */
  readonly said: string;
  readonly source: Claim['source'];
  readonly verdict: Verdict;
  /** What the figures say, a sentence with the numbers in it. */
  readonly sentence: string;
  /** The numbers: a correlation, or a lead of groups; none where nothing could be worked out. */
  readonly evidence?:
    | ({ readonly kind: 'together' } & ContextCorrelation)
    | ({ readonly kind: 'ahead'; readonly of: string } & Lead);
}

/** What is looked at, and what things are called. */
export interface FindingsOptions<U extends Unit = Unit> {
  readonly claims: readonly Claim[];
  /** The figures of context measures. */
  readonly data: Iterable<Observation>;
  /** The group of a unit, `(unit) => unit.region` for instance. */
  readonly group: (unit: U) => string;
  /** Default the newest complete year. */
  readonly year?: Period;
  /** How often an interval should hold. Default 0.95. */
  readonly level?: number;
  /** What units and their groups are called in sentences. Default `units` and `groups`. */
  readonly nouns?: { readonly units: string; readonly groups: string };
}

/** What {@link findings} gives. */
export interface Findings {
  readonly period: Period;
  readonly rows: readonly Finding[];
  /** Which ranked units have no figure of a context measure. */
  readonly issues: readonly Issue[];
}

/**
 * Published findings held against the scores of a year, each in a sentence with its numbers and a verdict.
 *
 * A finding that two things go together is borne out where the intervals of Pearson's and of Spearman's correlation are both on the
 * side it says, in part where one of them is, and contradicted where both are on the other side. One that some groups are
 * ahead is borne out where the interval of the difference of means (Welch) is above 0 and they take the first places, in part
 * where only that. Everything else is `cannot say`. Where a context measure has no figure of the year the nearest year counts,
 * and the sentence says which. Of many findings looked at, some will agree or not by chance; none shows a cause.
 *
 * @throws `InclusionIndexError` for a year that was not scored, without claims, figures or `group`, and for a group of units
 *   or an id of a claim that there is not.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { findings } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { findings2019, inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const { rows } = findings(scores, {
 *   claims: findings2019,
 *   data: figures(),
 *   group: (unit) => unit.region,
 *   year: '2023/24',
 * });
 * rows.find(({ id }) => id === 'deprivation-attainment')?.verdict; // => 'agrees'
 * ```
 */
export function findings<U extends Unit>(scores: Scores<string, string, U>, options: FindingsOptions<U>): Findings {
  const { claims = [], data, group, level = 0.95, nouns = { units: 'units', groups: 'groups' } } = options ?? {};
  insist(claims.length > 0, 'findings', 'there are no claims', 'Give claims: findings2019, for instance.');
  insist(
    typeof group === 'function',
    'findings',
    'there is no group to take units by',
    'Give group: (unit) => unit.region.',
  );
  checkLevel(level);
  const period = yearIn('findings', scores, options.year);
  const figures = [...data];
  const issues = new Map<string, Issue>();
  const together = (of: string, claim: Claim & { readonly kind: 'together' }): Finding => {
    const found = context(scores, { data: figures, nearest: true, with: [claim.with], of: [of], year: period, level });
    for (const issue of found.issues) issues.set(issue.message, issue);
    const [row] = found.rows;
    const facts = { id: claim.id, said: claim.said, source: claim.source };
    if (!row?.pearson || !row.spearman)
      return { ...facts, verdict: 'cannot say', sentence: `No correlation: ${row?.because ?? 'no figure'}.` };
    const sides = [row.pearson, row.spearman].map(({ low, high }) => (low > 0 ? 1 : high < 0 ? -1 : 0));
    const expected = claim.expected === 'higher' ? 1 : -1;
    const sentence = togetherSentence(row, sides, claim.with.title, period, level, nouns.units);
    return { ...facts, verdict: verdictOf(sides, expected), sentence, evidence: { kind: 'together', ...row } };
  };
  const ahead = (claim: Claim & AheadClaim): Finding => {
    const lead = leadOf(scores, period, claim, group, level);
    const verdict: Verdict =
      lead.low > 0 ? (lead.first ? 'agrees' : 'in part') : lead.high < 0 ? 'does not agree' : 'cannot say';
    const facts = { id: claim.id, said: claim.said, source: claim.source, verdict };
    const sentence = aheadSentence(lead, claim, period, level, nouns);
    return { ...facts, sentence, evidence: { kind: 'ahead', of: claim.of, ...lead } };
  };
  const rows = claims.map((claim): Finding => {
    if (claim.kind === 'ahead') return ahead(claim);
    const { id, said, source } = claim;
    if (claim.kind === 'untested') return { id, said, source, verdict: 'cannot say', sentence: claim.because };
    const { groups, indicators } = scores.of(period);
    const of = claim.of.find((one) => one === 'score' || groups.includes(one) || indicators.includes(one));
    if (of !== undefined) return together(of, claim);
    const sentence = `The index has none of ${claim.of.join(', ')}.`;
    return { id, said, source, verdict: 'cannot say', sentence };
  });
  return { period, rows, issues: [...issues.values()] };
}

/** From the sides of 0 that the intervals are on. */
function verdictOf(sides: readonly number[], expected: number): Verdict {
  if (sides.every((side) => side === expected)) return 'agrees';
  if (sides.some((side) => side === expected) && !sides.includes(-expected)) return 'in part';
  return sides.every((side) => side === -expected) ? 'does not agree' : 'cannot say';
}
