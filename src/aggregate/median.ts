import type { Aggregation } from '../core/step.ts';
import { sortUp, total, unitwise } from './weighted.ts';

/**
 * The weighted median of the columns a unit has: half of the weight lies at or below it, half at or above. How far the rest
 * lie from it does not matter, so one odd column cannot move it far.
 *
 * Formula: in ascending order, the first value whose cumulated weight passes sum(w) / 2; where one reaches it exactly, the
 * mean of that value and the next. With equal weights it is the ordinary median. Edgeworth (1888).
 *
 * @example
 * ```ts
 * import { median } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(1), Float64Array.of(100), Float64Array.of(5)];
 * median().apply(columns, Float64Array.of(1, 1, 1), null); // => Float64Array [5]
 * ```
 */
export function median(): Aggregation<null> {
  return unitwise('median', {}, 'any', (values, weights, count) => {
    sortUp(values, weights, count);
    const all = total(weights, count);
    let below = 0;
    for (let i = 0; i < count - 1; i++) {
      below += weights[i] ?? 0;
      const past = below / all - 0.5;
      const value = values[i] ?? Number.NaN;
      // Half the weight up to rounding: 0.1 + 0.2 of 0.6 is half of it.
      if (Math.abs(past) <= 1e-12) return value / 2 + (values[i + 1] ?? value) / 2;
      if (past > 0) return value;
    }
    return values[count - 1] ?? Number.NaN;
  });
}
