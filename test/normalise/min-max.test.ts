import { expect, it } from 'vitest';
import { minMax } from '../../src/normalise/min-max.ts';
import { goldenNormalise } from '../conformance/golden.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(minMax(), { sameUnder: ['shift', 'scale'] });
testStep(minMax({ lower: 1, upper: 100 }), { sameUnder: ['shift', 'scale'] });
testStep(minMax({ lower: -1, upper: 0 }), { sameUnder: ['shift', 'scale'] });

it('puts the least at lower, the greatest at upper and the rest in proportion', () => {
  const column = Float64Array.of(2, Number.NaN, 4, 10);
  const params = { minimum: 2, maximum: 10 };
  expect(minMax().fit(column)).toEqual(params);
  expect(minMax().apply(column, params)).toEqual(Float64Array.of(0, Number.NaN, 25, 100));
  expect(minMax({ lower: 1, upper: 5 }).apply(column, params)).toEqual(Float64Array.of(1, Number.NaN, 2, 5));
});

it('does not mind negative figures', () => {
  const column = Float64Array.of(-4, -3, -2);
  expect(minMax().apply(column, { minimum: -4, maximum: -2 })).toEqual(Float64Array.of(0, 50, 100));
});

it('lets a later year fall outside a frozen baseline', () => {
  expect(minMax().apply(Float64Array.of(-1, 3), { minimum: 0, maximum: 2 })).toEqual(Float64Array.of(-50, 150));
});

it('learns nothing from a column without spread', () => {
  expect(minMax().fit(Float64Array.of(3, 3))).toBeNull();
});

goldenNormalise('norm_minmax_0_100', minMax());
goldenNormalise('norm_minmax_1_100', minMax({ lower: 1, upper: 100 }));
goldenNormalise('norm_minmax_0_1', minMax({ lower: 0, upper: 1 }));
goldenNormalise('norm_minmax_0_100_treated', minMax());
