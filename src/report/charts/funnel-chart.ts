import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Funnel, FunnelUnit } from '../../analyse/chance/funnel.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { fixed } from '../../table/table-cell.ts';
import { element, type Markup } from '../markup.ts';
import { axisBeside } from './parts/axis-beside.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, tooltip } from './parts/chart.ts';
import { fill, stroke } from './parts/paint.ts';
import { type Dot, type Frame, placeLabels } from './parts/place-labels.ts';
import { listed } from './parts/ranked-areas.ts';
import { spacedTicks } from './parts/spaced-ticks.ts';

/** What {@link funnelChart} is told. */
export interface FunnelChartOptions extends ChartOptions {
  /** Ids of units to point at. */
  readonly mark?: readonly string[];
}

/**
 * A funnel plot: figures against how many they are of, with the limits within which chance keeps a unit of that size. Units outside
 * the widest limits are triangles that point away from the overall figure, those outside narrower ones rings, the others dots; names
 * where there is room, those farthest out first.
 *
 * @param funnel what `funnel` gives
 * @throws `InclusionIndexError` for a marked unit that is not in the funnel
 * @see Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { funnel } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { funnelChart } from 'inclusion-index/report';
 * const scores = score(inclusionIndex, figures());
 * const found = funnel(scores, { year: '2023/24', indicator: 'ehcp-in-mainstream', overdispersion: 'additive' });
 * const svg = funnelChart(found, { mark: ['camden'] });
 * /Camden: [^<]*\)/.exec(svg)?.[0]; // => 'Camden: 49.1 per cent of 1532 (within all limits)'
 * ```
 */
export function funnelChart<U extends Unit>(funnel: Funnel<U>, options: FunnelChartOptions = {}): string {
  const { width = 800, mark = [] } = options;
  const { units, target, measuredIn } = funnel;
  const unknown = mark.find((id) => !units.some(({ unit }) => unit.id === id));
  if (unknown !== undefined) throw missing(funnel, unknown);
  const height = 420;
  const frame = { left: margin + 48, right: width - margin - 8, top: 0, bottom: height };
  const sized = units
    .map((one) => ({ ...one, size: sizeOf(one) }))
    .sort((a, b) => a.size - b.size || a.value - b.value);
  const x = scaleSqrt()
    .domain([0, Math.max(...sized.map(({ size }) => size)) * 1.03])
    .range([frame.left, frame.right]);
  const widest = Math.max(...(units[0]?.limits.map(({ level }) => level) ?? []));
  // The smallest units have limits that would flatten all else: the scale is that of the figures, and limits leave it.
  const values = units.map(({ value }) => value);
  const y = scaleLinear()
    .domain([Math.min(target, ...values), Math.max(target, ...values)])
    .nice(6)
    .range([height, 0]);
  const dots = sized.map((one): Dot & { readonly one: FunnelUnit<U> } => ({
    one,
    x: x(one.size),
    y: y(one.value),
    radius: mark.includes(one.unit.id) ? 5.5 : 4,
    text: one.unit.name,
    wanted: mark.includes(one.unit.id) ? 'always' : one.outside === widest ? Math.abs(one.z) : undefined,
  }));
  const { labels, left } = placeLabels(dots, frame);
  const markedLast = [...dots].sort((a, b) => a.radius - b.radius);
  const levels = [...new Set(units.flatMap(({ limits }) => limits.map(({ level }) => level)))].sort((a, b) => b - a);
  const curves = levels.flatMap((level, l) =>
    (['low', 'high'] as const).map((end) =>
      element('path', {
        d: curve(limitsOf(sized, target, level, end), { x, y, target, frame }),
        ...stroke('quiet', 1.2),
        'stroke-dasharray': dashes[l % dashes.length],
      }),
    ),
  );
  const digits = Math.max(...values.map(Math.abs)) < 10 ? 2 : 1;
  const words = { digits, widest };
  return chartOf({
    title: options.title ?? `${funnel.title}: who differs by more than chance, ${funnel.period}`,
    description: options.description ?? describe(funnel, mark, words),
    width,
    height: height + 42,
    body: [
      axisBeside(y.ticks(6), y, { x: frame.left, right: frame.right }),
      axisBelow(spacedTicks(x.ticks(8), x, 46), x, {
        y: height + 6,
        height: height + 6,
        text: (value) => fixed(value, Number.isInteger(value) ? 0 : 1),
      }),
      curves,
      element('line', { x1: frame.left, x2: frame.right, y1: y(target), y2: y(target), ...stroke('ink') }),
      markedLast.map(({ one, x, y }) =>
        shapeOf(one, { x, y, isMarked: mark.includes(one.unit.id), ...words, measuredIn }),
      ),
      labels,
      label(funnel.model === 'mean' ? 'Precision (1 / standard error)' : 'Of how many', {
        x: (frame.left + frame.right) / 2,
        y: height + 37,
        anchor: 'middle',
        paint: 'quiet',
      }),
    ],
    notes: notesOf(funnel, { ...words, levels, left }),
  });
}

const dashes = [undefined, '6 4', '2 3'] as const;

/** A limit at one size. */
interface Limit {
  readonly size: number;
  /**
   * Its distance from the overall figure, squared (with the sign of the distance), times the size: where chance is added to what units
   * differ by anyway, a straight line in the size.
   */
  readonly reach: number;
}

function limitsOf(
  units: readonly (FunnelUnit & { readonly size: number })[],
  target: number,
  level: number,
  end: 'low' | 'high',
): readonly Limit[] {
  return units.flatMap(({ size, limits }) => {
    const limit = limits.find((each) => each.level === level);
    if (!limit) return [];
    const distance = limit[end] - target;
    return [{ size, reach: Math.sign(distance) * distance * distance * size }];
  });
}

/** A limit as a curve through those of the units, as far as it is in the frame. */
function curve(
  limits: readonly Limit[],
  { x, y, target, frame }: { readonly x: Scale; readonly y: Scale; readonly target: number; readonly frame: Frame },
): string {
  let path = '';
  let isDrawn = false;
  const add = (size: number, reach: number): void => {
    const [left, top] = [x(size), y(target + Math.sign(reach) * Math.sqrt(Math.abs(reach) / size))];
    const isInside = top >= frame.top && top <= frame.bottom;
    if (isInside) path += `${isDrawn ? 'L' : 'M'}${tenth(left)} ${tenth(top)}`;
    isDrawn = isInside;
  };
  limits.forEach(({ size, reach }, i) => {
    const before = limits[i - 1];
    if (before) {
      const [from, to] = [Math.sqrt(before.size), Math.sqrt(size)];
      const steps = Math.ceil((x(size) - x(before.size)) / 5);
      for (let step = 1; step < steps; step++) {
        const root = from + (step / steps) * (to - from);
        const part = (root * root - before.size) / (size - before.size);
        add(root * root, before.reach + part * (reach - before.reach));
      }
    }
    add(size, reach);
  });
  return path;
}

/** How much is known of a unit: the denominator, or the precision of a mean. */
function sizeOf({ denominator, standardError }: FunnelUnit): number {
  return denominator ?? 1 / standardError;
}

type Scale = (value: number) => number;

interface Words {
  readonly digits: number;
  readonly widest: number;
}

function shapeOf(
  one: FunnelUnit,
  {
    x,
    y,
    isMarked,
    digits,
    widest,
    measuredIn,
  }: Words & { readonly x: number; readonly y: number; readonly isMarked: boolean; readonly measuredIn: string },
): Markup {
  const title = tooltip(inWords(one, measuredIn, digits));
  const paint = isMarked ? 'mark' : 'plain';
  const r = isMarked ? 5.5 : 4;
  if (one.outside === undefined)
    return element('circle', { cx: x, cy: y, r: isMarked ? 5 : 3, ...fill(isMarked ? 'mark' : 'quiet') }, title);
  if (one.outside < widest)
    return element(
      'circle',
      {
        cx: x,
        cy: y,
        r,
        ...fill('ground'),
        class: `fill-ground stroke-${paint}`,
        stroke: stroke(paint).stroke,
        'stroke-width': 2,
      },
      title,
    );
  const [tip, base] = one.side === 'above' ? [y - r, y + r * 0.8] : [y + r, y - r * 0.8];
  return element(
    'path',
    { d: `M${tenth(x)} ${tenth(tip)}L${tenth(x + r)} ${tenth(base)}L${tenth(x - r)} ${tenth(base)}Z`, ...fill(paint) },
    title,
  );
}

function inWords(one: FunnelUnit, measuredIn: string, digits: number): string {
  const { unit, value, denominator, outside, side } = one;
  const where = outside === undefined ? 'within all limits' : `${side} the ${share(outside)} limits`;
  const of = denominator === undefined ? '' : ` of ${fixed(denominator, Number.isInteger(denominator) ? 0 : 1)}`;
  return `${unit.name}: ${fixed(value, digits)} ${measuredIn}${of} (${where})`;
}

function describe(funnel: Funnel, mark: readonly string[], { digits, widest }: Words): string {
  const { units, target, title, period, measuredIn } = funnel;
  const outside = units.filter((one) => one.outside === widest);
  const above = outside.filter(({ side }) => side === 'above').length;
  const marked = mark
    .flatMap((id) => units.filter(({ unit }) => unit.id === id))
    .map((one) => ` ${inWords(one, measuredIn, digits)}.`);
  return `Funnel plot of ${title} of ${units.length} in ${period}: ${fixed(target, digits)} ${measuredIn} overall. Outside the ${share(widest)} limits: ${above} above and ${outside.length - above} below.${marked.join('')}`;
}

function notesOf(
  funnel: Funnel,
  { levels, left, digits, widest }: Words & { readonly levels: readonly number[]; readonly left: number },
): readonly string[] {
  const lines = levels.map((level, l) => `${['solid', 'dashed', 'dotted'][l % 3]} ${share(level)}`);
  const reasons = [...new Set(funnel.leftOut.map(({ because }) => because))];
  const without = reasons.map((reason) => {
    const names = funnel.leftOut.flatMap(({ unit, because }) => (because === reason ? [unit.name] : []));
    return `${listed(names)} (${reason})`;
  });
  const widened = {
    none: 'as chance alone has them',
    multiplicative: 'multiplied for overdispersion',
    additive: 'widened for overdispersion',
  };
  return [
    `Vertical: ${funnel.measuredIn}. The line across is the overall figure, ${fixed(funnel.target, digits)}.`,
    `Limits, ${widened[funnel.overdispersion]}: ${lines.join(', ')}. Triangles lie outside the ${share(widest)} limits${levels.length > 1 ? ', rings outside narrower ones' : ''}.`,
    `Squared distances from the overall figure are on average ${fixed(funnel.phi, 1)} times what chance accounts for (φ).`,
    ...(left > 0 ? [`${left} more lie outside the ${share(widest)} limits than there is room to name.`] : []),
    ...(without.length > 0 ? [`Left out: ${without.join('; ')}.`] : []),
  ];
}

function missing(funnel: Funnel, id: string): InclusionIndexError {
  const out = funnel.leftOut.find(({ unit }) => unit.id === id);
  const message = out ? `${out.unit.name} is left out of the funnel: ${out.because}.` : `"${id}" is not in the funnel.`;
  return new InclusionIndexError('unknown-unit', message, 'Mark units that are in it.');
}

function share(level: number): string {
  return `${Math.round(level * 100_000) / 1000}%`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
