import type { Column } from '../core/column.ts';
import type { Issue } from '../core/issue.ts';
import type { Period } from '../core/period.ts';
import type { UnitCoverage } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf, isGroup } from '../core/tree.ts';
import type { ScreenedOut } from './screen.ts';

/** Which units of a period are ranked, and how many indicators each knows. */
export interface Coverage {
  readonly known: Uint16Array;
  /** 1 for a unit that is ranked. */
  readonly ranked: Uint8Array;
  /** How many are ranked. */
  of: number;
  /** The verdict on one unit, with the reason where it is not ranked. */
  verdict(unit: number): UnitCoverage;
}

/** The coverage rule of an index, ready for any period. */
export function coverageRule(
  spec: Spec,
  ids: readonly string[],
): (raw: readonly Column[], units: number, out: ScreenedOut) => Coverage {
  const groups = spec.children
    .filter((node) => isGroup(node))
    .map(({ title, children }) => {
      const members = indicatorsOf(children).map(({ id }) => ids.indexOf(id));
      return { title, members, needed: Math.min(spec.coverage.perGroup, members.length) };
    });
  const needed = Math.max(1, Math.ceil(spec.coverage.share * ids.length - 1e-9));
  return (raw, units, out) => {
    const known = countKnown(raw, units);
    const knownIn = (members: readonly number[], u: number): number =>
      members.reduce((count, i) => count + (raw[i]?.reasons[u] === 0 ? 1 : 0), 0);
    const ranked = new Uint8Array(units);
    let of = 0;
    for (let u = 0; u < units; u++) {
      const count = known[u] ?? 0;
      if (count < needed || out.has(u)) continue;
      // A unit that knows every indicator knows enough of each group.
      if (count < ids.length && !groups.every(({ members, needed }) => knownIn(members, u) >= needed)) continue;
      ranked[u] = 1;
      of++;
    }
    const because = (u: number): string => {
      const screened = out.get(u);
      if (screened !== undefined) return screened;
      const count = known[u] ?? 0;
      if (count === 0) return 'no indicator known';
      if (count < needed) return `${count} of ${ids.length} indicators known, ${needed} needed`;
      const thin = groups.filter(({ members, needed }) => knownIn(members, u) < needed);
      if (thin.length === 0) return 'none of its known indicators enters the score';
      return thin.map(({ title, members }) => `${knownIn(members, u) || 'none'} of ${title} known`).join(', ');
    };
    return {
      known,
      ranked,
      of,
      verdict: (u) => ({
        known: known[u] ?? 0,
        of: ids.length,
        ranked: ranked[u] === 1,
        ...(ranked[u] === 1 ? {} : { because: because(u) }),
      }),
    };
  };
}

/** How many columns are known for each unit. */
function countKnown(columns: readonly Column[], units: number): Uint16Array {
  const known = new Uint16Array(units);
  for (const { reasons } of columns) {
    for (let u = 0; u < units; u++) if (reasons[u] === 0) known[u] = (known[u] ?? 0) + 1;
  }
  return known;
}

/** Takes from the ranked those without a score: what a unit has may weigh nothing, or be an indicator without spread. */
export function withdraw(coverage: Coverage, scores: Float64Array): void {
  for (let u = 0; u < scores.length; u++) {
    if (coverage.ranked[u] !== 1 || !Number.isNaN(scores[u])) continue;
    coverage.ranked[u] = 0;
    coverage.of--;
  }
}

/** What to say of a year in which few units are ranked. */
export function fewUnits(period: Period, { of, known }: Coverage, indicators: number): Issue[] {
  if (of >= 10) return [];
  const most = known.reduce((best, count) => Math.max(best, count), 0);
  const about: Omit<Issue, 'period'> =
    of >= 2
      ? {
          code: 'few-units',
          severity: 'warning',
          message: `Only ${of} units are ranked in ${period}.`,
          remedy: 'Ranks among so few mean little: say so.',
        }
      : {
          code: 'period-not-scored',
          severity: 'note',
          message: `${period} is not scored: no two units pass the coverage rule (at most ${most} of ${indicators} indicators known).`,
          remedy: 'Add the figures that are lacking, or lower the coverage rule.',
        };
  return [{ ...about, period }];
}
