import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';

/** Two years of an index, and the place in each of the units that both rank. */
export interface TwoYears<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly from: PeriodScores<I, G, U>;
  readonly to: PeriodScores<I, G, U>;
  /** The units ranked in both, as in the later year. */
  readonly units: readonly U[];
  /** Their places in `from.units` and `to.units`. */
  readonly fromPlaces: Int32Array;
  readonly toPlaces: Int32Array;
  /** The units ranked in one of the years only, and why not in the other. */
  readonly left: readonly { readonly unit: U; readonly because: string }[];
}

/**
 * Brings two years of an index together.
 *
 * @throws `InclusionIndexError` for a year that was not scored, and where `from` is not before `to`.
 */
export function twoYears<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  { from: first, to: last }: { readonly from: Period; readonly to: Period },
): TwoYears<I, G, U> {
  const [from, to] = [scores.of(first), scores.of(last)];
  if (periodOrdinal(first) >= periodOrdinal(last)) {
    throw new InclusionIndexError('bad-change', `${first} is not before ${last}.`, 'Give the earlier year as from.');
  }
  const both = to.units.flatMap((unit, u) => {
    const before = from.has(unit.id) ? from.indexOf(unit.id) : -1;
    return before >= 0 && isRanked(from, before) && isRanked(to, u) ? [{ unit, before, u }] : [];
  });
  return {
    from,
    to,
    units: both.map(({ unit }) => unit),
    fromPlaces: Int32Array.from(both, ({ before }) => before),
    toPlaces: Int32Array.from(both, ({ u }) => u),
    left: [...onlyIn(from, to), ...onlyIn(to, from)],
  };
}

function isRanked({ score }: PeriodScores, u: number): boolean {
  return !Number.isNaN(score.values[u]);
}

/** The units ranked in one year and not in the other. */
function onlyIn<U extends Unit>(year: PeriodScores<string, string, U>, other: PeriodScores<string, string, U>) {
  return year.units.flatMap((unit, u) => {
    if (!isRanked(year, u)) return [];
    if (!other.has(unit.id)) return [{ unit, because: `no figure in ${other.period}` }];
    const place = other.indexOf(unit.id);
    if (isRanked(other, place)) return [];
    const { because = 'no score' } = other.coverage[place] ?? {};
    return [{ unit, because: `not ranked in ${other.period}: ${because}` }];
  });
}
