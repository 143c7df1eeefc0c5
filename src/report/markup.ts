/** Markup in which every text is escaped; only this library makes it. */
export interface Markup {
  readonly markup: string;
}

/** What stands in an element: markup, or a text, which shows as it is. */
export type Child = Markup | string | undefined | readonly Child[];

/** Attributes; a number is rounded to two decimals, and one left undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of HTML or SVG, written so that it is well formed as both. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return { markup: empty.has(name) ? start : `${start}${textOf(children)}</${name}>` };
}

/** Several pieces of markup, one after another. */
export function fragment(...children: readonly Child[]): Markup {
  return { markup: textOf(children) };
}

/** A `style` or `script` of our own, never of data: its text stands unescaped. */
export function verbatim(name: 'style' | 'script', attributes: Attributes, text: string): Markup {
  if (/<\/(?:style|script)|<!--/i.test(text)) throw new RangeError(`A ${name} holds what would end it.`);
  return { markup: element(name, attributes).markup.replace('><', () => `>${text}<`) };
}

/** Data as JSON in a page, to be read back by its script; no text in it can end the element. */
export function jsonElement(id: string, value: unknown): Markup {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return verbatim('script', { type: 'application/json', id }, json);
}

// Elements of HTML that have no end.
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta']);

function attribute([name, value]: readonly [string, string | number | undefined]): string {
  if (value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${name} is ${value}.`);
  return ` ${name}="${escaped(typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : value)}"`;
}

function textOf(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return 'markup' in child ? child.markup : child.map(textOf).join('');
}

/** A text without what XML does not allow, and without what turns the direction of all that follows. */
export function readable(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    '',
  );
}

/** A text that shows as text wherever it stands. */
function escaped(text: string): string {
  return readable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
