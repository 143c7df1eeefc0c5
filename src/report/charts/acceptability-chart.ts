import type { SimulatedUnit, Simulation } from '../../analyse/simulate/simulation-types.ts';
import { between } from '../../analyse/simulate/uncertainty-columns.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { nameText } from '../text/wording.ts';
import { axisBelow, type ChartOptions, chartOf, label, margin, sizes, tooltip, translate } from './parts/chart.ts';
import { fill, shade, stroke } from './parts/paint.ts';
import { type ShownOptions, shownRows } from './parts/shown-rows.ts';
import { textWidth } from './parts/text-width.ts';

/** What {@link acceptabilityChart} is told. Default the marked units, or the first 20 where none is marked. */
export interface AcceptabilityChartOptions<U extends Unit = Unit> extends ChartOptions, ShownOptions<U> {
  /** Default the last year that was simulated. */
  readonly year?: Period;
}

/**
 * The chance of each rank: a row for each unit, a place for each rank, and the darker the more of the simulations gave that
 * rank, with the median rank and the interval. Rank acceptabilities of stochastic multicriteria acceptability analysis.
 *
 * @param simulation what `simulate` gives
 * @throws `InclusionIndexError` for a year that was not simulated, or a marked unit that is not ranked.
 * @see Lahdelma and Salminen (2001), Operations Research 49
 * @example
 * ```ts
 * import { simulate } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { acceptabilityChart } from 'inclusion-index/report';
 * const options = { seed: 1, replicates: 100, years: ['2023/24'], denominators: figures() } as const;
 * const svg = acceptabilityChart(await simulate(inclusionIndex, figures(), options), { top: 10 });
 * svg.startsWith('<svg'); // => true
 * ```
 */
export function acceptabilityChart<U extends Unit>(
  simulation: Pick<Simulation<string, string, U>, 'of' | 'periods' | 'level' | 'note'>,
  options: AcceptabilityChartOptions<U> = {},
): string {
  const { mark = [], width = 800 } = options;
  const period = options.year ?? simulation.periods.at(-1);
  if (period === undefined)
    throw new InclusionIndexError('nothing-simulated', 'There is no year to draw.', 'Simulate at least one.');
  const { units } = simulation.of(period);
  const shown = shownRows(units, ({ unit }) => unit, { ...whichOf(options), mark });
  const rows = shown.map(
    (own): Row => ({
      own,
      marked: mark.includes(own.unit.id) && shown.some(({ unit }) => !mark.includes(unit.id)),
      words: `${own.rank} ${wasRanked(own) ? between(own) : '(never)'}`,
    }),
  );
  const wide = (text: (row: Row) => string): number =>
    Math.max(0, ...rows.map((row) => textWidth(text(row), sizes.label, row.marked ? 'bold' : 'normal')));
  const nameRoom = Math.min(
    width / 4,
    wide(({ own }) => own.unit.name),
  );
  const wordsRoom = Math.max(
    wide(({ words }) => words),
    textWidth('Rank', sizes.label),
  );
  const [from, to] = [margin + nameRoom + 12, width - margin - wordsRoom - 12];
  // A unit that is not ranked can be in some simulations, so that there are more ranks than ranked units.
  const last = Math.max(units.length, ...shown.map(({ chances }) => 1 + chances.findLastIndex((chance) => chance > 0)));
  const step = (to - from) / last;
  const place: Place = { from, step, last, ...(step >= 36 ? { pitch: 22, high: 15 } : { pitch: 16, high: 10 }) };
  const key = legend(width);
  const top = key.height + 20;
  const height = rows.length * place.pitch;
  const at = (rank: number): number => from + (rank - 0.5) * step;
  const ticks = rows.length > 0 ? ticksOf(last, step) : [];
  const percent = Number((100 * simulation.level).toFixed(1));
  const many = rows.length < units.length ? `${rows.length} of ${units.length} ranked` : `${units.length} ranked`;
  return chartOf({
    title: options.title ?? `Chance of each rank, ${period} (${many})`,
    description: options.description ?? describe(shown, units.length, period, percent),
    width,
    height: top + height + 34,
    body: [
      key.markup,
      rows.map(({ marked }, r) =>
        marked ? element('rect', { y: top + r * place.pitch, width, height: place.pitch, ...fill('tint') }) : undefined,
      ),
      axisBelow(ticks, at, { y: top + height, height }),
      ticks.map((tick) => label(String(tick), { x: at(tick), y: top - 6, anchor: 'middle', paint: 'quiet' })),
      label('Rank', { x: width - margin, y: top - 6, anchor: 'end', paint: 'quiet' }),
      label('Rank', { x: (from + to) / 2, y: top + height + 30, anchor: 'middle', paint: 'quiet' }),
      rows.map((row, r) => rowOf(row, top + r * place.pitch, { nameRoom, width, percent }, place)),
    ],
    notes: [
      ...(rows.length === 0 ? ['No unit to show.'] : []),
      `Upright line: the median rank. Bracket beneath, and numbers in brackets: the best and worst rank of ${percent} % of simulations; before them the rank as published figures and weights give it. ${simulation.note}`,
    ],
  });
}

/** Which rows without being told: those marked, or the first. */
function whichOf<U extends Unit>({ where, top, mark = [] }: ShownOptions<U>): ShownOptions<U> {
  if (where !== undefined || top !== undefined)
    return { ...(where === undefined ? {} : { where }), ...(top === undefined ? {} : { top }) };
  return mark.length > 0 ? { where: () => false } : { top: 20 };
}

/** A row as it is drawn. */
interface Row {
  readonly own: SimulatedUnit;
  /** Set off from rows that are not marked. */
  readonly marked: boolean;
  /** The rank and its interval. */
  readonly words: string;
}

/** Where ranks are, and how high rows and the strips in them. */
interface Place {
  readonly from: number;
  readonly step: number;
  readonly last: number;
  readonly pitch: number;
  readonly high: number;
}

function rowOf(
  { own, marked, words }: Row,
  y: number,
  { nameRoom, width, percent }: { readonly nameRoom: number; readonly width: number; readonly percent: number },
  { from, step, last, high }: Place,
): Markup {
  const weight = marked ? 'bold' : 'normal';
  const edge = (rank: number): number => Math.round(100 * (from + (rank - 1) * step)) / 100;
  const tip = wasRanked(own)
    ? `rank ${words}, median ${own.medianRank}; best quarter ${chanceText(own.topQuarter)} % (${percent} % of simulations in brackets)`
    : `rank ${own.rank}; ranked in no simulation`;
  return element(
    'g',
    { transform: translate(0, y) },
    tooltip(`${nameText(own.unit.name)}: ${tip}`),
    label(own.unit.name, { x: margin, y: 5 + high / 2, weight, room: nameRoom + 0.01 }),
    element('rect', {
      x: from,
      y: 1,
      width: last * step,
      height: high,
      ...stroke('rule'),
      ...fill('ground'),
      class: 'fill-ground stroke-rule',
    }),
    runsOf(own.chances, step >= 36).map(({ rank, length, chance, level }) => {
      const colours = shade(level / (levels.length - 1));
      const x = edge(rank);
      const box = element('rect', { x, y: 1, width: edge(rank + length) - x, height: high, fill: colours.fill });
      if (step < 36) return box;
      return [box, label(chanceText(chance), { x: x + step / 2, y: 12.5, anchor: 'middle', ink: colours.ink })];
    }),
    wasRanked(own)
      ? [bracket(edge(own.best), edge(own.worst + 1), high + 1), median(own, from, step, high)]
      : undefined,
    label(words, { x: width - margin, y: 5 + high / 2, anchor: 'end', weight }),
  );
}

/** Units that simulations never ranked have neither interval nor median. */
function wasRanked({ best }: SimulatedUnit): boolean {
  return best >= 1;
}

function bracket(left: number, right: number, y: number): Markup {
  return element('path', { d: `M${left} ${y}v3H${right}v-3`, ...stroke('ink', 1.5) });
}

/** A line over the strip, or beneath it where there are numbers in it. */
function median({ medianRank }: SimulatedUnit, from: number, step: number, high: number): Markup {
  const [y, height] = step >= 36 ? [high - 1, 5] : [0, high + 2];
  return element('rect', { x: from + (medianRank - 0.5) * step - 1, y, width: 2, height, ...fill('ink') });
}

/** Where each shade begins, as a chance. */
const levels = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;

/** Neighbouring ranks of one shade, or each rank by itself; ranks that were never drawn are left out. */
function runsOf(
  chances: readonly number[],
  alone: boolean,
): { rank: number; length: number; chance: number; level: number }[] {
  const runs: { rank: number; length: number; chance: number; level: number }[] = [];
  for (const [c, chance] of chances.entries()) {
    if (chance <= 0) continue;
    const level = levels.findLastIndex((least) => chance >= least);
    const before = runs.at(-1);
    if (!alone && before?.level === level && before.rank + before.length === c + 1) before.length++;
    else runs.push({ rank: c + 1, length: 1, chance, level });
  }
  return runs;
}

/** A chance in per cent: never 0 where it did happen, nor 100 where it did not always. */
function chanceText(chance: number): string {
  if (chance > 0 && chance < 0.01) return '<1';
  return chance < 1 && chance > 0.99 ? '>99' : (100 * chance).toFixed(0);
}

/** The first rank, and others as far apart as their numbers need. */
function ticksOf(last: number, step: number): number[] {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((ranks) => ranks * step >= 28) ?? last;
  return [1, ...Array.from({ length: Math.floor(last / every) }, (_, t) => (t + 1) * every)].filter(
    (tick, t) => tick > 1 || t === 0,
  );
}

/** What the shades mean. */
function legend(width: number): { readonly markup: Markup; readonly height: number } {
  const text = 'Chance of a rank, in % of simulations:';
  const beside = margin + textWidth(text, sizes.label) + 8;
  const each = Math.min(44, (width - 2 * margin) / levels.length);
  const isBeside = beside + each * levels.length <= width - margin;
  const [x, y] = isBeside ? [beside, 0] : [margin, 18];
  const boxes = levels.map((least, l) => {
    const next = levels[l + 1];
    const colours = shade(l / (levels.length - 1));
    const range = least === 0 ? '<1' : next === undefined ? '50 +' : `${100 * least}-${100 * next}`;
    return [
      element('rect', { x: x + l * each, y, width: each, height: 15, fill: colours.fill }),
      label(range, { x: x + (l + 0.5) * each, y: y + 11.5, anchor: 'middle', ink: colours.ink }),
    ];
  });
  return { markup: fragment(label(text, { x: margin, y: 11.5 }), boxes), height: y + 16 };
}

function describe(shown: readonly SimulatedUnit[], of: number, period: Period, percent: number): string {
  const each = shown
    .slice(0, 20)
    .map(
      (own) =>
        ` ${nameText(own.unit.name)}: rank ${own.rank}, ${wasRanked(own) ? `${own.best} to ${own.worst}, median ${own.medianRank}` : 'ranked in no simulation'}.`,
    );
  return `Chance of each rank in ${period} for ${shown.length} of ${of} ranked units, with the ranks of ${percent} % of simulations.${each.join('')}`;
}
