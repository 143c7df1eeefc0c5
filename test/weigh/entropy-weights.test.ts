import { expect, it } from 'vitest';
import { entropyWeights } from '../../src/weigh/entropy-weights.ts';
import { testWeighting } from '../conformance/test-weighting.ts';

testWeighting(entropyWeights(), { sameUnder: ['scale', 'common scale'], figure: Math.abs });

const members = [
  { id: 'x', size: 1 },
  { id: 'y', size: 1 },
];

it('weighs by 1 less the entropy of the shares of a column', () => {
  // Shares 1/4, 1/4, 1/2 have an entropy of 1.5 ln 2; shares 0, 1/2, 1/2 of ln 2: over ln 3, 0.9464 and 0.6309.
  const { weights } = entropyWeights().fit([Float64Array.of(1, 1, 2), Float64Array.of(0, 3, 3)], members);
  const [x, y] = [1 - (1.5 * Math.LN2) / Math.log(3), 1 - Math.LN2 / Math.log(3)];
  expect(weights[0]).toBeCloseTo(x / (x + y), 12);
  expect(weights[1]).toBeCloseTo(y / (x + y), 12);
});

it('takes a column by the units it is known for', () => {
  const { weights } = entropyWeights().fit(
    [Float64Array.of(1, Number.NaN, 3), Float64Array.of(1, 3, Number.NaN)],
    members,
  );
  expect(weights).toEqual(Float64Array.of(0.5, 0.5));
});

it('does not lose a small unevenness in rounding', () => {
  // d goes with the square of the relative spread: 1e-12 and 4e-12.
  const { weights } = entropyWeights().fit(
    [Float64Array.of(1e6 - 1, 1e6 + 1), Float64Array.of(1e6 - 2, 1e6 + 2)],
    members,
  );
  expect(weights[0]).toBeCloseTo(0.2, 6);
});

it('refuses a value below 0, and names the member', () => {
  expect(() => entropyWeights().fit([Float64Array.of(1, 2), Float64Array.of(-1, 2)], members)).toThrow(
    'entropyWeights: "y" has a value of -1, and a share of a total cannot be below 0. Normalise to a range from 0',
  );
});

it('says so where nothing tells the members apart', () => {
  const weighting = entropyWeights();
  const params = weighting.fit([Float64Array.of(1, 1), Float64Array.of(2, 2)], members);
  expect(params.weights).toEqual(Float64Array.of(0.5, 0.5));
  expect(weighting.describe(params)).toBe('nothing tells the members apart by entropy: alike');
});
