import type { Column } from '../core/column.ts';
import type { Issue } from '../core/issue.ts';
import type { Period } from '../core/period.ts';
import type { UnitCoverage } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf, isGroup } from '../core/tree.ts';

/** Applies the coverage rule: a verdict for each unit, with the reason where it is not ranked. */
export function coverageOf(spec: Spec, ids: readonly string[], raw: readonly Column[], units: number): UnitCoverage[] {
  const groups = spec.children
    .filter((node) => isGroup(node))
    .map(({ title, children }) => ({
      title,
      members: indicatorsOf(children).map(({ id }) => ids.indexOf(id)),
    }));
  const needed = Math.ceil(spec.coverage.share * ids.length - 1e-9);
  return Array.from({ length: units }, (_, unit) => {
    const isKnown = (indicator: number): boolean => raw[indicator]?.reasons[unit] === 0;
    const known = ids.filter((_, indicator) => isKnown(indicator)).length;
    const thin = groups.filter(
      ({ members }) => members.filter(isKnown).length < Math.min(spec.coverage.perGroup, members.length),
    );
    const reasons =
      known < needed
        ? [`${known} of ${ids.length} indicators known, ${needed} needed`]
        : thin.map(({ title, members }) => `${members.filter(isKnown).length || 'none'} of ${title} known`);
    const ranked = known > 0 && reasons.length === 0;
    return {
      known,
      of: ids.length,
      ranked,
      ...(ranked ? {} : { because: reasons.join(', ') || 'no indicator known' }),
    };
  });
}

/** How many units a verdict ranks. */
export function rankedIn(coverage: readonly UnitCoverage[]): number {
  return coverage.filter(({ ranked }) => ranked).length;
}

/** The verdict after aggregation: what a unit has may weigh nothing, or be an indicator without spread. */
export function withScores(coverage: readonly UnitCoverage[], scores: Float64Array): UnitCoverage[] {
  return coverage.map((verdict, unit) =>
    verdict.ranked && Number.isNaN(scores[unit])
      ? { ...verdict, ranked: false, because: 'none of its known indicators enters the score' }
      : verdict,
  );
}

/** What to say of a year in which few units are ranked. */
export function fewUnits(period: Period, coverage: readonly UnitCoverage[]): Issue[] {
  const of = rankedIn(coverage);
  if (of >= 10) return [];
  if (of >= 2) {
    return [
      {
        code: 'few-units',
        severity: 'warning',
        message: `Only ${of} units are ranked in ${period}.`,
        remedy: 'A rank among so few, and a score relative to them, mean little: say so, or freeze a baseline.',
        period,
      },
    ];
  }
  const most = coverage.reduce((best, { known }) => Math.max(best, known), 0);
  const all = coverage[0]?.of ?? 0;
  return [
    {
      code: 'period-not-scored',
      severity: 'note',
      message: `${period} is not scored: no two units pass the coverage rule (at most ${most} of ${all} indicators known).`,
      remedy: 'Add the figures that are lacking, or lower the coverage rule.',
      period,
    },
  ];
}
