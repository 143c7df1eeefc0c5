import { describe, expect, it } from 'vitest';
import { ehcpInIndependent, ehcpInMainstream, ehcpShareOfSend } from '../../indicators/index.ts';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { aggregateBranch, learnBranch } from '../../src/aggregate/branch.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import { type Branch, branchesOf } from '../../src/aggregate/tree.ts';
import { type Column, columnOf } from '../../src/core/column.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { InclusionIndexError } from '../../src/core/error.ts';
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
  bounds: [],
} as const;

/** Learns from the columns it combines. */
function combined(branch: Branch, columns: readonly Column[]): Column {
  const learnt = learnBranch(
    branch,
    columns.map(({ values }) => values),
  );
  return aggregateBranch(branch, learnt, columns, period);
}

describe('branchesOf', () => {
  it('lists groups before the index, each with its members, weights and method', () => {
    const branches = branchesOf(spec);
    expect(
      branches.map(({ id, members, weights, aggregation }) => [
        id,
        members.map((member) => member.id),
        [...weights],
        aggregation.type,
      ]),
    ).toEqual([
      ['placement', ['ehcp-in-mainstream', 'ehcp-in-independent'], [3, 1], 'geometric'],
      ['', ['ehcp-share-of-send', 'placement'], [1, 2], 'arithmetic'],
    ]);
  });

  it('makes the index of its indicators directly where the spec says so', () => {
    const index = branchesOf({ ...spec, over: 'indicators', weights: { 'ehcp-in-mainstream': 3 } }).at(-1);
    expect(index?.members.map(({ id }) => id)).toEqual([
      'ehcp-share-of-send',
      'ehcp-in-mainstream',
      'ehcp-in-independent',
    ]);
    expect([...(index?.weights ?? [])]).toEqual([1, 3, 1]);
  });
});

describe('known, the least share of a group that must be known', () => {
  it('is a matter of the group, and a share', () => {
    const of = (known: number) =>
      defineIndex({
        ...spec,
        weights: {},
        children: [{ id: 'placement', title: 'P', known, children: [ehcpInMainstream, ehcpInIndependent] }],
      });
    expect(branchesOf(of(0.8)).map(({ known }) => known)).toEqual([0.8, undefined]);
    expect(() => of(80)).toThrow('group "placement" needs 80 known. Give a share from 0 to 1.');
  });
});

describe('aggregateBranch', () => {
  const placement = branchesOf(spec)[0];
  const combine = (mainstream: Parameters<typeof columnOf>[0], independent: Parameters<typeof columnOf>[0]) => {
    if (!placement) throw new Error('no branch');
    return combined(placement, [columnOf(mainstream), columnOf(independent)]);
  };

  it('combines what a unit has, and says so where it has nothing', () => {
    const column = combine([16, 'suppressed'], ['suppressed', 'not-available']);
    expect(column.values[0]).toBeCloseTo(16, 9);
    expect(column.values[1]).toBeNaN();
    expect([...column.reasons].map((code) => code > 0)).toEqual([false, true]);
  });

  it('gives no score where less than the share asked for is known', () => {
    if (!placement) throw new Error('no branch');
    const columns = [columnOf([16, 'suppressed']), columnOf([4, 9])];
    const scores = [undefined, 0.5, 0.51].map((known) =>
      combined({ ...placement, known }, columns).values.map(Math.round),
    );
    expect(scores).toEqual([Float64Array.of(11, 9), Float64Array.of(11, 9), Float64Array.of(11, Number.NaN)]);
  });

  it('names the unit, the year and the indicator that a geometric mean cannot take', () => {
    expect(() => combine([16, 0], [4, 4])).toThrow(InclusionIndexError);
    expect(() => combine([16, 0], [4, 4])).toThrow(/ehcp-in-mainstream.*B.*2018\/19/);
  });
});
