import type { Indicator } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { type Fitted, fitSteps } from '../panel/fit-steps.ts';

/**
 * Fits the normalisation of an index: `learn(...)[period][indicator]`, each period by itself or on the baseline the spec
 * freezes. An indicator without spread, or without a figure in the baseline, has `undefined` there, and an issue.
 */
export function learn(
  spec: Spec,
  panel: Panel,
  oriented: readonly (readonly Float64Array[])[],
  issues: Issue[],
): readonly (readonly (Fitted | undefined)[])[] {
  const own = new Map(Object.entries(spec.normalisations ?? {}));
  return fitSteps(
    spec,
    'normalise',
    panel,
    oriented,
    (id) => own.get(id) ?? spec.normalise,
    (indicator, column, period, fitted) => {
      issues.push(...spreadIssues(indicator, column, period, fitted));
    },
  );
}

/** What to say of a column that tells no unit from another, or from which nothing could be learnt. */
function spreadIssues(
  { id, title }: Indicator,
  column: Float64Array,
  period: Period | undefined,
  learnt: boolean,
): Issue[] {
  const value = column.find((one) => !Number.isNaN(one)) ?? Number.NaN;
  const some = column.some((other) => other < value || other > value);
  if (learnt && some) return [];
  const known = column.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const constant = !some && known > 1;
  if (learnt && !constant) return [];
  // An indicator that nobody has is a gap of the year, and shows there; in a baseline it is a mistake.
  if (known === 0 && period !== undefined) return [];
  const what = constant
    ? `the same value, ${Math.abs(value)}, everywhere`
    : known === 0
      ? 'no figure'
      : 'too little spread to learn from';
  return [
    {
      code: 'constant-indicator',
      severity: 'warning',
      message: `${title} has ${what} in ${period ?? 'the baseline'} (${known} known).`,
      remedy: learnt
        ? 'It tells no unit from another there, and ranks give every unit the middle.'
        : 'It is left out of the scores there: use another normalisation, or more figures.',
      indicator: id,
      ...(period === undefined ? {} : { period }),
    },
  ];
}
