import type { Column } from '../core/column.ts';
import type { Unit } from '../core/observation.ts';
import type { Screening } from '../core/spec.ts';

/** Why units take no part, by their place; those that do are not in it. */
export type ScreenedOut = ReadonlyMap<number, string>;

/** Applies the screening rule to the columns of one period. */
export function screen(rule: Screening, units: readonly Unit[], columns: readonly Column[]): ScreenedOut {
  const { known: least = 0, nonZero = 0, keep = [], leaveOut = [] } = rule;
  const out = new Map<number, string>();
  units.forEach(({ id }, u) => {
    if (leaveOut.includes(id)) out.set(u, 'left out by name');
    else if (!keep.includes(id)) {
      let known = 0;
      let zeros = 0;
      for (const { values, reasons } of columns) {
        if (reasons[u] !== 0) continue;
        known++;
        if (values[u] === 0) zeros++;
      }
      const share = known / columns.length;
      const nonZeros = known === 0 ? 1 : 1 - zeros / known;
      if (share < least - 1e-12) out.set(u, `screened out: ${percent(share)} known, ${percent(least)} needed`);
      else if (nonZeros < nonZero - 1e-12)
        out.set(u, `screened out: ${percent(nonZeros)} not 0, ${percent(nonZero)} needed`);
    }
  });
  return out;
}

function percent(share: number): string {
  return `${Math.round(1000 * share) / 10} %`;
}
