import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { element, fragment, jsonElement, verbatim } from '../../src/report/markup.ts';

/** The texts and attributes that a reader of XML finds. */
function read(xml: string): { readonly text: string; readonly attributes: Record<string, string> } {
  let text = '';
  let attributes = {};
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('opentag', (tag) => {
    attributes = { ...attributes, ...tag.attributes };
  });
  parser.write(xml).close();
  return { text, attributes };
}

describe('markup', () => {
  it('shows every text as text', () => {
    const name = `<script>alert("1")</script> & 'so'`;
    expect(element('text', { title: name }, name).markup).toBe(
      '<text title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;</text>',
    );
  });

  it('gives any text back through a reader of XML, but for what XML does not allow and what turns directions', () => {
    const fine = (text: string): string =>
      [...text]
        .filter((character) => {
          const code = character.codePointAt(0) ?? 0;
          const allowed = code >= 0x20 || [9, 10, 13].includes(code);
          return allowed && !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
        })
        .filter((character) => !/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
        .join('')
        // Readers of XML take every line end for the same.
        .replace(/\r\n?/g, '\n');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(element('a', {}, text).markup).text).toBe(fine(text));
        expect(read(element('a', { b: text }).markup).attributes.b?.replace(/\s/g, ' ')).toBe(
          fine(text).replace(/\s/g, ' '),
        );
      }),
    );
  });

  it('leaves out an attribute that is undefined, and rounds a number to two decimals', () => {
    expect(element('rect', { x: 1.23456, y: undefined, width: -0.0001 }).markup).toBe(
      '<rect x="1.23" width="0"></rect>',
    );
  });

  it('refuses a number that is none, and names it', () => {
    expect(() => element('rect', { x: Number.NaN })).toThrow('x is NaN.');
    expect(() => element('rect', { height: Number.POSITIVE_INFINITY })).toThrow('height is Infinity.');
  });

  it('nests markup, lists and texts, and ends no element of HTML that has no end', () => {
    expect(fragment('a<', [element('br'), undefined, [element('b', {}, 'c')]]).markup).toBe('a&lt;<br><b>c</b>');
  });

  it('keeps a script and a style as they are, and refuses one that would end early', () => {
    expect(verbatim('style', { media: 'print' }, 'a > b { content: "&" }').markup).toBe(
      '<style media="print">a > b { content: "&" }</style>',
    );
    expect(verbatim('script', {}, "x = '$&'").markup).toBe("<script>x = '$&'</script>");
    for (const text of ['</script>', '</STYLE>', '<!--'])
      expect(() => verbatim('script', {}, text)).toThrow('would end it');
  });

  it('carries data as JSON that cannot end its element', () => {
    const data = { name: '</script><script>alert(1)</script>', other: '<!-- \u2028' };
    const { markup } = jsonElement('data', data);
    const json = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<'));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(data);
  });
});
