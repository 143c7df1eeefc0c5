import { authorityColumns, authorityRows, withPlan } from './ees.ts';
import type { Condition, MappedMeasure, Mapping } from './mapping.ts';

const byPlan = (status: string, gender: string): readonly Condition[] => [
  authorityRows,
  { column: status, is: withPlan },
  { column: gender, is: ['Total'] },
];

const measures: readonly MappedMeasure[] = [
  {
    measure: 'attainment-8-ehcp',
    numerator: 't_att8',
    denominator: 't_pupils',
    scale: 1,
    decimals: 6,
    cite: 't_att8 / t_pupils',
  },
  {
    measure: 'progress-8-ehcp',
    numerator: 't_p8score',
    denominator: 't_inp8calc',
    scale: 1,
    decimals: 6,
    cite: 't_p8score / t_inp8calc',
  },
];

/** Key stage 4 of 2017/18 by characteristic: totals of points and of pupils. */
export const keyStage4of2018: Mapping = {
  id: 'ks4-2018',
  publication: 'Key stage 4 performance 2018 (revised)',
  file: 'KS4_2018_LA_Char_Testdata.csv',
  vintage: '2019-01',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [...byPlan('characteristic_sen_status', 'characteristic_gender')],
  measures,
};

/** Key stage 4 of 2018/19 by characteristic, a workbook. */
export const keyStage4of2019: Mapping = {
  id: 'ks4-2019',
  publication: 'Key stage 4 performance 2019 (revised)',
  file: '201819_LA_characteristics.xlsx',
  vintage: '2020-02',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [...byPlan('sen_status', 'gender'), { column: 'breakdown', is: ['SEN status'] }],
  measures: measures.map((measure) => ({
    ...measure,
    value: measure.measure === 'attainment-8-ehcp' ? 'avg_att8' : 'avg_p8score',
  })),
};
