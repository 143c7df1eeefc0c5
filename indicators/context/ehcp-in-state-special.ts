import { defineIndicator, type Indicator, type Measure } from '../../src/core/indicator.ts';

const share: Omit<Measure, 'id' | 'title'> = { unit: 'per cent', basis: 'January census', minimum: 0, maximum: 100 };

/** EHC plans placed in state-funded special schools. Context: not scored. */
export const ehcpInStateSpecial: Indicator<'ehcp-in-state-special'> = defineIndicator({
  id: 'ehcp-in-state-special',
  title: 'EHC plans placed in state-funded special schools',
  question: 'What share of the EHC plans an authority maintains is placed in state-funded special schools?',
  domain: 'context',
  direction: 'lower',
  because: 'A place in a special school is a place outside mainstream, however good the school and however near.',
  contested:
    'For many children with complex needs a special school is where they learn best, and where one is near fewer are sent far away. The DfE gives placement no polarity.',
  unit: 'per cent',
  measures: [
    { id: 'ehcp-in-special', title: 'EHC plans placed in special schools of any kind', ...share },
    {
      id: 'ehcp-in-independent-special',
      title: 'EHC plans in independent and non-maintained special schools',
      ...share,
    },
  ],
  value: (special, independent) => special - independent,
  formula: 'plans in special schools less plans in independent and non-maintained special schools, as % of all plans',
  sampling: 'none',
  source: {
    publication: 'Education, health and care plans (SEN2), releases of 2022 (to 2017/18) and 2025 (from 2018/19)',
    file: '2022: sen2_estab_caseload.csv; 2025: caseload.csv',
    column:
      '2022: Total_all of the special schools; 2025: special_total - special_independent - special_non_maintained',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2009/10',
  lag: 0,
  breaks: [
    { period: '2014/15', because: 'The first EHC plans: they reach to age 25, so colleges take a share.' },
    { period: '2022/23', because: 'SEN2 now collects single persons, in place of totals from the authority.' },
  ],
  uncollected: [],
  caveats: [
    'Plans of the authority, wherever the school is: places in a special school of the next authority count too.',
    'Up to 2017/18 statements of SEN are counted with EHC plans.',
    'Hospital schools count as state special schools: 99 plans in England in January 2019.',
  ],
});
