import { defineIndicator, type Indicator } from '../src/core/indicator.ts';

/** EHC plans placed in mainstream schools, as a share of the plans an authority maintains. */
export const ehcpInMainstream: Indicator<'ehcp-in-mainstream'> = defineIndicator({
  id: 'ehcp-in-mainstream',
  title: 'EHC plans placed in mainstream schools',
  question: 'What share of the EHC plans an authority maintains is placed in mainstream schools?',
  domain: 'placement',
  direction: 'higher',
  because:
    'Being taught with other children of the neighbourhood is what inclusion means first, and the Children and Families Act 2014 presumes a mainstream place for a child with a plan.',
  contested:
    'A mainstream place is not inclusion if the child is not taught well there, and some needs are met better in a special school. The DfE gives placement no polarity.',
  unit: 'per cent',
  measures: [
    {
      id: 'ehcp-in-mainstream',
      title: 'EHC plans placed in mainstream schools',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'plans naming a mainstream school as % of all plans maintained in January',
  sampling: 'binomial',
  source: {
    publication: 'Education, health and care plans (SEN2), releases of 2022 and 2025',
    file: '2022: sen2_estab_caseload.csv; 2025: caseload.csv',
    column: '2022: Total_all of the mainstream group over its Total; 2025: mainstream_total / ehcplans',
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
    'Plans of the authority, wherever the school is: pupils placed outside the area count for the authority that maintains the plan.',
    'SEN units, resourced provision and independent mainstream schools count as mainstream, so a plan in an independent mainstream school also counts in ehcp-in-independent.',
    'All ages to 25 are underneath, so an authority with many plans in further education has less in every kind of school.',
    'Up to 2017/18 statements of SEN are counted with EHC plans.',
    'An authority with few plans (City of London, Isles of Scilly, Rutland) moves by several points with a handful of children.',
  ],
});
