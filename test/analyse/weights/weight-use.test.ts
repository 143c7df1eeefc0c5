import { expect, it } from 'vitest';
import { usesWeights } from '../../../src/analyse/weights/weight-use.ts';
import type { Aggregation } from '../../../src/core/step.ts';
import * as methods from '../../../src/methods.ts';

const columns = [Float64Array.of(50, 80, 90, 40), Float64Array.of(60, 50, 40, 30), Float64Array.of(70, 20, 50, 45)];

/** The scores at some weights, in digits that rounding does not reach. */
function scored<P>(way: Aggregation<P>, ...weights: readonly number[]): string {
  const own = Float64Array.from(weights);
  return Array.from(way.apply(columns, own, way.fit(columns, own)), (value) => value.toFixed(9)).join(' ');
}

const inOrOut = [
  methods.minimum(),
  methods.meanMin({ alpha: 1 }),
  methods.owa({ orness: 0 }),
  methods.owa({ orness: 1 }),
  methods.benefitOfTheDoubt(),
  methods.benefitOfTheDoubt({ most: 0.6 }),
  methods.benefitOfTheDoubt({ least: 0.2 }),
];
const sized = [
  methods.arithmetic(),
  methods.geometric(),
  methods.harmonic(),
  methods.powerMean({ p: 2 }),
  methods.median(),
  methods.owa({ orness: 0.25 }),
  methods.owa({ weights: [0, 1, 1] }),
  methods.meanMin({ alpha: 0.5 }),
  methods.meanMin({ alpha: 1, beta: 5 }),
  methods.mazziottaPareto(),
  methods.adjustedMazziottaPareto({ goalposts: [0, 100] }),
  methods.copeland(),
  methods.wroclaw(),
  methods.topsis(),
  methods.benefitOfTheDoubt({ around: 0.5 }),
  methods.directionalBenefitOfTheDoubt(),
  methods.multiDirectionalBenefitOfTheDoubt(),
];

for (const way of inOrOut) {
  it(`${way.type} ${JSON.stringify(way.options)} uses weights only as in or out`, () => {
    expect(usesWeights(way)).toBe(false);
    expect(scored(way, 98, 1, 1)).toBe(scored(way, 1, 1, 1));
    if (way.options.most === undefined || way.options.most === 1) {
      expect(scored(way, 0, 1, 1)).not.toBe(scored(way, 1, 1, 1));
    }
  });
}

for (const way of sized) {
  it(`${way.type} ${JSON.stringify(way.options)} uses the size of weights`, () => {
    expect(usesWeights(way)).toBe(true);
    expect(scored<unknown>(way, 98, 1, 1)).not.toBe(scored<unknown>(way, 1, 1, 1));
  });
}

it('takes an aggregation that it does not know to use weights', () => {
  expect(usesWeights({ type: 'of my own', options: {} })).toBe(true);
});

it('knows every aggregation that there is', () => {
  const known = new Set([...inOrOut, ...sized].map(({ type }) => type));
  // What else `apply`s weights to columns would have to be looked at.
  const all = Object.entries(methods).flatMap(([name, make]) => {
    try {
      const made: unknown = Reflect.apply(make, undefined, [{ p: 1, alpha: 1, orness: 0 }]);
      return typeof made === 'object' && made && 'kind' in made && made.kind === 'aggregate' ? [name] : [];
    } catch {
      return [];
    }
  });
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((name) => !known.has(name))).toEqual([]);
});
