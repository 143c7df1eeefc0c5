import { defineIndicator, type Indicator } from '../src/core/indicator.ts';

/** EHC plans placed in independent and non-maintained schools, as a share of the plans an authority maintains. */
export const ehcpInIndependent: Indicator<'ehcp-in-independent'> = defineIndicator({
  id: 'ehcp-in-independent',
  title: 'EHC plans placed in independent and non-maintained schools',
  question: 'What share of the EHC plans an authority maintains is placed outside state schools?',
  domain: 'placement',
  direction: 'lower',
  because:
    'A place in an independent or non-maintained school, mostly special and often far from home, says that the state schools of the area could not or would not include the child.',
  contested:
    'For a few children with rare needs such a school is the right one, and where it is the nearest good school a place there takes nothing away from them. The DfE gives placement no polarity.',
  unit: 'per cent',
  measures: [
    {
      id: 'ehcp-in-independent',
      title: 'EHC plans placed in independent and non-maintained schools',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula:
    'plans naming an independent (mainstream or special) or non-maintained special school as % of all plans maintained in January',
  sampling: 'binomial',
  source: {
    publication: 'Education, health and care plans (SEN2), releases of 2022 (to 2018/19) and 2025 (from 2019/20)',
    file: '2022: sen2_estab_caseload.csv; 2025: caseload.csv',
    column:
      '2022: Total_all_pc of the group independent schools; 2025: (mainstream_independent + special_independent + special_non_maintained) / ehcplans',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2009/10',
  lag: 0,
  breaks: [
    { period: '2014/15', because: 'The first EHC plans: they reach to age 25, so colleges take a share.' },
    { period: '2019/20', because: 'Non-maintained special schools are counted from here on, and not before.' },
    { period: '2022/23', because: 'SEN2 now collects single persons, in place of totals from the authority.' },
  ],
  uncollected: [],
  caveats: [
    "Up to 2018/19 the figure is the 2022 release's group of independent schools (mainstream and special), which leaves out non-maintained special schools.",
    'So 2018/19 and 2019/20 do not compare: in 2018/19 counting them would add 0.8 percentage points for the median authority and up to 14.',
    'Plans of the authority, wherever the school is: out-of-area places count for the authority that maintains the plan.',
    'A plan in an independent mainstream school also counts in ehcp-in-mainstream, where it counts as inclusive.',
    'Up to 2017/18 statements of SEN are counted with EHC plans.',
    'An authority with few plans moves by several points with a handful of children.',
  ],
});
