import { describe, expect, it } from 'vitest';
import { copeland, outranking } from '../../src/aggregate/copeland.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(copeland(), { idempotent: false, between: false });

const scores = (columns: readonly (readonly number[])[], weights: readonly number[]): number[] => [
  ...copeland().apply(
    columns.map((values) => Float64Array.from(values)),
    Float64Array.from(weights),
    null,
  ),
];
const none = Number.NaN;

describe('copeland()', () => {
  it('counts the units outranked less those outranking', () => {
    expect(
      scores(
        [
          [1, 2, 3, 3],
          [4, 1, 2, 2],
          [1, 5, 5, 0],
        ],
        [1, 1, 2],
      ),
    ).toEqual([-1, 0, 3, -2]);
  });

  it('ties a half with a half whatever the rounding of the weights', () => {
    expect(
      scores(
        [
          [1, 0],
          [1, 0],
          [1, 0],
          [0, 1],
        ],
        [0.1, 0.2, 0.3, 0.6],
      ),
    ).toEqual([0, 0]);
    expect(
      scores(
        [
          [0, 1],
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        [0.6, 0.3, 0.2, 0.1],
      ),
    ).toEqual([0, 0]);
  });

  it('ties values that differ by rounding only', () => {
    expect(scores([[0.1 + 0.2, 0.3]], [1])).toEqual([0, 0]);
  });

  it('compares two units on the columns known for both, in either order (COINr 1.1.14 depends on it)', () => {
    expect(
      scores(
        [
          [1, none],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toEqual([1, -1]);
    expect(
      scores(
        [
          [none, 1],
          [1, 2],
        ],
        [1, 1],
      ),
    ).toEqual([-1, 1]);
  });

  it('counts nothing between units without a common column, and scores no unit without any', () => {
    expect(
      scores(
        [
          [1, none, none],
          [none, 1, none],
        ],
        [1, 1],
      ),
    ).toEqual([0, 0, none]);
  });

  it('does not let a very high value make up for two low ones', () => {
    expect(
      scores(
        [
          [1000, 0],
          [1, 2],
          [1, 2],
        ],
        [1, 1, 1],
      ),
    ).toEqual([-1, 1]);
  });
});

describe('outranking(columns, weights)', () => {
  it('shares each pair between its two units, equal values half and half', () => {
    const matrix = outranking([Float64Array.of(3, 1, none), Float64Array.of(2, 2, none)], Float64Array.of(3, 1));
    expect(matrix[0]).toEqual(Float64Array.of(0, 0.875, none));
    expect(matrix[1]).toEqual(Float64Array.of(0.125, 0, none));
    expect(matrix[2]).toEqual(Float64Array.of(none, none, none));
  });

  it('is empty for no columns', () => {
    expect(outranking([], new Float64Array())).toEqual([]);
  });
});
