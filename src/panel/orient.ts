import type { Column } from '../core/column.ts';
import type { Indicator } from '../core/indicator.ts';
import { mapKnown } from '../math/map-known.ts';

/** A column turned so that higher is more inclusive: where lower is better, the sign changes. */
export function orient(column: Column, indicator: Indicator | undefined): Column {
  if (indicator?.direction !== 'lower') return column;
  // 0 - x rather than -x: minus zero would print as "-0".
  return { values: mapKnown(column.values, (value) => 0 - value), reasons: column.reasons };
}
