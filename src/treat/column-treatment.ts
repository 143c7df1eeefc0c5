import type { Options, Step } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';

/** A treatment that makes each value from itself and what was learnt from the column. */
export function columnTreatment<P>(
  type: string,
  options: Options,
  fit: Step<P>['fit'],
  formula: (params: P) => (value: number) => number,
  describe: Step<P>['describe'],
  passes?: (column: Float64Array) => boolean,
): Step<P> {
  return Object.freeze<Step<P>>({
    kind: 'treat',
    type,
    options,
    fit,
    apply: (column, params, into) => mapKnown(column, formula(params), into),
    describe,
    ...(passes ? { passes } : {}),
  });
}
