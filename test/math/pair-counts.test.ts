import { describe, expect, it } from 'vitest';
import { PairCounts } from '../../src/math/pair-counts.ts';
import { randomFrom } from '../../src/math/random.ts';
import { RankAgain } from '../../src/math/rank-again.ts';

describe('PairCounts', () => {
  it.each([
    [1, 3],
    [5, 7],
    [33, 100],
    [70, 2500],
  ])(
    'counts, for %i units and %i rankings, how often one was above another, ties and gaps for neither',
    (n, rankings) => {
      const random = randomFrom(n);
      const [ranking, pairs] = [new RankAgain(n), new PairCounts(n)];
      const expected = new Float64Array(n * n);
      const values = new Float64Array(n);
      for (let r = 0; r < rankings; r++) {
        for (let u = 0; u < n; u++) values[u] = random() < 0.05 ? Number.NaN : Math.floor(random() * 2 * n);
        ranking.rank(values);
        pairs.add(ranking);
        for (let a = 0; a < n; a++)
          for (let b = 0; b < n; b++)
            if ((ranking.ranks[a] ?? 0) < (ranking.ranks[b] ?? 0)) expected[b * n + a] = (expected[b * n + a] ?? 0) + 1;
      }
      expect(Array.from(pairs.totals())).toEqual(Array.from(expected));
      // Asked again, and after more, it goes on counting.
      pairs.add(ranking);
      expect(pairs.totals().reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(
        expected.reduce((sum, one) => sum + one, 0),
      );
    },
  );
});
