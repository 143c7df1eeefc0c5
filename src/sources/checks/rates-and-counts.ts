import { isKnown } from '../../core/cell.ts';
import type { UnitOfMeasure } from '../../core/indicator.ts';
import type { Observation } from '../../core/observation.ts';
import { Rounding } from './adds-up.ts';
import type { FigureCheck } from './check.ts';
import { type MeasureYear, placeOf } from './figure-set.ts';

/** What a numerator over its denominator is multiplied with; none where a value is not made from counts. */
const factors: Readonly<Partial<Record<UnitOfMeasure, number>>> = {
  'per cent': 100,
  'per 100 pupils': 100,
  points: 1,
  'progress points': 1,
};

/** Rates that their own counts do not make, and counts that cannot be. */
export const ratesAndCounts: FigureCheck = {
  id: 'rates-and-counts',
  title: 'Every rate is what its counts make',
  finds:
    'values that the numerator over the denominator does not make, as far as the rounding of all three lets one tell (decimals as published in that year; counts rounded to 5 or 10 where all are multiples of it); negative counts; a share whose numerator is above its denominator',
  remedy: 'Check whether the counts are of the same pupils as the rate, and which of the two was revised.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      const figures = [...year.figures, ...year.areas];
      const made = roundingOf(figures);
      for (const figure of figures) {
        const finding = problem(year, figure, made);
        if (finding) report({ severity: 'error', ...finding, ...placeOf(figure) });
      }
    }
  },
};

interface Made {
  /** Half of the last place of a value. */
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** How far values and counts of one year may be out by rounding. */
function roundingOf(figures: readonly Observation[]): Made {
  const numerators = new Rounding();
  const denominators = new Rounding();
  let decimals = 0;
  for (const { value, numerator, denominator } of figures) {
    if (numerator === undefined || denominator === undefined || !isKnown(value)) continue;
    numerators.add(numerator);
    denominators.add(denominator);
    decimals = Math.max(decimals, decimalsOf(value));
  }
  const slack = (to: number): number => (to > 1 ? to / 2 : 0);
  return { value: 0.5 / 10 ** decimals, numerator: slack(numerators.to), denominator: slack(denominators.to) };
}

function problem(
  year: MeasureYear,
  { unit, value, numerator, denominator }: Observation,
  made: Made,
): { readonly message: string; readonly remedy: string } | undefined {
  const what = `${year.id} of ${unit.name}, ${year.period}`;
  const isShare = year.measure?.unit === 'per cent';
  if ((denominator ?? 0) < 0 || (isShare && (numerator ?? 0) < 0)) {
    return { message: `${what}: a count is negative.`, remedy: 'Correct the count, or leave it out.' };
  }
  if (numerator === undefined || denominator === undefined) return undefined;
  if (isShare && numerator > denominator + made.numerator + made.denominator) {
    const message = `${what}: numerator ${numerator} is above denominator ${denominator}.`;
    return { message, remedy: 'Check whether the two are swapped.' };
  }
  const factor = year.measure && factors[year.measure.unit];
  if (factor === undefined || !isKnown(value) || denominator <= made.denominator) return undefined;
  const rates = [-1, 1].flatMap((up) =>
    [-1, 1].map((down) => (factor * (numerator + up * made.numerator)) / (denominator + down * made.denominator)),
  );
  const slack = made.value * (1 + 1e-9) + 1e-9 * Math.abs(value);
  if (value >= Math.min(...rates) - slack && value <= Math.max(...rates) + slack) return undefined;
  const rate = Number(((factor * numerator) / denominator).toPrecision(6));
  return {
    message: `${what} is ${value}, and ${numerator} of ${denominator} make ${rate}.`,
    remedy: 'Check whether the counts are of the same pupils, and which of the two was revised.',
  };
}

/** How many decimals a number is written with. */
function decimalsOf(value: number): number {
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, decimals.length - Number(exponent));
}
