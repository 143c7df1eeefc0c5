import { excerpt } from '../../core/text.ts';
import type { TableContent } from '../../table/table-cell.ts';
import { type HtmlTableOptions, htmlTable } from '../html-table.ts';
import { type Child, element, fragment, type Markup } from '../markup.ts';
import { pageHead } from '../page-head.ts';
import { pageStyle } from './page-style.ts';

/** A part of a page with a heading, which its contents link to. */
export interface Section {
  /** Small letters and hyphens: the target of links. */
  readonly id: string;
  readonly title: string;
  readonly content: Child;
}

/** A page as its parts. */
export interface PageContent {
  readonly title: string;
  /** What stands under the title. */
  readonly lead: Child;
  readonly sections: readonly Section[];
  readonly foot: Child;
}

/** A page of its own: one file that asks the network for nothing, with its style, a list of its sections and these. */
export function pageOf({ title, lead, sections, foot }: PageContent): string {
  const head = pageHead(excerpt(title), pageStyle);
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#main' }, 'To the content'),
    element('header', {}, element('h1', {}, excerpt(title)), lead),
    element(
      'nav',
      { 'aria-label': 'Sections of this page' },
      element(
        'ol',
        {},
        sections.map((section) => element('li', {}, element('a', { href: `#${section.id}` }, excerpt(section.title)))),
      ),
    ),
    element(
      'main',
      { id: 'main' },
      sections.map(({ id, title: heading, content }) =>
        element(
          'section',
          { id, 'aria-labelledby': `${id}-title` },
          element('h2', { id: `${id}-title` }, excerpt(heading)),
          content,
        ),
      ),
    ),
    element('footer', {}, foot),
  );
  return `<!doctype html>\n${element('html', { lang: 'en-GB' }, element('head', {}, head), body).markup}\n`;
}

/** A chart with what is to be said of it; on a narrow screen it is moved sideways rather than made too small to read. */
export function figure(svg: string, caption: Child): Markup {
  // Charts are made of elements alone, as all markup is.
  return element('figure', {}, sideways({ markup: svg }, 'Chart'), element('figcaption', {}, caption));
}

/** A table that is moved sideways where it is wider than the screen. */
export function tableIn(table: TableContent, options: HtmlTableOptions = {}): Markup {
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && 'text' in cell ? { text: excerpt(cell.text, 300) } : cell)),
  );
  return sideways(htmlTable({ ...table, title: excerpt(table.title), rows }, options), 'Table');
}

/** What can be wider than the screen; by keyboard too. */
function sideways(content: Child, what: string): Markup {
  return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': what }, content);
}

/** Paragraphs. */
export function paragraphs(...texts: readonly string[]): Markup {
  return fragment(texts.map((text) => element('p', {}, shortened(text))));
}

/** A list of texts. */
export function list(texts: readonly Child[], className?: string): Markup {
  return element(
    'ul',
    { class: className },
    texts.map((text) => element('li', {}, shortened(text))),
  );
}

/** Names and what they stand for. */
export function facts(pairs: readonly (readonly [string, Child])[]): Markup {
  return element(
    'dl',
    { class: 'facts' },
    pairs.map(([name, value]) => [element('dt', {}, shortened(name)), element('dd', {}, shortened(value))]),
  );
}

/** A text that a sheet has room for: titles in data may be as long as a book. */
function shortened(child: Child): Child {
  return typeof child === 'string' ? excerpt(child, 1500) : child;
}

/** The width of charts in pages: texts 11 high stay legible on A4. */
export const chartWidth = 760;

/** The foot of a page: whose figures they are. */
export function footOf(attribution: string | undefined): Markup {
  return paragraphs(...(attribution === undefined ? [] : [attribution]));
}
