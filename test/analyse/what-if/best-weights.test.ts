import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { bestWeights } from '../../../src/analyse/what-if/best-weights.ts';
import { figures } from '../../../src/england/figures.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { score } from '../../../src/score.ts';
import { again, scoresOf, three } from '../weighted.ts';

describe('bestWeights(scores, { unit })', () => {
  const table = { a: [10, 2, 5], b: [2, 10, 5], c: [5, 5, 4] } as const;

  it('finds the view under which a unit is as near to the best as can be', () => {
    const found = bestWeights(scoresOf(table), { unit: 'c' });
    // z is worth 4 of 5, x and y together 10 of 12: 0.8333 by weighing these alike.
    expect(found.ofBest).toBeCloseTo(5 / 6, 9);
    expect(found.weights.x).toBeCloseTo(0.5, 9);
    expect(found.weights.y).toBeCloseTo(0.5, 9);
    expect(found.weights.z).toBeCloseTo(0, 9);
    expect(found.shares).toMatchObject({ x: 0.5, y: 0.5 });
    expect(found.peers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found.rank).toEqual({ before: 3, after: again(table, found.weights).rankOf('c') });
  });

  it('says 1 of one that some view puts at the top', () => {
    const found = bestWeights(scoresOf(table), { unit: 'b' });
    expect(found).toMatchObject({ ofBest: 1, rank: { after: 1 } });
    expect(found.peers.map(({ id }) => id)).toContain('b');
  });

  it('keeps within limits', () => {
    const { shares } = bestWeights(scoresOf(table), { unit: 'c', least: 0.2 });
    for (const share of Object.values(shares)) expect(share).toBeGreaterThanOrEqual(0.2 - 1e-9);
  });

  it('raises an authority far', () => {
    const scores = score(inclusionIndex, figures());
    const found = bestWeights(scores, { year: '2023/24', unit: 'torbay' });
    expect(found.rank.after).toBeLessThan(found.rank.before);
    expect(Object.values(found.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    // A domain without any weight would be refused.
    const { ranks, indexOf } = score({ ...inclusionIndex, weights: found.weights }, figures()).of('2023/24');
    expect(ranks[indexOf('torbay')]).toBe(found.rank.after);
  });

  it('refuses what has no meaning', () => {
    expect(() => bestWeights(scoresOf(table), { unit: 'q' })).toThrow('no "q" is ranked');
    expect(() => bestWeights(scoresOf(table, { ...three, normalise: zScore() }), { unit: 'a' })).toThrow(
      'has no meaning',
    );
    expect(() => bestWeights(scoresOf({ a: [0, 0, 0], b: [1, 2, 3] }), { unit: 'a' })).toThrow(
      'no value of "a" is above 0',
    );
  });
});
