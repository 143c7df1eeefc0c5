import { expect, it } from 'vitest';
import { distanceToTarget } from '../../src/normalise/distance-to-target.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(distanceToTarget({ targets: { i: 30 } }), { sameUnder: [] });
testStep(distanceToTarget({ targets: { i: 30 }, cap: true }), { sameUnder: [] });
testStep(distanceToTarget({ targets: { i: 5 } }), {
  sign: -1,
  sameUnder: [],
  figure: (value) => -Math.abs(value) - 10,
});

it('gives the target 1, the worst 0 and what is beyond the target more, unless capped', () => {
  const column = Float64Array.of(85, 90, 100);
  const facts = { indicator: 'attendance', sign: 1, units: [] } as const;
  const step = distanceToTarget({ targets: { attendance: 95 } });
  const params = step.fit(column, facts);
  expect(params && step.apply(column, params)).toEqual(Float64Array.of(0, 0.5, 1.5));
  const capped = distanceToTarget({ targets: { attendance: 95 }, cap: true });
  expect(params && capped.apply(column, params)).toEqual(Float64Array.of(0, 0.5, 1));
});

it('takes a target in published units where lower is better', () => {
  // Published 12, 7 and 2, to come down to 4: 0 of 8, 5 of 8 and 10 of 8.
  const turned = Float64Array.of(-12, -7, -2);
  const step = distanceToTarget({ targets: { absence: 4 } });
  const params = step.fit(turned, { indicator: 'absence', sign: -1, units: [] });
  expect(params && step.apply(turned, params)).toEqual(Float64Array.of(0, 0.625, 1.25));
});

it('learns nothing where the worst meets the target already', () => {
  const facts = { indicator: 'i', sign: 1, units: [] } as const;
  expect(distanceToTarget({ targets: { i: 5 } }).fit(Float64Array.of(5, 9), facts)).toBeNull();
});

it('names an indicator without a target, and a target that is none', () => {
  const step = distanceToTarget({ targets: { i: 5 } });
  expect(() => step.fit(Float64Array.of(1, 2), { indicator: 'j', sign: 1, units: [] })).toThrow(
    'distanceToTarget: no target for "j". Give targets.',
  );
  expect(() => step.fit(Float64Array.of(1, 2))).toThrow('no target for "undefined"');
  expect(() => distanceToTarget({ targets: { i: Number.NaN } })).toThrow('distanceToTarget: i is NaN. Give a number.');
});
