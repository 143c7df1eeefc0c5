import { isKnown } from '../../core/cell.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Indicator, NearbyDenominator } from '../../core/indicator.ts';
import type { Observation } from '../../core/observation.ts';
import { periodOrdinal } from '../../core/period.ts';

/** How many there are behind a figure, from figures published nearby; or why that cannot be said. */
export type FindDenominator = (indicator: Indicator, figure: Observation) => number | string;

/** Looks numbers up among observations, of the measures that the indicators name alone. */
export function nearbyDenominators(
  indicators: readonly Indicator[],
  observations: Iterable<Observation> | undefined,
): FindDenominator {
  for (const { id, denominator } of indicators) {
    if (!denominator || denominator.measures.length === 1 || denominator.value) continue;
    throw new InclusionIndexError(
      'bad-denominator',
      `The denominator of "${id}" has ${denominator.measures.length} measures and no value().`,
      'Name one measure, or say how the number is made from several.',
    );
  }
  const needed = new Set(indicators.flatMap(({ denominator }) => denominator?.measures ?? []));
  const found = new Map<string, Observation>();
  const key = (measure: string, unit: string, ordinal: number): string => `${measure} ${ordinal} ${unit}`;
  if (needed.size > 0) {
    for (const one of observations ?? []) {
      if (needed.has(one.measure)) found.set(key(one.measure, one.unit.id, periodOrdinal(one.period)), one);
    }
  }
  return ({ denominator }, { unit, period }) => {
    if (!denominator) return 'no counts published';
    const { measures, within = 0 } = denominator;
    if (!observations) return `no counts published: give denominators, figures of ${measures.join(', ')}`;
    for (const distance of outwards(within)) {
      const ordinal = periodOrdinal(period) + distance;
      const number = numberOf(denominator, (measure) => found.get(key(measure, unit.id, ordinal)));
      if (number !== undefined) return number;
    }
    return `no counts published, and no number from ${measures.join(', ')}`;
  };
}

/** 0, -1, 1, -2, 2 ...: of two as near, the one that was known at the time. */
function outwards(within: number): number[] {
  return [0, ...Array.from({ length: 2 * within }, (_, i) => (i % 2 === 0 ? -1 : 1) * (Math.floor(i / 2) + 1))];
}

function numberOf(
  { measures, take = 'value', value }: NearbyDenominator,
  find: (measure: string) => Observation | undefined,
): number | undefined {
  const parts: number[] = [];
  for (const measure of measures) {
    const figure = find(measure);
    const part = take === 'value' ? figure?.value : figure?.denominator;
    if (part === undefined || !isKnown(part)) return undefined;
    parts.push(part);
  }
  const number = value ? value(...parts) : parts[0];
  return number !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
}
