import { InclusionIndexError } from '../core/error.ts';
import { recordOf } from '../core/record.ts';
import { extent } from '../math/extent.ts';
import { mean, standardDeviation } from '../math/moments.ts';

/** What {@link budgetWeights} gives. */
export interface BudgetWeights {
  /** One weight an id; they add up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** How many people gave points. */
  readonly experts: number;
  /** How far they agree: the share of the budget, 0 to 1, that each id got. */
  readonly spread: Readonly<
    Record<
      string,
      {
        readonly mean: number;
        /** With n - 1 underneath; `null` for one expert. */
        readonly standardDeviation: number | null;
        readonly minimum: number;
        readonly maximum: number;
      }
    >
  >;
}

/**
 * Budget allocation: each expert gives a fixed number of points to the members of a group, and the weight of a member
 * is the mean of what it got. Best for ten members or fewer. How far experts agree comes with the weights.
 *
 * Formula: mean over the experts of points / budget. OECD/JRC Handbook (2008), step 6.
 *
 * @param allocations the points each expert gave, by expert and id; 0 is written as 0
 * @param options `budget` the points each expert has, 100 unless said otherwise
 * @throws `InclusionIndexError` for points below 0, points that do not add up to the budget (within a millionth), and
 *   an expert who says nothing of an id that another names.
 * @example
 * ```ts
 * import { budgetWeights } from 'inclusion-index/methods';
 * const { weights, spread } = budgetWeights({
 *   'a parent': { exclusions: 50, placement: 50 },
 *   'a head teacher': { exclusions: 30, placement: 70 },
 * });
 * weights; // => { exclusions: 0.4, placement: 0.6 }
 * spread.exclusions?.maximum; // => 0.5
 * ```
 */
export function budgetWeights(
  allocations: Readonly<Record<string, Readonly<Record<string, number>>>>,
  { budget = 100 }: { readonly budget?: number } = {},
): BudgetWeights {
  const experts = Object.entries(allocations).map(([expert, points]) => ({
    expert,
    points: new Map(Object.entries(points)),
  }));
  const ids = [...new Set(experts.flatMap(({ points }) => [...points.keys()]))];
  if (!(budget > 0 && budget < Infinity)) fail('bad-option', `budget is ${budget}`, 'Give a number above 0.');
  if (ids.length === 0)
    fail('no-allocations', 'nobody gave points to anything', 'Give the points of one expert at least.');
  for (const { expert, points } of experts) {
    for (const id of ids) {
      const given = points.get(id);
      if (given === undefined)
        fail('missing-points', `"${expert}" says nothing of "${id}"`, 'Write 0 where nothing was given.');
      if (!(given >= 0 && given < Infinity)) fail('bad-points', `"${expert}" gave "${id}" ${given}`, 'Give 0 or more.');
    }
    const sum = [...points.values()].reduce((total, given) => total + given, 0);
    if (Math.abs(sum - budget) > 1e-6 * budget)
      fail(
        'bad-sum',
        `the points of "${expert}" add up to ${sum}, not ${budget}`,
        'Correct them, or say what the budget is.',
      );
  }
  const spread = ids.map((id) => {
    const given = Float64Array.from(experts, ({ points }) => (points.get(id) ?? 0) / budget);
    const { minimum, maximum } = extent(given) ?? { minimum: 0, maximum: 0 };
    const deviation = experts.length < 2 ? null : standardDeviation(given);
    return [id, { mean: mean(given), standardDeviation: deviation, minimum, maximum }] as const;
  });
  const sum = spread.reduce((total, [, own]) => total + own.mean, 0);
  return {
    weights: recordOf(spread.map(([id, own]) => [id, own.mean / sum])),
    experts: experts.length,
    spread: recordOf(spread),
  };
}

function fail(code: string, what: string, remedy: string): never {
  throw new InclusionIndexError(code, `budgetWeights: ${what}.`, remedy);
}
