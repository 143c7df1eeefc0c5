import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { figures } from '../../../src/england/index.ts';
import { choropleth } from '../../../src/report/charts/choropleth.ts';
import type { AreaCollection, AreaFeature } from '../../../src/report/charts/parts/area-shapes.ts';
import { score } from '../../../src/score.ts';
import { shared } from '../../england/shared-files.ts';
import { hostile, textsIn, tooltipsIn, townFigures, townScores } from './made-towns.ts';

const scores = townScores(
  townFigures('2018/19', { a: [10, 30], b: [50, 50], c: [80, 80], h: [60, 60], z: ['suppressed', 3] }),
);

/** A made square of 1000 metres a side, so many to the east and to the north. */
function square(id: string, east: number, north: number, properties: object = {}): AreaFeature {
  const at = (x: number, y: number): number[] => [300_000 + 1000 * (east + x), 400_000 + 1000 * (north + y)];
  const ring = [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)];
  return { type: 'Feature', properties: { id, ...properties }, geometry: { type: 'Polygon', coordinates: [ring] } };
}
const map = (...features: unknown[]): AreaCollection => Object({ type: 'FeatureCollection', features });
const towns = map(square('a', 0, 0), square('b', 1, 0), square('c', 0, 1), square('z', 1, 1), square('h', 2, 0));

/** The corners of the path under a tooltip. */
function cornersOf(svg: string, title: string): number[][] {
  const [, d = ''] = new RegExp(`<path d="([^"]*)"[^>]*><title>${title}`).exec(svg) ?? [];
  let [x, y] = [0, 0];
  return [...d.matchAll(/[Ml](-?[\d.]+) ?(-?[\d.]+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return [x, y];
  });
}

describe('choropleth', () => {
  it('draws metres as they are, north on top, fitted to the width', () => {
    const svg = choropleth(scores, towns, { width: 332 });
    expect(cornersOf(svg, 'A:')).toEqual([
      [16, 200],
      [116, 200],
      [116, 100],
      [16, 100],
    ]);
    expect(cornersOf(svg, 'C:')).toEqual([
      [16, 100],
      [116, 100],
      [116, 0],
      [16, 0],
    ]);
    expect(cornersOf(svg, '&lt;script')[0]).toEqual([216, 200]);
  });

  it('draws degrees by Mercator, in which what lies north is higher', () => {
    const ring = (north: number): number[][] => [
      [0, north],
      [2, north],
      [2, north + 2],
      [0, north + 2],
      [0, north],
    ];
    const feature = (id: string, north: number): object => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'MultiPolygon', coordinates: [[ring(north)]] },
    });
    const svg = choropleth(scores, map(feature('a', 50), feature('b', 58), feature('c', 88)));
    const heightOf = (title: string): number => {
      const ys = cornersOf(svg, title).map(([, y = 0]) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    // By the secant of the latitude: 1 / cos 59° over 1 / cos 51°.
    expect(heightOf('B:') / heightOf('A:')).toBeCloseTo(1.222, 0);
    expect(heightOf('B:')).toBeGreaterThan(heightOf('A:'));
    expect(svg).not.toContain('NaN');
  });

  it('says rank and score to a pointer, and hatches what is not ranked or no unit at all', () => {
    const svg = choropleth(scores, map(...towns.features, square('q', 2, 1, { name: 'Queue' })), { mark: ['a'] });
    expect(tooltipsIn(svg)).toContain('A: 4th of 4, score 20.0');
    expect(tooltipsIn(svg)).toContain('Z: not ranked (none of Group known)');
    expect(tooltipsIn(svg)).toContain('Queue (q): no figure');
    expect(svg.match(/class="stroke-rule"/g)).toHaveLength(3);
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining([
        'Marked: A: 4th of 4, score 20.0.',
        'Not ranked: Z (none of Group known).',
        'On the map, but without figures in 2018/19: Queue (q).',
      ]),
    );
    expect(svg.match(/class="stroke-mark"/g)).toHaveLength(2);
  });

  it('lists ranked units without an area, and those whose area has no shape', () => {
    const svg = choropleth(scores, map(square('a', 0, 0), { ...square('b', 0, 1), geometry: null }));
    expect(textsIn(svg).join(' ')).toContain('Ranked, but not on the map: C (c), &lt;script&gt;');
    expect(textsIn(svg).join(' ')).toContain(', B (b).');
    expect(svg).not.toContain('<script');
    expect(hostile).toContain('<script');
  });

  it('finds the property with the codes, or takes the one named', () => {
    const odd = map({ ...square('x', 0, 0), properties: { OBJECTID: 1, town: 'a', LAD23CD: 'nothing' } });
    expect(() => choropleth(scores, odd)).toThrow(
      'choropleth: no area is a unit of the year by LAD23CD (nothing). Name the property with ids or codes as key; there are OBJECTID, town, LAD23CD.',
    );
    expect(tooltipsIn(choropleth(scores, odd, { key: 'town' }))).toContain('A: 4th of 4, score 20.0');
    expect(() => choropleth(scores, odd, { key: 'toString' })).toThrow('by toString. Name the property');
    const none = map({ ...square('x', 0, 0), properties: null });
    expect(() => choropleth(scores, none)).toThrow(
      'as no property is called like a code. Name the property with ids or codes as key; there are none.',
    );
    const both = map({ ...square('x', 0, 0), properties: { id: 'nobody', code: 'b' } });
    expect(tooltipsIn(choropleth(scores, both))).toContain('B: 3rd of 4, score 50.0');
  });

  it('names what is wrong with a file, and what to do', () => {
    const wrong =
      (geojson: unknown): (() => string) =>
      () =>
        Reflect.apply(choropleth, undefined, [scores, geojson]);
    const shape = (type: string, coordinates: unknown): unknown =>
      map(square('a', 0, 0), { type: 'Feature', properties: {}, geometry: { type, coordinates } });
    const start = 'choropleth: cannot draw the GeoJSON: ';
    expect(wrong(undefined)).toThrow(
      `${start}it is of the type undefined, not a FeatureCollection. Give what JSON.parse`,
    );
    expect(wrong('{}')).toThrow(`${start}it is a text, not a FeatureCollection.`);
    expect(wrong({ type: 'Topology' })).toThrow(`${start}it is TopoJSON. Turn it into GeoJSON first`);
    expect(wrong({ type: 'FeatureCollection' })).toThrow('not a FeatureCollection');
    expect(wrong(map())).toThrow(`${start}it has no area in it. Give features that are Polygons or MultiPolygons.`);
    expect(wrong(map(null))).toThrow('it has no area in it');
    expect(wrong(shape('Point', [1, 2]))).toThrow(`${start}feature 2 is a Point. Give areas: Polygon or MultiPolygon.`);
    expect(wrong(shape('Polygon', 7))).toThrow('feature 2 has coordinates that are not those of a Polygon.');
    expect(wrong(shape('MultiPolygon', [[[1, 2]]]))).toThrow(
      'feature 2 has coordinates that are not those of a MultiPolygon.',
    );
    expect(wrong(shape('Polygon', [[[1, 'two']]]))).toThrow(
      'feature 2 has a position [1,"two"]. A position is two numbers, east and north.',
    );
    expect(wrong(shape('Polygon', [[[1, Number.NaN]]]))).toThrow('feature 2 has a position [1,null].');
  });

  it('draws an area smaller than a pixel as a small square, and a hole as a hole', () => {
    const far = map(square('a', 0, 0), square('b', 5000, 0));
    expect(cornersOf(choropleth(scores, far), 'B:')).toHaveLength(4);
    const ring = (from: number, to: number): number[][] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const coordinates = [ring(300_000, 301_000), ring(300_200, 300_400)];
    const svg = choropleth(
      scores,
      map({ type: 'Feature', properties: { id: 'a' }, geometry: { type: 'Polygon', coordinates } }),
    );
    expect(/<path d="(M[^"]*zM[^"]*z)"[^>]*fill-rule="evenodd"/.test(svg)).toBe(true);
  });

  it('refuses to mark a unit without a figure', () => {
    expect(() => choropleth(scores, towns, { mark: ['nobody'] })).toThrow('"nobody" has no figure in 2018/19.');
  });
});

describe.runIf(shared)('choropleth of the boundaries of 2021', () => {
  const read = (): AreaCollection =>
    JSON.parse(readFileSync(join(shared ?? '', 'data', 'raw', 'england_utla21.geojson'), 'utf8'));

  it('has an area for every authority but those of other years, which it names', () => {
    const svg = choropleth(score(inclusionIndex, figures()), read(), { year: '2021/22', mark: ['camden'] });
    const texts = textsIn(svg).join(' ');
    expect(texts).not.toContain('Ranked, but not on the map');
    const now = textsIn(choropleth(score(inclusionIndex, figures()), read(), { year: '2024/25' })).join(' ');
    expect(now).toContain('Ranked, but not on the map: ');
    expect(now).toContain('Cumberland (cumberland)');
    expect(now).toContain('Westmorland and Furness (westmorland-and-furness)');
    const before = textsIn(choropleth(score(mime2019, figures()), read(), { year: '2018/19' })).join(' ');
    for (const text of ['Poole (poole)', 'Northamptonshire (northamptonshire)', 'Dorset (E06000059)'])
      expect(before).toContain(text);
  });

  it('is smaller than the file, and free of what is no number', () => {
    const svg = choropleth(score(inclusionIndex, figures()), read(), { year: '2023/24' });
    expect(svg.length).toBeLessThan(110_000);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
