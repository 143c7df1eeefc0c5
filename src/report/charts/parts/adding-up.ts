import { fixed } from '../../../table/table-cell.ts';

/**
 * Parts rounded so that what is printed adds up to what is printed for the whole: the digits that plain rounding leaves over go to the
 * parts it is farthest off for (Hare and Niemeyer's largest remainders).
 */
export function addingUp(parts: readonly number[], whole: number, digits: number): number[] {
  const unit = 10 ** digits;
  const scaled = parts.map((part) => part * unit);
  const down = scaled.map(Math.floor);
  const left = Math.round(Number(fixed(whole, digits)) * unit) - down.reduce((sum, part) => sum + part, 0);
  const byRemainder = scaled
    .map((part, p) => ({ p, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.p - b.p);
  const up = new Set(byRemainder.slice(0, Math.max(0, left)).map(({ p }) => p));
  return down.map((part, p) => (part + (up.has(p) ? 1 : 0)) / unit);
}
