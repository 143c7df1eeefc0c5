/** How pages look: one column, light or dark as the reader has it, and on A4 with whole rows, whole charts and repeated headings. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --quiet: #595959; --rule: #d4d4d4; --band: #f3f6f8; --link: #00568f; --key: #0072b2; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 Arial, Helvetica, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
body > header, body > nav, main, body > footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-top: 2rem; border-top: .5rem solid var(--key); max-width: none; }
body > header > * { max-width: 61.5rem; margin-left: auto; margin-right: auto; }
h1 { margin-top: 0; margin-bottom: .25rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); font-size: 1.4rem; line-height: 1.25; }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.1rem; line-height: 1.3; }
p, ul, ol, dl { margin: 0 0 .75rem; }
p, li, dd { max-width: 44rem; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); }
.quiet { color: var(--quiet); }
body > nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
body > nav a { display: inline-block; padding: .25rem 0; }
.says { padding-left: 1.1rem; }
.says li { margin-bottom: .5rem; }
.says > li:first-child { font-size: 1.2rem; line-height: 1.4; margin-left: -1.1rem; list-style: none; font-weight: bold; }
figure { margin: 1.25rem 0 1.5rem; }
figcaption { margin-top: .25rem; color: var(--quiet); font-size: .875rem; max-width: 44rem; }
.scroll { overflow-x: auto; margin-bottom: 1.5rem; }
figure .scroll { margin-bottom: 0; }
.scroll:has(+ .notes) { margin-bottom: 0; }
svg.chart { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .5rem; font-weight: bold; text-align: left; font-size: 1rem; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: .25rem; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: normal; }
tbody tr:nth-child(even) { background: var(--band); }
th, td { max-width: 24rem; overflow-wrap: break-word; }
tbody th { min-width: 9rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
abbr { color: var(--quiet); text-decoration: underline dotted; text-underline-offset: 2px; }
.notes { margin: .5rem 0 1.25rem; padding: 0; list-style: none; color: var(--quiet); font-size: .8125rem; }
.notes li { margin: 0 0 .25rem; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .25rem 1rem; font-size: .875rem; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.columns { columns: 15rem; column-gap: 2rem; }
.columns ul, .columns section { break-inside: avoid; }
.caveats h4 { margin-top: 0; }
.caveats > div { break-inside: avoid; }
.places { padding: 0; list-style: none; }
.findings dt { margin-top: .75rem; }
.findings dd { margin: .15rem 0 0 1.25rem; }
body > footer { margin-top: 3rem; padding-bottom: 2rem; color: var(--quiet); font-size: .8125rem; }
@media screen and (max-width: 46rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.6rem; }
  .scroll > svg.chart { max-width: none; min-width: 44rem; }
  dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.facts dd { margin-bottom: .5rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #16191c; --ink: #e8e8e8; --quiet: #b0b0b0; --rule: #40464c; --band: #1f2428; --link: #7cc4f5; --key: #56b4e9; }
  .fill-ground { fill: #16191c; } .stroke-ground { stroke: #16191c; }
  .fill-ink { fill: #e8e8e8; } .stroke-ink { stroke: #e8e8e8; }
  .fill-quiet { fill: #b0b0b0; } .stroke-quiet { stroke: #b0b0b0; }
  .fill-rule { fill: #40464c; } .stroke-rule { stroke: #40464c; }
  .fill-plain { fill: #56b4e9; } .stroke-plain { stroke: #56b4e9; }
  .fill-mark { fill: #ff8c42; } .stroke-mark { stroke: #ff8c42; }
  .fill-other { fill: #2fc596; } .stroke-other { stroke: #2fc596; }
  .fill-third { fill: #d58bd0; } .stroke-third { stroke: #d58bd0; }
  .fill-tint { fill: #1f3d54; } .stroke-tint { stroke: #1f3d54; }
}
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  :root { --quiet: #444; --rule: #bbb; --band: #f2f2f2; --link: #000; }
  body { font-size: 10pt; line-height: 1.4; }
  body > header, body > nav, main, body > footer { max-width: none; padding-left: 0; padding-right: 0; }
  body > header { padding-top: 6mm; }
  body > header > * { max-width: none; }
  body > nav, .skip { display: none; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 8mm; } h3 { font-size: 11.5pt; }
  h2, h3, h4, caption, dt, h2 + p { break-after: avoid; }
  .links { display: none; }
  p { break-inside: avoid; }
  li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  figure, .says li, .notes li, tr, dt, dd { break-inside: avoid; }
  figcaption { break-before: avoid; font-size: 8.5pt; }
  .scroll { overflow: visible; }
  svg.chart { max-width: 100%; max-height: 255mm; }
  table { font-size: 8pt; }
  tbody th, tbody td { min-width: 0; overflow-wrap: anywhere; }
  tbody .number { overflow-wrap: normal; }
  thead { display: table-header-group; }
  caption { font-size: 10pt; }
  th, td { padding: 1.5pt 4pt; }
  abbr { text-decoration: none; }
  .notes, body > footer { font-size: 8pt; }
  dl.facts { font-size: 8.5pt; }
  .caveats { font-size: 8.5pt; columns: 2; column-gap: 8mm; }
  body > footer { break-before: avoid; margin-top: 4mm; padding-bottom: 0; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
