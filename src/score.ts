import { aggregateBranch, learnBranch } from './aggregate/branch.ts';
import { type Branch, branchesOf } from './aggregate/tree.ts';
import { type Column, columnsFrom, emptyColumn } from './core/column.ts';
import { InclusionIndexError } from './core/error.ts';
import type { Issue } from './core/issue.ts';
import type { Boundaries } from './core/lineage.ts';
import type { Observation, Unit } from './core/observation.ts';
import type { Panel, PanelPeriod } from './core/panel.ts';
import type { Period } from './core/period.ts';
import { periodScores } from './core/period-scores.ts';
import type { PeriodRange } from './core/range.ts';
import type { IndicatorScores, PeriodScores, Scores } from './core/scores.ts';
import type { Spec } from './core/spec.ts';
import { groupsOf, indicatorsOf } from './core/tree.ts';
import { layersOf } from './layers.ts';
import { arrange } from './panel/build-panel.ts';
import { coverageRule, fewUnits, withdraw } from './panel/coverage.ts';
import { listOf, waysOf } from './panel/fill.ts';
import { baselineOf, concatenate } from './panel/fit-steps.ts';
import { pick } from './panel/pick.ts';

/**
 * Scores every unit in every year the data allow: observations -> panel -> screen -> impute -> treat -> orient -> normalise
 * -> weigh -> aggregate. Every intermediate number is kept. A unit below the coverage rule has no score, and a reason.
 *
 * @param spec the methodology
 * @param data published figures (those of measures the index does not need are passed over), or a panel made of them by
 *   `arrange`, which spares the arranging where variants of one index are scored
 * @param on on whose boundaries each year is scored, for figures that are not arranged yet; left out, each figure stands
 *   for the unit it was published for
 * @throws {@link InclusionIndexError} for a spec that cannot mean anything, a text that is no year, a panel without one of
 *   the indicators, or a value the aggregation cannot take (naming the cell). Problems of the data are returned as issues.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * scores.newestComplete; // => '2023/24'
 * ```
 */
export function score<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  on?: Boundaries<U>,
): Scores<I, G, U> {
  const branches = branchesOf(spec);
  const panel = 'periods' in data ? pick(spec, data, on) : arrange(spec, data, on);
  const issues: Issue[] = [...panel.issues];
  const ids = panel.indicators.map((indicator) => indicator.id);
  const layers = layersOf(spec, panel, issues);
  const cover = coverageRule(spec, ids);
  const room = columnsFrom(panel.periods.reduce((sum, { units }) => sum + units.length, 0) * branches.length);
  const years = panel.periods.flatMap((period, p) => {
    const { indicators = [], out = new Map() } = layers[p] ?? {};
    const size = period.units.length;
    const coverage = cover(period.raw, size, out);
    const columns = new Map(
      indicators.map(({ indicator, normalised }): [string, Column] => [indicator.id, normalised]),
    );
    const weights = new Map<string, Float64Array>();
    if (coverage.of >= 2) return { period, coverage, indicators, columns, weights, allKnown: new Uint8Array(size) };
    issues.push(...fewUnits(period.period, coverage, ids.length));
    return [];
  });
  const baseline = baselineOf(spec, 'weigh', panel.periods);
  const frozen = baseline && years.filter(({ period }) => baseline.includes(period));
  for (const branch of branches) {
    const once = frozen && learnBranch(branch, membersIn(branch, frozen));
    for (const year of years) {
      const { period, columns, allKnown } = year;
      const learnt = once ?? learnBranch(branch, membersIn(branch, [year]));
      const members = branch.members.map(({ id }) => columns.get(id) ?? emptyColumn(0));
      columns.set(branch.id, aggregateBranch(branch, learnt, members, period, room(period.units.length), allKnown));
      year.weights.set(branch.id, learnt.weights);
    }
  }
  const known = {
    indicators: indicatorsOf(spec.children).map(({ id }) => id),
    groups: groupsOf(spec.children).map(({ id }) => id),
  };
  const byPeriod = new Map<Period, PeriodScores<I, G, U>>();
  const rangeOf = ranging(spec, panel);
  for (const { period, coverage, indicators, columns, weights } of years) {
    withdraw(coverage, columns.get('')?.values ?? new Float64Array());
    issues.push(...fewUnits(period.period, coverage, ids.length));
    if (coverage.of < 2) continue;
    const layers = new Map(indicators.map((layer): [string, IndicatorScores<U>] => [layer.indicator.id, layer]));
    const parts = {
      panel: period,
      ids: known,
      branches,
      layers,
      columns,
      weights,
      ...coverage,
      ties: spec.ties,
      range: () => rangeOf(period),
    };
    byPeriod.set(period.period, periodScores(parts));
  }
  const periods = [...byPeriod.keys()];
  const newestComplete = periods.findLast((period) => byPeriod.get(period)?.complete) ?? periods.at(-1);
  return Object.freeze({
    spec,
    periods,
    newestComplete,
    issues,
    of(period: Period): PeriodScores<I, G, U> {
      const scores = byPeriod.get(period);
      if (scores) return scores;
      throw new InclusionIndexError(
        'unknown-period',
        `Index "${spec.id}" has no scores for ${period}.`,
        `It has ${periods.join(', ')}.`,
      );
    },
  });
}

/** The columns that a branch learns from, of one year or the years of a baseline one after another. */
function membersIn(
  branch: Branch,
  years: readonly { readonly columns: ReadonlyMap<string, Column> }[],
): Float64Array[] {
  return branch.members.map(({ id }) =>
    concatenate(years.map(({ columns }) => columns.get(id)?.values ?? new Float64Array())),
  );
}

/** The range of a period's scores, where an imputation of the index fills values between their bounds. */
function ranging(spec: Spec, panel: Panel): (period: PanelPeriod) => PeriodRange | undefined {
  const ways = waysOf(spec, panel).map(listOf);
  const between = ways.flat().find(({ range }) => range);
  // A baseline, and any other imputation, may look to other periods.
  const crossesPeriods = spec.baseline !== undefined || ways.flat().some(({ type }) => type !== between?.type);
  return (period) =>
    between?.range?.({
      panel,
      period,
      filled: ways.map((way) => way.some(({ range }) => range)),
      crossesPeriods,
      scores: (narrowed) => score<string, string, Unit>(spec, narrowed).of(period.period).score.values,
    });
}
