import type { Column } from '../core/column.ts';

/** A column turned so that higher is more inclusive, where lower is better. */
export function turn({ values, reasons }: Column, into: Float64Array): Column {
  // 0 - x rather than -x: minus zero would print as "-0".
  for (let u = 0; u < values.length; u++) into[u] = 0 - (values[u] ?? Number.NaN);
  return { values: into, reasons };
}
