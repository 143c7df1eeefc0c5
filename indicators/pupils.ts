import type { NearbyDenominator } from '../src/core/indicator.ts';

// In January 2024, 434,354 pupils of schools in England had a plan, and authorities maintained 575,963: 75 %; 77 % in 2019.
const inSchool = 0.75;
const off =
  'No number of pupils by SEN is carried. Three plans in four are of pupils in school (January 2024: 434,354 of 575,963; 77 % in 2019): the rest are of young people in college, under school age or out of school. Plans are counted where the pupil lives and pupils where the school is. Where both were published, in 2016/17, half of the authorities were within 7 % of the middle one, nine in ten within 21 %; so an interval is mostly within 10 % of its width.';

/** About how many pupils with an EHCP the schools of an area have. */
export const pupilsWithEhcp: NearbyDenominator = {
  measures: ['ehc-plans'],
  value: (plans) => inSchool * plans,
  formula: '0.75 * EHC plans the authority maintains in January',
  because: off,
};

/** About how many pupils on SEN support they have. */
export const pupilsOnSenSupport: NearbyDenominator = {
  measures: ['ehc-plans', 'pupils-with-ehcp', 'pupils-on-sen-support'],
  value: (plans, withPlan, onSupport) => (inSchool * plans * onSupport) / withPlan,
  formula: '0.75 * EHC plans in January * pupils on SEN support / pupils with an EHCP, both as % of all pupils',
  because: off,
};

/** About how many pupils with SEND they have, with a plan or without. */
export const pupilsWithSend: NearbyDenominator = {
  measures: ['ehc-plans', 'pupils-with-ehcp', 'pupils-on-sen-support'],
  value: (plans, withPlan, onSupport) => (inSchool * plans * (withPlan + onSupport)) / withPlan,
  formula:
    '0.75 * EHC plans in January * (pupils with an EHCP + pupils on SEN support) / pupils with an EHCP, both as % of all pupils',
  because: off,
};

/** As many as in the nearest year of the same figure that came with counts. */
export function asInNearestYear(measure: string): NearbyDenominator {
  return {
    measures: [measure],
    take: 'denominator',
    within: 2,
    formula: 'the number counted in the nearest year with counts, at most two years away',
    because:
      'Numbers of pupils with a plan grow by up to about a tenth a year (those at the end of key stage 2 from 2021/22 to 2022/23), those of all pupils by far less; an interval is off by half of that.',
  };
}
