import type { Basis } from '../core/period.ts';

/** The basis of every carried measure, in the order the figures are given in. */
const bases = {
  'suspension-rate-ehcp-autumn': 'academic year',
  'suspension-rate-ehcp-spring': 'academic year',
  'suspension-rate-ehcp-summer': 'academic year',
  'suspension-rate-sen-support-autumn': 'academic year',
  'suspension-rate-sen-support-spring': 'academic year',
  'suspension-rate-sen-support-summer': 'academic year',
  'permanent-exclusion-rate-ehcp-autumn': 'academic year',
  'permanent-exclusion-rate-ehcp-spring': 'academic year',
  'permanent-exclusion-rate-ehcp-summer': 'academic year',
  'permanent-exclusion-rate-sen-support-autumn': 'academic year',
  'permanent-exclusion-rate-sen-support-spring': 'academic year',
  'permanent-exclusion-rate-sen-support-summer': 'academic year',
  'suspension-rate-special-schools': 'academic year',
  'suspension-rate-all-schools': 'academic year',
  'permanent-exclusion-rate-special-schools': 'academic year',
  'permanent-exclusion-rate-all-schools': 'academic year',
  'ks2-expected-standard-ehcp': 'academic year',
  'ks2-reading-progress-ehcp': 'academic year',
  'ks2-writing-progress-ehcp': 'academic year',
  'ks2-maths-progress-ehcp': 'academic year',
  'attainment-8-ehcp': 'academic year',
  'progress-8-ehcp': 'academic year',
  'overall-absence-ehcp': 'academic year',
  'overall-absence-sen-support': 'academic year',
  'overall-absence-no-sen': 'academic year',
  'persistent-absence-ehcp': 'academic year',
  'persistent-absence-sen-support': 'academic year',
  'persistent-absence-no-sen': 'academic year',
  'pupils-with-ehcp': 'January census',
  'pupils-on-sen-support': 'January census',
  'fsm-primary': 'January census',
  'fsm-secondary': 'January census',
  'ehc-plans': 'January census',
  'ehcp-in-mainstream': 'January census',
  'ehcp-in-independent': 'January census',
  'semh-share-of-plans': 'January census',
  'participation-16-17-send': 'March survey',
  'ehc-plans-within-20-weeks': 'calendar year',
  'tribunal-appeal-rate': 'calendar year',
  'idaci-2019-score': 'once',
  'imd-2019-score': 'once',
  'attainment-8-sen-support': 'academic year',
  'attainment-8-no-sen': 'academic year',
  'progress-8-sen-support': 'academic year',
  'progress-8-no-sen': 'academic year',
  'ks2-expected-standard-sen-support': 'academic year',
  'ks2-expected-standard-no-sen': 'academic year',
  'suspension-rate-no-sen-autumn': 'academic year',
  'suspension-rate-no-sen-spring': 'academic year',
  'suspension-rate-no-sen-summer': 'academic year',
  'permanent-exclusion-rate-no-sen-autumn': 'academic year',
  'permanent-exclusion-rate-no-sen-spring': 'academic year',
  'permanent-exclusion-rate-no-sen-summer': 'academic year',
  'participation-16-17-all': 'March survey',
  'ehcp-in-special': 'January census',
  'ehcp-in-independent-special': 'January census',
} as const;

/** The id of a carried measure. */
export type FigureMeasure = keyof typeof bases;

/** The basis of a carried measure. */
export const figureBasis: Readonly<Record<FigureMeasure, Basis>> = bases;

/** The ids of the carried measures, in the order {@link figures} gives them. */
export const figureMeasures: readonly FigureMeasure[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(bases).filter(isFigureMeasure),
);

/** Whether a text is the id of a carried measure. */
export function isFigureMeasure(text: string): text is FigureMeasure {
  return Object.hasOwn(bases, text);
}
