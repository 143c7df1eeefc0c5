import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenRows } from '../../../src/sources/checks/seen-rows.ts';

describe('SeenRows', () => {
  it('knows each hash by the row it was met in first, as a map does', () => {
    const halves = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.oneof(fc.integer(), fc.integer({ min: 0, max: 2000 })));
    fc.assert(
      fc.property(fc.array(halves, { maxLength: 3000, size: 'max' }), (hashes) => {
        const seen = new SeenRows();
        const known = new Map<string, number>();
        for (const [i, [high, low]] of hashes.entries()) {
          const key = `${high} ${low}`;
          expect(seen.before(high, low, i + 2)).toBe(known.get(key));
          if (!known.has(key)) known.set(key, i + 2);
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });
});
