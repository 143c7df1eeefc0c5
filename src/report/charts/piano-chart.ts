import { isKnown, reasonText } from '../../core/cell.ts';
import { type Column, cellAt } from '../../core/column.ts';
import type { UnitOfMeasure } from '../../core/indicator.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { median } from '../../math/median.ts';
import { rankValues } from '../../math/rank.ts';
import { reasonSymbol } from '../../table/table-cell.ts';
import { figureText, nameText, placeText } from '../text/wording.ts';
import { type ChartOptions, chartOf } from './parts/chart.ts';
import { chartYear } from './parts/chart-year.ts';
import { missingNotes } from './parts/missing-notes.ts';
import { type PianoLine, type PianoStrip, pianoStrips } from './parts/piano-strips.ts';
import { treeRows } from './parts/tree-rows.ts';

/** What {@link pianoChart} is told. */
export interface PianoChartOptions extends ChartOptions {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** The id of the unit whose profile it is. */
  readonly unit: string;
  /** Ids of units to point at beside it: its neighbours, for instance. */
  readonly mark?: readonly string[];
}

/**
 * The profile of one unit as a piano: a strip for the score and for each indicator, on it a thin key for every unit with a
 * value, and a bold one for the unit itself. To the right is always more inclusive: strips of indicators where lower is better
 * are turned. Mime's publication of 2019 called it a piano chart.
 *
 * Place on a strip: (x - least) / (greatest - least), of the values as published.
 *
 * @throws `InclusionIndexError` for a year that was not scored, or a unit without a figure that year.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures, neighboursOf } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { pianoChart } from 'inclusion-index/report';
 * const mark = neighboursOf('camden').neighbours.map(({ authority }) => authority.id);
 * const svg = pianoChart(score(inclusionIndex, figures()), { year: '2023/24', unit: 'camden', mark });
 * svg.startsWith('<svg'); // => true
 * ```
 */
export function pianoChart<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: PianoChartOptions,
): string {
  const { unit, width = 800 } = options;
  const year = chartYear(scores, options.year);
  const own = year.indexOf(unit);
  const nameOf = (id: string): string => nameText(year.has(id) ? (year.units[year.indexOf(id)]?.name ?? id) : id);
  const name = nameOf(unit);
  const others = (options.mark ?? []).filter((id) => id !== unit);
  const [here, away] = [others.filter(year.has), others.filter((id) => !year.has(id))];
  const names = year.units.map((one) => nameText(one.name));
  const whose = { names, own, marks: new Set(here.map(year.indexOf)) };
  const lines = treeRows<I, G>(scores.spec.children).map(({ title, depth, member }): PianoLine => {
    if ('group' in member) return { title, depth };
    const { indicator, raw, imputed } = year.indicator(member.indicator);
    const isTurned = indicator.direction === 'lower';
    const strip = stripOf(whose, raw, isTurned, indicator.unit);
    const filled = raw.reasons[own] !== 0 && imputed.reasons[own] === 0 ? ', filled in' : '';
    return { title, depth, strip: { ...strip, words: strip.words + filled } };
  });
  const because = year.coverage[own]?.because;
  const whole = stripOf(whose, year.score, false, 'score');
  const score = { ...whole, words: because === undefined ? whole.words : 'not ranked' };
  const all = [{ title: 'Score', depth: 0, strip: score }, ...lines];
  const { body, height } = pianoStrips(all, { name, marked: here.length > 0, width });
  return chartOf({
    title: options.title ?? `${scores.spec.title}: profile of ${name}, ${year.period}`,
    description: options.description ?? describe(name, year.period, all),
    width,
    height,
    body,
    notes: [
      ...(here.length > 0 ? [`With a circle: ${here.map(nameOf).join('; ')}.`] : []),
      ...(away.length > 0 ? [`Without a figure in ${year.period}: ${away.map(nameOf).join('; ')}.`] : []),
      'To the right is always more inclusive: where lower is better (↓), the strip is turned. At its ends stand the least and the most inclusive value; keys are placed by value, and ranks are among all that have one.',
      ...(because === undefined ? [] : [`${name} is not ranked: ${because}.`]),
      ...missingNotes(lines.flatMap(({ strip }) => strip?.cell ?? [])),
    ],
  });
}

/** Whose profile it is: the names of all, the places of the unit and of those marked. */
interface Whose {
  readonly names: readonly string[];
  readonly own: number;
  readonly marks: ReadonlySet<number>;
}

/** The keys of a column: each value, turned where lower is better, at its share of the way from least to most inclusive. */
function stripOf({ names, own, marks }: Whose, column: Column, isTurned: boolean, unit: UnitOfMeasure): PianoStrip {
  const turn = (value: number): number => (isTurned ? -value : value);
  const turned = column.values.map(turn);
  const known = [...turned].filter((value) => !Number.isNaN(value));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const share = (value: number): number => (most > least ? (value - least) / (most - least) : 0.5);
  const text = (value: number): string => figureText(turn(value), unit);
  const keys = names.flatMap((name, u) => {
    const value = turned[u] ?? Number.NaN;
    if (Number.isNaN(value) || u === own) return [];
    return [{ share: share(value), tip: `${name}: ${text(value)}`, marked: marks.has(u) }];
  });
  const cell = cellAt(column, own);
  const middle = median(turned);
  const around =
    known.length === 0
      ? {}
      : {
          middle: { share: share(middle), tip: `Median: ${text(middle)}` },
          ends: [figureText(turn(least), 'number'), figureText(turn(most), 'number')] as const,
        };
  if (!isKnown(cell))
    return { cell, keys, isTurned, ...around, words: `[${reasonSymbol[cell]}] ${cell.replaceAll('-', ' ')}` };
  const ranks = rankValues(turned);
  const rank = ranks[own] ?? Number.NaN;
  const place = placeText(rank, known.length, ranks.filter((other) => other === rank).length > 1);
  return { cell, keys, isTurned, ...around, own: share(turn(cell)), words: `${figureText(cell, unit)}, ${place}` };
}

/** The whole profile in words, for those who do not see it. */
function describe(name: string, period: Period, lines: readonly PianoLine[]): string {
  const each = lines.flatMap(({ title, strip }) => {
    if (!strip) return [];
    const words = isKnown(strip.cell) || strip.words === 'not ranked' ? strip.words : reasonText[strip.cell];
    return [`${nameText(title)}: ${words}.`];
  });
  return `Profile of ${name} in ${period}, each value among those of all. ${each.join(' ')}`;
}
