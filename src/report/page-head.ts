import { element, fragment, type Markup, verbatim } from './markup.ts';

/** The head of a page that has its style in it and runs nothing. */
export function pageHead(title: string, style: string): Markup {
  return fragment(
    element('meta', { charset: 'utf-8' }),
    // Nothing in the page can fetch or run, even if a text of the data were markup.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'inclusion-index' }),
    element('title', {}, title),
    verbatim('style', {}, style),
  );
}
