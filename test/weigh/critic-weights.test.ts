import { expect, it } from 'vitest';
import { criticWeights } from '../../src/weigh/critic-weights.ts';
import { testWeighting } from '../conformance/test-weighting.ts';

testWeighting(criticWeights(), { sameUnder: ['shift', 'common scale'] });

const members = ['x', 'y', 'z'].map((id) => ({ id, size: 1 }));

it('weighs by the standard deviation times the disagreement with the others', () => {
  // x and y say the same, z the opposite: r = 1, -1, -1, and y varies twice as much as x and z.
  const columns = [Float64Array.of(0, 1, 2), Float64Array.of(0, 2, 4), Float64Array.of(2, 1, 0)];
  const { weights } = criticWeights().fit(columns, members);
  // C: 1 * (0 + 2), 2 * (0 + 2), 1 * (2 + 2).
  [0.2, 0.4, 0.4].forEach((weight, m) => {
    expect(weights[m]).toBeCloseTo(weight, 12);
  });
});

it('counts columns that share no two units as unrelated', () => {
  const none = Number.NaN;
  const { weights } = criticWeights().fit(
    [Float64Array.of(0, 2, none, none), Float64Array.of(none, none, 0, 2), Float64Array.of(0, 2, 0, 2)],
    members,
  );
  // C: sd * (1 + 0), sd * (1 + 0), (less sd) * 0.
  expect(weights).toEqual(Float64Array.of(0.5, 0.5, 0));
});

it('gives members that say the same alike, but for rounding', () => {
  const column = Float64Array.of(0.1, 0.7, 0.3, 0.9);
  const { weights, alike } = criticWeights().fit(
    [column, column.map((value) => 0.3 * value + 0.1), column.map((value) => 0.7 * value)],
    members,
  );
  expect(alike).toBe(true);
  expect(weights).toEqual(new Float64Array(3).fill(1 / 3));
});

it('gives all the weight to the only member that varies', () => {
  const constant = Float64Array.of(4, 4, 4);
  expect(criticWeights().fit([constant, Float64Array.of(1, 2, 3), constant], members).weights).toEqual(
    Float64Array.of(0, 1, 0),
  );
});
