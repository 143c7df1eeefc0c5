import { isKnown } from '../core/cell.ts';
import type { Indicator, Measure } from '../core/indicator.ts';
import type { Observation } from '../core/observation.ts';
import { roundTo } from '../math/round-to.ts';

/** An indicator's value from the figures of its measures, rounded so that figures equal on paper are equal. */
export function madeOf({ value }: Indicator, figures: readonly number[]): number {
  return value ? roundTo(value(...figures), 12) : (figures[0] ?? Number.NaN);
}

/**
 * The least and greatest value that an indicator can have where some of its figures are missing but bounded: tried with each
 * bounded figure at either end. None where a missing figure has no bounds.
 */
export function boundsOf(
  indicator: Indicator,
  figures: readonly Observation[],
): readonly [low: number, high: number] | undefined {
  let corners: number[][] = [[]];
  for (const [m, figure] of figures.entries()) {
    const ends = isKnown(figure.value) ? [figure.value] : endsOf(indicator.measures[m], figure);
    if (!ends) return undefined;
    corners = ends.flatMap((end) => corners.map((corner) => [...corner, end]));
  }
  const values = corners.map((corner) => madeOf(indicator, corner));
  return values.every(Number.isFinite) ? [Math.min(...values), Math.max(...values)] : undefined;
}

/** Both ends of a figure that is missing for a reason which bounds it. */
function endsOf(
  measure: Measure | undefined,
  { value, denominator, parts }: Observation,
): readonly [number, number] | undefined {
  // The rule of the publication is about figures as published.
  if (parts) return undefined;
  if (value === 'negligible' && measure?.roundedTo !== undefined) return [0, measure.roundedTo / 2];
  if (value !== 'suppressed' || !measure?.suppressed) return undefined;
  const [least, most] = measure.suppressed;
  if (measure.unit === 'number') return [least, most];
  const isShare = measure.unit === 'per cent' || measure.unit === 'per 100 pupils';
  if (!isShare || !denominator) return undefined;
  // No more of them than there are.
  const share = (count: number): number => (100 * Math.min(count, denominator)) / denominator;
  return [share(least), share(most)];
}
