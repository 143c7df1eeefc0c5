import type { Change, ChangeCauses, ChangeRow } from '../../analyse/time/change.ts';
import type { Spec } from '../../core/spec.ts';
import { listed } from '../../core/text.ts';
import { indicatorsOf } from '../../core/tree.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';
import type { Sentence } from './sentence.ts';
import { digitsOf, figureText, nameText, signedText } from './wording.ts';

/** What moved one unit, how far, and whether that is more than chance. */
export function changeSentences(change: Change, unit: string, spec: Spec): Sentence[] {
  const row = change.rows.find(({ id }) => id === unit);
  if (!row) {
    const left = change.notCompared.find((one) => one.unit.id === unit);
    const because = left?.because ?? 'it is ranked in neither year';
    return [{ kind: 'change', text: `There is no change since ${change.from} to report: ${because}.` }];
  }
  const chance = chanceText(row);
  return [
    {
      kind: 'change',
      text: `Between ${change.from} and ${change.to} its score ${scoreMove(row)}, and its rank ${rankMove(row, change)}${chance ? `. ${chance}` : '.'}`,
    },
    ...causesOf(row, spec),
  ];
}

/** `fell by 14.9 points, from 76.4 to 61.5` */
export function scoreMove({ score }: Pick<ChangeRow, 'score'>): string {
  const digits = digitsOf([score.from, score.to]);
  const by = fixed(Math.abs(score.change), digits);
  if (Number(by) === 0) return `stayed at ${fixed(score.to, digits)}`;
  const way = score.change > 0 ? 'rose' : 'fell';
  return `${way} by ${by} ${by === '1.0' ? 'point' : 'points'}, from ${fixed(score.from, digits)} to ${fixed(score.to, digits)}`;
}

function rankMove({ rank }: ChangeRow, { of }: Change): string {
  if (rank.from === rank.to) {
    const whole = of.from === of.to ? `of ${of.to}` : `(of ${of.from}, then of ${of.to})`;
    return `stayed ${ordinal(rank.to)} ${whole}`;
  }
  return `went from ${ordinal(rank.from)} of ${of.from} to ${ordinal(rank.to)} of ${of.to}`;
}

/** What the interval of a change says; nothing where nobody worked one out. */
export function chanceText({ interval, score }: ChangeRow): string | undefined {
  if (!interval) return undefined;
  const digits = digitsOf([score.from, score.to]);
  const range = `${signedText(interval.low, digits)} to ${signedText(interval.high, digits)}`;
  return interval.isClear
    ? `That is more than chance alone would give: the change could be anywhere from ${range}.`
    : `That is no more than chance could give: the change could be anywhere from ${range}, which holds 0.`;
}

const words: readonly (readonly [keyof ChangeCauses, string])[] = [
  ['own', 'its own figures'],
  ['others', 'what the others did'],
  ['units', 'those that came or went'],
  ['breaks', 'indicators whose series breaks in between'],
  ['coverage', 'indicators known in one of the years only'],
  ['weights', 'weights found anew'],
];

/** Where the points of a change come from, and the indicators that gave most of them. */
function causesOf(row: ChangeRow, spec: Spec): Sentence[] {
  const { causes, score } = row;
  const digits = digitsOf([score.from, score.to]);
  if (!causes || Number(fixed(score.change, digits)) === 0) return [];
  const parts = words.flatMap(([key, what], i) => {
    const text = signedText(causes[key], digits);
    return Number(text) === 0 && i > 0 ? [] : [`${text} from ${what}`];
  });
  const drivers = driversOf(row, spec, digits);
  const pull =
    drivers.length === 1
      ? 'The indicator that pulled it most that way is'
      : 'The indicators that pulled it most that way are';
  const most = drivers.length > 0 ? ` ${pull} ${listed(drivers)}.` : '';
  const all = `The change of ${signedText(score.change, digits)} is made of ${listed(parts)}.`;
  return [{ kind: 'causes', text: all + most }];
}

/** The two indicators that add most in the direction of the change, as published in both years. */
function driversOf(row: ChangeRow, spec: Spec, digits: number): string[] {
  const way = Math.sign(row.score.change);
  return indicatorsOf(spec.children)
    .flatMap(({ id, title, unit }) => {
      const line = row.indicators[id];
      if (!line || line.part === null || line.part * way <= 0) return [];
      const { from, to } = line.value;
      const values = from === null || to === null ? '' : `, ${figureText(from, 'number')} to ${figureText(to, unit)}`;
      return [{ part: line.part, text: `"${nameText(title)}" (${signedText(line.part, digits)}${values})` }];
    })
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, 2)
    .map(({ text }) => text);
}
