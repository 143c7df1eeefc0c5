import { branchesOf } from '../../aggregate/tree.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { rankValues } from '../../math/rank.ts';
import { roundTo } from '../../math/round-to.ts';

/** What the scores of a year are a weighted mean of, over the ranked units. */
export interface WeighedColumns<U extends Unit = Unit> {
  readonly period: Period;
  readonly units: readonly U[];
  /** Of the members of the index that have weight, and that any ranked unit has a value for. */
  readonly ids: readonly string[];
  /** The weights in use, 1 together. */
  readonly shares: Float64Array;
  /** By member, then unit; `NaN` where a unit has none. */
  readonly columns: readonly Float64Array[];
  /**
   * Shares as weights of a spec: rounded to twelve digits, as more say nothing. A group of indicators left without any
   * weight would have no score, which an index refuses: its indicators get a trillionth each, which moves nothing else.
   */
  usable(shares: Float64Array): Float64Array;
  /** The scores and ranks of the units under other weights. */
  standing(shares: Float64Array): { readonly scores: Float64Array; readonly ranks: Float64Array };
}

const trillionth = 1e-12;

/**
 * The columns that the score of a year is a weighted arithmetic mean of, with their weights.
 *
 * @throws `InclusionIndexError` where the score is no such mean, or its weights are found from the data
 */
export function weighedColumns<U extends Unit>(
  method: string,
  scores: Scores<string, string, U>,
  asked: Period | undefined,
): WeighedColumns<U> {
  const period = asked ?? scores.newestComplete;
  if (period === undefined)
    throw new InclusionIndexError('nothing-scored', `${method}: there is no year.`, 'See the issues of the scores.');
  const year = scores.of(period);
  const top = branchesOf(scores.spec).at(-1);
  const { type } = scores.spec.aggregate;
  if (!top || type !== 'arithmetic') {
    const remedy = 'Leave out each in turn (removeElements), or score the index with other weights.';
    throw new InclusionIndexError('not-linear', `${method} needs an arithmetic mean; the index has ${type}.`, remedy);
  }
  if (top.weigh !== undefined && top.weigh.type !== 'equalWeights') {
    const remedy = 'Give the index weigh: equalWeights(), and the weights found as its weights.';
    throw new InclusionIndexError('learnt-weights', `${method}: ${top.weigh.type} finds the weights.`, remedy);
  }
  const rows = [...year.ranks.keys()].filter((u) => !Number.isNaN(year.ranks[u]));
  const members = top.members.flatMap(({ id }, m) => {
    const weight = top.weights[m] ?? 0;
    const values = valuesOf(year, id);
    const column = Float64Array.from(rows, (u) => values[u] ?? Number.NaN);
    return weight > 0 && column.some((value) => !Number.isNaN(value)) ? [{ id, weight, column }] : [];
  });
  const sum = members.reduce((total, { weight }) => total + weight, 0);
  const columns = members.map(({ column }) => column);
  return {
    period,
    units: rows.flatMap((u) => year.units[u] ?? []),
    ids: members.map(({ id }) => id),
    shares: Float64Array.from(members, ({ weight }) => weight / sum),
    columns,
    usable(shares) {
      const rounded = shares.map((share) => (share < trillionth ? 0 : roundTo(share, 12)));
      for (const group of groupsOf(scores.spec.children)) {
        const within = indicatorsOf([group]).map((one) => members.findIndex(({ id }) => id === one.id));
        const own = within.filter((m) => m >= 0);
        if (own.every((m) => rounded[m] === 0)) for (const m of own) rounded[m] = trillionth;
      }
      return rounded;
    },
    standing(shares) {
      const values = top.aggregation.apply(columns, shares, null);
      return { scores: values, ranks: rankValues(values, scores.spec.ties) };
    },
  };
}

/** The place of a unit among the ranked; throws where it is not ranked. */
export function rankedPlace(method: string, { units, period }: WeighedColumns, id: string): number {
  const place = units.findIndex((unit) => unit.id === id);
  if (place >= 0) return place;
  throw new InclusionIndexError(
    'not-ranked',
    `${method}: no "${id}" is ranked in ${period}.`,
    'Use the id of a ranked unit.',
  );
}

function valuesOf(year: PeriodScores, id: string): Float64Array {
  return (year.indicators.includes(id) ? year.indicator(id).normalised : year.group(id)).values;
}
