import type { Step } from '../core/step.ts';
import { columnTreatment } from './column-treatment.ts';

/**
 * No treatment: the published values as they are, for an indicator exempt from the treatment of the rest.
 *
 * Formula: x.
 *
 * @example
 * ```ts
 * import { untreated } from 'inclusion-index/methods';
 * untreated().apply(Float64Array.of(2, NaN, 1000), {}); // => Float64Array [2, NaN, 1000]
 * ```
 */
export function untreated(): Step<Readonly<Record<never, never>>> {
  return columnTreatment(
    'untreated',
    {},
    () => ({}),
    () => (value) => value,
    () => 'left as it is',
  );
}
