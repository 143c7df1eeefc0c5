import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import type { Mapping } from '../../src/sources/mappings/mapping.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { shared } from '../england/shared-files.ts';
import { madeTable } from './made-table.ts';
import { rawTables } from './raw-files.ts';

const header = ['year', 'level', 'authority', 'school', 'pupils', 'exclusions'];
const adding: Mapping = {
  id: 'schools',
  publication: 'Made',
  file: 'made.csv',
  vintage: '2026-01',
  period: { column: 'year' },
  unit: { name: 'authority' },
  where: [{ column: 'level', is: ['School'] }],
  numbers: { suppressed: [1, 2] },
  measures: [
    {
      measure: 'rate',
      basis: 'academic year',
      numerator: 'exclusions',
      denominator: 'pupils',
      decimals: 2,
      rows: 'sum',
    },
  ],
};
const school = (authority: string, name: string, pupils: string, exclusions: string): string[] => [
  '2018/19',
  'School',
  authority,
  name,
  pupils,
  exclusions,
];
const read = async (rows: readonly (readonly string[])[], mapping: Mapping = adding) => {
  const { observations, issues } = await readTables([madeTable('made.csv', [header, ...rows])], [mapping]);
  return {
    found: observations.map(({ unit, value, numerator, denominator }) => [unit.id, value, numerator, denominator]),
    says: issues.map(({ severity, code, unit, message }) => [severity, code, unit, message]),
  };
};

describe('rows of schools added up to authorities', () => {
  it('adds up counts and makes the rate anew from them, so that a mean of rates is never taken', async () => {
    const { found, says } = await read([
      school('Camden', 'a', '1000', '10'),
      school('Camden', 'b', '10', '5'),
      ['2018/19', 'Local authority', 'Camden', '', '9999', '9999'],
      school('Barnet', 'c', '300', '0'),
    ]);
    expect(found).toEqual([
      ['barnet', 0, 0, 300],
      ['camden', 1.49, 15, 1010],
    ]);
    expect(says).toEqual([]);
  });

  it('has no sum where a part is suppressed, and says between what it lies', async () => {
    const { found, says } = await read([
      school('Camden', 'a', '100', '3'),
      school('Camden', 'b', '100', 'c'),
      school('Camden', 'd', '100', 'c'),
    ]);
    expect(found).toEqual([['camden', 'suppressed', undefined, undefined]]);
    const message =
      'The sum of "exclusions" is not known: 2 of its 3 rows have no figure (2 suppressed), so that it is from 5 to 7.';
    expect(says).toEqual([['warning', 'unknown-part', 'camden', message]]);
  });

  it('says what the known parts come to where the others have no bounds, and nothing of them where all are unknown', async () => {
    const { says } = await read([
      school('Camden', 'a', '100', '3'),
      school('Camden', 'b', '100', 'c'),
      school('Camden', 'd', '', '1'),
      school('Barnet', 'e', '50', 'x'),
    ]);
    expect(says.map(([, , unit, message]) => [unit, message])).toEqual([
      [
        'camden',
        'The sum of "exclusions" is not known: 1 of its 3 rows has no figure (1 suppressed), so that it is from 5 to 6.',
      ],
      [
        'camden',
        'The sum of "pupils" is not known: 1 of its 3 rows has no figure (1 not-available); the others come to 200.',
      ],
      ['barnet', 'The sum of "exclusions" is not known: 1 of its 1 rows has no figure (1 not-available).'],
    ]);
    const { numbers: _, ...without } = adding;
    const unbounded = await read([school('Camden', 'a', '100', '3'), school('Camden', 'b', '100', 'c')], without);
    expect(unbounded.says[0]?.[3]).toMatch(/\(1 suppressed\); the others come to 3\.$/);
  });

  it('has no rate where a row is nonsense', async () => {
    const { found, says } = await read([school('Camden', 'a', '100', '3'), school('Camden', 'b', '100', 'many')]);
    expect(found).toEqual([]);
    expect(says.map(([severity, code]) => [severity, code])).toEqual([['error', 'unknown-symbol']]);
  });
});

const kinds = ['Special', 'State-funded primary', 'State-funded secondary', 'Total'];
/** Both exclusions by kind of school: of authorities as published, or added up from their schools. */
const exclusions = (level: 'School' | 'Local authority'): Mapping => ({
  ...adding,
  file: 'exclusions_by_geographic_level.csv',
  table: { name: '*by_geographic_level.csv' },
  period: { column: 'time_period' },
  unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
  where: [{ column: 'geographic_level', is: [level] }],
  // In this file x stands for a count of 1 or 2.
  numbers: { symbols: { x: 'suppressed' }, suppressed: [1, 2] },
  measures: kinds.flatMap((kind) =>
    ['perm', 'fixed'].map((what): Mapping['measures'][number] => ({
      measure: `${what} ${kind}`,
      basis: 'academic year',
      numerator: `${what}_excl`,
      denominator: 'headcount',
      decimals: 2,
      ...(level === 'School' ? { rows: 'sum' } : { value: `${what}_excl_rate` }),
      // Schools have no total of their own.
      ...(level === 'School' && kind === 'Total' ? {} : { where: [{ column: 'school_type', is: [kind] }] }),
    })),
  ),
});

describe.runIf(shared)('exclusions of 235,050 schools, added up', () => {
  const keyOf = ({ measure, period, unit }: Observation): string => `${measure}, ${period}, ${unit.id}`;

  it('are those published for authorities, but where a school is suppressed: there the published lies within what that leaves open', async () => {
    const schools = await readTables(rawTables('exclusions_by_geographic'), [exclusions('School')]);
    const published = await readTables(rawTables('exclusions_by_geographic'), [exclusions('Local authority')]);
    const sums = new Map(schools.observations.map((observation) => [keyOf(observation), observation]));
    const bounds = new Map(
      schools.issues.flatMap(({ message, measure, period, unit }): [string, readonly [number, number]][] => {
        const [, least, most] = /^The sum of "\w+_excl" .* from ([\d.]+) to ([\d.]+)\.$/.exec(message) ?? [];
        return least && most ? [[`${measure}, ${period}, ${unit}`, [Number(least), Number(most)]]] : [];
      }),
    );
    const met: Record<string, string[]> = {};
    const note = (what: string, key: string): void => {
      met[what] = [...(met[what] ?? []), key];
    };
    for (const own of published.observations) {
      const key = keyOf(own);
      const sum = sums.get(key);
      const [least = Number.NaN, most = Number.NaN] = bounds.get(key) ?? [];
      const { value, numerator = Number.NaN, denominator } = own;
      if (sum === undefined) note('no schools', key);
      else if (typeof sum.value === 'number' && typeof value === 'number') {
        // Counts of some years were grossed up by the publisher, to six digits: 0.823529.
        const apart = Math.abs((sum.numerator ?? Number.NaN) - numerator);
        note(sum.denominator === denominator && apart < 0.0002 && sum.value === value ? 'same' : 'differs', key);
      } else if (typeof sum.value === 'number') note(`published as ${value}`, key);
      else if (typeof value !== 'number') note('neither known', key);
      else note(least - 0.0002 <= numerator && numerator <= most + 0.0002 ? 'within bounds' : 'out of bounds', key);
    }
    const counts = Object.fromEntries(Object.entries(met).map(([what, keys]) => [what, keys.length]));
    expect([published.observations.length, sums.size]).toEqual([13_272, 13_272]);
    expect(counts).toEqual({
      same: 4513,
      'within bounds': 7804,
      'neither known': 940,
      'published as suppressed': 10,
      'out of bounds': 5,
    });
    // A school of which everything is withheld, its pupils too, that the authority's row is published without.
    expect(met['out of bounds']).toEqual([
      'perm Special, 2006/07, medway',
      'perm Special, 2009/10, lincolnshire',
      'perm Total, 2006/07, medway',
      'perm Total, 2008/09, lincolnshire',
      'perm Total, 2009/10, lincolnshire',
    ]);
    // Counts grossed up, 0.5 in two schools for instance, are not suppressed; the 1 that they come to is.
    expect(met['published as suppressed']).toEqual([
      'perm Special, 2006/07, hounslow',
      'perm Special, 2006/07, milton-keynes',
      'perm Special, 2007/08, east-sussex',
      'perm State-funded primary, 2006/07, buckinghamshire',
      'perm State-funded primary, 2006/07, northumberland',
      'perm State-funded primary, 2007/08, leeds',
      'perm State-funded primary, 2007/08, sheffield',
      'perm State-funded primary, 2007/08, thurrock',
      'perm State-funded primary, 2007/08, waltham-forest',
      'perm State-funded primary, 2008/09, hammersmith-and-fulham',
    ]);
  }, 120_000);
});
