import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { breaksBetween } from '../../analyse/time/breaks-between.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { rankedYears } from '../../rank/rank.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { fill, type Paint, stroke } from './parts/paint.ts';
import { comingAndGoing, describeLines, lineInWords, type RankLine, rankLines } from './parts/rank-lines.ts';
import { spreadOut } from './parts/spread-out.ts';
import { fitted, textWidth } from './parts/text-width.ts';

/** What {@link bumpChart} is told. */
export interface BumpChartOptions<U extends Unit = Unit> extends ChartOptions {
  /** Default every year that was scored. */
  readonly years?: readonly Period[];
  /** Ids of units to name and colour. Default all where 20 or fewer are shown, and else none. */
  readonly mark?: readonly string[];
  /** Which units to show; their ranks stay those among all. */
  readonly where?: (unit: U) => boolean;
}

/**
 * Ranks over the years: a line for every unit, chosen ones in colour with their names. A year in which a unit is not ranked is a gap
 * in its line; where units came or went between two years, as boundaries change, a dashed line stands between them and a note
 * says who.
 *
 * @throws `InclusionIndexError` for a year that was not scored, fewer than two years, and a marked unit that is not shown.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { mime2019 } from 'inclusion-index/indicators';
 * import { bumpChart } from 'inclusion-index/report';
 * const svg = bumpChart(score(mime2019, figures()), { mark: ['camden', 'ealing', 'merton'] });
 * /Camden: [^.]*\./.exec(svg)?.[0]; // => 'Camden: 114th in 2016/17, 53rd in 2017/18, 34th in 2018/19.'
 * ```
 */
export function bumpChart<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: BumpChartOptions<U> = {},
): string {
  const { width = 800, where = () => true } = options;
  const years = rankedYears(scores, { years: options.years ?? scores.periods });
  insist(years.length >= 2, 'bumpChart', `there are ${years.length} years`, 'Give two or more in years.');
  const lines = rankLines(scores, years, where);
  const mark = options.mark ?? (lines.length <= 20 ? lines.map(({ id }) => id) : []);
  insist(lines.length > 0, 'bumpChart', 'nobody is ranked', 'Show units that are ranked in one of the years.');
  const marked = mark.map((id) => markedLine(lines, id));
  const texts = marked.map((line) => endText(line, years, Math.min(230, width * 0.4 - 8)));
  const names = Math.min(width * 0.4, Math.max(0, ...texts.map((text) => 8 + textWidth(text, 11, 'bold'))));
  const shown = lines.flatMap(({ ranks }) => ranks.flatMap((rank) => rank ?? []));
  const [best, worst] = [Math.min(...shown), Math.max(...shown)];
  const height = Math.max(Math.min(560, (worst - best) * 20), marked.length * 15 + 8, 120);
  const frame = { left: margin + 62, right: width - margin - names };
  const [first = 0, last = 1] = [years[0], years.at(-1)].map((year) => periodOrdinal(year ?? ''));
  const x = scaleLinear([first, last], [frame.left + 30, frame.right - 30]);
  const y = scaleLinear([best, Math.max(best + 1, worst)], [8, height - 8]);
  const at = (line: RankLine): readonly Point[] =>
    line.ranks.map((rank, i) => ({ x: x(periodOrdinal(years[i] ?? '')), y: rank === undefined ? undefined : y(rank) }));
  const others = lines.filter(({ id }) => !mark.includes(id));
  const changes = comingAndGoing(scores, years);
  const ends = spreadOut(
    marked.map((line) => at(line).findLast((point) => point.y !== undefined)?.y ?? 0),
    15,
    { low: 4, high: height - 4 },
  );
  const starts = spreadOut(
    marked.map((line) => at(line).find((point) => point.y !== undefined)?.y ?? 0),
    15,
    { low: 4, high: height - 4 },
  );
  return chartOf({
    title: options.title ?? `${scores.spec.title}: ranks, ${years[0]} to ${years.at(-1)}`,
    description: options.description ?? describeLines(lines, marked, years),
    width,
    height: height + 40,
    body: [
      rankAxis(y, frame),
      labelled(years, (year) => x(periodOrdinal(year))).map((year) => {
        const place = { x: x(periodOrdinal(year)), anchor: 'middle' } as const;
        return [
          label(year, { ...place, y: height + 20 }),
          label(`${scores.of(year).of} ranked`, { ...place, y: height + 34, paint: 'quiet' }),
        ];
      }),
      changes.map(({ from, to }) => {
        const middle = (x(periodOrdinal(from)) + x(periodOrdinal(to))) / 2;
        return element('line', {
          x1: middle,
          x2: middle,
          y1: 0,
          y2: height,
          ...stroke('quiet'),
          'stroke-dasharray': '3 4',
        });
      }),
      others.map((line) =>
        element(
          'path',
          { d: pathOf(at(line)), class: 'stroke-rule', stroke: '#c4c4c4', fill: 'none', 'stroke-linecap': 'round' },
          tooltip(lineInWords(line, years)),
        ),
      ),
      marked.map((line, m) =>
        drawMarked(line, at(line), {
          m,
          end: ends[m] ?? 0,
          start: starts[m] ?? 0,
          years,
          frame,
          text: texts[m] ?? '',
          names: names - 4,
        }),
      ),
    ],
    notes: [
      'Rank 1 is the first. A gap: not ranked in that year.',
      ...changes.map(({ words }) => words),
      ...seriesBreaks(scores, years),
    ],
  });
}

interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

function markedLine(lines: readonly RankLine[], id: string): RankLine {
  const line = lines.find((each) => each.id === id);
  if (line) return line;
  throw new InclusionIndexError(
    'unranked-unit',
    `"${id}" is not ranked in any of the years, or not shown.`,
    'Mark units that are.',
  );
}

/** A line through the years with a rank; one alone between two without is a dot. */
function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, i) => {
      if (y === undefined) return '';
      const isStart = points[i - 1]?.y === undefined;
      const isAlone = isStart && points[i + 1]?.y === undefined;
      return `${isStart ? 'M' : 'L'}${round(x)} ${round(y)}${isAlone ? 'h0' : ''}`;
    })
    .join('');
}

const paints: readonly Paint[] = ['plain', 'mark', 'other', 'third'];
const dashes = [undefined, '6 3', '2 3'] as const;

interface Places {
  /** Which of the marked it is: its colour and dashes. */
  readonly m: number;
  readonly start: number;
  readonly end: number;
  readonly years: readonly Period[];
  readonly frame: Frame;
  readonly text: string;
  /** The room that names have. */
  readonly names: number;
}

function drawMarked(line: RankLine, points: readonly Point[], places: Places): readonly (Markup | undefined)[] {
  const { m, start, end, years, frame, text } = places;
  const paint = paints[m % paints.length] ?? 'plain';
  const known = points.filter((point) => point.y !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  // A dotted one leads away from another year than the outermost.
  const leader = (point: Point | undefined, outermost: Point | undefined, from: number, to: number, at: number) =>
    point &&
    element('path', {
      d: `M${round(point.x + from)} ${round(point.y ?? 0)}L${round(to)} ${round(at)}`,
      ...stroke(paint),
      'stroke-dasharray': point === outermost ? undefined : '1 3',
    });
  return [
    element(
      'path',
      {
        d: pathOf(points),
        ...stroke(paint, 2.5),
        'stroke-dasharray': dashes[Math.floor(m / paints.length) % dashes.length],
        'stroke-linecap': 'round',
      },
      tooltip(lineInWords(line, years)),
    ),
    ...known.map((point) => element('circle', { cx: point.x, cy: point.y, r: 4, ...fill(paint) })),
    leader(first, points[0], -5, frame.left + 2, start),
    leader(last, points.at(-1), 5, frame.right, end),
    label(String(line.ranks.find((rank) => rank !== undefined) ?? ''), {
      x: frame.left - 2,
      y: start + 4,
      anchor: 'end',
      weight: 'bold',
    }),
    label(text, { x: frame.right + 4, y: end + 4, weight: 'bold', room: places.names }),
  ];
}

/** `Camden 34`, and in which year where that is not the last. */
function endText({ name, ranks }: RankLine, years: readonly Period[], room: number): string {
  const last = ranks.findLastIndex((rank) => rank !== undefined);
  const when = last === years.length - 1 ? '' : ` in ${years[last]}`;
  const rank = ` ${ranks[last]}${when}`;
  return `${fitted(name, room - textWidth(rank, 11, 'bold'), 11, 'bold')}${rank}`;
}

/** The years there is room to name, the last among them. */
function labelled(years: readonly Period[], x: (year: Period) => number): readonly Period[] {
  let before = Number.POSITIVE_INFINITY;
  return years
    .toReversed()
    .filter((year) => {
      if (before - x(year) < 72) return false;
      before = x(year);
      return true;
    })
    .reverse();
}

interface Frame {
  readonly left: number;
  readonly right: number;
}

function rankAxis(y: ScaleLinear<number, number>, { left, right }: Frame): readonly Markup[] {
  const [best = 1, worst = 2] = y.domain();
  const ticks = [
    best,
    ...y.ticks(10).filter((tick) => Number.isInteger(tick) && y(tick) - y(best) > 14 && tick <= worst),
  ];
  return ticks.map((tick) =>
    fragment(
      element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), class: 'stroke-rule', stroke: '#e4e4e4' }),
      label(String(tick), { x: margin, y: y(tick) + 4, paint: 'quiet' }),
    ),
  );
}

function seriesBreaks(scores: Scores, years: readonly Period[]): readonly string[] {
  const [from, to] = [years[0], years.at(-1)];
  if (!from || !to) return [];
  const titles = [...new Set(breaksBetween(scores.spec, { from, to }).map(({ indicator }) => indicator.title))];
  return titles.length > 0 ? [`With a break in their series between these years: ${titles.join('; ')}.`] : [];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
