import type { Options, Step } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';

/** A normalisation whose score of a value is a formula of what was learnt from the column. */
export function columnStep<P>(
  type: string,
  options: Options,
  fit: Step<P>['fit'],
  formula: (params: P) => (value: number) => number,
  describe: Step<P>['describe'],
): Step<P> {
  return Object.freeze<Step<P>>({
    kind: 'normalise',
    type,
    options,
    fit,
    apply: (column, params, into) => mapKnown(column, formula(params), into),
    describe,
  });
}
