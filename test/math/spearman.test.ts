import { expect, it } from 'vitest';
import { spearman } from '../../src/math/spearman.ts';

it('spearman() is Pearson of ranks, equal values sharing the mean of theirs', () => {
  // Ranks 1, 2.5, 2.5, 4 and 2, 1, 3, 4: products of deviations 0.75 + 0 + 0 + 2.25, squares 4.5 and 5.
  expect(spearman(Float64Array.of(1, 7, 7, 90), Float64Array.of(0, -5, 1, 2))).toBeCloseTo(3 / Math.sqrt(22.5), 14);
});

// The values of Knight's kind with many ties, by scipy 1.17.
it('spearman() agrees with another implementation', () => {
  const x = [12, 14, 14, 17, 19, 19, 19, 19, 19, 20, 21, 21, 21, 21, 21, 22, 23, 24, 24, 24, 26, 26, 27];
  const y = [11, 4, 4, 2, 0, 0, 0, 0, 0, 0, 4, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0];
  expect(spearman(Float64Array.from(x), Float64Array.from(y))).toBeCloseTo(-0.4232855425952664, 14);
});
