import { isKnown, reasons } from './cell.ts';
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
  if (!isKnown(value)) {
    if (reasons.includes(value)) return undefined;
    const shown = typeof value === 'string' ? `the text "${value}"` : String(value);
    return issue('unknown-value', `${what} is ${shown}.`, `Give a number, or a reason: ${reasons.join(', ')}.`);
  }
  if (!Number.isFinite(value)) {
    return issue('not-finite', `${what} is ${value}.`, 'Give a number, or the reason there is none.');
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = measure;
  if (value < minimum || value > maximum) {
    const range =
      measure.maximum === undefined
        ? `${minimum} or more`
        : measure.minimum === undefined
          ? `${maximum} or less`
          : `from ${minimum} to ${maximum}`;
    return issue(
      'out-of-range',
      `${what} is ${value} ${measure.unit}.`,
      `It must be ${range}: check the figure and its unit.`,
    );
  }
  for (const [name, count] of Object.entries({ numerator, denominator })) {
    // A sum of progress scores can be negative; a number of pupils cannot.
    const signed = name === 'numerator' && measure.unit !== 'per cent';
    if (count !== undefined && !(Number.isFinite(count) && (signed || count >= 0))) {
      return issue('bad-count', `${what}: the ${name} is ${count}.`, 'Give a number of pupils, or leave it out.');
    }
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
