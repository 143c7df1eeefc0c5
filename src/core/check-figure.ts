import { isKnown, reasons } from './cell.ts';
import type { Measure } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Observation } from './observation.ts';

/** What is wrong with a figure: the code of an issue, the end of its message, and its remedy. */
type Problem = readonly [code: string, says: string, remedy: string];

/** What makes a figure impossible, as an issue; `undefined` where it can be right. */
export function checkFigure(observation: Observation, measure: Measure): Issue | undefined {
  // Every figure passes here, so texts are made for the wrong ones only.
  const problem =
    basisProblem(observation, measure) ?? valueProblem(observation, measure) ?? countProblem(observation, measure);
  if (!problem) return undefined;
  const [code, says, remedy] = problem;
  const { unit, period, value } = observation;
  return {
    code,
    severity: 'error',
    message: `${measure.title} of ${unit.name}, ${period}${says}`,
    remedy,
    unit: unit.id,
    period,
    measure: measure.id,
    value: String(value),
  };
}

function basisProblem({ period }: Observation, { basis }: Measure): Problem | undefined {
  const yearly = basis === 'calendar year' || basis === 'once';
  if (yearly !== period.includes('/')) return undefined;
  const form = yearly ? 'a calendar year such as 2019' : 'an academic year such as 2018/19';
  return ['wrong-basis', `: the measure is published by ${basis}.`, `Write the period as ${form}.`];
}

function valueProblem({ value }: Observation, { minimum, maximum, unit }: Measure): Problem | undefined {
  if (!isKnown(value)) {
    if (reasons.includes(value)) return undefined;
    const shown = typeof value === 'string' ? `the text "${value}"` : String(value);
    return ['unknown-value', ` is ${shown}.`, `Give a number, or a reason: ${reasons.join(', ')}.`];
  }
  if (!Number.isFinite(value)) return ['not-finite', ` is ${value}.`, 'Give a number, or the reason there is none.'];
  if ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)) return undefined;
  const range =
    maximum === undefined
      ? `${minimum} or more`
      : minimum === undefined
        ? `${maximum} or less`
        : `from ${minimum} to ${maximum}`;
  return ['out-of-range', ` is ${value} ${unit}.`, `It must be ${range}: check the figure and its unit.`];
}

function countProblem({ numerator, denominator }: Observation, { unit }: Measure): Problem | undefined {
  // A sum of progress scores can be negative; a number of pupils cannot.
  const least = unit === 'per cent' ? 0 : -Infinity;
  if (!isCount(numerator, least) || !isCount(denominator, 0)) {
    const counts = `numerator ${numerator ?? 'none'}, denominator ${denominator ?? 'none'}`;
    return ['bad-count', `: ${counts}.`, 'Give counts, or leave them out.'];
  }
  if (unit !== 'per cent' || numerator === undefined || denominator === undefined || numerator <= denominator)
    return undefined;
  const says = `: numerator ${numerator} is above denominator ${denominator}.`;
  return ['numerator-above-denominator', says, 'Check whether the two are swapped.'];
}

function isCount(count: number | undefined, least: number): boolean {
  return count === undefined || (Number.isFinite(count) && count >= least);
}
