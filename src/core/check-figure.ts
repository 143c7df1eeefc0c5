import { isKnown } from './cell.ts';
import type { Measure } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Observation } from './observation.ts';

/** What makes a figure impossible, as an issue; `undefined` where it can be right. */
export function checkFigure(observation: Observation, measure: Measure): Issue | undefined {
  const { unit, period, value, numerator, denominator } = observation;
  const what = `${measure.title} of ${unit.name}, ${period}`;
  const issue = (code: string, message: string, remedy: string): Issue => ({
    code,
    severity: 'error',
    message,
    remedy,
    unit: unit.id,
    period,
    measure: measure.id,
    value: String(value),
  });
  const yearly = measure.basis === 'calendar year' || measure.basis === 'once';
  if (yearly === period.includes('/')) {
    const form = yearly ? 'a calendar year such as 2019' : 'an academic year such as 2018/19';
    return issue(
      'wrong-basis',
      `${what}: the measure is published by ${measure.basis}.`,
      `Write the period as ${form}.`,
    );
  }
  if (!isKnown(value)) return undefined;
  if (!Number.isFinite(value)) {
    return issue('not-finite', `${what} is ${value}.`, 'Give a number, or the reason there is none.');
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = measure;
  if (value < minimum || value > maximum) {
    const range = Number.isFinite(maximum) ? `from ${minimum} to ${maximum}` : `${minimum} or more`;
    return issue(
      'out-of-range',
      `${what} is ${value} ${measure.unit}.`,
      `It must be ${range}: check the figure and its unit.`,
    );
  }
  if (measure.unit === 'per cent' && numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return issue(
      'numerator-above-denominator',
      `${what}: numerator ${numerator} is above denominator ${denominator}.`,
      'Check whether the two are swapped.',
    );
  }
  return undefined;
}
