import { numberAt } from '../../math/number-at.ts';
import type { WeighedColumns } from './weighed-columns.ts';

/** The score of a unit as a share moves: (s a + (1 − s) b) / (s k + (1 − s) l). */
export interface Line {
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly l: number;
}

/** The line of a unit: `a` and `k` of what is moved, which has a share of all weight now, `b` and `l` of the rest. */
export function lineOf(
  { columns, shares }: WeighedColumns,
  unit: number,
  isMoved: (member: number) => boolean,
  share: number,
): Line {
  const line = { a: 0, b: 0, k: 0, l: 0 };
  columns.forEach((column, m) => {
    const value = numberAt(column, unit);
    if (Number.isNaN(value)) return;
    const own = numberAt(shares, m);
    if (isMoved(m)) {
      line.a += (own / share) * value;
      line.k += own / share;
    } else {
      line.b += (own / (1 - share)) * value;
      line.l += own / (1 - share);
    }
  });
  return line;
}

/** The score at a share; `NaN` where the unit has nothing that weighs. */
export function valueOn({ a, b, k, l }: Line, s: number): number {
  return (s * a + (1 - s) * b) / (s * k + (1 - s) * l);
}

/** Nearer than this, two crossings are one. */
const asOne = 1e-9;

/** The shares between 0 and 1 at which two lines cross, ascending and each once. */
export function crossings(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (const [i, one] of lines.entries())
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j];
      if (other) found.push(...meetings(one, other));
    }
  const sorted = Float64Array.from(found).sort();
  return [...sorted].filter((s, i) => i === 0 || s - numberAt(sorted, i - 1) > asOne);
}

/** Where two lines are equal: the roots of A r² + B r + C, r = s / (1 − s). */
function meetings(one: Line, other: Line): number[] {
  const squared = one.a * other.k - other.a * one.k;
  const single = one.a * other.l + one.b * other.k - other.a * one.l - other.b * one.k;
  const constant = one.b * other.l - other.b * one.l;
  return roots(squared, single, constant).flatMap((r) => {
    const s = r / (1 + r);
    return r > 0 && s > asOne && s < 1 - asOne ? [s] : [];
  });
}

/** The roots of a quadratic, without the loss of digits where one is small beside the other. */
function roots(squared: number, single: number, constant: number): number[] {
  const size = Math.max(Math.abs(squared), Math.abs(single), Math.abs(constant));
  // The same line, but for rounding errors.
  if (!(size > 1e-12)) return [];
  if (Math.abs(squared) < 1e-14 * size) return Math.abs(single) < 1e-14 * size ? [] : [-constant / single];
  const inside = single * single - 4 * squared * constant;
  if (inside < 0) return [];
  const half = -(single + (single < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return half === 0 ? [0] : [half / squared, constant / half];
}
