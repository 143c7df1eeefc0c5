import { geoMercatorRaw } from 'd3-geo';
import { InclusionIndexError } from '../../../core/error.ts';
import { excerpt } from '../../../core/text.ts';
import type { Point } from './hatch.ts';

/** A FeatureCollection of GeoJSON, as `JSON.parse` gives it: areas in degrees, or in metres of a grid. */
export interface AreaCollection {
  readonly type: string;
  readonly features: readonly AreaFeature[];
}

/** A feature of an {@link AreaCollection}: a Polygon or a MultiPolygon with its properties. */
export interface AreaFeature {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null;
}

/** An area on paper. */
export interface AreaShape {
  readonly properties: Readonly<Record<string, unknown>>;
  /** In half pixels snapped to whole ones, so that neighbours still meet; empty where the file has no shape. */
  readonly rings: readonly (readonly Point[])[];
}

/**
 * Areas fitted into a room: degrees by Mercator's projection, metres of a grid as they are.
 *
 * @throws `InclusionIndexError` (`bad-geojson`) that names the feature and what is wrong with it
 */
export function areaShapes(
  geojson: AreaCollection,
  room: { readonly left: number; readonly width: number; readonly height: number },
): { readonly shapes: readonly AreaShape[]; readonly height: number } {
  const features = featuresOf(geojson).map((feature, f) => ({
    properties: propertiesOf(feature),
    rings: ringsOf(feature, f),
  }));
  const all = features.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) fail('it has no area in it', 'Give features that are Polygons or MultiPolygons.');
  const inDegrees = all.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const flat = (point: Point): Point => (inDegrees ? mercator(point) : point);
  const box = extentOf(all.map(flat));
  const [wide, high] = [box.right - box.left, box.top - box.bottom];
  const scale = Math.min(room.width / (wide || 1e-9), room.height / (high || 1e-9));
  const left = room.left + (room.width - wide * scale) / 2;
  const onPaper = (point: Point): Point => {
    const [x, y] = flat(point);
    return [half(left + (x - box.left) * scale), half((box.top - y) * scale)];
  };
  const shapes = features.map(({ properties, rings }) => {
    const drawn = rings.map((ring) => withoutRepeats(ring.map(onPaper)));
    const seen = drawn.filter((ring) => ring.length >= 3);
    const [x, y] = drawn[0]?.[0] ?? [0, 0];
    // An area smaller than a pixel is a small square, not nothing.
    const dot = [
      [x - 1, y - 1],
      [x + 1, y - 1],
      [x + 1, y + 1],
      [x - 1, y + 1],
    ] as const;
    return { properties, rings: seen.length > 0 || drawn.length === 0 ? seen : [dot] };
  });
  return { shapes, height: high * scale };
}

function featuresOf(geojson: AreaCollection): readonly AreaFeature[] {
  const { type, features }: { readonly type?: unknown; readonly features?: unknown } = Object(geojson);
  if (type === 'Topology')
    fail('it is TopoJSON', 'Turn it into GeoJSON first, by feature() of topojson-client for instance.');
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    const what = typeof geojson === 'string' ? 'a text' : `of the type ${excerpt(String(type), 40)}`;
    fail(`it is ${what}, not a FeatureCollection`, 'Give what JSON.parse makes of a GeoJSON file of areas.');
  }
  return geojson.features;
}

function propertiesOf(feature: AreaFeature): Readonly<Record<string, unknown>> {
  const { properties }: { readonly properties?: unknown } = Object(feature);
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}

/** The rings of a feature, checked: the file is the reader's own. */
function ringsOf(feature: AreaFeature, f: number): Point[][] {
  const wrong = (what: string, remedy: string): never => fail(`feature ${f + 1} ${what}`, remedy);
  const found: { readonly geometry?: unknown } = Object(feature);
  // GeoJSON allows a feature without a place.
  if (found.geometry === null || found.geometry === undefined) return [];
  const { type, coordinates }: { readonly type?: unknown; readonly coordinates?: unknown } = Object(found.geometry);
  const kind = type === 'Polygon' || type === 'MultiPolygon' ? type : undefined;
  if (!kind) return wrong(`is a ${excerpt(String(type), 40)}`, 'Give areas: Polygon or MultiPolygon.');
  const list = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : wrong(`has coordinates that are not those of a ${kind}`, 'Look at the file.');
  const rings = kind === 'Polygon' ? list(coordinates) : list(coordinates).flatMap(list);
  return rings.map((ring) =>
    list(ring).map((position): Point => {
      const [x, y] = list(position);
      if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)) return [x, y];
      return wrong(
        `has a position ${excerpt(JSON.stringify(position), 60)}`,
        'A position is two numbers, east and north.',
      );
    }),
  );
}

function mercator([x, y]: Point): Point {
  const radians = Math.PI / 180;
  // The poles are infinitely far.
  const [east, north] = geoMercatorRaw(x * radians, Math.max(-85, Math.min(85, y)) * radians);
  return [east, north];
}

function extentOf(points: readonly Point[]) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}

function withoutRepeats(ring: readonly Point[]): Point[] {
  const kept = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1]);
  const [first, last] = [kept[0], kept.at(-1)];
  return kept.length > 1 && first && last && first[0] === last[0] && first[1] === last[1] ? kept.slice(0, -1) : kept;
}

function fail(what: string, remedy: string): never {
  throw new InclusionIndexError('bad-geojson', `choropleth: cannot draw the GeoJSON: ${what}.`, remedy);
}
