import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlines } from '../../scripts/build-outlines.ts';
import { shared } from '../england/shared-files.ts';

describe('outlines(text)', () => {
  const square = [
    [0.001, 0.001],
    [0.004, 0.002],
    [0, 1],
    [1.23456, 1],
    [1, 0],
    [0.001, 0.001],
  ];
  const tiny = square.map(([x = 0, y = 0]) => [x / 1000, y / 1000]);

  it('thins rings to a hundredth of a degree, and leaves out islands that vanish by it', () => {
    const properties = { name: 'Ash', code: 'E1', other: 1 };
    const geometry = { type: 'MultiPolygon', coordinates: [[square], [tiny]] };
    const made = JSON.parse(outlines(JSON.stringify({ features: [{ properties, geometry }] })));
    expect(made.features).toEqual([
      {
        type: 'Feature',
        properties: { name: 'Ash', code: 'E1' },
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [0, 0],
                [0, 1],
                [1.23, 1],
                [1, 0],
                [0, 0],
              ],
            ],
          ],
        },
      },
    ]);
    expect(made.source).toContain('Open Government Licence');
  });

  it.runIf(shared)('are those that stand in examples: run scripts/build-outlines.ts', () => {
    const text = readFileSync(join(shared ?? '', 'data/raw/england_utla21.geojson'), 'utf8');
    expect(outlines(text)).toBe(readFileSync('examples/england-2021.geojson', 'utf8'));
  });
});
