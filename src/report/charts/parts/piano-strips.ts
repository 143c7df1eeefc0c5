import type { Cell } from '../../../core/cell.ts';
import { element, fragment, type Markup } from '../../markup.ts';
import { label, margin, sizes, tooltip, translate } from './chart.ts';
import { labelLines } from './label-lines.ts';
import { fill, stroke } from './paint.ts';
import { fitted, textWidth } from './text-width.ts';

/** One unit on a strip. */
export interface PianoKey {
  /** From 0, the least inclusive, to 1. */
  readonly share: number;
  readonly tip: string;
  readonly marked: boolean;
}

/** A strip with a key for every unit but the one whose profile it is. */
export interface PianoStrip {
  /** The value of the unit, or why there is none. */
  readonly cell: Cell;
  readonly keys: readonly PianoKey[];
  /** Where the unit itself stands, and the median; none where there is no value. */
  readonly own?: number;
  readonly middle?: { readonly share: number; readonly tip: string };
  /** The least and the most inclusive value. */
  readonly ends?: readonly [least: string, most: string];
  /** What is said at the right. */
  readonly words: string;
  /** Whether lower is better, so that the strip runs from the greatest value to the least. */
  readonly isTurned: boolean;
}

/** A strip and its title, or the heading of a group. */
export interface PianoLine {
  readonly title: string;
  readonly depth: number;
  readonly strip?: PianoStrip;
}

/** Strips beneath each other, with what their marks mean above. */
export function pianoStrips(
  lines: readonly PianoLine[],
  { name, marked, width }: { readonly name: string; readonly marked: boolean; readonly width: number },
): { readonly body: Markup; readonly height: number } {
  const room = width - 2 * margin;
  const ends = lines.flatMap(({ strip }) => strip?.ends ?? []).map((end) => textWidth(end, sizes.label));
  const endRoom = Math.min(room / 10, Math.max(0, ...ends) + 1);
  const wordsAt = width - margin - 0.26 * room;
  const [from, to] = [margin + 0.3 * room + endRoom + 16, wordsAt - endRoom - 22];
  const place: Place = { from, to, endRoom, titleRoom: 0.3 * room, wordsAt, wordsRoom: 0.26 * room };
  const key = legend(name, marked, width);
  let y = key.height + 22;
  const directions = [
    to - from > 180 ? label('← less inclusive', { x: from, y: y - 6, paint: 'quiet' }) : undefined,
    label('more inclusive →', { x: to, y: y - 6, anchor: 'end', paint: 'quiet' }),
  ];
  const drawn = lines.map(({ title, depth, strip }) => {
    const top = y;
    const x = margin + 10 * depth;
    y += strip ? pitch : 26;
    if (!strip) return label(title, { x, y: top + 18, weight: 'bold', room: room - 10 * depth });
    return element(
      'g',
      { transform: translate(0, top) },
      labelLines(title, { x, y: above + high / 2, room: place.titleRoom - 4 - 10 * depth }),
      stripAt(strip, name, place),
    );
  });
  return { body: fragment(key.markup, directions, drawn), height: y };
}

/** From one strip to the next, and the height of one; each begins so far below the upper edge of its line. */
const [pitch, high, above] = [32, 18, 7];

/** Where on a line its parts stand. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly endRoom: number;
  readonly titleRoom: number;
  readonly wordsAt: number;
  readonly wordsRoom: number;
}

function stripAt({ keys, own, middle, ends, words, isTurned }: PianoStrip, name: string, place: Place): Markup {
  const { from, to, titleRoom, endRoom, wordsAt, wordsRoom } = place;
  const at = (share: number): number => from + share * (to - from);
  const path = ({ share, tip }: PianoKey): Markup =>
    element('path', { d: `M${Math.round(10 * at(share)) / 10} ${above}v${high}` }, tooltip(tip));
  const others = keys.filter(({ marked }) => marked);
  const [paint, weight] = own === undefined ? (['quiet', 'normal'] as const) : (['ink', 'bold'] as const);
  return fragment(
    element('rect', { x: from - 3, y: above, width: to - from + 6, height: high, ...stroke('rule') }),
    element('g', { ...stroke('plain'), 'stroke-opacity': 0.5 }, keys.filter(({ marked }) => !marked).map(path)),
    element('g', stroke('other', 2), others.map(path)),
    others.map(({ share, tip }) => circle(at(share), above, tip)),
    middle ? triangle(at(middle.share), above + high, middle.tip) : undefined,
    own === undefined ? undefined : boldKey(at(own), above - 3, high + 6, `${name}: ${words}`),
    isTurned ? label('↓', { x: margin + titleRoom, y: above + 13, paint: 'quiet' }) : undefined,
    ends
      ? [
          label(ends[0], { x: from - 8, y: above + 13, anchor: 'end', paint: 'quiet', room: endRoom }),
          label(ends[1], { x: to + 8, y: above + 13, paint: 'quiet', room: endRoom }),
        ]
      : undefined,
    labelLines(words, { x: wordsAt, y: above + high / 2, room: wordsRoom, paint, weight }),
  );
}

function boldKey(x: number, y: number, height: number, tip?: string): Markup {
  return element(
    'rect',
    { x: x - 2.5, y, width: 5, height, ...fill('mark') },
    tip === undefined ? undefined : tooltip(tip),
  );
}

function circle(x: number, y: number, tip?: string): Markup {
  return element('circle', { cx: x, cy: y, r: 3, ...fill('other') }, tip === undefined ? undefined : tooltip(tip));
}

function triangle(x: number, y: number, tip?: string): Markup {
  const shape = { d: 'M0 0l4 6h-8z', transform: translate(x, y), ...fill('ink') };
  return element('path', shape, tip === undefined ? undefined : tooltip(tip));
}

/** What the marks mean, in as many lines as it takes. */
function legend(name: string, marked: boolean, width: number): { readonly markup: Markup; readonly height: number } {
  const entries = [
    { text: fitted(name, width / 3, sizes.label, 'bold'), weight: 'bold', mark: boldKey(4, -12, 14) },
    ...(marked ? [{ text: 'those named below', weight: 'normal', mark: circle(4, -4) } as const] : []),
    { text: 'each other', weight: 'normal', mark: element('path', { d: 'M4 -11v13', ...stroke('plain') }) },
    { text: 'median', weight: 'normal', mark: triangle(4, -7) },
  ] as const;
  let [x, y] = [margin, 12];
  const drawn = entries.map(({ text, weight, mark }) => {
    const wide = 14 + textWidth(text, sizes.label, weight);
    if (x > margin && x + wide > width - margin) [x, y] = [margin, y + 18];
    const entry = element('g', { transform: translate(x, y) }, mark, label(text, { x: 14, y: 0, weight }));
    x += wide + 18;
    return entry;
  });
  return { markup: fragment(drawn), height: y + 6 };
}
