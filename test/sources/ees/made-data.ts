import type { EesCriteria, EesFacets, EesLocation, EesMeta, EesResult, EesTimePeriod } from 'inclusion-index/sources';

export const publicationId = 'd851c09e-7f5a-4750-9191-ed67ba5e8f8b';
export const dataSetId = '7588c2d6-9e8a-4d84-8f19-6b8d52a01fbd';

const places = [
  { id: 'cmdn1', label: 'Camden', code: 'E09000007', oldCode: '202', region: 'innr1' },
  { id: 'derb1', label: 'Derby', code: 'E06000015', oldCode: '831', region: 'emid1' },
  { id: 'notm1', label: 'Nottingham', code: 'E06000018', oldCode: '892', region: 'emid1' },
] as const;

/** Made: the meta of a data set of suspensions as the API gives it. */
export const meta: EesMeta = {
  filters: [
    {
      id: 'sen01',
      column: 'sen_provision',
      label: 'SEN provision',
      hint: '',
      options: [
        { id: 'plan1', label: 'EHC plan' },
        { id: 'supp1', label: 'SEN support' },
        { id: 'total', label: 'Total' },
      ],
    },
    { id: 'phs01', column: 'education_phase', label: 'Phase', hint: '', options: [{ id: 'phtot', label: 'Total' }] },
  ],
  indicators: [
    { id: 'head1', column: 'headcount', label: 'Number of pupils', unit: '', decimalPlaces: 0 },
    { id: 'rate1', column: 'susp_rate', label: 'Suspension rate', unit: '%', decimalPlaces: 2 },
  ],
  geographicLevels: [
    { code: 'NAT', label: 'National' },
    { code: 'LA', label: 'Local authority' },
  ],
  locations: [
    { level: { code: 'NAT', label: 'National' }, options: [{ id: 'engl1', label: 'England', code: 'E92000001' }] },
    {
      level: { code: 'REG', label: 'Regional' },
      options: [
        { id: 'innr1', label: 'Inner London', code: 'E13000001' },
        { id: 'emid1', label: 'East Midlands', code: 'E12000004' },
      ],
    },
    { level: { code: 'LA', label: 'Local authority' }, options: places.map(({ region, ...place }) => place) },
  ],
  timePeriods: ['2021/2022', '2022/2023', '2023/2024'].map((period) => ({
    code: 'AY',
    period,
    label: `${period.slice(0, 4)}/${period.slice(-2)}`,
  })),
};

/** Made: every row, the latest first. Derby's rate for plans is suppressed; England's rows have no phase. */
export const rows: readonly EesResult[] = meta.timePeriods.toReversed().flatMap(({ code, period }, year) =>
  ['plan1', 'supp1', 'total'].flatMap((option, o): EesResult[] => [
    {
      timePeriod: { code, period },
      geographicLevel: 'NAT',
      locations: { NAT: 'engl1' },
      filters: { sen01: option },
      values: { head1: `${(o + 1) * 100_000}`, rate1: `${9 - year}.5` },
    },
    ...places.map(
      ({ id, region }, i): EesResult => ({
        timePeriod: { code, period },
        geographicLevel: 'LA',
        locations: { NAT: 'engl1', REG: region, LA: id },
        filters: { sen01: option, phs01: 'phtot' },
        values: {
          head1: `${(o + 1) * 1000 + i}`,
          rate1: id === 'derb1' && option === 'plan1' ? 'c' : `${10 * (o + 1) + i - year}.25`,
        },
      }),
    ),
  ]),
);

/** Whether a row meets criteria, as the API's documentation says. */
export function meets(row: EesResult, criteria: EesCriteria): boolean {
  if ('and' in criteria) return criteria.and.every((one) => meets(row, one));
  if ('or' in criteria) return criteria.or.some((one) => meets(row, one));
  if ('not' in criteria) return !meets(row, criteria.not);
  return meetsFacets(row, criteria);
}

function meetsFacets(row: EesResult, { filters, geographicLevels, locations, timePeriods }: EesFacets): boolean {
  const at = ({ period, code }: EesTimePeriod): number =>
    code === row.timePeriod.code ? Number(row.timePeriod.period.slice(0, 4)) - Number(period.slice(0, 4)) : Number.NaN;
  return (
    compares(filters, (id) => Object.values(row.filters).includes(id)) &&
    compares(geographicLevels, (code) => row.geographicLevel === code) &&
    compares(locations, (location) => isAt(row, location)) &&
    compares(timePeriods, (time) => at(time) === 0) &&
    (!timePeriods?.gt || at(timePeriods.gt) > 0) &&
    (!timePeriods?.gte || at(timePeriods.gte) >= 0) &&
    (!timePeriods?.lt || at(timePeriods.lt) < 0) &&
    (!timePeriods?.lte || at(timePeriods.lte) <= 0)
  );
}

interface Comparison<T> {
  readonly eq?: T;
  readonly notEq?: T;
  readonly in?: readonly T[];
  readonly notIn?: readonly T[];
}

function compares<T>(comparison: Comparison<T> | undefined, is: (value: T) => boolean): boolean {
  const { eq, notEq, in: among, notIn } = comparison ?? {};
  if (eq !== undefined && !is(eq)) return false;
  if (notEq !== undefined && is(notEq)) return false;
  return (among?.some(is) ?? true) && !(notIn?.some(is) ?? false);
}

function isAt({ locations }: EesResult, location: EesLocation): boolean {
  const id = locations[location.level];
  const place = meta.locations
    .find(({ level }) => level.code === location.level)
    ?.options.find((option) => option.id === id);
  return Object.entries(location).every(
    ([key, value]) => key === 'level' || Object.entries(place ?? {}).some(([k, v]) => k === key && v === value),
  );
}
