import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ChartOptions } from '../../src/report/index.ts';
import { type ChartData, england, hostile, hostileTexts, towns } from '../report/charts/chart-data.ts';

/** A chart and how it is drawn, with all it can show. */
export interface ChartCase {
  readonly name: string;
  readonly draw: (data: ChartData, options?: ChartOptions) => string | Promise<string>;
  /** Whether it is of the index alone, with no unit in it. */
  readonly ofIndex?: boolean;
}

/** An element of a chart, as a reader of XML sees it. */
export interface Seen {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of the elements it stands in, the outermost first. */
  readonly within: readonly string[];
  /** Its own text, that of elements within left out. */
  text: string;
}

/** Reads a chart as XML, which fails where it is not well formed. */
export function elementsOf(svg: string): Seen[] {
  const found: Seen[] = [];
  const open: Seen[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const seen = { name, attributes, within: open.map((each) => each.name), text: '' };
    found.push(seen);
    open.push(seen);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return found;
}

// All that a chart is made of; none of it runs anything or loads anything.
const allowed = /^(?:svg|title|desc|g|rect|line|path|circle|polygon|polyline|text|tspan|defs|pattern|clipPath)$/;

/** The one suite that every chart passes: well-formed, told in words, the same each time, and harmless whatever the data hold. */
export function testChart({ name, draw, ofIndex = false }: ChartCase): void {
  describe(`${name} conforms`, () => {
    describe.each([
      ['England', england],
      ['made towns', towns],
    ] as const)('with %s', (_, made) => {
      it('is well-formed XML with one root, made of shapes and texts alone', async () => {
        const elements = elementsOf(await draw(await made()));
        const [root] = elements;
        expect(root?.name).toBe('svg');
        expect(root?.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
        expect(root?.attributes.role).toBe('img');
        expect(elements.filter((element) => !allowed.test(element.name)).map((element) => element.name)).toEqual([]);
      });

      it('says what it shows in a title and a description', async () => {
        const elements = elementsOf(await draw(await made()));
        const own = elements.filter(({ within }) => within.length === 1);
        const texts = ['title', 'desc'].map((each) => own.find((element) => element.name === each)?.text ?? '');
        for (const text of texts) expect(text).toMatch(/^\p{Lu}.{9,}/u);
        expect(texts[1]).toMatch(/\.$/);
      });

      it('shows no value that is none, in any text or attribute', async () => {
        const svg = await draw(await made());
        expect(svg.match(/.{0,60}(?:undefined|NaN|Infinity|\[object|\bnull\b).{0,60}/g) ?? []).toEqual([]);
      });

      it('gives the same bytes each time', async () => {
        expect(await draw(await made())).toBe(await draw(await made()));
      });

      it('has as many numbers as it needs, rounded: no digit that a platform could make different', async () => {
        const svg = await draw(await made());
        expect(svg.match(/="[^"]*\d\.\d{3}[^"]*"/g)?.filter((text) => !text.startsWith('="http')) ?? []).toEqual([]);
        expect(svg).not.toMatch(/="-0"/);
      });

      it('writes the names it points at, so that colour is never all', async () => {
        const given = await made();
        const shown = elementsOf(await draw(given)).filter((element) => element.name === 'text');
        const { units, indexOf, indicators, indicator } = given.scores.of(given.year);
        const titles = indicators.map((id) => indicator(id).indicator.title);
        const names = ofIndex ? titles : [units[indexOf(given.unit)]?.name ?? 'none'];
        // A hexagon has room for the first letters.
        for (const name of names) expect(shown.map(({ text }) => text).join('\n')).toContain(name.slice(0, 4));
      });

      it('takes a title and a description', async () => {
        const svg = await draw(await made(), { title: 'A title & more', description: 'Words <of> mine.' });
        const own = elementsOf(svg).filter(({ within }) => within.length === 1);
        expect(own.find((element) => element.name === 'title')?.text).toBe('A title & more');
        expect(own.find((element) => element.name === 'desc')?.text).toBe('Words <of> mine.');
      });

      it.each([320, 480, 800, 1123, 1600])('is drawn %d wide, with no text beyond its edges', async (width) => {
        const elements = elementsOf(await draw(await made(), { width }));
        expect(elements[0]?.attributes.width).toBe(String(width));
        expect(elements[0]?.attributes.viewBox).toMatch(new RegExp(`^0 0 ${width} \\d+$`));
        const outside = elements.filter(({ name, attributes: { x, transform } }) => {
          return name === 'text' && transform === undefined && (Number(x) < -width || Number(x) > width);
        });
        expect(outside.map(({ text }) => text)).toEqual([]);
        const negative = elements.filter(({ attributes: { width, height, r } }) =>
          [width, height, r].some((size) => Number(size ?? 0) < 0),
        );
        expect(negative).toEqual([]);
      });
    });

    it('is harmless and of bounded size whatever the names in the data are', async () => {
      const [svg, plain] = [await draw(await hostile()), await draw(await towns())];
      const elements = elementsOf(svg);
      expect(elements.filter((element) => !allowed.test(element.name)).map((element) => element.name)).toEqual([]);
      const attributes = elements.flatMap((element) => Object.entries(element.attributes));
      expect(attributes.filter(([key]) => /^on|href|style/i.test(key))).toEqual([]);
      // No attribute holds a text of the data: not a name, not a class made of one.
      expect(
        attributes.filter(([, value]) => hostileTexts.some((text) => text !== '' && value.includes(text))),
      ).toEqual([]);
      expect(svg).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      // Texts are cut to the room they have, and their whole in a tooltip at 2000 pixels.
      expect(svg.length).toBeLessThan(4 * plain.length + 40_000);
      const longest = Math.max(...elements.map(({ text }) => text.length));
      expect(longest).toBeLessThan(4100);
    });

    it('survives hostile names at any width', async () => {
      for (const width of [320, 1600]) {
        const [root] = elementsOf(await draw(await hostile(), { width }));
        expect(root?.attributes.width).toBe(String(width));
      }
    });
  });
}
