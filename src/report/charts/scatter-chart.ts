import { scaleLinear } from 'd3-scale';
import { type Adjusted, adjusted } from '../../analyse/context/adjusted.ts';
import { type ContextCorrelation, context } from '../../analyse/context/context.ts';
import { type ContextData, contextColumns } from '../../analyse/context/context-columns.ts';
import { ofColumn } from '../../analyse/context/of-column.ts';
import { yearIn } from '../../analyse/context/year-in.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { fixed } from '../../table/table-cell.ts';
import { element, type Markup } from '../markup.ts';
import { axisBeside } from './parts/axis-beside.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { fill, stroke } from './parts/paint.ts';
import { type Dot, placeLabels } from './parts/place-labels.ts';
import { listed } from './parts/ranked-areas.ts';

/** What {@link scatterChart} is told. */
export interface ScatterChartOptions extends ChartOptions, ContextData {
  /** The measure of context: any indicator. */
  readonly against: Indicator;
  /** What to show against it: `score` (default), a group, or an indicator as published. */
  readonly of?: string;
  /** Default the newest complete year. */
  readonly year?: Period;
  /** Ids of units to name. */
  readonly mark?: readonly string[];
  /** How often an interval should hold. Default 0.95. */
  readonly level?: number;
}

/** A unit in the chart. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly across: number;
  readonly up: number;
}

/**
 * The score of every ranked unit against a circumstance, with the line of least squares, the band within which the line itself
 * lies, and the correlation in words. Units farther from the line than units vary are rings with their names, as far as there is room.
 *
 * A correlation of areas is none of people, and no cause: see `context` and `adjusted`, which give the figures.
 *
 * @throws `InclusionIndexError` for a year that was not scored, an id that is none of the index, without figures, and for a
 *   marked unit that has no place in it.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { idaci2019Score, inclusionIndex } from 'inclusion-index/indicators';
 * import { scatterChart } from 'inclusion-index/report';
 * const scores = score(inclusionIndex, figures());
 * const svg = scatterChart(scores, { data: figures(), against: idaci2019Score, year: '2023/24', mark: ['camden'] });
 * /r = \S+ \([^)]*\), n = \d+/.exec(svg)?.[0]; // => 'r = -0.22 (95%: -0.37 to -0.06), n = 147'
 * ```
 */
export function scatterChart<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: ScatterChartOptions,
): string {
  const { against, of = 'score', mark = [], width = 800, level = 0.95 } = options;
  const period = yearIn('scatterChart', scores, options.year);
  const year = scores.of(period);
  const { title, values } = ofColumn('scatterChart', scores, year, of);
  const { columns } = contextColumns('scatterChart', scores, period, [against], options);
  const found = { ...options, year: period, of };
  const fit = adjusted(scores, { ...found, for: [against] });
  const [correlation] = context(scores, { ...found, with: [against], of: [of] }).rows;
  const places = year.units.flatMap(({ id, name }, u): Place[] => {
    const [across, up] = [columns[0]?.values[u] ?? Number.NaN, values[u] ?? Number.NaN];
    return Number.isNaN(across) || Number.isNaN(up) ? [] : [{ id, name, across, up }];
  });
  const absent = mark.find((id) => !places.some((place) => place.id === id));
  if (absent !== undefined) {
    const because = fit.without.find(({ id }) => id === absent)?.because ?? 'it is not ranked';
    throw new InclusionIndexError(
      'unranked-unit',
      `"${absent}" has no place in the chart: ${because}.`,
      'Mark units that have.',
    );
  }
  const own = year.indicators.find((id) => id === of);
  const measured = own === undefined ? undefined : year.indicator(own).indicator.unit;
  const height = 400;
  const frame = { left: margin + 44, right: width - margin - 8, top: 20, bottom: 20 + height };
  const x = scaleLinear(ends(places.map(({ across }) => across)), [frame.left + 8, frame.right - 8]).nice(8);
  const y = scaleLinear(ends(places.map(({ up }) => up)), [frame.bottom - 8, frame.top + 8]).nice(6);
  const outlying = new Map(
    fit.rows.flatMap(({ id, standsOut, studentised }) => (standsOut ? [[id, studentised]] : [])),
  );
  const dots = places.map((place): Dot & Place => ({
    ...place,
    x: x(place.across),
    y: y(place.up),
    radius: mark.includes(place.id) ? 5 : 4,
    text: place.name,
    wanted: mark.includes(place.id)
      ? 'always'
      : outlying.has(place.id)
        ? Math.abs(outlying.get(place.id) ?? 0)
        : undefined,
  }));
  const { labels } = placeLabels(dots, frame);
  const markedLast = [...dots].sort((a, b) => a.radius - b.radius);
  const words = inWords(correlation, { title, against, level });
  const saying = placeIn({ places, title, against });
  const then = correlation?.contextPeriod ?? period;
  return chartOf({
    title: options.title ?? `${of === 'score' ? scores.spec.title : title} against ${against.title}, ${period}`,
    description:
      options.description ??
      `Scatter chart of ${places.length} in ${period}. ${words}${places.flatMap((place) => (mark.includes(place.id) ? ` ${saying(place)}.` : [])).join('')}`,
    width,
    height: frame.bottom + 36,
    body: [
      label(measured === undefined ? title : `${title} (${measured})`, { x: margin, y: 10, paint: 'quiet' }),
      axisBeside(y.ticks(6), y, { x: frame.left, right: frame.right }),
      axisBelow(x.ticks(8), x, { y: frame.bottom, height }),
      band(fit, places, { x, y }),
      markedLast.map((dot) =>
        shapeOf(dot, { isMarked: mark.includes(dot.id), isOut: outlying.has(dot.id), text: saying(dot) }),
      ),
      labels,
      label(`${against.title} (${against.unit})${then === period ? '' : `, ${then}`}`, {
        x: (frame.left + frame.right) / 2,
        y: frame.bottom + 31,
        anchor: 'middle',
        paint: 'quiet',
        room: frame.right - frame.left,
      }),
    ],
    notes: notesOf(fit, words, level),
  });
}

/** The least and the greatest, apart where they are the same. */
function ends(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 1, high + 1];
}

/** The line of least squares, and about it where it may lie. */
function band(
  { rows, slopes, intercept }: Adjusted,
  places: readonly Place[],
  { x, y }: { readonly x: Scale; readonly y: Scale },
): readonly Markup[] {
  const [{ slope } = { slope: Number.NaN }] = slopes;
  const facts = new Map(rows.map((row) => [row.id, row]));
  const line = places
    .flatMap(({ id, across }) => {
      const row = facts.get(id);
      // What is left of the unit is uncertain as far as the line is.
      return row ? [{ across, half: (row.high - row.low) / 2, up: intercept + slope * across }] : [];
    })
    .sort((a, b) => a.across - b.across);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  const point = (across: number, up: number): string => `${tenth(x(across))} ${tenth(y(up))}`;
  const above = line.map(({ across, half, up }) => point(across, up + half));
  const below = line.map(({ across, half, up }) => point(across, up - half)).reverse();
  return [
    element('path', { d: `M${[...above, ...below].join('L')}Z`, ...fill('tint') }),
    element('path', { d: `M${point(first.across, first.up)}L${point(last.across, last.up)}`, ...stroke('plain', 2) }),
  ];
}

type Scale = (value: number) => number;

function shapeOf(
  { x, y }: Dot,
  { isMarked, isOut, text }: { readonly isMarked: boolean; readonly isOut: boolean; readonly text: string },
): Markup {
  const paint = isMarked ? 'mark' : isOut ? 'plain' : 'quiet';
  const look = isOut
    ? { ...fill('ground'), class: `fill-ground stroke-${paint}`, stroke: stroke(paint).stroke, 'stroke-width': 2 }
    : fill(paint);
  return element('circle', { cx: x, cy: y, r: isMarked ? 5 : isOut ? 4 : 3, ...look }, tooltip(text));
}

/** Puts a unit's two figures in words. */
function placeIn({
  places,
  title,
  against,
}: {
  readonly places: readonly Place[];
  readonly title: string;
  readonly against: Indicator;
}): (place: Place) => string {
  const [up, across] = [digitsFor(places.map((place) => place.up)), digitsFor(places.map((place) => place.across))];
  return (place) => `${place.name}: ${title} ${fixed(place.up, up)}, ${against.title} ${fixed(place.across, across)}`;
}

/** As many decimals as tell units apart. */
function digitsFor(values: readonly number[]): number {
  const [low, high] = ends(values);
  return high - low >= 20 ? 1 : high - low >= 2 ? 2 : 3;
}

function inWords(
  correlation: ContextCorrelation | undefined,
  { title, against, level }: { readonly title: string; readonly against: Indicator; readonly level: number },
): string {
  const { pearson = null, n = 0, because } = correlation ?? {};
  if (!pearson) return `No correlation of ${title} with ${against.title}: ${because ?? 'too few units'} (n = ${n}).`;
  const { r, low, high } = pearson;
  const interval = Number.isNaN(low)
    ? ''
    : ` (${Math.round(level * 1000) / 10}%: ${fixed(low, 2)} to ${fixed(high, 2)})`;
  const figures = `r = ${fixed(r, 2)}${interval}, n = ${n}`;
  if (!(low > 0 || high < 0)) return `No clear correlation of ${title} with ${against.title}: ${figures}.`;
  const how = Math.abs(r) < 0.3 ? 'weakly' : Math.abs(r) < 0.6 ? 'moderately' : 'strongly';
  return `Where ${against.title} is higher, ${title} tends to be ${r > 0 ? 'higher' : 'lower'}, ${how}: ${figures}.`;
}

function notesOf({ rows, without, issues }: Adjusted, words: string, level: number): readonly string[] {
  const problems = issues.filter(({ severity }) => severity === 'error').map(({ message }) => `No line: ${message}`);
  const reasons = [...new Set(without.map(({ because }) => because))].map((reason) => {
    const names = without.flatMap(({ name, because }) => (because === reason ? [name] : []));
    return `${listed(names)} (${reason})`;
  });
  return [
    words,
    'A correlation of areas is none of people, and no cause.',
    ...(rows.length > 0
      ? [
          `The line is that of least squares, the band where it lies ${Math.round(level * 1000) / 10}% of the time. Rings are farther from the line than that share of units would be by chance.`,
        ]
      : problems),
    ...(reasons.length > 0 ? [`Left out: ${reasons.join('; ')}.`] : []),
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
