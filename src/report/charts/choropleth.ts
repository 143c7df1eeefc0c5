import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { excerpt } from '../../core/text.ts';
import { authorities } from '../../england/authority.ts';
import { rankedYears } from '../../rank/rank.ts';
import { element } from '../markup.ts';
import { type AreaCollection, type AreaShape, areaShapes } from './parts/area-shapes.ts';
import { type ChartOptions, chartOf, margin, tooltip } from './parts/chart.ts';
import { hatched, outlineOf } from './parts/hatch.ts';
import { legendHeight, mapLegend } from './parts/map-legend.ts';
import { shade, stroke } from './parts/paint.ts';
import { describeAreas, listed, markedInWords, notRanked, rankedAreas } from './parts/ranked-areas.ts';

/** What {@link choropleth} is told. */
export interface ChoroplethOptions<Id extends string = string> extends ChartOptions {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** A group or indicator; default the whole index. */
  readonly by?: Id;
  /** The property that says which unit an area is: its id, or its code. Default the usual one that fits the most. */
  readonly key?: string;
  /** Ids of units to outline. */
  readonly mark?: readonly string[];
}

/**
 * A map of your own boundaries, shaded by rank: the darker, the nearer to the first. Areas without a ranked unit are hatched, and
 * notes list areas that are no unit of the year and units that have no area, as where boundaries are of another year.
 *
 * Boundaries are published by the Office for National Statistics (Open Geography Portal): take generalised ones, of counties and
 * unitary authorities. In degrees they are drawn by Mercator's projection, in metres (British National Grid) as they are.
 *
 * @param geojson a FeatureCollection of Polygons and MultiPolygons, as `JSON.parse` gives it
 * @throws `InclusionIndexError` for a year that was not scored, a marked unit without a figure, GeoJSON that cannot be drawn
 *   (`bad-geojson`), and where no area is a unit (`no-match`)
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { choropleth } from 'inclusion-index/report';
 * const square = [[[0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]]];
 * const camden = { type: 'Feature', properties: { CTYUA23CD: 'E09000007' }, geometry: { type: 'Polygon', coordinates: square } };
 * const svg = choropleth(score(inclusionIndex, figures()), { type: 'FeatureCollection', features: [camden] }, { year: '2023/24' });
 * svg.includes('Camden: 35th of 149, score 61.5'); // => true
 * ```
 */
export function choropleth<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  geojson: AreaCollection,
  options: ChoroplethOptions<I | G> = {},
): string {
  const { width = 800, mark = [] } = options;
  const shown = rankedAreas(scores, options);
  const [year] = rankedYears(scores, options);
  const room = { left: margin, width: width - 2 * margin, height: 720 };
  const { shapes, height } = areaShapes(geojson, room);
  const idOf = idsByCode(year === undefined ? [] : scores.of(year).units);
  const key = keyOf(shapes, options.key, idOf);
  const byId = new Map(shown.areas.map((area) => [area.id, area]));
  const placed = shapes.map((shape) => {
    const code = textOf(shape, key);
    const area = code === undefined ? undefined : byId.get(idOf.get(code) ?? '');
    return { shape, area, name: nameOf(shape, code) };
  });
  const drawn = new Set(placed.flatMap(({ area, shape }) => (area && shape.rings.length > 0 ? [area.id] : [])));
  const strangers = placed.flatMap(({ area, name }) => (area ? [] : [name]));
  const absent = shown.areas
    .filter(({ id, rank }) => rank !== undefined && !drawn.has(id))
    .map(({ name, id }) => `${name} (${id})`);
  const marked = placed.filter(({ area }) => area?.isMarked);
  return chartOf({
    title: options.title ?? `${shown.title} on a map, ${shown.period}`,
    description: options.description ?? describeAreas(shown, 'Map'),
    width,
    height: height + 16 + legendHeight,
    body: [
      placed.map(({ shape, area, name }) => {
        if (shape.rings.length === 0) return undefined;
        const title = tooltip(area?.text ?? `${name}: no figure`);
        if (area?.rank === undefined) return hatched(shape.rings, title);
        const look = { fill: shade(area.share).fill, 'fill-rule': 'evenodd', stroke: '#8c8c8c', 'stroke-width': 0.4 };
        return element('path', { d: outlineOf(shape.rings), ...look }, title);
      }),
      marked.map(({ shape }) =>
        element('path', { d: outlineOf(shape.rings), ...stroke('mark', 2.5), 'pointer-events': 'none' }),
      ),
      mapLegend(
        {
          of: shown.of,
          hatching: placed.some(({ area }) => area?.rank === undefined) ? 'Not ranked' : undefined,
          marking: mark.length > 0,
        },
        height + 16,
      ),
    ],
    notes: [
      'The darker, the nearer to the first.',
      ...markedInWords(shown.areas),
      ...notRanked(shown.areas),
      ...(strangers.length > 0 ? [`On the map, but without figures in ${shown.period}: ${listed(strangers)}.`] : []),
      ...(absent.length > 0 ? [`Ranked, but not on the map: ${listed(absent)}.`] : []),
    ],
  });
}

/** Which unit each id and code means: of an English authority, every code that it has had. */
function idsByCode(units: readonly Unit[]): ReadonlyMap<string, string> {
  const dated = new Map(authorities().map(({ id, codes }) => [id, codes.map(({ gss }) => gss)]));
  const pairs = units.flatMap((unit) => {
    const own = Object.entries(unit).flatMap(([fact, value]) =>
      ['id', 'gss', 'code'].includes(fact) && typeof value === 'string' ? [value] : [],
    );
    return [...own, ...(dated.get(unit.id) ?? [])].map((code) => [code, unit.id] as const);
  });
  return new Map(pairs);
}

/** What properties with the codes of areas are called in published files. */
const usual = /^((ctyua|utla|lad|lacd|cty|ua)\d*cd|code|gss|gss_?code|la_?code|id)$/i;

function keyOf(shapes: readonly AreaShape[], key: string | undefined, ids: ReadonlyMap<string, string>): string {
  const there = [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties)))];
  const matches = (name: string): number => shapes.filter((shape) => ids.has(textOf(shape, name) ?? '')).length;
  const candidates = key === undefined ? there.filter((name) => usual.test(name)) : [key];
  const found = candidates.reduce<string | undefined>(
    (best, name) => (matches(name) > (best === undefined ? 0 : matches(best)) ? name : best),
    undefined,
  );
  if (found !== undefined) return found;
  const [example] = shapes
    .map((shape) => textOf(shape, key ?? candidates[0] ?? ''))
    .filter((text) => text !== undefined);
  const tried =
    candidates.length > 0
      ? `by ${candidates.join(', ')}${example === undefined ? '' : ` (${excerpt(example, 40)})`}`
      : 'as no property is called like a code';
  throw new InclusionIndexError(
    'no-match',
    `choropleth: no area is a unit of the year ${tried}.`,
    `Name the property with ids or codes as key; there are ${excerpt(there.join(', ') || 'none', 200)}.`,
  );
}

function textOf({ properties }: AreaShape, key: string): string | undefined {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

/** What the file calls an area, and its code. */
function nameOf(shape: AreaShape, code: string | undefined): string {
  const key = Object.keys(shape.properties).find((name) => /(nm|name)$/i.test(name));
  const name = key === undefined ? undefined : textOf(shape, key);
  return (
    [name, name === undefined || code === undefined ? code : `(${code})`].flatMap((part) => part ?? []).join(' ') ||
    'an area without a code'
  );
}
