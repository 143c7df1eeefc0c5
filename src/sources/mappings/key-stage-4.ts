import { authorityColumns, authorityRows, noNeed, onSupport, withPlan } from './ees.ts';
import type { Condition, MappedMeasure, Mapping } from './mapping.ts';

const groups = { ehcp: withPlan, 'sen-support': onSupport, 'no-sen': noNeed } as const;

/** Totals of points and of pupils, by what a file calls the column of SEN status. */
const measures = (status: string): MappedMeasure[] =>
  Object.entries(groups).flatMap(([group, is]): MappedMeasure[] => {
    const common = { scale: 1, decimals: 6, where: [{ column: status, is }] };
    return [
      {
        measure: `attainment-8-${group}`,
        numerator: 't_att8',
        denominator: 't_pupils',
        ...common,
        cite: 't_att8 / t_pupils',
      },
      {
        measure: `progress-8-${group}`,
        numerator: 't_p8score',
        denominator: 't_inp8calc',
        ...common,
        cite: 't_p8score / t_inp8calc',
      },
    ];
  });

const bothGenders = (gender: string): Condition => ({ column: gender, is: ['Total'] });

/** Key stage 4 of 2017/18 by characteristic: totals of points and of pupils. */
export const keyStage4of2018: Mapping = {
  id: 'ks4-2018',
  publication: 'Key stage 4 performance 2018 (revised)',
  file: 'KS4_2018_LA_Char_Testdata.csv',
  vintage: '2019-01',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows, bothGenders('characteristic_gender')],
  measures: measures('characteristic_sen_status'),
};

/** Key stage 4 of 2018/19 by characteristic, a workbook. */
export const keyStage4of2019: Mapping = {
  id: 'ks4-2019',
  publication: 'Key stage 4 performance 2019 (revised)',
  file: '201819_LA_characteristics.xlsx',
  vintage: '2020-02',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows, bothGenders('gender'), { column: 'breakdown', is: ['SEN status'] }],
  measures: measures('sen_status').map((measure) => ({
    ...measure,
    value: measure.measure.startsWith('attainment') ? 'avg_att8' : 'avg_p8score',
  })),
};
