import type { Ends } from '../core/options.ts';
import type { ColumnFacts, Options, Step } from '../core/step.ts';
import { type Extent, extent, isSpread } from '../math/extent.ts';
import { columnStep } from './column-step.ts';

/** The two (oriented) values that a straight line goes through: what scores the bottom and what the top. */
export interface LinearParams {
  readonly low: number;
  readonly high: number;
}

interface Line {
  readonly bottom?: number;
  readonly top?: number;
  readonly least?: number;
  readonly most?: number;
}

/**
 * A normalisation along a straight line, from `bottom` to `top`, through two values learnt from the least and greatest known
 * value of the column; cut at `least` and `most`. Nothing is learnt from a column without figures, or where the first is not
 * below the second.
 */
export function linearStep(
  type: string,
  options: Options,
  learn: (range: Extent, facts: ColumnFacts | undefined, column: Float64Array) => Ends,
  { bottom = 0, top = 1, least = -Infinity, most = Infinity }: Line = {},
): Step<LinearParams> {
  return columnStep<LinearParams>(
    type,
    options,
    (column, facts) => {
      const range = extent(column);
      if (!range) return null;
      const [low, high] = learn(range, facts, column);
      return isSpread(high - low) ? { low, high } : null;
    },
    ({ low, high }) => {
      const scale = (top - bottom) / (high - low);
      return (value) => Math.min(most, Math.max(least, bottom + (value - low) * scale));
    },
    ({ low, high }) => `${low} becomes ${bottom}, ${high} becomes ${top}`,
  );
}
