import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Aggregation } from '../../src/core/step.ts';
import {
  adjustedMazziottaPareto,
  arithmetic,
  benefitOfTheDoubt,
  copeland,
  directionalBenefitOfTheDoubt,
  geometric,
  harmonic,
  mazziottaPareto,
  meanMin,
  median,
  minimum,
  multiDirectionalBenefitOfTheDoubt,
  owa,
  powerMean,
  topsis,
  wroclaw,
} from '../../src/methods.ts';
import { aggregation } from '../../src/sources/aggregations-from-json.ts';

const ways: readonly Aggregation[] = [
  adjustedMazziottaPareto(),
  adjustedMazziottaPareto({ sign: 'negative', goalposts: [0, 100] }),
  arithmetic(),
  benefitOfTheDoubt(),
  benefitOfTheDoubt({ least: 0.1, most: 0.9 }),
  benefitOfTheDoubt({ around: 0.25 }),
  copeland(),
  directionalBenefitOfTheDoubt(),
  geometric(),
  harmonic(),
  mazziottaPareto(),
  mazziottaPareto({ sign: 'negative' }),
  meanMin({ alpha: 0.5 }),
  meanMin({ alpha: 0.5, beta: 1 }),
  median(),
  minimum(),
  multiDirectionalBenefitOfTheDoubt(),
  owa({ orness: 0.3 }),
  owa({ weights: [3, 2] }),
  powerMean({ p: 0.5 }),
  topsis(),
  wroclaw(),
];

const read = (json: unknown): Aggregation => v.parse(aggregation, JSON.parse(JSON.stringify(json)));

describe('an aggregation survives JSON', () => {
  it.each(ways.map((way) => [way.type, JSON.stringify(way.options), way] as const))('%s %s', (type, _, way) => {
    const again = read({ type, options: way.options });
    expect([again.type, again.options]).toEqual([type, way.options]);
    const columns = [Float64Array.of(80, 100, 120, 95), Float64Array.of(110, 90, 105, 85)];
    const weights = Float64Array.of(2, 1);
    const here = way.apply(columns, weights, way.fit(columns, weights));
    expect(here).not.toContain(Number.NaN);
    expect(again.apply(columns, weights, again.fit(columns, weights))).toEqual(here);
  });

  it('and there is no other', async () => {
    const methods = Object.entries(await import('../../src/methods.ts'));
    const made = new Set(ways.map(({ type }) => type));
    // A method made without options tells what it is; those that need some are all above.
    const others = methods.flatMap(([name, method]) => {
      try {
        const result: unknown = typeof method === 'function' ? Reflect.apply(method, undefined, []) : undefined;
        return Object(result).kind === 'aggregate' ? [name] : [];
      } catch {
        return [];
      }
    });
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((name) => !made.has(name))).toEqual([]);
  });
});

it.each([
  ['a way there is none of', { type: 'mean' }],
  ['an option there is none of', { type: 'arithmetic', options: { p: 1 } }],
  ['a missing option', { type: 'powerMean' }],
  ['options of two ways', { type: 'owa', options: { orness: 0.5, weights: [1, 2] } }],
  ['options that make no sense', { type: 'owa', options: { orness: 2 } }],
])('refuses %s', (_, json) => {
  expect(() => read(json)).toThrow();
});
