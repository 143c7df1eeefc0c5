import { describe, expect, it } from 'vitest';
import { compareIndices } from '../../../src/analyse/compare/compare-indices.ts';
import type { Scores } from '../../../src/core/scores.ts';
import { score } from '../../../src/score.ts';
import { tableOf } from '../../../src/table/table.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';

const ids = ['x', 'y', 'z', 'w'];
const table = {
  a: [100, 100, 100, 0],
  b: [80, 80, 80, 100],
  c: [0, 0, 0, 60],
  d: [40, 40, 40, 20],
} as const;
const figures = figuresOf(table, ids);
// Scores a 50, b 90, c 30, d 30: by the top group alone a 100, b 80, c 0, d 40.
const both = score(nested, figures);
const topOnly = score({ ...nested, title: 'Top only', weights: { w: 0 } }, figures);

describe('compareIndices()', () => {
  it('has ranks, scores and shifts of every unit, in the order of the first', () => {
    const { units, names, period } = compareIndices([both, topOnly]);
    expect([names, period]).toEqual([['Nested', 'Top only'], '2018/19']);
    expect(units.map(({ id, ranks, shifts }) => [id, ranks.Nested, ranks['Top only'], shifts['Top only']])).toEqual([
      ['b', 1, 2, -1],
      ['a', 2, 1, 1],
      ['c', 3, 4, -1],
      ['d', 3, 3, 0],
    ]);
    expect(units[0]?.scores).toEqual({ Nested: 90, 'Top only': 80 });
  });

  it('says how far each index is from the first', () => {
    const { indices } = compareIndices({ both, topOnly, again: both });
    expect(indices).toMatchObject([
      {
        name: 'topOnly',
        ranked: 4,
        shared: 4,
        // Ranks 1, 2, 3.5, 3.5 and 2, 1, 4, 3: products of deviations 3.5, squares 4.5 and 5.
        spearman: expect.closeTo(3.5 / Math.sqrt(22.5), 12),
        // Of 6 pairs one is tied, 4 agree and 1 does not.
        kendall: expect.closeTo(3 / Math.sqrt(30), 12),
        meanShift: 0.75,
        medianShift: 1,
        maximumShift: 1,
        movers: [
          { id: 'b', name: 'B', shift: -1 },
          { id: 'a', name: 'A', shift: 1 },
          { id: 'c', name: 'C', shift: -1 },
        ],
      },
      { name: 'again', pearson: 1, spearman: 1, kendall: 1, meanShift: 0, movers: [] },
    ]);
  });

  it('compares by a group or an indicator', () => {
    const { units, indices } = compareIndices([both, topOnly], { by: 'top' });
    expect(units.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
    expect(indices[0]?.meanShift).toBe(0);
    expect(compareIndices([both, topOnly], { by: 'w' }).units[0]?.id).toBe('b');
    const loose: readonly Scores[] = [both, topOnly];
    expect(() => compareIndices(loose, { by: 'v' })).toThrow('No indicator or group "v".');
  });

  it('keeps units that one index does not rank, with the reason', () => {
    const fewer = score({ ...nested, title: 'Fewer' }, figuresOf({ a: table.a, c: table.c, e: table.b }, ids));
    const { units, indices, table: content } = compareIndices({ both, fewer });
    expect(units.map(({ id, ranks }) => [id, ranks.both, ranks.fewer])).toEqual([
      ['b', 1, null],
      ['a', 2, 2],
      ['c', 3, 3],
      ['d', 3, null],
      ['e', null, 1],
    ]);
    expect(units[0]).toMatchObject({ because: { fewer: 'no figure' }, shifts: { fewer: null } });
    expect(units[4]?.because).toEqual({ both: 'no figure' });
    expect(indices[0]).toMatchObject({ ranked: 3, shared: 2, meanShift: 0 });
    expect(content.footnotes).toContain('Not ranked in fewer: B (no figure).');
  });

  it('ranks anew among the units that all of them rank, where told to', () => {
    const fewer = score(nested, figuresOf({ a: table.a, c: table.c, e: table.b }, ids));
    const { units } = compareIndices({ both, fewer }, { sharedOnly: true });
    expect(units.map(({ id, ranks }) => [id, ranks.both, ranks.fewer])).toEqual([
      ['a', 1, 1],
      ['c', 2, 2],
      ['b', null, null],
      ['d', null, null],
      ['e', null, null],
    ]);
    expect(units[2]?.because).toEqual({ both: 'not ranked in every index', fewer: 'no figure' });
  });

  it('says why there is no correlation where too few units are in both', () => {
    const others = score(nested, figuresOf({ p: table.a, q: table.b }, ids));
    expect(compareIndices({ both, others }).indices[0]).toMatchObject({
      shared: 0,
      pearson: null,
      meanShift: null,
      maximumShift: null,
      because: 'no unit is known in both',
    });
  });

  it('does not mind the order of the units', () => {
    const other = score(nested, figures.toReversed());
    expect(compareIndices({ both: other, topOnly })).toEqual(compareIndices({ both, topOnly }));
  });

  it('writes its tables', () => {
    const { table: content, summary } = compareIndices({ both, topOnly });
    expect(tableOf(content).toCsv().split('\n').slice(0, 2)).toEqual([
      'id,name,rank: both,rank: topOnly,shift: topOnly',
      'b,B,1,2,-1',
    ]);
    expect(tableOf(summary).toMarkdown()).toContain('| topOnly | 4 |');
  });

  it('refuses an index without any scores', () => {
    const nobody = score(nested, []);
    expect(() => compareIndices({ nobody, both })).toThrow('the first has no scores. See its issues.');
    expect(() => compareIndices({ both, nobody })).toThrow('no scores for 2018/19');
  });

  it('refuses one index, two of one name, and a year that one was not scored in', () => {
    expect(() => compareIndices([both])).toThrow('compareIndices: there is one index. Give two or more.');
    expect(() => compareIndices([both, both])).toThrow('two are called "Nested". Give an object with a name for each.');
    expect(() => compareIndices([both, topOnly], { year: '1999/00' })).toThrow('no scores for 1999/00');
  });
});
