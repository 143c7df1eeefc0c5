import { describe, expect, it } from 'vitest';
import { carriedMappings } from '../../src/sources/mappings/carried.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { shared } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

describe.runIf(shared)('readTables on several editions of one collection', () => {
  const read = async (file: string, mapping: string): Promise<ReadonlyMap<string, unknown>> => {
    const { observations } = await readTables(
      rawTables(file),
      carriedMappings.filter(({ id }) => id === mapping),
    );
    return new Map(
      observations.map(({ measure, period, unit, value, numerator, denominator }) => [
        `${measure} ${period} ${unit.id}`,
        numerator === undefined ? value : `${numerator}/${denominator}`,
      ]),
    );
  };
  const differing = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
    [...one].filter(([key, cell]) => other.has(key) && other.get(key) !== cell).map(([key]) => key);

  it('makes the same groups of places from SEN2 of 2019 as from that of 2022', async () => {
    const [old, new_] = [
      await read('ESTAB_STOCK', 'sen2-2019-placement'),
      await read('plans_2022', 'sen2-2022-placement'),
    ];
    expect([...old.keys()].filter((key) => !new_.has(key))).toEqual([]);
    expect(old.size).toBe(3 * 456);
    expect(differing(old, new_)).toEqual([]);
  }, 60_000);

  it('has the same January of 2019 in SEN2 of 2022, called 2019, and of 2025, called 201819', async () => {
    const [old, new_] = [
      await read('plans_2022', 'sen2-2022-placement'),
      await read('plans_2025', 'sen2-2025-placement'),
    ];
    const of2019 = new Map([...old].filter(([key]) => key.includes(' 2018/19 ') && !key.includes('independent')));
    expect(of2019.size).toBe(456);
    expect(differing(of2019, new_)).toEqual([]);
  }, 60_000);

  it('has the counts of SEN2 of 2022 in the file of 2023', async () => {
    const [old, new_] = [
      await read('plans_2022', 'sen2-2022-timeliness'),
      await read('sen2_mi_2023', 'sen2-2023-timeliness'),
    ];
    expect([...old.keys()].filter((key) => !new_.has(key))).toEqual([]);
    expect(differing(old, new_)).toEqual([]);
  }, 60_000);
});
