import { describe, expect, it } from 'vitest';
import { shownRows, unrankedNotes } from '../../../../src/report/charts/parts/shown-rows.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const idsOf = (options: Parameters<typeof shownRows<(typeof rows)[number], (typeof rows)[number]>>[2]): string =>
  shownRows(rows, (row) => row, options)
    .map(({ id }) => id)
    .join('');

describe('shownRows(rows, unitOf, options)', () => {
  it('is all rows unless told otherwise', () => {
    expect(idsOf({})).toBe('abcd');
  });

  it('is the first so many of those picked, in their order', () => {
    expect(idsOf({ top: 2 })).toBe('ab');
    expect(idsOf({ top: 2, where: ({ id }) => id !== 'a' })).toBe('bc');
    expect(idsOf({ top: 9 })).toBe('abcd');
  });

  it('has marked rows whatever else is left out, each once', () => {
    expect(idsOf({ top: 1, mark: ['d', 'a', 'd'] })).toBe('ad');
    expect(idsOf({ where: () => false, mark: ['c'] })).toBe('c');
  });

  it('refuses to mark what has no row, and a number of rows that is none', () => {
    expect(() => idsOf({ mark: ['z'] })).toThrow('"z" is not ranked. Mark units that are.');
    for (const top of [0, -1, 1.5, Number.NaN]) expect(() => idsOf({ top })).toThrow(`top is ${top}.`);
  });
});

describe('unrankedNotes(units)', () => {
  it('names each with its reason, and says nothing of none', () => {
    const because = 'too little is known';
    expect(unrankedNotes([])).toEqual([]);
    expect(unrankedNotes(rows.slice(0, 2).map((row) => ({ ...row, because })))).toEqual([
      'Not ranked: A (too little is known); B (too little is known).',
    ]);
  });

  it('counts those beyond the eighth, and cuts a name as long as a book', () => {
    const many = Array.from({ length: 10 }, (_, u) => ({ id: `u${u}`, name: 'N'.repeat(10_000), because: 'so' }));
    const [note = ''] = unrankedNotes(many);
    expect(note).toMatch(/; and 2 more\.$/);
    expect(note.length).toBeLessThan(1200);
  });
});
