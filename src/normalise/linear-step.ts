import type { ColumnFacts, Options, Step } from '../core/step.ts';
import { type Extent, extent, isSpread } from '../math/extent.ts';
import { mapKnown } from '../math/map-known.ts';

/** Two points of a straight line: the (oriented) values that score `bottom` and `top`. */
export interface LinearParams {
  readonly low: number;
  readonly high: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * A normalisation along a straight line, learnt from the least and greatest known value; cut at `least` and `most`.
 * Nothing is learnt from a column without figures, or where `low` is not below `high`.
 */
export function linearStep(
  type: string,
  options: Options,
  learn: (range: Extent, facts: ColumnFacts | undefined, column: Float64Array) => LinearParams,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: { least?: number; most?: number } = {},
): Step<LinearParams> {
  return Object.freeze<Step<LinearParams>>({
    kind: 'normalise',
    type,
    options,
    fit(column, facts) {
      const range = extent(column);
      const params = range && learn(range, facts, column);
      return params && isSpread(params.high - params.low) ? params : null;
    },
    apply(column, { low, high, bottom, top }, into) {
      const scale = (top - bottom) / (high - low);
      return mapKnown(column, (value) => Math.min(most, Math.max(least, bottom + (value - low) * scale)), into);
    },
    describe: ({ low, high, bottom, top }) => `${low} becomes ${bottom}, ${high} becomes ${top}`,
  });
}
