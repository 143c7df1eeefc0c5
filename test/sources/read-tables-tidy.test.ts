import { describe, expect, it } from 'vitest';
import { isKnown } from '../../src/core/cell.ts';
import { type Period, parsePeriod, periodOrdinal } from '../../src/core/period.ts';
import {
  type Authority,
  authorities,
  endOfPeriod,
  type FigureMeasure,
  figureBasis,
  isFigureMeasure,
  startOfPeriod,
} from '../../src/england/index.ts';
import { carriedMappings } from '../../src/sources/mappings/carried.ts';
import { dfeSymbols } from '../../src/sources/parse-cell.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { shared, sharedRows } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

const keyStage4 = {
  ks4n_att8_ehcp: 'attainment-8-ehcp',
  ks4n_p8_ehcp: 'progress-8-ehcp',
  ks4n_att8_sensup: 'attainment-8-sen-support',
  ks4n_p8_sensup: 'progress-8-sen-support',
  ks4n_att8_nosen: 'attainment-8-no-sen',
  ks4n_p8_nosen: 'progress-8-no-sen',
};

/** A published file, the mapping that reads it, and what the independent reading calls its measures. */
const files: readonly (readonly [file: string, mapping: string, tidy: Readonly<Record<string, string>>])[] = [
  [
    'plans_2022',
    'sen2-2022-placement',
    {
      place_total: 'ehc-plans',
      place_mainstream: 'ehcp-in-mainstream',
      place_independent: 'ehcp-in-independent',
      place_special: 'ehcp-in-special',
      place_special_indep_nm: 'ehcp-in-independent-special',
    },
  ],
  ['plans_2022', 'sen2-2022-timeliness', { mi_20wk_exc: 'ehc-plans-within-20-weeks' }],
  [
    'plans_2025',
    'sen2-2025-placement',
    {
      place25_total: 'ehc-plans',
      place25_mainstream: 'ehcp-in-mainstream',
      place25_independent: 'ehcp-in-independent',
      place25_special: 'ehcp-in-special',
      place25_special_indep_nm: 'ehcp-in-independent-special',
    },
  ],
  ['plans_2025', 'sen2-2025-needs', { need_semh_ehcp: 'semh-share-of-plans' }],
  ['plans_2025', 'sen2-2025-timeliness', { time25_20wk_exc: 'ehc-plans-within-20-weeks' }],
  ['plans_2025', 'sen2-2025-tribunal', { tribunal25_rate: 'tribunal-appeal-rate' }],
  [
    'exclusions_by_geographic_level',
    'exclusions-2017-by-level',
    {
      exclv_fixed_special: 'suspension-rate-special-schools',
      exclv_fixed_all: 'suspension-rate-all-schools',
      exclv_perm_special: 'permanent-exclusion-rate-special-schools',
      exclv_perm_all: 'permanent-exclusion-rate-all-schools',
    },
  ],
  ['KS4_2018', 'ks4-2018', keyStage4],
  ['ks4_201819', 'ks4-2019', keyStage4],
  ['iod2019', 'imd-2019', { imd2019_score: 'imd-2019-score' }],
  ['iod2019', 'idaci-2019', { idaci2019_score: 'idaci-2019-score' }],
  [
    'lait_bds_long',
    'lait',
    {
      excl_fixed_special: 'suspension-rate-special-schools',
      excl_fixed_all: 'suspension-rate-all-schools',
      excl_perm_special: 'permanent-exclusion-rate-special-schools',
      excl_perm_all: 'permanent-exclusion-rate-all-schools',
      ks2_rwm_ehcp: 'ks2-expected-standard-ehcp',
      ks2_prog_read_ehcp: 'ks2-reading-progress-ehcp',
      ks2_prog_writ_ehcp: 'ks2-writing-progress-ehcp',
      ks2_prog_math_ehcp: 'ks2-maths-progress-ehcp',
      att8_ehcp: 'attainment-8-ehcp',
      p8_ehcp: 'progress-8-ehcp',
      sen_ehcp_pct: 'pupils-with-ehcp',
      sen_support_pct: 'pupils-on-sen-support',
      fsm_primary: 'fsm-primary',
      fsm_secondary: 'fsm-secondary',
      sen1617_participation: 'participation-16-17-send',
      ehc_20wk_exc: 'ehc-plans-within-20-weeks',
      tribunal_appeal_rate: 'tribunal-appeal-rate',
      att8_sensup: 'attainment-8-sen-support',
      att8_nosen: 'attainment-8-no-sen',
      p8_sensup: 'progress-8-sen-support',
      p8_nosen: 'progress-8-no-sen',
      ks2_rwm_sensup: 'ks2-expected-standard-sen-support',
      ks2_rwm_nosen: 'ks2-expected-standard-no-sen',
      part1617_all: 'participation-16-17-all',
    },
  ],
];

/** Every difference, one by one: of the values, never of counts. The rest of 43,000 cells are the same. */
const differences: Readonly<Record<string, readonly string[]>> = {
  // All three columns added up are `x`, not available; the independent reading takes them for 0.
  'sen2-2025-placement': [
    'ehcp-in-independent 2023/24 hackney: not-available, not 0',
    'ehcp-in-independent 2023/24 peterborough: not-available, not 0',
    'ehcp-in-independent 2024/25 north-east-lincolnshire: not-available, not 0',
    'ehcp-in-independent 2024/25 cambridgeshire: not-available, not 0',
  ],
  // The table has no code for these two, so that the independent reading left them out.
  'sen2-2025-tribunal': [
    'tribunal-appeal-rate 2014 bournemouth: 1.4, no row',
    'tribunal-appeal-rate 2014 poole: 0.6, no row',
    'tribunal-appeal-rate 2015 bournemouth: 0.4, no row',
    'tribunal-appeal-rate 2015 poole: 0.3, no row',
    'tribunal-appeal-rate 2016 bournemouth: 0.7, no row',
    'tribunal-appeal-rate 2016 poole: 2, no row',
    'tribunal-appeal-rate 2017 bournemouth: 1.2, no row',
    'tribunal-appeal-rate 2017 poole: 2.5, no row',
    'tribunal-appeal-rate 2018 bournemouth: 1.9, no row',
    'tribunal-appeal-rate 2018 poole: 2.6, no row',
    'tribunal-appeal-rate 2019 bournemouth: not-available, no row',
    'tribunal-appeal-rate 2019 poole: not-available, no row',
  ],
  // 884.5 / 64 is 13.8203125: the independent reading rounds halves to even.
  'ks4-2018': ['attainment-8-ehcp 2017/18 bedford: 13.820313, not 13.820312'],
};

/** Cells compared by each mapping. */
const cells: Readonly<Record<string, number>> = {
  'sen2-2022-placement': 9416,
  'sen2-2022-timeliness': 1214,
  'sen2-2025-placement': 5168,
  'sen2-2025-needs': 153,
  'sen2-2025-timeliness': 910,
  'sen2-2025-tribunal': 1664,
  'exclusions-2017-by-level': 6636,
  'ks4-2018': 904,
  'ks4-2019': 898,
  'imd-2019': 151,
  'idaci-2019': 151,
  lait: 33384,
};

describe.runIf(shared)('readTables beside an independent reading of the same files', () => {
  const tidy = shared ? sharedRows('tidy', 'la_measures.csv.gz') : [];
  const byLaCode = new Map(authorities().flatMap((authority) => authority.laCodes.map((code) => [code, authority])));

  it.each(files)(
    'gives the cells of %s, by the mapping %s',
    async (file, id, names) => {
      const mapping = carriedMappings.filter((one) => one.id === id);
      const { observations } = await readTables(rawTables(file), mapping);
      const found = new Map(observations.map((one) => [`${one.measure} ${one.period} ${one.unit.id}`, one]));
      const differing: string[] = [];
      let compared = 0;
      for (const row of tidy) {
        const measure = names[row.measure_id ?? ''];
        if (!measure || !isFigureMeasure(measure) || !sourceOf(file).test(row.source_file ?? '')) continue;
        const period = parsePeriod(row.time_period ?? '') ?? '1';
        const mapped = mapping[0]?.measures.find((one) => one.measure === measure);
        if (mapped?.first && periodOrdinal(period) < periodOrdinal(mapped.first)) continue;
        if (mapped?.last && periodOrdinal(period) > periodOrdinal(mapped.last)) continue;
        const authority = byLaCode.get(row.la_code_old ?? '');
        const cell =
          row.value === ''
            ? dfeSymbols.get(row.flag === 'blank' || row.flag === 'nan' ? 'x' : (row.flag ?? ''))
            : Number(row.value);
        // A symbol for an authority that did not exist is no cell.
        if (!isKnown(cell ?? 'absent') && !wasOpen(authority, period, measure)) continue;
        const key = `${measure} ${period} ${authority?.id ?? row.la_name}`;
        const mine = found.get(key);
        found.delete(key);
        compared += 1;
        const value = mine && isKnown(mine.value) ? Number(mine.value.toFixed(6)) : mine?.value;
        if (!Object.is(value, cell)) differing.push(`${key}: ${value}, not ${cell}`);
        if (row.numerator === '' || mine?.numerator === undefined) continue;
        expect([key, mine.numerator, mine.denominator]).toEqual([key, Number(row.numerator), Number(row.denominator)]);
      }
      for (const [key, { value }] of found) differing.push(`${key}: ${value}, no row`);
      expect(differing).toEqual(differences[id] ?? []);
      expect(compared).toBe(cells[id]);
    },
    60_000,
  );
});

/** Two of the files have measures of one name in the independent reading. */
function sourceOf(file: string): RegExp {
  if (file.startsWith('KS4_2018')) return /^EESTEST/;
  return file.startsWith('ks4') ? /^SENDAP/ : /^(?!KALI89)/;
}

function wasOpen(authority: Authority | undefined, period: Period, measure: FigureMeasure): boolean {
  const [start, end] = [startOfPeriod(period, figureBasis[measure]), endOfPeriod(period, figureBasis[measure])];
  const last = end < '2009-01-01' ? '2009-01-01' : end;
  return authority !== undefined && authority.opened <= last && start <= (authority.closed ?? '9999');
}
