import { authorities } from '../../src/england/index.ts';

const place =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';

/** The heading of a made file of suspensions by characteristic, in the form explore-education-statistics describes. */
export const exclusionsHeading: string = `${place},education_phase,characteristic_group,characteristic,headcount,perm_excl,perm_excl_rate,suspension,susp_rate`;

/** What its meta file says. */
export const exclusionsMeta: readonly string[] = [
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  'education_phase,Filter,Phase,,,,,',
  'characteristic_group,Filter,Group,,,,,',
  'characteristic,Filter,Characteristic,,,,,characteristic_group',
  'headcount,Indicator,Pupils,,,,,',
  'perm_excl,Indicator,Permanent exclusions,,,,,',
  'perm_excl_rate,Indicator,Permanent exclusion rate,,%,,,',
  'suspension,Indicator,Suspensions,,,,,',
  'susp_rate,Indicator,Suspension rate,,%,,,',
];

/** Made rows of one autumn term: every authority open then, `suspensions` of 1,000 pupils with a plan in each. */
export function autumn(
  year: `20${number}`,
  suspensions: (id: string, i: number) => number | 'c' = (_id, i) => 100 + (i % 40),
): string[] {
  return authorities({ on: `${year.slice(0, 2)}${year.slice(4)}-08-31` }).map(({ id, name, laCodes, codes }, i) => {
    const count = suspensions(id, i);
    const rate = count === 'c' ? 'c' : count / 10;
    const who = `Local authority,E92000001,England,,,${laCodes[0]},${codes.at(-1)?.gss},"${name}"`;
    return `${year},Autumn term,${who},Total,SEN provision,EHC plan,1000,1,0.1,${count},${rate}`;
  });
}
