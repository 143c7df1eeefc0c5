/**
 * A value to so many significant digits: what different orders of adding leave in the last digits is gone, so that figures
 * equal on paper are equal.
 */
export function roundTo(value: number, digits: number): number {
  if (value === 0) return value;
  const size = Math.abs(value);
  let place = Math.floor(Math.log10(size));
  // The last digit of a logarithm, and so the place of 999.9999999999999, differs by platform.
  if (size < tens(place)) place--;
  else if (size >= tens(place + 1)) place++;
  const scale = tens(digits - 1 - place);
  const rounded = Math.round(value * scale) / scale;
  // What is too large or too small to be scaled.
  return Number.isFinite(rounded) ? rounded : value;
}

/** The number nearest to a whole power of 10, which `**` gives on some platforms only. */
function tens(power: number): number {
  if (Math.abs(power) > 22) return Number(`1e${power}`);
  let result = 1;
  for (let i = Math.abs(power); i > 0; i--) result *= 10;
  return power < 0 ? 1 / result : result;
}
