import { bin } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { type RankRow, rank, rankedYears } from '../../rank/rank.ts';
import { fixed } from '../../table/table-cell.ts';
import { element } from '../markup.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { fill, stroke } from './parts/paint.ts';
import { textWidth } from './parts/text-width.ts';

/** What {@link distributionChart} is told. */
export interface DistributionChartOptions<Id extends string = string> extends ChartOptions {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** A group or indicator; default the whole index. */
  readonly by?: Id;
  /** Ids of units to point at. */
  readonly mark?: readonly string[];
}

/**
 * How scores are spread: a histogram of every ranked unit, with chosen units pointed at.
 *
 * @throws `InclusionIndexError` for a year that was not scored, or a unit that is not ranked.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { distributionChart } from 'inclusion-index/report';
 * const svg = distributionChart(score(inclusionIndex, figures()), { year: '2023/24', mark: ['camden'] });
 * svg.startsWith('<svg'); // => true
 * ```
 */
export function distributionChart<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: DistributionChartOptions<I | G> = {},
): string {
  const { year, by, mark = [], width = 800 } = options;
  const which = { ...(year === undefined ? {} : { year }), ...(by === undefined ? {} : { by }) };
  const rows = rank(scores, which);
  const period = rankedYears(scores, which).join(', ');
  const values = rows.map(({ score }) => score);
  const [least = 0, greatest = 0] = [Math.min(...values), Math.max(...values)];
  // Where all have the same score, a bar needs a width all the same.
  const [low, high] = least < greatest ? [least, greatest] : [least - 1, least + 1];
  const x = scaleLinear()
    .domain([low, high])
    .nice(20)
    .range([margin, width - margin]);
  const [from = low, to = high] = x.domain();
  const bins = bin().domain([from, to]).thresholds(x.ticks(20))(values);
  const most = Math.max(...bins.map(({ length }) => length));
  const marked = mark.map((id) => rowOf(rows, id)).sort((a, b) => a.score - b.score);
  const above = marked.length * 16;
  const height = 200;
  const y = scaleLinear().domain([0, most]).range([0, height]);
  const bottom = above + height;
  const bars = bins.map(({ x0 = from, x1 = to, length }) =>
    element(
      'rect',
      {
        x: x(x0) + 0.5,
        y: bottom - y(length),
        width: Math.max(0, x(x1) - x(x0) - 1),
        height: y(length),
        ...fill('plain'),
      },
      tooltip(`${length} with a score from ${fixed(x0, 1)} to ${fixed(x1, 1)}`),
    ),
  );
  const pointers = marked.map((row, m) => {
    const at = x(row.score);
    const text = `${row.name} ${fixed(row.score, 1)}`;
    const toLeft = at + 6 + textWidth(text, 11, 'bold') > width - margin;
    const place = {
      x: at + (toLeft ? -5 : 5),
      y: m * 16 + 11,
      anchor: toLeft ? 'end' : 'start',
      weight: 'bold',
    } as const;
    return [
      element('line', { x1: at, x2: at, y1: m * 16, y2: bottom, ...stroke('mark', 2) }),
      label(text, { ...place, room: toLeft ? at - margin : width - margin - at }),
    ];
  });
  return chartOf({
    title: options.title ?? `${scores.spec.title}: how scores are spread, ${period}`,
    description: options.description ?? describe(rows, marked, period),
    width,
    height: bottom + 34,
    body: [
      axisBelow(x.ticks(10), x, { y: bottom, height }),
      bars,
      pointers,
      label('Score', { x: width / 2, y: bottom + 30, anchor: 'middle', paint: 'quiet' }),
    ],
    notes: [`Each bar: how many have a score within it; the highest is ${most}.`],
  });
}

function rowOf<Row extends RankRow>(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (row) return row;
  throw new InclusionIndexError('unranked-unit', `"${id}" is not ranked.`, 'Mark units that are.');
}

function describe(rows: readonly RankRow[], marked: readonly RankRow[], period: string): string {
  const sorted = rows.map(({ score }) => score).sort((a, b) => a - b);
  const [low = 0, middle = 0, high = 0] = [0, 0.5, 1].map((share) => sorted[Math.round(share * (sorted.length - 1))]);
  const those = marked.map(({ name, score }) => ` ${name} has ${fixed(score, 1)}.`).join('');
  return `Histogram of ${rows.length} scores in ${period}, from ${fixed(low, 1)} to ${fixed(high, 1)}, the middle one ${fixed(middle, 1)}.${those}`;
}
