import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { buildTiles, buildTilesFrom } from '../../scripts/build-tiles.ts';
import { academicYear } from '../../src/core/period.ts';
import { authorities, figures, type Tile, tilesOf } from '../../src/england/index.ts';
import { tilesFor } from '../../src/england/tiles-of.ts';
import { spearman } from '../../src/math/spearman.ts';
import { score } from '../../src/score.ts';
import { shared } from './shared-files.ts';

const x = ({ column, row }: Tile): number => column + (row % 2) / 2;
const placeOf = ({ column, row }: Tile): string => `${column} ${row}`;
/** Whether two hexagons touch. */
const touch = (a: Tile, b: Tile): boolean =>
  a !== b &&
  (a.row === b.row ? Math.abs(x(a) - x(b)) === 1 : Math.abs(a.row - b.row) === 1 && Math.abs(x(a) - x(b)) === 0.5);
const together = (tiles: readonly Tile[]): boolean => {
  const reached = new Set(tiles.slice(0, 1));
  for (const tile of reached) for (const other of tiles) if (touch(tile, other)) reached.add(other);
  return reached.size === tiles.length;
};
const byName = (tiles: readonly Tile[], id: string): Tile => tiles.find((tile) => tile.id === id) ?? expect.fail(id);
const changes = [...new Set(authorities().flatMap(({ opened, closed }) => [opened, ...(closed ? [closed] : [])]))];

describe('tilesOf', () => {
  it('has exactly one hexagon for every authority open on a date, and no two on one', () => {
    for (const on of [...changes, '2016-09-01', '2026-01-01'].sort()) {
      const tiles = tilesOf(on);
      expect(tiles.map(({ id }) => id).sort()).toEqual(
        authorities({ on })
          .map(({ id }) => id)
          .sort(),
      );
      expect(new Set(tiles.map(placeOf)).size).toBe(tiles.length);
    }
  });

  it('takes an index year for its January, and a calendar year for its December', () => {
    const [before, after] = [tilesOf('2019-01-31'), tilesOf('2019-12-31')];
    expect(tilesOf('2018/19')).toEqual(before);
    expect(tilesOf('2019')).toEqual(after);
    expect([before.length, after.length]).toEqual([152, 151]);
    expect(() => tilesOf('2019-02-30')).toThrow('"2019-02-30" is neither a date nor a year.');
  });

  it('has every authority that either index scores in any year', () => {
    const scored = [inclusionIndex, mime2019].flatMap((index) => {
      const scores = score<string, string, { id: string; name: string }>(index, figures());
      return scores.periods.map((period) => ({ period, year: scores.of(period) }));
    });
    expect(scored.length).toBeGreaterThanOrEqual(7);
    for (const { period, year } of scored) {
      const ranked = year.units.filter((_, u) => year.coverage[u]?.ranked).map(({ id }) => id);
      const on = new Set(tilesOf(period).map(({ id }) => id));
      expect([period, ranked.filter((id) => !on.has(id))]).toEqual([period, []]);
    }
  });

  it('keeps an authority where it is, but for two that make room for a third', () => {
    const places = new Map<string, Set<string>>();
    for (let year = 2010; year < 2026; year++)
      for (const tile of tilesOf(academicYear(year)))
        places.set(tile.id, (places.get(tile.id) ?? new Set()).add(placeOf(tile)));
    expect([...places].filter(([, seen]) => seen.size > 1).map(([id]) => id)).toEqual([
      'herefordshire',
      'warwickshire',
    ]);
  });

  it('has a short name of three to five letters for each, no two alike at any time', () => {
    for (const tiles of [tilesOf('2018/19'), tilesOf('2020/21'), tilesOf('2024/25')]) {
      expect(tiles.filter(({ short }) => short.length < 3 || short.length > 5)).toEqual([]);
      expect(new Set(tiles.map(({ short }) => short)).size).toBe(tiles.length);
    }
  });

  it('lies as England does: regions from north to south and west to east, London in one piece', () => {
    const regionOf = new Map(authorities().map(({ id, region }) => [id, region]));
    for (const tiles of [tilesOf('2018/19'), tilesOf('2020/21'), tilesOf('2024/25')]) {
      const of = (region: string): Tile[] => tiles.filter(({ id }) => regionOf.get(id) === region);
      const mean = (region: string, at: (tile: Tile) => number): number =>
        of(region).reduce((sum, tile) => sum + at(tile), 0) / of(region).length;
      const fromNorth = ['North East', 'North West', 'East Midlands', 'Inner London', 'South East', 'South West'];
      const rows = fromNorth.map((region) => mean(region, ({ row }) => row));
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
      const fromWest = ['South West', 'West Midlands', 'East Midlands', 'Inner London'];
      const columns = fromWest.map((region) => mean(region, x));
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
      expect(together([...of('Inner London'), ...of('Outer London')])).toBe(true);
      expect(together(of('North East'))).toBe(true);
    }
  });

  it('puts beside each other what was made of one', () => {
    const [old, now] = [tilesOf('2018/19'), tilesOf('2023/24')];
    for (const [a, b] of [
      ['cumberland', 'westmorland-and-furness'],
      ['north-northamptonshire', 'west-northamptonshire'],
    ] as const)
      expect(touch(byName(now, a), byName(now, b))).toBe(true);
    expect(touch(byName(old, 'poole'), byName(old, 'bournemouth'))).toBe(true);
    expect(touch(byName(old, 'poole'), byName(old, 'dorset-county'))).toBe(true);
  });
});

describe('tilesFor', () => {
  it('is the layout of the year, or that on which the units stand', () => {
    const now = tilesOf('2023/24').map(({ id }) => id);
    const before = tilesOf('2018/19').map(({ id }) => id);
    expect(tilesFor(now, '2023/24')).toEqual(tilesOf('2023/24'));
    expect(tilesFor(before, '2023/24')).toEqual(tilesOf('2018/19'));
    expect(tilesFor(['a-town'], '2023/24')).toEqual(tilesOf('2023/24'));
  });
});

describe('buildTiles', () => {
  it('stops at a layout of another kind, and at a code that is none', () => {
    expect(() => buildTiles('{"layout":"even-q","hexes":{}}')).toThrow('the layout is even-q, not odd-r');
    expect(() => buildTiles('{"layout":"odd-r","hexes":{"W06000001":{"q":1,"r":1}}}')).toThrow('W06000001 is no code');
    expect(() => buildTiles('{"layout":"odd-r","hexes":{}}')).toThrow('barking-and-dagenham has no place');
  });
});

describe.runIf(shared)('beside the shared files', () => {
  it('tiles.data.ts is what its script makes, byte for byte', () => {
    const committed = readFileSync(new URL('../../src/england/tiles.data.ts', import.meta.url), 'utf8');
    expect(buildTilesFrom(shared ?? '') === committed).toBe(true);
  });

  it('is nearly in the order of the boundaries of 2021, from north to south and, London being drawn wide, less so from west to east', () => {
    const map: { features: { properties: { code: string }; geometry: { coordinates: [number, number][][][] } }[] } =
      JSON.parse(readFileSync(join(shared ?? '', 'data', 'raw', 'england_utla21.geojson'), 'utf8'));
    const byCode = new Map(
      authorities({ on: '2021-12-31' }).flatMap(({ id, codes }) => codes.map(({ gss }) => [gss, id])),
    );
    const tiles = tilesOf('2021/22');
    const points = map.features.flatMap(({ properties, geometry }) => {
      const all = geometry.coordinates.flat(2);
      const tile = tiles.find(({ id }) => id === byCode.get(properties.code));
      const middle = (axis: 0 | 1): number => {
        const values = all.map((point) => point[axis]);
        return (Math.min(...values) + Math.max(...values)) / 2;
      };
      return tile ? [{ tile, east: middle(0), north: middle(1) }] : [];
    });
    expect(points.length).toBeGreaterThan(145);
    const agree = (a: number[], b: number[]): number => spearman(Float64Array.from(a), Float64Array.from(b));
    expect(
      agree(
        points.map(({ north }) => north),
        points.map(({ tile }) => -tile.row),
      ),
    ).toBeGreaterThan(0.9);
    expect(
      agree(
        points.map(({ east }) => east),
        points.map(({ tile }) => x(tile)),
      ),
    ).toBeGreaterThan(0.8);
  });
});
