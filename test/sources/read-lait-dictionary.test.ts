import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { type LaitMeasure, readLaitDictionary } from '../../src/sources/read-lait-dictionary.ts';
import { shared } from '../england/shared-files.ts';
import { madeTable } from './made-table.ts';
import { rawTables } from './raw-files.ts';

const header =
  'Measure_code|Topic|Measure|Chart_title|Measure_short|Polarity|y_axis_name|state_funded_flag|Table_status|Description|Last Update|Next Update|Data Owner (DO) /Supplier and Contact Details|Methodology|Hyperlink(s)|dps|Year_Type|No_Quartile'.split(
    '|',
  );
const made =
  'MADE|SEN|Made|Made chart|Made_X|Low|% of made|State Funded|a_table|Says|45809|TBC|Us|How|https://a.example https://b.example|0|Annual|NA';

describe('readLaitDictionary', () => {
  it('gives every fact of a measure a type, and dates for numbers of days', async () => {
    const { measures, issues } = await readLaitDictionary(madeTable('made.csv', [header, made.split('|')]));
    expect(issues).toEqual([]);
    expect(measures).toEqual([
      {
        measure: 'Made_X',
        code: 'MADE',
        topic: 'SEN',
        title: 'Made',
        chartTitle: 'Made chart',
        description: 'Says',
        direction: 'lower',
        quartiles: true,
        unit: '% of made',
        decimals: 0,
        yearType: 'Annual',
        stateFunded: true,
        table: 'a_table',
        lastUpdate: '2025-06-01',
        nextUpdate: 'TBC',
        owner: 'Us',
        methodology: 'How',
        links: ['https://a.example', 'https://b.example'],
      },
    ]);
  });

  it('takes a polarity that is left open for none, and one that is not known for an error', async () => {
    const rows = ['-', 'NA', '', 'high ', 'Highest'].map((polarity) =>
      made.replace('|Low|', `|${polarity}|`).split('|'),
    );
    const { measures, issues } = await readLaitDictionary(
      madeTable('made.csv', [header, ...rows, header.map(() => '')]),
    );
    expect(measures.map(({ direction }) => direction)).toEqual([undefined, undefined, undefined, 'higher', undefined]);
    expect(issues.map(({ row, column, value }) => [row, column, value])).toEqual([[6, 'polarity', 'Highest']]);
  });

  it('refuses a table that is none, naming every column it lacks', async () => {
    const { measures, issues } = await readLaitDictionary(
      madeTable('other.csv', [
        ['Topic', 'Polarity'],
        ['a', 'High'],
      ]),
    );
    expect(measures).toEqual([]);
    expect(issues).toHaveLength(header.length - 2);
    expect(issues[0]).toMatchObject({ code: 'missing-column', value: 'measure_short', file: 'other.csv' });
  });
});

async function asPublished(): Promise<readonly LaitMeasure[]> {
  for await (const table of rawTables('lait_data_dictionary')) {
    const { measures, issues } = await readLaitDictionary(table);
    expect(issues).toEqual([]);
    return measures;
  }
  return [];
}

describe.runIf(shared)('the data dictionary of LAIT as published', () => {
  it('has 448 measures: 222 better high, 100 better low, 126 left open, 21 without quartiles', async () => {
    const measures = await asPublished();
    const count = (is: (measure: LaitMeasure) => boolean): number => measures.filter(is).length;
    expect(measures).toHaveLength(448);
    expect(count(({ direction }) => direction === 'higher')).toBe(222);
    expect(count(({ direction }) => direction === 'lower')).toBe(100);
    expect(count(({ direction }) => direction === undefined)).toBe(126);
    expect(count(({ quartiles }) => !quartiles)).toBe(21);
    expect(count(({ decimals }) => decimals !== undefined)).toBe(179);
    expect(count(({ links }) => links.every((link) => /^https?:\/\//.test(link)))).toBe(448);
    expect(new Set(measures.map(({ yearType }) => yearType)).size).toBe(6);
  });

  it('says the same of every indicator of ours that is a LAIT measure, or leaves it open where ours is contested', async () => {
    const measures = new Map((await asPublished()).map((measure) => [measure.measure, measure]));
    const words = (column: string): string[] => column.split(/,? and |, /);
    const ours = catalogue.flatMap((indicator) => {
      const found = words(indicator.source.column).flatMap((word) => measures.get(word) ?? []);
      return found.map(({ measure, direction }) => ({ indicator, measure, direction }));
    });
    const named = (list: typeof ours): string[] => list.map(({ indicator, measure }) => `${indicator.id}: ${measure}`);
    expect(named(ours.filter(({ direction }) => direction !== undefined))).toEqual([
      'ks2-expected-standard-ehcp: NEW_KS2_RWM_Sen_Withsta',
      'ks2-progress-ehcp: KS2_SEN_Reading_Progress',
      'ks2-progress-ehcp: KS2_SEN_Writing_Progress',
      'ks2-progress-ehcp: KS2_SEN_Maths_Progress',
      'attainment-8-ehcp: SEN_Stat_AVG_Attain8_Score',
      'progress-8-ehcp: SEN_Stat_AVG_Prog8_Score',
      'participation-16-17-send: 16-17YroldSEN_ET',
      'suspension-rate-special-schools: SpecFixedEx',
      'suspension-rate-all-schools: TotFixedEx',
      'permanent-exclusion-rate-special-schools: SpecPermEx',
      'permanent-exclusion-rate-all-schools: TotPermEx',
      'ehc-plans-within-20-weeks: SEN_EHC_Excpt_20wks',
      'tribunal-appeal-rate: SEN_AppealableDec',
      'attainment-8-sen-support: SEN_WoStat_AVG_Attain8_Score',
      'attainment-8-no-sen: SEN_NoID_AVG_Attain8_Score',
      'progress-8-sen-support: SEN_WoStat_AVG_Prog8_Score',
      'progress-8-no-sen: SEN_NoID_AVG_Prog8_Score',
      'ks2-expected-standard-sen-support: NEW_KS2_RWM_Sen_W/Osta',
      'ks2-expected-standard-no-sen: NoID_SEN_NEW_KS2_RWM',
      'participation-16-17-all: 16-17Ed&Training',
    ]);
    const apart = ours.filter(
      ({ indicator, direction }) => direction !== undefined && direction !== indicator.direction,
    );
    expect(named(apart)).toEqual([]);
    const open = ours.filter(({ direction }) => direction === undefined);
    expect(named(open)).toEqual([
      'ehcp-share-of-send: SEN_TotStat',
      'ehcp-share-of-send: SEN_TotSENSuP',
      'fsm-primary: PriFSM',
      'fsm-secondary: SecFSM',
    ]);
    expect(open.filter(({ indicator }) => indicator.contested === undefined)).toEqual([]);
  });
});
