import { type Table, tableOf } from '../../src/table/table.ts';
import type { TableCell } from '../../src/table/table-cell.ts';

/** Texts that break what is careless: markup, formulas, line ends, errors of spreadsheets, what XML does not allow. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table><h1>out</h1>',
  '<!-- --><style>*{display:none}</style>',
  ']]>&amp;&#65;',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  ' =1 ',
  '\r=1',
  'two\nlines',
  'two\r\nlines',
  "'=1",
  '#N/A',
  '#REF!',
  '_x0041_',
  '_x005F_x0041_',
  '_x005f_',
  '0123',
  '1e5',
  'TRUE',
  '2019-04-01',
  'a,b;c\td"e"',
  '😀 é ß',
];

/** The same with what cannot be in a document: it is left out there. */
export const unwritableTexts: readonly (readonly [string, string])[] = [
  ['bell\u0007 and null\u0000', 'bell and null'],
  ['half \ud83d of a pair', 'half  of a pair'],
  ['no \ufffe character', 'no  character'],
];

/** A table whose every text is hostile. */
export function hostileTable(texts: readonly string[] = hostileTexts): Table {
  const numbers: readonly TableCell[] = [1 / 3, { number: -0.1, mark: '="†' }, { missing: 'suppressed' }, 1e21, 0];
  return tableOf({
    title: '<b>Title</b> & "=1+1"',
    columns: [
      { id: '=id', title: '=SUM(A1) <i>' },
      { id: 'value', title: '#VALUE!', digits: 1 },
      { id: '-2+3', title: '"quoted", heading' },
    ],
    rows: texts.map((text, t) => [{ text }, numbers[t % numbers.length] ?? 0, { text: texts.at(-t) ?? '' }]),
    footnotes: texts,
  });
}
