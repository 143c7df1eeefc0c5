import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { weightPath } from '../../../src/analyse/what-if/weight-path.ts';
import { figures } from '../../../src/england/figures.ts';
import { score } from '../../../src/score.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';
import { again, scoresOf, someFigures } from '../weighted.ts';

describe('weightPath(scores, { id })', () => {
  it('is what it is by hand', () => {
    // With s on x and the rest on y and z alike: a is 10 s, b is 5 (1 − s) + 1 s, c is 4 throughout.
    const path = weightPath(scoresOf({ a: [10, 0, 0], b: [1, 5, 5], c: [4, 4, 4] }), { id: 'x' });
    expect(path.share).toBeCloseTo(1 / 3, 12);
    // b and c at 5 − 4 s = 4, a and b at 10 s = 5 − 4 s, a and c at 10 s = 4.
    expect(path.crossings.map((s) => s.toFixed(9))).toEqual(['0.250000000', '0.357142857', '0.400000000']);
    const shown = path.units.map(({ unit, now, stretches }) => [unit.id, now, ...stretches.map(({ rank }) => rank)]);
    expect(shown).toEqual([
      ['c', 1, 2, 1, 2],
      ['b', 2, 1, 2, 3],
      ['a', 3, 3, 2, 1],
    ]);
    const [c, , a] = path.units;
    expect(a?.best).toMatchObject({ to: 1, rank: 1 });
    expect(a?.best.from).toBeCloseTo(0.4, 12);
    expect(a?.worst).toMatchObject({ from: 0, rank: 3 });
    expect(c?.best.from).toBeCloseTo(0.25, 12);
    expect([...path.ranksAt(0.25)]).toEqual([1, 1, 3]);
    expect([...path.ranksAt(1)]).toEqual([2, 3, 1]);
  });

  it('moves a group as a whole, its indicators in their proportions', () => {
    const spec = { ...nested, over: 'indicators', weights: { x: 3 } } as const;
    const table = figuresOf({ a: [100, 0, 50, 0], b: [0, 100, 100, 60], c: [20, 50, 0, 100] }, ['x', 'y', 'z', 'w']);
    const path = weightPath(score(spec, table), { id: 'inner' });
    expect(path.share).toBeCloseTo(4 / 6, 12);
    // At a share of 0.8: x 0.6, y 0.2, z and w 0.1 each.
    const { ranks, indexOf } = score({ ...spec, weights: { x: 6, y: 2, z: 1, w: 1 } }, table).of('2018/19');
    expect([...path.ranksAt(0.8)]).toEqual(path.units.map(({ unit }) => ranks[indexOf(unit.id)]));
  });

  it('moves a domain of an index that is made of domains', () => {
    const table = figuresOf({ a: [100, 0, 50, 0], b: [0, 100, 100, 60], c: [20, 50, 0, 100] }, ['x', 'y', 'z', 'w']);
    const path = weightPath(score(nested, table), { id: 'top' });
    expect(path.share).toBe(0.5);
    const { ranks, indexOf } = score({ ...nested, weights: { top: 7, w: 3 } }, table).of('2018/19');
    expect([...path.ranksAt(0.7)]).toEqual(path.units.map(({ unit }) => ranks[indexOf(unit.id)]));
  });

  it('has between its crossings the ranks that scoring again has, where values are missing too', () => {
    let [checked, crossed] = [0, 0];
    fc.assert(
      fc.property(someFigures, fc.integer({ min: 1, max: 99 }), (table, hundredths) => {
        const share = hundredths / 100 + 0.001234;
        const path = weightPath(scoresOf(table), { id: 'y' });
        crossed += path.crossings.length;
        if (path.crossings.some((s) => Math.abs(s - share) < 1e-6)) return;
        const { rankOf } = again(table, { x: (1 - share) / 2, y: share, z: (1 - share) / 2 });
        for (const { unit, stretches } of path.units) {
          const own = stretches.find(({ from, to }) => from < share && share <= to);
          expect(own?.rank).toBe(rankOf(unit.id));
          checked++;
        }
      }),
      { seed: 2, numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(1400);
    expect(crossed).toBeGreaterThan(300);
  });

  it('changes ranks at every crossing, and nowhere else', () => {
    fc.assert(
      fc.property(someFigures, (table) => {
        const path = weightPath(scoresOf(table), { id: 'x' });
        const ends = new Set(path.units.flatMap(({ stretches }) => stretches.map(({ from }) => from)));
        for (const from of ends) expect(from === 0 || path.crossings.includes(from)).toBe(true);
        for (const { stretches } of path.units) {
          expect(stretches[0]?.from).toBe(0);
          expect(stretches.at(-1)?.to).toBe(1);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('is so for authorities', () => {
    const path = weightPath(score(inclusionIndex, figures()), { year: '2023/24', id: 'attainment' });
    expect(path.share).toBeCloseTo(5 / 12, 12);
    const five = [
      'ks2-expected-standard-ehcp',
      'ks2-progress-ehcp',
      'attainment-8-ehcp',
      'progress-8-ehcp',
      'participation-16-17-send',
    ];
    const weights = Object.fromEntries(path.units.length > 0 ? five.map((id) => [id, (0.7 / 5) * (7 / 0.3)]) : []);
    const { ranks, indexOf } = score({ ...inclusionIndex, weights }, figures()).of('2023/24');
    expect([...path.ranksAt(0.7)]).toEqual(path.units.map(({ unit }) => ranks[indexOf(unit.id)]));
  });

  it('refuses what the score is not made of', () => {
    const table = figuresOf({ a: [100, 0, 50, 0], b: [0, 100, 100, 60] }, ['x', 'y', 'z', 'w']);
    expect(() => weightPath(score(nested, table), { id: 'x' })).toThrow(
      '"x" is none of what the score is made of. Use top, w',
    );
    expect(() => weightPath(scoresOf({ a: [1, 2, 3], b: [2, 1, 0] }), { id: 'q' })).toThrow('Use x, y, z');
    const single = score({ ...nested, weights: { w: 0 } }, table);
    expect(() => weightPath(single, { id: 'top' })).toThrow('"top" is all of what the score is made of');
  });
});
