import type { Column } from '../core/column.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import type { ColumnFacts, Step } from '../core/step.ts';

/** A step that has learnt, ready to apply. */
export interface Learnt {
  apply(column: Float64Array): Float64Array;
  describe(): string;
}

/**
 * Fits the normalisation of an index: `learn(...)[period][indicator]`, each period by itself or on the baseline the spec
 * freezes. An indicator without spread, or without a figure in the baseline, has `undefined` there, and an issue.
 */
export function learn(
  spec: Spec,
  panel: Panel,
  oriented: readonly (readonly Column[])[],
  issues: Issue[],
): readonly (readonly (Learnt | undefined)[])[] {
  const baseline = spec.baseline ?? 'each period';
  if (typeof baseline !== 'string') {
    const unknown = baseline.find((period) => !panel.periods.some((p) => p.period === period));
    if (unknown !== undefined || baseline.length === 0) {
      throw new InclusionIndexError(
        'unknown-baseline',
        `Index "${spec.id}": no figures for the baseline ${unknown ?? '(empty list)'}.`,
        `There are figures for ${panel.periods.map((p) => p.period).join(', ')}.`,
      );
    }
  }
  const own = new Map(Object.entries(spec.normalisations ?? {}));
  // From the columns of some periods together; `period` is the one they are, or none where they are the baseline.
  const learnFrom = (periods: readonly number[], indicator: Indicator, i: number, period?: Period) => {
    const column = concatenate(periods.map((p) => oriented[p]?.[i]?.values ?? new Float64Array()));
    const units = periods.flatMap((p) => panel.periods[p]?.units.map(({ id }) => id) ?? []);
    const sign = indicator.direction === 'lower' ? -1 : 1;
    const step = own.get(indicator.id) ?? spec.normalise;
    const learnt = fitTo(step, column, { indicator: indicator.id, sign, units });
    issues.push(...spreadIssues(indicator, column, period, learnt));
    return learnt;
  };
  if (baseline === 'each period') {
    return panel.periods.map(({ period }, p) =>
      panel.indicators.map((indicator, i) => learnFrom([p], indicator, i, period)),
    );
  }
  const chosen = panel.periods.flatMap(({ period }, p) =>
    baseline === 'all periods' || baseline.includes(period) ? [p] : [],
  );
  const frozen = panel.indicators.map((indicator, i) => learnFrom(chosen, indicator, i));
  return panel.periods.map(() => frozen);
}

/** What to say of a column that tells no unit from another, or from which nothing could be learnt. */
function spreadIssues(
  { id, title }: Indicator,
  column: Float64Array,
  period: Period | undefined,
  learnt: Learnt | undefined,
): Issue[] {
  const known = column.filter((value) => !Number.isNaN(value));
  const constant = known.length > 1 && known.every((value) => value === known[0]);
  if (learnt && !constant) return [];
  // An indicator that nobody has is a gap of the year, and shows there; in a baseline it is a mistake.
  if (known.length === 0 && period !== undefined) return [];
  const what = constant
    ? `the same value, ${Math.abs(known[0] ?? 0)}, everywhere`
    : known.length === 0
      ? 'no figure'
      : 'too little spread to learn from';
  return [
    {
      code: 'constant-indicator',
      severity: 'warning',
      message: `${title} has ${what} in ${period ?? 'the baseline'} (${known.length} known).`,
      remedy: learnt
        ? 'It tells no unit from another there, and ranks give every unit the middle.'
        : 'It is left out of the scores there: use another normalisation, or more figures.',
      indicator: id,
      ...(period === undefined ? {} : { period }),
    },
  ];
}

function fitTo<P>(step: Step<P>, column: Float64Array, facts: ColumnFacts): Learnt | undefined {
  const params = step.fit(column, facts);
  return params === null
    ? undefined
    : { apply: (values) => step.apply(values, params), describe: () => step.describe(params) };
}

function concatenate(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((length, column) => length + column.length, 0));
  let offset = 0;
  for (const column of columns) {
    all.set(column, offset);
    offset += column.length;
  }
  return all;
}
