import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/step.ts';
import { boxCox, caps, logarithm, treatUntilPassed, untreated, winsorise } from '../../src/methods.ts';
import { treatment } from '../../src/sources/treatments-from-json.ts';

const steps: readonly Step[] = [
  boxCox(),
  boxCox({ lambda: -1, makePositive: false }),
  caps({ lower: 2, upper: 3 }),
  caps({ caps: { i: [null, 3] }, fences: 1.5 }),
  caps({ quantiles: [0.1, 0.9] }),
  logarithm(),
  logarithm({ variant: 'gii', factor: 10 }),
  treatUntilPassed({ first: winsorise() }),
  treatUntilPassed({ first: winsorise({ most: 1 }), second: logarithm(), skewness: 1, kurtosis: 2, combine: true }),
  treatUntilPassed({ first: treatUntilPassed({ first: caps({ fences: 3 }) }), second: boxCox() }),
  untreated(),
  winsorise({ most: 2, skewness: 1, kurtosis: 1, always: true }),
];

const read = (json: unknown): Step => v.parse(treatment, JSON.parse(JSON.stringify(json)));

describe('a treatment survives JSON', () => {
  it.each(steps.map((step) => [step.type, JSON.stringify(step.options), step] as const))('%s %s', (type, _, step) => {
    const again = read({ type, options: step.options });
    expect([again.type, again.options]).toEqual([type, step.options]);
    const facts = { indicator: 'i', sign: 1, units: [] } as const;
    const column = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
    const [here, there] = [step.fit(column, facts), again.fit(column, facts)];
    expect(here).not.toBeNull();
    expect(there).toEqual(here);
    expect(again.apply(column, there)).toEqual(step.apply(column, here));
  });
});

describe('a short form', () => {
  it.each(['winsorise', 'logarithm', 'boxCox', 'untreated'])('of %s has the usual options', (type) => {
    expect(read({ type }).type).toBe(type);
  });

  it('goes for a treatment within another', () => {
    const step = read({
      type: 'treatUntilPassed',
      options: { first: { type: 'winsorise' }, second: { type: 'logarithm' } },
    });
    expect(step.options).toEqual(treatUntilPassed({ first: winsorise(), second: logarithm() }).options);
  });
});

it.each([
  ['a method there is none of', { type: 'winsorize' }],
  ['an option there is none of', { type: 'winsorise', options: { winmax: 5 } }],
  ['a variant there is none of', { type: 'logarithm', options: { variant: 'log10' } }],
  ['a number of points that is none', { type: 'winsorise', options: { most: 1.5 } }],
  ['caps without any', { type: 'caps', options: {} }],
  ['caps of one number', { type: 'caps', options: { caps: { i: [1] } } }],
  ['a lambda that is no number', { type: 'boxCox', options: { lambda: 'best' } }],
  ['a combination of nothing', { type: 'treatUntilPassed' }],
  ['a mistake within', { type: 'treatUntilPassed', options: { first: { type: 'winsorise', options: { most: 0 } } } }],
  ['a normalisation', { type: 'treatUntilPassed', options: { first: { type: 'minMax' } } }],
])('refuses %s', (_, json) => {
  expect(() => read(json)).toThrow();
});
