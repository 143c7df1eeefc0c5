import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Position } from 'geojson';

/** Who publishes the outlines, as the licence asks to be said. */
const source =
  'Boundaries of counties and unitary authorities of England in 2021: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data, Crown copyright and database right 2021. Thinned to a hundredth of a degree.';

/** The outlines of authorities that the gallery draws on, thinned to a hundredth of a degree: less than a pixel on a page. */
export function outlines(text: string): string {
  const { features }: FeatureCollection = JSON.parse(text);
  const lines = features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.map((rings) => rings.map(thinned)).filter(([outer]) => outer && outer.length > 3);
    const { name, code } = properties ?? {};
    return JSON.stringify({
      type: 'Feature',
      properties: { name, code },
      geometry: { type: 'MultiPolygon', coordinates },
    });
  });
  return `{"type":"FeatureCollection","source":${JSON.stringify(source)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

/** A ring without the points that lie where the one before does. */
function thinned(ring: readonly Position[]): Position[] {
  const rounded = ring.map((point) => point.slice(0, 2).map((degrees) => Math.round(degrees * 100) / 100));
  return rounded.filter((point, p) => p === 0 || point.join() !== rounded[p - 1]?.join());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.INCLUSION_SHARED ?? '';
  const text = readFileSync(join(shared, 'data/raw/england_utla21.geojson'), 'utf8');
  writeFileSync('examples/england-2021.geojson', outlines(text));
}
