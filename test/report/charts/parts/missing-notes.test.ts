import { describe, expect, it } from 'vitest';
import { missingNotes } from '../../../../src/report/charts/parts/missing-notes.ts';

describe('missingNotes(cells)', () => {
  it('says each symbol met once, in one order', () => {
    expect(missingNotes([1, 'not-collected', 'suppressed', 0, 'suppressed'])).toEqual([
      '[c] suppressed by the publisher to protect small numbers (c).',
      '[nc] not collected that year.',
    ]);
  });

  it('says nothing where nothing is missing', () => {
    expect(missingNotes([0, 2])).toEqual([]);
  });
});
