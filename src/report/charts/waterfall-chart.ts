import { scaleLinear } from 'd3-scale';
import type { Change, ChangeCauses, ChangeRow } from '../../analyse/time/change.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { indicatorsOf } from '../../core/tree.ts';
import { fixed } from '../../table/table-cell.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { addingUp } from './parts/adding-up.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { fill, stroke } from './parts/paint.ts';

/** What {@link waterfallChart} is told. */
export interface WaterfallChartOptions extends ChartOptions {
  /** The id of the unit. */
  readonly unit: string;
}

/**
 * What a change of score is made of: from the score of one year to that of another, once indicator by indicator and once cause by
 * cause (its own figures, what others did, units that came or went, breaks in series, figures known in one year only). What is
 * printed of the parts adds up to what is printed of the change.
 *
 * @param change what `change` gives
 * @throws `InclusionIndexError` for a unit that is not ranked in both years
 * @example
 * ```ts
 * import { change, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { mime2019 } from 'inclusion-index/indicators';
 * import { waterfallChart } from 'inclusion-index/report';
 * const moved = change(score(mime2019, figures()), { from: '2016/17', to: '2018/19' });
 * const svg = waterfallChart(moved, { unit: 'camden' });
 * /<title>(.*?)<\/title>/.exec(svg)?.[1]; // => 'Inclusion Index as published in 2019: what moved Camden 2016/17 to 2018/19'
 * ```
 */
export function waterfallChart<I extends string, G extends string, U extends Unit>(
  change: Change<I, G, U>,
  options: WaterfallChartOptions,
): string {
  const { width = 800 } = options;
  const row = rowOf(change, options.unit);
  const { from, to, change: whole } = row.score;
  const digits = Math.max(Math.abs(from), Math.abs(to)) < 20 ? 2 : 1;
  const panels = [
    { title: 'By indicator', parts: byIndicator(change, row) },
    { title: 'By cause', parts: row.causes ? byCause(row.causes) : [] },
  ].filter(({ parts }) => parts.length > 0);
  const ends = panels.flatMap(({ parts }) => runningTotals(parts, from).flat());
  const room = { left: margin + Math.min(290, width * 0.4), right: width - margin - 64 };
  const x = scaleLinear()
    .domain([Math.min(from, to, ...ends), Math.max(from, to, ...ends)])
    .nice(6)
    .range([room.left, room.right]);
  let y = 0;
  const drawn = panels.map(({ title, parts }) => {
    const height = 22 + (parts.length + 2) * 22;
    const panel = waterfall({ title, parts, row, change, x, y, width, digits });
    const axis = axisBelow(x.ticks(6), x, { y: y + height, height: height - 20 });
    y += height + 34;
    return [axis, panel];
  });
  const words = panels.map(({ title, parts }) => {
    const printed = addingUp(
      parts.map(({ value }) => value),
      whole,
      digits,
    );
    return ` ${title}: ${parts.map((part, p) => `${part.name} ${signed(printed[p] ?? 0, digits)}`).join('; ')}.`;
  });
  return chartOf({
    title: options.title ?? `${change.spec.title}: what moved ${row.name} ${change.from} to ${change.to}`,
    description:
      options.description ??
      `The score of ${row.name} went from ${fixed(from, digits)} in ${change.from} to ${fixed(to, digits)} in ${change.to}: ${signed(whole, digits)}.${words.join('')}`,
    width,
    height: Math.max(0, y - 10),
    body: drawn,
    notes: notesOf(change, row, digits),
  });
}

/** A part of a change, in points of the score. */
interface Part {
  readonly name: string;
  readonly value: number;
}

function byIndicator<I extends string, G extends string, U extends Unit>(
  { spec }: Change<I, G, U>,
  row: ChangeRow<I, G, U>,
): readonly Part[] {
  if (!row.causes) return [{ name: 'Cannot be split by indicator', value: row.score.change }];
  const parts = indicatorsOf<I, G>(spec.children).flatMap(({ id, title }): Part[] => {
    const { part, isBroken } = row.indicators[id];
    return part === null ? [] : [{ name: `${title}${isBroken ? ' †' : ''}`, value: part }];
  });
  return [...parts, ...leftOver(row.causes)];
}

function byCause(causes: ChangeCauses): readonly Part[] {
  const { own, others, units, breaks } = causes;
  return [
    { name: 'Its own figures', value: own },
    { name: 'Figures of the others', value: others },
    ...shown({ name: 'Others that came or went', value: units }),
    ...shown({ name: 'Breaks in series †', value: breaks }),
    ...leftOver(causes),
  ];
}

function leftOver({ coverage, weights }: ChangeCauses): readonly Part[] {
  return [
    ...shown({ name: 'Known in one year only', value: coverage }),
    ...shown({ name: 'Weights found anew', value: weights }),
  ];
}

/** A cause that is at work at all. */
function shown(part: Part): readonly Part[] {
  return Math.abs(part.value) > 1e-9 ? [part] : [];
}

/** Where each part begins and ends, one after another. */
function runningTotals(parts: readonly Part[], from: number): readonly (readonly [number, number])[] {
  let at = from;
  return parts.map(({ value }) => {
    const start = at;
    at += value;
    return [start, at] as const;
  });
}

interface Panel {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly row: { readonly score: { readonly from: number; readonly to: number; readonly change: number } };
  readonly change: { readonly from: string; readonly to: string };
  readonly x: (value: number) => number;
  readonly y: number;
  readonly width: number;
  readonly digits: number;
}

function waterfall({ title, parts, row, change, x, y, width, digits }: Panel): Markup {
  const { from, to, change: whole } = row.score;
  const printed = addingUp(
    parts.map(({ value }) => value),
    whole,
    digits,
  );
  const line = (place: number): number => y + 22 + place * 22;
  const written = (name: string, text: string, place: number, weight: 'normal' | 'bold'): Markup =>
    fragment(
      label(name, { x: margin, y: line(place) + 15, weight, room: Math.min(290, width * 0.4) - 12 }),
      label(text, { x: width - margin, y: line(place) + 15, anchor: 'end', weight }),
    );
  const total = (name: string, value: number, place: number): Markup =>
    fragment(
      written(name, fixed(value, digits), place, 'bold'),
      element(
        'circle',
        { cx: x(value), cy: line(place) + 11, r: 5, ...fill('ink') },
        tooltip(`${name}: ${fixed(value, digits)}`),
      ),
    );
  const bars = runningTotals(parts, from).map(([start, end], p) => {
    const { name } = parts[p] ?? { name: '' };
    const text = signed(printed[p] ?? 0, digits);
    const left = Math.min(x(start), x(end));
    return fragment(
      element('line', { x1: x(start), x2: x(start), y1: line(p) + 11, y2: line(p + 1) + 11, ...stroke('quiet') }),
      element(
        'rect',
        {
          x: left,
          y: line(p + 1) + 4,
          width: Math.max(1, Math.abs(x(end) - x(start))),
          height: 14,
          ...fill(end < start ? 'mark' : 'plain'),
        },
        tooltip(`${name}: ${text}`),
      ),
      written(name, text, p + 1, 'normal'),
    );
  });
  const last = parts.length + 1;
  return fragment(
    label(title, { x: margin, y: y + 14, weight: 'bold', paint: 'quiet' }),
    total(`Score ${change.from}`, from, 0),
    bars,
    element('line', { x1: x(to), x2: x(to), y1: line(last - 1) + 11, y2: line(last) + 11, ...stroke('quiet') }),
    total(`Score ${change.to} (${signed(whole, digits)})`, to, last),
  );
}

/** With its sign; what rounds to 0 has none. */
function signed(value: number, digits: number): string {
  const text = fixed(Math.abs(value), digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

function notesOf<I extends string, G extends string, U extends Unit>(
  { breaks, from, to }: Change<I, G, U>,
  row: ChangeRow<I, G, U>,
  digits: number,
): readonly string[] {
  const parts = Object.entries<{
    readonly part: number | null;
    readonly value: { readonly from: number | null; readonly to: number | null };
  }>(row.indicators);
  const { interval } = row;
  return [
    'Bars to the right raised the score, bars to the left lowered it. Parts are rounded so that they add up to the change.',
    ...(row.causes
      ? []
      : ['Scores of this index are made of more than the unit’s own columns, so that a change has no parts.']),
    ...(interval ? [`By chance alone: ${signed(interval.low, digits)} to ${signed(interval.high, digits)}.`] : []),
    ...breaks
      .filter(({ indicator }) => parts.some(([id, { part }]) => id === indicator.id && part !== null))
      .map(({ indicator, because }) => `† ${indicator.title}: ${because}`),
    `Rank ${row.rank.from} in ${from}, ${row.rank.to} in ${to}.`,
  ];
}

function rowOf<I extends string, G extends string, U extends Unit>(
  change: Change<I, G, U>,
  id: string,
): ChangeRow<I, G, U> {
  const row = change.rows.find((each) => each.id === id);
  if (row) return row;
  const left = change.notCompared.find(({ unit }) => unit.id === id);
  throw new InclusionIndexError(
    'unranked-unit',
    left
      ? `${left.unit.name} is not ranked in both years: ${left.because}.`
      : `"${id}" is not ranked in ${change.from} and ${change.to}.`,
    'Show a unit that is ranked in both.',
  );
}
