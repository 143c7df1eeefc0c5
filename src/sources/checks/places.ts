import { nameKey } from '../../england/name-key.ts';

/** A level of geography, with the columns its rows need. */
export interface Level {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The levels of explore-education-statistics, as they are written there. */
export const levels: readonly Level[] = [
  { name: 'National', columns: ['country_code', 'country_name'] },
  { name: 'Regional', columns: ['region_code', 'region_name'] },
  { name: 'Local authority', columns: ['old_la_code', 'new_la_code', 'la_name'] },
  { name: 'Local authority district', columns: ['lad_code', 'lad_name'] },
  { name: 'RSC region', columns: ['rsc_region_lead_name'] },
  { name: 'Parliamentary constituency', columns: ['pcon_code', 'pcon_name'] },
  { name: 'Local skills improvement plan area', columns: ['lsip_code', 'lsip_name'] },
  {
    name: 'Local enterprise partnership',
    columns: ['local_enterprise_partnership_code', 'local_enterprise_partnership_name'],
  },
  { name: 'English devolved area', columns: ['english_devolved_area_code', 'english_devolved_area_name'] },
  { name: 'Opportunity area', columns: ['opportunity_area_code', 'opportunity_area_name'] },
  { name: 'Ward', columns: ['ward_code', 'ward_name'] },
  { name: 'MAT', columns: ['trust_id', 'trust_name'] },
  { name: 'Sponsor', columns: ['sponsor_id', 'sponsor_name'] },
  { name: 'School', columns: [] },
  { name: 'Provider', columns: [] },
  { name: 'Institution', columns: [] },
  { name: 'Planning area', columns: ['planning_area_code', 'planning_area_name'] },
  { name: 'Police force area', columns: ['pfa_code', 'pfa_name'] },
];

/** Columns that say when and where, besides those a level needs. */
export const timeColumns: readonly string[] = ['time_period', 'time_identifier'];

/** Every column that says where. */
export const placeColumns: readonly string[] = [
  'geographic_level',
  ...levels.flatMap(({ columns }) => columns),
  'school_urn',
  'school_laestab',
  'school_name',
  'school_postcode',
  'laestab',
  'estab',
  'urn',
  'provider_ukprn',
  'provider_name',
  'institution_id',
  'institution_name',
];

/** The regions of England by code, Inner and Outer London with codes of their own beside London's. */
export const regionNames: ReadonlyMap<string, string> = new Map([
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
  ['E12000003', 'Yorkshire and The Humber'],
  ['E12000004', 'East Midlands'],
  ['E12000005', 'West Midlands'],
  ['E12000006', 'East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'South East'],
  ['E12000009', 'South West'],
  ['E13000001', 'Inner London'],
  ['E13000002', 'Outer London'],
]);

export const london = 'E12000007';

/** Inner and Outer London, which make up London. */
export const halvesOfLondon: readonly string[] = ['E13000001', 'E13000002'];

const codesByKey = new Map([...regionNames].map(([code, name]) => [nameKey(name), code]));

/** Codes by names as they were met: there are few, and they are met in every row. */
const codesByName = new Map<string, string>();

/** The code of a region by its name, however it is written; `undefined` where it is none. */
export function regionCode(name: string): string | undefined {
  const known = codesByName.get(name);
  if (known !== undefined) return known;
  const code = codesByKey.get(nameKey(name));
  if (code !== undefined && codesByName.size < 100) codesByName.set(name, code);
  return code;
}
