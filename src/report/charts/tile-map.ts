import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { tilesFor } from '../../england/tiles-of.ts';
import { rankedYears } from '../../rank/rank.ts';
import { element, type Markup } from '../markup.ts';
import { type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { hatched, outlineOf, type Point } from './parts/hatch.ts';
import { legendHeight, mapLegend } from './parts/map-legend.ts';
import { shade, stroke } from './parts/paint.ts';
import { describeAreas, listed, markedInWords, notRanked, type RankedArea, rankedAreas } from './parts/ranked-areas.ts';
import { textWidth } from './parts/text-width.ts';

/** A hexagon of {@link tileMap}. */
export interface MapTile {
  /** The id of a unit. */
  readonly id: string;
  /** What it is called where there is no figure of it; default its id. */
  readonly name?: string;
  /** From the left. Odd rows stand half a hexagon farther to the right. */
  readonly column: number;
  /** From the top. */
  readonly row: number;
  /** What is read on it; default as much of the name as there is room for. */
  readonly short?: string;
}

/** What {@link tileMap} is told. */
export interface TileMapOptions<Id extends string = string> extends ChartOptions {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** A group or indicator; default the whole index. */
  readonly by?: Id;
  /** Ids of units to outline. */
  readonly mark?: readonly string[];
  /** Where units stand. Default England's authorities, as their boundaries were in the year or are in the figures. */
  readonly tiles?: readonly MapTile[];
}

/**
 * A map on which every unit is a hexagon of the same size, so that a small borough is seen as well as a large county: the darker,
 * the nearer to the first, with its rank. What is not ranked is hatched and says why.
 *
 * @throws `InclusionIndexError` for a year that was not scored, a marked unit without a figure, two tiles in one place, and
 *   units that are on no tile at all.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { tileMap } from 'inclusion-index/report';
 * const svg = tileMap(score(inclusionIndex, figures()), { year: '2023/24', mark: ['camden'] });
 * /Camden: \d+\w+ of 149, score \d+\.\d/.exec(svg)?.[0]; // => 'Camden: 35th of 149, score 61.5'
 * ```
 */
export function tileMap<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: TileMapOptions<I | G> = {},
): string {
  const { width = 800, mark = [] } = options;
  const shown = rankedAreas(scores, options);
  const [year] = rankedYears(scores, options);
  const ids = shown.areas.map(({ id }) => id);
  const tiles = checked(options.tiles ?? (year === undefined ? [] : tilesFor(ids, year)), shown.areas);
  const [columns, rows] = [extent(tiles.map(({ column }) => column)), extent(tiles.map(({ row }) => row))];
  const across = Math.min(56, (width - 2 * margin) / (columns.high - columns.low + 1.5));
  // A regular hexagon that stands on a corner is 2 / √3 as high as it is wide.
  const high = across * 1.1547;
  const left = (width - across * (columns.high - columns.low + 1.5)) / 2;
  const byId = new Map(shown.areas.map((area) => [area.id, area]));
  const placed = tiles.map((tile) => ({
    tile,
    area: byId.get(tile.id),
    x: left + across * (tile.column - columns.low + 0.5 + (Math.abs(tile.row % 2) === 1 ? 0.5 : 0)),
    y: high * (0.5 + 0.75 * (tile.row - rows.low)),
  }));
  const ranked = placed.filter(({ area }) => area?.rank !== undefined);
  const below = high * (0.75 * (rows.high - rows.low) + 1) + 16;
  const on = new Set(tiles.map(({ id }) => id));
  const empty = placed.flatMap(({ tile, area }) => (area ? [] : [tile.name ?? tile.id]));
  const homeless = shown.areas.filter(({ id, rank }) => rank !== undefined && !on.has(id)).map(({ name }) => name);
  return chartOf({
    title: options.title ?? `${shown.title} on a tile map, ${shown.period}`,
    description: options.description ?? describeAreas(shown, 'Map of hexagons'),
    width,
    height: below + legendHeight,
    body: [
      placed.map(({ tile, area, x, y }) => hexagon({ tile, area, x, y, across, high })),
      placed.map(({ area, x, y }) =>
        area?.isMarked
          ? element('path', {
              d: outlineOf([corners(x, y, across - 3, high - 3.5)]),
              ...stroke('mark', 3),
              'pointer-events': 'none',
            })
          : undefined,
      ),
      mapLegend(
        { of: shown.of, hatching: ranked.length < placed.length ? 'Not ranked' : undefined, marking: mark.length > 0 },
        below,
      ),
    ],
    notes: [
      'The darker, the nearer to the first; the number is the rank. All are the same size, near where they are.',
      ...markedInWords(shown.areas),
      ...notRanked(shown.areas),
      ...(empty.length > 0 ? [`No figure: ${listed(empty)}.`] : []),
      ...(homeless.length > 0 ? [`On no hexagon: ${listed(homeless)}.`] : []),
    ],
  });
}

interface Hexagon {
  readonly tile: MapTile;
  readonly area: RankedArea | undefined;
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly high: number;
}

function hexagon({ tile, area, x, y, across, high }: Hexagon): readonly Markup[] {
  const ring = corners(x, y, across - 1, high - 1);
  const title = tooltip(area?.text ?? `${tile.name ?? tile.id}: no figure`);
  const colour = area?.rank === undefined ? undefined : shade(area.share);
  const text = (words: string, below: number, weight: 'normal' | 'bold'): Markup =>
    label(words, {
      x,
      y: y + below,
      anchor: 'middle',
      weight,
      room: across - 4,
      ...(colour ? { ink: colour.ink } : {}),
    });
  const name = tile.short ?? area?.name ?? tile.name ?? tile.id;
  const number = area?.rank === undefined ? undefined : String(area.rank);
  const weight = area?.isMarked ? 'bold' : 'normal';
  // A small hexagon has its number alone, and a smaller one nothing.
  const room = across - 4;
  const hasName = room >= 30;
  const hasNumber = number !== undefined && room >= textWidth(number, 11, weight);
  return [
    colour
      ? element('path', { d: outlineOf([ring]), fill: colour.fill, stroke: '#8c8c8c', 'stroke-width': 0.5 }, title)
      : hatched([ring], title),
    ...(hasName ? [text(name, hasNumber ? 0 : 4, weight)] : []),
    ...(hasNumber ? [text(number, hasName ? 13 : 4, hasName ? 'normal' : weight)] : []),
  ];
}

function corners(x: number, y: number, across: number, high: number): readonly Point[] {
  const [half, quarter] = [across / 2, high / 4];
  return [
    [x, y - high / 2],
    [x + half, y - quarter],
    [x + half, y + quarter],
    [x, y + high / 2],
    [x - half, y + quarter],
    [x - half, y - quarter],
  ];
}

function checked(tiles: readonly MapTile[], areas: readonly RankedArea[]): readonly MapTile[] {
  const taken = new Map<string, string>();
  const on = new Set(tiles.map(({ id }) => id));
  for (const { id, column, row } of tiles) {
    if (!Number.isSafeInteger(column) || !Number.isSafeInteger(row))
      fail('bad-tiles', `the tile of "${id}" is in column ${column}, row ${row}.`, 'Give whole numbers.');
    const place = `column ${column}, row ${row}`;
    const other = taken.get(place);
    if (other !== undefined)
      fail('bad-tiles', `"${other}" and "${id}" are both in ${place}.`, 'Give each a place of its own.');
    taken.set(place, id);
  }
  if (!areas.some(({ id, rank }) => rank !== undefined && on.has(id)))
    fail('no-tiles', 'no ranked unit has a tile.', 'Give tiles: [{ id, column, row }, ...] for your units.');
  return tiles;
}

function extent(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function fail(code: string, message: string, remedy: string): never {
  throw new InclusionIndexError(code, `tileMap: ${message}`, remedy);
}
