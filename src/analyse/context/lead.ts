import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { mean } from '../../math/moments.ts';
import { rankValues } from '../../math/rank.ts';
import { welch } from '../../math/welch.ts';
import type { AheadClaim } from './claim.ts';
import { ofColumn } from './of-column.ts';

/** How far some groups of units are ahead of the others. */
export interface Lead {
  readonly title: string;
  /** The mean score of their units, less that of the others; every unit counts alike. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly units: number;
  readonly others: number;
  /** The rank of each group by its mean among those compared, in the order named. */
  readonly places: readonly number[];
  /** How many groups are compared. */
  readonly among: number;
  /** Whether they take the first places between them. */
  readonly first: boolean;
}

/** The lead of some groups in the score, or that of a group of indicators, over the ranked units of a year. */
export function leadOf<U extends Unit>(
  scores: Scores<string, string, U>,
  period: Period,
  { of, groups, leavingOut = [] }: AheadClaim,
  group: (unit: U) => string,
  level: number,
): Lead {
  const year = scores.of(period);
  const { title, values } = ofColumn('findings', scores, year, of);
  const byGroup = new Map<string, number[]>();
  year.units.forEach((unit, u) => {
    const [value, name] = [values[u] ?? Number.NaN, group(unit)];
    if (Number.isNaN(value) || leavingOut.includes(name)) return;
    byGroup.set(name, [...(byGroup.get(name) ?? []), value]);
  });
  const names = [...byGroup.keys()];
  const unknown = groups.find((name) => !byGroup.has(name));
  if (unknown !== undefined)
    throw new InclusionIndexError(
      'unknown-group',
      `findings: no ranked unit is in "${unknown}".`,
      `There are ${names.join(', ')}.`,
    );
  const taken = (inside: boolean): number[] =>
    [...byGroup].flatMap(([name, list]) => (groups.includes(name) === inside ? list : []));
  const [own, others] = [taken(true), taken(false)];
  const ranks = rankValues(Float64Array.from(byGroup.values(), (list) => mean(list)));
  const places = groups.map((name) => ranks[names.indexOf(name)] ?? Number.NaN);
  return {
    title,
    ...welch(own, others, level),
    units: own.length,
    others: others.length,
    places,
    among: names.length,
    first: places.every((place) => place <= groups.length),
  };
}
