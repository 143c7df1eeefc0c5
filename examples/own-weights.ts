// A variant is the index with one thing changed: here exclusions count double and the scale is z-scores.
import { ordinal, rank, score, zScore } from 'inclusion-index';
import { figures } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

const mine = {
  ...inclusionIndex,
  title: 'Exclusions count double',
  weights: {
    'suspension-rate-ehcp': 2,
    'suspension-rate-sen-support': 2,
    'permanent-exclusion-rate-ehcp': 2,
    'permanent-exclusion-rate-sen-support': 2,
  },
  normalise: zScore(),
} satisfies typeof inclusionIndex;

const before = rank(score(inclusionIndex, figures()), { year: '2022/23' });
const after = rank(score(mine, figures()), { year: '2022/23' });

const moves = after.map((row) => ({ row, was: before.find(({ id }) => id === row.id)?.rank ?? Number.NaN }));
moves.sort((a, b) => Math.abs(b.was - b.row.rank) - Math.abs(a.was - a.row.rank));

for (const { row, was } of moves.slice(0, 5)) {
  console.log(`${row.name}: ${ordinal(was)} becomes ${ordinal(row.rank)} of ${row.of}`);
}
