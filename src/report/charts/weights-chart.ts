import { scaleLinear } from 'd3-scale';
import { type EffectiveWeight, effectiveWeights } from '../../analyse/weights/effective-weights.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { fixed } from '../../table/table-cell.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { nameText } from '../text/wording.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, sizes, tooltip, translate } from './parts/chart.ts';
import { chartYear } from './parts/chart-year.ts';
import { decimalsOf } from './parts/decimals-of.ts';
import { labelLines } from './parts/label-lines.ts';
import { fill, stroke } from './parts/paint.ts';
import { textWidth } from './parts/text-width.ts';
import { type TreeRow, treeRows } from './parts/tree-rows.ts';

/** What {@link weightsChart} is told. */
export interface WeightsChartOptions extends ChartOptions {
  /** Whose weights are drawn, where they are learnt from data. Default the newest year for which every indicator is published. */
  readonly year?: Period;
}

/**
 * What each indicator weighs: the nominal weight, as given or learnt, beside the effective weight, its share of the index, by group.
 *
 * Nominal, as a share: the weight divided by the sum of the indicators' weights. Effective: see `effectiveWeights`.
 *
 * @throws `InclusionIndexError` for a year that was not scored.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { weightsChart } from 'inclusion-index/report';
 * const byDomain = score({ ...inclusionIndex, over: 'children' }, figures());
 * weightsChart(byDomain, { year: '2023/24' }).startsWith('<svg'); // => true
 * ```
 */
export function weightsChart<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: WeightsChartOptions = {},
): string {
  const { width = 800 } = options;
  const year = chartYear(scores, options.year);
  const weights: readonly EffectiveWeight[] = effectiveWeights(scores.spec, year);
  const lines = linesOf(treeRows<I, G>(scores.spec.children), weights);
  const wide = (heading: string, text: (line: Line) => string): number =>
    Math.max(...[heading, ...lines.map(text)].map((each) => textWidth(each, sizes.label, 'bold')));
  const effectiveAt = width - margin;
  const nominalAt = effectiveAt - wide('Effective', ({ effectiveText }) => effectiveText) - 14;
  const titleRoom = 0.34 * (width - 2 * margin);
  const [from, to] = [margin + titleRoom + 14, nominalAt - wide('Nominal', ({ nominalText }) => nominalText) - 20];
  const most = Math.max(
    ...lines.map(({ share, effective }) => (share === undefined ? 0 : Math.max(share, effective ?? 0))),
  );
  const ticks = Math.max(1, Math.round((to - from) / 60));
  const x = scaleLinear()
    .domain([0, most])
    .nice(2 * ticks)
    .range([from, to]);
  const key = legend(width);
  const top = key.height + 24;
  const height = lines.length * pitch;
  const because = [...new Set(weights.flatMap((weight) => weight.because ?? []))];
  return chartOf({
    title: options.title ?? `${scores.spec.title}: nominal and effective weights, ${year.period}`,
    description: options.description ?? describe(lines, year.period),
    width,
    height: top + height + 34,
    body: [
      key.markup,
      label('Nominal', { x: nominalAt, y: top - 6, anchor: 'end', paint: 'quiet' }),
      label('Effective', { x: effectiveAt, y: top - 6, anchor: 'end', paint: 'quiet' }),
      axisBelow(x.ticks(ticks), x, { y: top + height, height, text: (tick) => `${Number((100 * tick).toFixed(6))} %` }),
      label('Share', { x: (from + to) / 2, y: top + height + 30, anchor: 'middle', paint: 'quiet' }),
      lines.map((line, l) => lineAt(line, top + l * pitch, x, { titleRoom, nominalAt, effectiveAt })),
    ],
    notes: [
      'Nominal: the weight as given or learnt; of an indicator also as a share of the weights of all indicators. Effective: the share of the index that follows from weights and groups; of a group, that of its indicators together.',
      ...because.map((why) => `No effective weight: ${why}.`),
    ],
  });
}

/** From one line to the next. */
const pitch = 30;

/** An indicator, or the heading of a group. */
interface Line {
  readonly title: string;
  readonly depth: number;
  /** The nominal weight as a share of those of all indicators; none of a group. */
  readonly share?: number;
  readonly nominalText: string;
  readonly effective: number | null;
  readonly effectiveText: string;
}

function linesOf(rows: readonly TreeRow[], weights: readonly EffectiveWeight[]): Line[] {
  const byId = new Map(weights.map((weight) => [weight.id, weight]));
  const sum = weights.reduce((total, { kind, nominal }) => total + (kind === 'indicator' ? nominal : 0), 0);
  const digits = decimalsOf(weights.map(({ nominal }) => nominal));
  return rows.flatMap(({ title, depth, member }): Line[] => {
    const weight = byId.get('group' in member ? member.group : member.indicator);
    if (!weight) return [];
    const { nominal, within, effective, because } = weight;
    const own = { title, depth, effective, effectiveText: effective === null ? 'none' : percentOf(effective) };
    const text = fixed(nominal, digits);
    // A group that enters nothing, since the index is made of the indicators, has no weight.
    if ('group' in member) return [{ ...own, nominalText: within === null && because === undefined ? '' : text }];
    // The weights of indicators can all be learnt to be 0.
    const share = sum > 0 ? nominal / sum : 0;
    return [{ ...own, share, nominalText: `${text} (${percentOf(share)})` }];
  });
}

function percentOf(share: number): string {
  return `${fixed(100 * share, 1)} %`;
}

/** A title, the two weights as marks on a line, and as numbers. */
function lineAt(
  { title, depth, share, nominalText, effective, effectiveText }: Line,
  y: number,
  x: (share: number) => number,
  place: { readonly titleRoom: number; readonly nominalAt: number; readonly effectiveAt: number },
): Markup {
  const middle = pitch / 2;
  const weight = share === undefined ? 'bold' : 'normal';
  const numbers = { y: middle + 4, anchor: 'end', weight } as const;
  const marks =
    share === undefined
      ? undefined
      : fragment(
          effective === null
            ? undefined
            : element('line', { x1: x(share), x2: x(effective), y1: middle, y2: middle, ...stroke('plain', 2) }),
          square(x(share), middle),
          effective === null ? undefined : dot(x(effective), middle),
        );
  return element(
    'g',
    { transform: translate(0, y) },
    tooltip(`${nameText(title)}: nominal ${nominalText || 'none'}, effective ${effectiveText}`),
    labelLines(title, { x: margin + 10 * depth, y: middle, room: place.titleRoom - 10 * depth, weight }),
    marks,
    nominalText === '' ? undefined : label(nominalText, { x: place.nominalAt, ...numbers }),
    label(effectiveText, { x: place.effectiveAt, ...numbers, paint: effective === null ? 'quiet' : 'ink' }),
  );
}

function square(x: number, y: number): Markup {
  return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, ...stroke('ink', 1.5) });
}

function dot(x: number, y: number): Markup {
  return element('circle', { cx: x, cy: y, r: 4, ...fill('plain') });
}

/** What the two marks mean. */
function legend(width: number): { readonly markup: Markup; readonly height: number } {
  const [nominal, effective] = ['nominal weight, as a share of all', 'effective weight'];
  const next = margin + 16 + textWidth(nominal, sizes.label) + 24;
  const isBeside = next + 14 + textWidth(effective, sizes.label) <= width - margin;
  const [x, y] = isBeside ? [next, 0] : [margin, 18];
  const markup = fragment(
    square(margin + 5, 8),
    label(nominal, { x: margin + 16, y: 12 }),
    dot(x + 5, y + 8),
    label(effective, { x: x + 16, y: y + 12 }),
  );
  return { markup, height: y + 14 };
}

/** Every weight in words, for those who do not see the marks. */
function describe(lines: readonly Line[], period: Period): string {
  const each = lines.flatMap(({ title, share, nominalText, effectiveText }) =>
    share === undefined ? [] : [`${nameText(title)}: nominal ${nominalText}, effective ${effectiveText}.`],
  );
  return `Weights of ${each.length} indicators in ${period}, nominal and effective. ${each.join(' ')}`;
}
