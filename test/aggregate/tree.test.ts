import { describe, expect, it } from 'vitest';
import { ehcpInIndependent, ehcpInMainstream, ehcpShareOfSend } from '../../indicators/index.ts';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { aggregateBranch } from '../../src/aggregate/branch.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import { branchesOf } from '../../src/aggregate/tree.ts';
import { columnOf } from '../../src/core/column.ts';
import { InclusionIndexError } from '../../src/core/error.ts';
import { defineIndex } from '../../src/core/spec.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';

const spec = defineIndex({
  id: 'two-levels',
  title: 'Two levels',
  children: [
    ehcpShareOfSend,
    {
      id: 'placement',
      title: 'Placement',
      aggregate: geometric(),
      children: [ehcpInMainstream, ehcpInIndependent],
    },
  ],
  weights: { 'ehcp-in-mainstream': 3, placement: 2 },
  normalise: percentileRank(),
  aggregate: arithmetic(),
});
const period = {
  period: '2018/19',
  units: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  raw: [],
  figures: [],
} as const;

describe('branchesOf', () => {
  it('lists groups before the index, each with its members, weights and method', () => {
    const branches = branchesOf(spec);
    expect(
      branches.map(({ id, members, weights, aggregation }) => [id, members, [...weights], aggregation.type]),
    ).toEqual([
      ['placement', ['ehcp-in-mainstream', 'ehcp-in-independent'], [3, 1], 'geometric'],
      [undefined, ['ehcp-share-of-send', 'placement'], [1, 2], 'arithmetic'],
    ]);
  });

  it('makes the index of its indicators directly where the spec says so', () => {
    const index = branchesOf({ ...spec, over: 'indicators' }).at(-1);
    expect(index?.members).toEqual(['ehcp-share-of-send', 'ehcp-in-mainstream', 'ehcp-in-independent']);
    expect([...(index?.weights ?? [])]).toEqual([1, 3, 1]);
  });
});

describe('aggregateBranch', () => {
  const placement = branchesOf(spec)[0];
  const combine = (mainstream: Parameters<typeof columnOf>[0], independent: Parameters<typeof columnOf>[0]) => {
    if (!placement) throw new Error('no branch');
    return aggregateBranch(
      placement,
      new Map([
        ['ehcp-in-mainstream', columnOf(mainstream)],
        ['ehcp-in-independent', columnOf(independent)],
      ]),
      period,
    );
  };

  it('combines what a unit has, and says so where it has nothing', () => {
    const column = combine([16, 'suppressed'], ['suppressed', 'not-available']);
    expect(column.values[0]).toBeCloseTo(16, 9);
    expect(column.values[1]).toBeNaN();
    expect([...column.reasons].map((code) => code > 0)).toEqual([false, true]);
  });

  it('names the unit, the year and the indicator that a geometric mean cannot take', () => {
    expect(() => combine([16, 0], [4, 4])).toThrow(InclusionIndexError);
    expect(() => combine([16, 0], [4, 4])).toThrow(/ehcp-in-mainstream.*B.*2018\/19/);
  });
});
