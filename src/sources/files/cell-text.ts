/**
 * A number of a workbook as a text that loses no digit. Excel writes 5.1 as 5.0999999999999996, the same double: of the
 * two, the shorter. What is no number stays as it is.
 */
export function numberText(raw: string): string {
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(raw)) return raw;
  const short = String(Number(raw));
  const digits = (text: string): number => text.replace(/e.*$/i, '').replace(/^-?[0.]*|\./g, '').length;
  return Number.isFinite(Number(short)) && (digits(short) < digits(raw) || Number(raw) === 0) ? short : raw;
}

/**
 * A text of a workbook as it was meant: what XML does not allow, or a program wanted kept, is written `_x000D_` there (ECMA-376,
 * ST_Xstring), and an underscore before what only looks so, `_x005F_`.
 */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const day = 86_400_000;

/**
 * A date of a workbook, kept as a count of days, in its international form: `2019-04-01`, with a time `2019-04-01T09:30:00`,
 * a time alone `09:30:00`. What is no such count stays as it is.
 *
 * @param from1904 whether days are counted from 1904, and not from 1900 with a 29 February that never was
 */
export function dateText(raw: string, from1904: boolean): string {
  const serial = Number(raw);
  // 2,958,466 is the year 10000.
  if (raw === '' || !(serial >= 0 && serial < 2_958_466)) return raw;
  const seconds = Math.round(serial * 86_400);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (serial < 1) return time;
  const days = Math.floor(seconds / 86_400);
  const before = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(before + days * day).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? date : `${date}T${time}`;
}
