import type { Indicator } from '../../core/indicator.ts';
import type { Issue } from '../../core/issue.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import { fisher } from '../../math/fisher.ts';
import { completePairs } from '../../math/pairs.ts';
import { partial } from '../../math/partial.ts';
import { rankDeviations } from '../../math/spearman.ts';
import { correlator } from '../audit/correlate.ts';
import { type ContextColumn, type ContextData, contextColumns } from './context-columns.ts';
import { ofColumn } from './of-column.ts';
import { yearIn } from './year-in.ts';

/** A correlation with what its number of units leaves open. */
export interface CorrelationInterval {
  /** -1 to 1. */
  readonly r: number;
  /** The ends of the interval; `NaN` for fewer than four units more than are held fixed. */
  readonly low: number;
  readonly high: number;
}

/** How the score, a group or an indicator goes with one measure of context. */
export interface ContextCorrelation {
  /** `score`, or the id of a group (both higher is better) or of an indicator (as published). */
  readonly of: string;
  readonly title: string;
  /** The id of the context measure. */
  readonly with: string;
  /** The year whose figures of the context are used. */
  readonly contextPeriod: Period;
  /** How many ranked units are known in both. */
  readonly n: number;
  /** How nearly the two lie on a straight line; `null` where there is none, and `because` says why. */
  readonly pearson: CorrelationInterval | null;
  /** The same of their ranks. */
  readonly spearman: CorrelationInterval | null;
  /** The ids of what is held fixed in `partial` and `partialSpearman`: those asked for, but for the measure itself. */
  readonly given: readonly string[];
  /** How many ranked units are known in the two and in all of `given`. */
  readonly partialN: number;
  /** The correlation of what straight lines on `given` leave of the two; `null` where nothing is given. */
  readonly partial: CorrelationInterval | null;
  /** The same of ranks. */
  readonly partialSpearman: CorrelationInterval | null;
  readonly because?: string;
}

/** What is correlated with what. */
export interface ContextOptions extends ContextData {
  /** The measures of context: any indicators. */
  readonly with: readonly Indicator[];
  /** What to correlate them with: `score`, groups, indicators. Default the score and every group. */
  readonly of?: readonly string[];
  /** Measures held fixed in the partial correlations. Default none. */
  readonly given?: readonly Indicator[];
  /** Default the newest complete year. */
  readonly year?: Period;
  /** How often an interval should hold. Default 0.95. */
  readonly level?: number;
}

/** What {@link context} gives. */
export interface ContextCorrelations {
  readonly period: Period;
  readonly rows: readonly ContextCorrelation[];
  /** Which ranked units have no figure of a context measure. */
  readonly issues: readonly Issue[];
}

/**
 * How the score, its groups and its indicators go with the circumstances of units: Pearson's and Spearman's correlation
 * over the ranked units, each with an interval, and partial correlations with other circumstances held fixed. Scores and
 * groups are higher where things are better; an indicator is taken as published, so that a positive correlation of
 * suspensions with deprivation means more of them where there is more of it.
 *
 * Intervals: Fisher's z, tanh(artanh(r) ± z / sqrt(n - 3 - given)), for Spearman wider by sqrt(1 + r^2 / 2) (Bonett and Wright
 * 2000). They take the ranked units for a sample of independent ones, jointly normal. Authorities beside each other are
 * alike, so that they are rather too narrow than too wide. A correlation of areas is none of people, and no cause.
 *
 * @throws `InclusionIndexError` for a year that was not scored, an id that is none of the index, and without figures.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { context } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { idaci2019Score, inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const { rows } = context(scores, { data: figures(), with: [idaci2019Score], of: ['attainment-8-ehcp'], year: '2023/24' });
 * rows[0]?.n; // => 146
 * rows[0]?.pearson?.r.toFixed(2); // => '-0.49'
 * ```
 */
export function context(scores: Scores, options: ContextOptions): ContextCorrelations {
  const { with: circumstances = [], given = [], level = 0.95 } = options ?? {};
  insist(
    circumstances.length > 0,
    'context',
    'there is no measure of context',
    'Give with: [idaci2019Score], for instance.',
  );
  checkLevel(level);
  const period = yearIn('context', scores, options.year);
  const year = scores.of(period);
  const held = given.filter(({ id }) => !circumstances.some((one) => one.id === id));
  const { columns, issues } = contextColumns('context', scores, period, [...circumstances, ...held], options);
  const columnOf = new Map(columns.map((column) => [column.indicator.id, column]));
  const correlate = { pearson: correlator('pearson'), spearman: correlator('spearman') };
  const rows = (options.of ?? ['score', ...year.groups]).flatMap((of) => {
    const { title, values } = ofColumn('context', scores, year, of);
    return circumstances.flatMap(({ id }): ContextCorrelation[] => {
      const column = columnOf.get(id);
      if (!column) return [];
      const pair = [
        { id: of, values },
        { id, values: column.values },
      ] as const;
      const found = correlate.pearson(...pair);
      const interval = (r: number | null, ranks: boolean): CorrelationInterval | null => {
        if (r === null) return null;
        const [low, high] = fisher(r, found.n, { level, ranks });
        return { r, low, high };
      };
      const others = given.flatMap((one) => (one.id === id ? [] : (columnOf.get(one.id) ?? [])));
      return [
        {
          of,
          title,
          with: id,
          contextPeriod: column.period,
          n: found.n,
          pearson: interval(found.r, false),
          spearman: interval(correlate.spearman(...pair).r, true),
          given: others.map(({ indicator }) => indicator.id),
          ...partials(values, column.values, others, level),
          ...(found.r === null && found.because !== undefined ? { because: found.because } : {}),
        },
      ];
    });
  });
  return { period, rows, issues };
}

function partials(
  x: Float64Array,
  y: Float64Array,
  others: readonly ContextColumn[],
  level: number,
): Pick<ContextCorrelation, 'partialN' | 'partial' | 'partialSpearman'> {
  const known = x.map((value, u) => (others.some(({ values }) => Number.isNaN(values[u])) ? Number.NaN : value));
  const [own, other] = completePairs(known, y);
  const held = others.map(({ values }) => values.filter((_, u) => !Number.isNaN(known[u]) && !Number.isNaN(y[u])));
  const interval = (r: number, ranks: boolean): CorrelationInterval | null => {
    if (others.length === 0 || Number.isNaN(r)) return null;
    const [low, high] = fisher(r, own.length, { level, given: others.length, ranks });
    return { r, low, high };
  };
  return {
    partialN: own.length,
    partial: interval(partial(own, other, held), false),
    partialSpearman: interval(partial(rankDeviations(own), rankDeviations(other), held.map(rankDeviations)), true),
  };
}
