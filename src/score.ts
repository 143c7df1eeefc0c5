import { aggregateBranch } from './aggregate/branch.ts';
import { branchesOf } from './aggregate/tree.ts';
import { checkSpec } from './core/check-spec.ts';
import { type Column, emptyColumn } from './core/column.ts';
import { InclusionIndexError } from './core/error.ts';
import type { Issue } from './core/issue.ts';
import type { Observation, Unit } from './core/observation.ts';
import type { Period } from './core/period.ts';
import { periodScores } from './core/period-scores.ts';
import type { IndicatorScores, PeriodScores, Scores } from './core/scores.ts';
import type { Spec } from './core/spec.ts';
import { type Learnt, learn } from './normalise/learn.ts';
import { buildPanel } from './panel/build-panel.ts';
import { coverageOf, fewUnits, rankedIn, withScores } from './panel/coverage.ts';
import { orient } from './panel/orient.ts';

/**
 * Scores every unit in every year the data allow: observations -> panel -> orient -> normalise -> aggregate.
 * Every intermediate number is kept. A unit below the coverage rule has no score, and a reason.
 *
 * @param spec the methodology
 * @param observations published figures; those of measures the index does not need are passed over
 * @throws {@link InclusionIndexError} for a spec that cannot mean anything, a text that is no year, or a value the
 *   aggregation cannot take (naming the cell). Problems of the data are returned as issues.
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
  observations: Iterable<Observation<U>>,
): Scores<I, G, U> {
  checkSpec(spec);
  const issues: Issue[] = [];
  const panel = buildPanel(spec, observations, issues);
  const ids = panel.indicators.map((indicator) => indicator.id);
  const oriented = panel.periods.map(({ raw }) => raw.map((column, i) => orient(column, panel.indicators[i])));
  const learnt = learn(spec, panel, oriented, issues);
  const branches = branchesOf(spec);
  const byPeriod = new Map<Period, PeriodScores<I, G, U>>();
  panel.periods.forEach((period, p) => {
    const covered = coverageOf(spec, ids, period.raw, period.units.length);
    if (rankedIn(covered) < 2) {
      issues.push(...fewUnits(period.period, covered));
      return;
    }
    const indicators = new Map<string, IndicatorScores<U>>();
    panel.indicators.forEach((indicator, i) => {
      const raw = period.raw[i] ?? emptyColumn(period.units.length);
      const turned = oriented[p]?.[i] ?? raw;
      const figures = period.figures[i] ?? [];
      indicators.set(indicator.id, { indicator, raw, oriented: turned, figures, ...applied(learnt[p]?.[i], turned) });
    });
    const columns = new Map([...indicators].map(([id, { normalised }]): [string, Column] => [id, normalised]));
    for (const branch of branches) columns.set(branch.id ?? '', aggregateBranch(branch, columns, period));
    const coverage = withScores(covered, columns.get('')?.values ?? new Float64Array());
    issues.push(...fewUnits(period.period, coverage));
    if (rankedIn(coverage) >= 2) byPeriod.set(period.period, periodScores(period, indicators, columns, coverage));
  });
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

function applied(learnt: Learnt | undefined, column: Column): Pick<IndicatorScores, 'normalised' | 'learnt'> {
  if (learnt) {
    return { normalised: { values: learnt.apply(column.values), reasons: column.reasons }, learnt: learnt.describe() };
  }
  const { values, reasons } = emptyColumn(column.values.length, 'not-applicable');
  // What was missing stays missing for its own reason.
  return {
    normalised: { values, reasons: reasons.map((reason, i) => column.reasons[i] || reason) },
    learnt: 'nothing',
  };
}
