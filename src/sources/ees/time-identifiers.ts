const months = 'January February March April May June July August September October November December'.split(' ');

/** How the CSV writes the codes that come without a pattern. */
const identifiers: Readonly<Record<string, string>> = {
  AY: 'Academic year',
  CY: 'Calendar year',
  FY: 'Financial year',
  TY: 'Tax year',
  RY: 'Reporting year',
  P1: 'Part 1 (April to September)',
  P2: 'Part 2 (October to March)',
  T1: 'Autumn term',
  T1T2: 'Autumn and spring term',
  T2: 'Spring term',
  T3: 'Summer term',
};

/** What the CSV has in `time_identifier` for a code of the API: `AY` is `Academic year`; a code that is new stays as it is. */
export function timeIdentifier(code: string): string {
  const [, kind = '', number = ''] = /^([A-Z]+?)(?:Q?)(\d+)$/.exec(code) ?? [];
  if (kind === 'W') return `Week ${number}`;
  if (kind === 'M') return months[Number(number) - 1] ?? code;
  return identifiers[code] ?? (identifiers[kind] === undefined ? code : `${identifiers[kind]} Q${number}`);
}

/** What the CSV has in `time_period` for a period of the API: `2022/2023` is `202223`. */
export function timePeriod(period: string): string {
  return period.replace(/^(\d{4})\/\d\d(\d\d)$/, '$1$2');
}
