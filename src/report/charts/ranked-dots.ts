import { scaleLinear } from 'd3-scale';
import type { SimulatedUnit, Simulation } from '../../analyse/simulate/simulation-types.ts';
import { between } from '../../analyse/simulate/uncertainty-columns.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { excerpt } from '../../core/text.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { type RankRow, rank, rankedYears, unranked } from '../../rank/rank.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';
import { element, type Markup } from '../markup.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, sizes, tooltip, translate } from './parts/chart.ts';
import { decimalsOf } from './parts/decimals-of.ts';
import { fill, stroke } from './parts/paint.ts';
import { type ShownOptions, shownRows, unrankedNotes } from './parts/shown-rows.ts';
import { textWidth } from './parts/text-width.ts';

/** What {@link rankedDots} is told. */
export interface RankedDotsOptions<Id extends string = string, U extends Unit = Unit>
  extends ChartOptions,
    ShownOptions<U> {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** A group or indicator to rank by; default the whole index. */
  readonly by?: Id;
  /** What `simulate` gives: a line for the interval of each score, and the interval of ranks as `40 (28-57)`. Not with `by`. */
  readonly uncertainty?: Pick<Simulation, 'of' | 'level' | 'note'>;
}

/**
 * A ranking as dots: a row for each ranked unit, best first, its score on a common axis and, with `uncertainty`, how certain
 * score and rank are.
 *
 * @throws `InclusionIndexError` for a year that was not scored, a marked unit that is not ranked, and uncertainty with `by`.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { rankedDots } from 'inclusion-index/report';
 * const svg = rankedDots(score(inclusionIndex, figures()), { year: '2023/24', top: 20, mark: ['camden'] });
 * svg.startsWith('<svg'); // => true
 * ```
 */
export function rankedDots<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankedDotsOptions<I | G, U> = {},
): string {
  const { year, by, uncertainty, where = () => true, mark = [], width = 800 } = options;
  if (uncertainty && by !== undefined)
    throw new InclusionIndexError('bad-uncertainty', 'Uncertainty is that of the whole index.', 'Leave out by.');
  const which = { ...(year === undefined ? {} : { year }), ...(by === undefined ? {} : { by }) };
  const all = rank(scores, which);
  const period = rankedYears(scores, which).join(', ');
  const sure = uncertainty?.of(rankedYears(scores, which)[0] ?? '0');
  const digits = decimalsOf(all.map(({ score }) => score));
  const lines = shownRows(all, (row) => row, options).map(
    (row): Line => lineOf(row, sure?.unit(row.id), mark.includes(row.id), digits),
  );
  const columnWidth = (text: (line: Line) => string): number =>
    Math.max(0, ...lines.map((line) => textWidth(text(line), sizes.label, line.marked ? 'bold' : 'normal')));
  const rankWidth = Math.max(
    textWidth('Rank', sizes.label),
    columnWidth(({ rankText }) => rankText),
  );
  const nameWidth = Math.min(
    width / 4,
    columnWidth(({ name }) => name),
  );
  const scoreWidth = Math.max(
    textWidth('Score', sizes.label),
    columnWidth(({ scoreText }) => scoreText),
  );
  const nameAt = margin + rankWidth + 10;
  const [from, to] = [nameAt + nameWidth + 20, width - margin - scoreWidth - 20];
  const ends = lines.flatMap(({ score, low, high }) => [score, low, high]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, Math.round((to - from) / 70));
  const x = scaleLinear()
    .domain(least < most ? [least, most] : [least - 1, most + 1])
    .nice(4 * room)
    .range([from, to]);
  const height = lines.length * pitch;
  const ticks = lines.length > 0 ? x.ticks(room) : [];
  const rows = lines.map((line, l) => {
    const base = top + l * pitch + 10.5;
    const weight = line.marked ? 'bold' : 'normal';
    return [
      label(line.rankText, { x: margin, y: base, weight }),
      label(line.name, { x: nameAt, y: base, weight, room: nameWidth + 0.01 }),
      dot(line, x, top + (l + 0.5) * pitch),
      label(line.scoreText, { x: width - margin, y: base, anchor: 'end', weight }),
    ];
  });
  const percent = uncertainty && Number((100 * uncertainty.level).toFixed(1));
  const what = [...groupsOf(scores.spec.children), ...indicatorsOf(scores.spec.children)].find(({ id }) => id === by);
  const subject = what ? `${scores.spec.title}: ${what.title}` : scores.spec.title;
  const shown = lines.length < all.length ? `${lines.length} of ${all.length} ranked` : `${all.length} ranked`;
  return chartOf({
    title: options.title ?? `${subject}, ${period} (${shown})`,
    description: options.description ?? describe(lines, all.length, period, digits),
    width,
    height: top + height + 18,
    body: [
      lines.map(({ marked }, l) =>
        marked ? element('rect', { y: top + l * pitch, width, height: pitch, ...fill('tint') }) : undefined,
      ),
      lines.map((_, l) =>
        l > 0 && l % 5 === 0
          ? element('line', {
              x1: margin,
              x2: width - margin,
              y1: top + l * pitch,
              y2: top + l * pitch,
              ...stroke('rule'),
            })
          : undefined,
      ),
      axisBelow(ticks, x, { y: top + height, height }),
      ticks.map((tick) => label(String(tick), { x: x(tick), y: 12, anchor: 'middle', paint: 'quiet' })),
      label('Rank', { x: margin, y: 12, paint: 'quiet' }),
      label('Score', { x: width - margin, y: 12, anchor: 'end', paint: 'quiet' }),
      rows,
    ],
    notes: [
      ...(lines.length === 0 ? ['No unit to show.'] : []),
      ...(all.some(({ tied }) => tied) ? ['= after a rank: tied with another.'] : []),
      ...(percent === undefined
        ? []
        : [
            `Dot: score. Line: where ${percent} % of simulated scores lie. In brackets: the best and worst rank of ${percent} % of simulations. ${uncertainty?.note}`,
          ]),
      ...unrankedNotes(unranked(scores, which).filter(where)),
    ],
  });
}

/** The height of a row, and of what is above the first. */
const [pitch, top] = [14, 18];

/** A row as it is drawn. */
interface Line {
  readonly name: string;
  readonly marked: boolean;
  readonly rank: number;
  readonly rankText: string;
  readonly score: number;
  readonly scoreText: string;
  readonly low: number;
  readonly high: number;
  /** What a pointer shows. */
  readonly tip: string;
}

function lineOf(
  { name, rank, of, tied, score }: RankRow,
  simulated: SimulatedUnit | undefined,
  marked: boolean,
  digits: number,
): Line {
  // Without an interval where no simulation ranked it.
  const sure = simulated && simulated.best >= 1 ? simulated : undefined;
  const { low = score, high = score } = sure ?? {};
  const rankText = `${rank}${tied ? '=' : ''}${sure ? ` ${between(sure)}` : ''}`;
  const scoreText = fixed(score, digits);
  const interval = sure ? ` (${fixed(low, digits)} to ${fixed(high, digits)})` : '';
  const tip = `${excerpt(name, 100)}: rank ${rankText} of ${of}, score ${scoreText}${interval}`;
  return { name, marked, rank, rankText, score, scoreText, low, high, tip };
}

/** A dot, a larger diamond where it is marked, on the line of its interval. */
function dot({ score, low, high, marked, tip }: Line, x: (score: number) => number, y: number): Markup {
  const paint = marked ? 'mark' : 'plain';
  const line = high > low ? element('line', { x1: x(low), x2: x(high), y1: y, y2: y, ...stroke(paint, 2) }) : undefined;
  const mark = marked
    ? element('rect', {
        x: -4,
        y: -4,
        width: 8,
        height: 8,
        transform: `${translate(x(score), y)} rotate(45)`,
        ...fill(paint),
      })
    : element('circle', { cx: x(score), cy: y, r: 3.5, ...fill(paint) });
  return element('g', {}, tooltip(tip), line, mark);
}

function describe(lines: readonly Line[], of: number, period: string, digits: number): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return `Ranking of ${of} units in ${period}, of which none is shown.`;
  const place = ({ name, rank, score }: Line): string =>
    `${excerpt(name, 100)} (${ordinal(rank)}, score ${fixed(score, digits)})`;
  const marked = lines.filter((line) => line.marked).map(({ tip }) => ` ${tip}.`);
  return `Ranking of ${of} units in ${period}. ${lines.length} shown, from ${place(first)} to ${place(last)}.${marked.join('')}`;
}
