import type { TableContent } from '../table/table-cell.ts';
import { type HtmlTableOptions, htmlTable } from './html-table.ts';
import { element } from './markup.ts';
import { pageHead } from './page-head.ts';

/**
 * A table as a page of its own: one file that asks the network for nothing, for the screen (light or dark, as the reader has
 * it) and for paper, where the headings stand on each sheet. {@link htmlTable} gives the table alone, for a page of yours.
 *
 * @example
 * ```ts
 * import { leagueTable, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { toHtml } from 'inclusion-index/report';
 * const page = toHtml(leagueTable(score(inclusionIndex, figures()), { year: '2023/24' }));
 * page.startsWith('<!doctype html>\n<html lang="en-GB">'); // => true
 * ```
 */
export function toHtml(table: TableContent, options: Pick<HtmlTableOptions, 'heading'> = {}): string {
  const head = pageHead(table.title || 'Table', css);
  const body = element('body', {}, element('main', {}, htmlTable(table, { ...options, level: 1 })));
  return `<!doctype html>\n${element('html', { lang: 'en-GB' }, element('head', {}, head), body).markup}\n`;
}

const css = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --quiet: #595959; --rule: #d4d4d4; --band: #f3f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16191c; --ink: #e8e8e8; --quiet: #b0b0b0; --rule: #40464c; --band: #1f2428; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.4 Arial, Helvetica, "Liberation Sans", sans-serif; }
main { width: fit-content; min-width: min(100%, 40rem); padding: 1.5rem; }
table { width: max-content; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .75rem; text-align: left; }
h1 { max-width: 48rem; margin: 0; font-size: 1.25rem; line-height: 1.25; overflow-wrap: anywhere; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; max-width: min(26rem, 45vw); overflow-wrap: break-word; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--ground); border-bottom: 0; box-shadow: inset 0 -2px var(--ink); vertical-align: bottom; }
tbody th { position: sticky; left: 0; z-index: 1; background: inherit; font-weight: normal; }
tbody tr { background: var(--ground); }
tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
abbr { color: var(--quiet); text-decoration: none; cursor: help; }
.notes { max-width: 48rem; margin: 1rem 0 0; padding: 0; list-style: none; color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
.notes li { margin: 0 0 .3rem; }
@media print {
  @page { margin: 12mm; }
  :root { --ground: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --band: #f2f2f2; }
  body { font-size: 8.5pt; }
  main { padding: 0; width: auto; }
  table { width: 100%; }
  th, td { padding: 1.5pt 4pt; max-width: 60mm; }
  thead { display: table-header-group; }
  thead th, tbody th { position: static; }
  thead th { border-bottom: 1pt solid var(--ink); box-shadow: none; }
  tr, .notes li { break-inside: avoid; }
}
`;
