import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/core/cell.ts';
import { tableOf } from '../../src/table/table.ts';
import { cellText, reasonSymbol } from '../../src/table/table-cell.ts';

const hostile = [
  '=HYPERLINK("x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '<script>alert(1)</script>',
  'a|b',
  'new\nline',
  '\u001b[31mred',
  '"quoted", too',
  '[link](javascript:x)',
];
const table = tableOf({
  title: 'A <b>title</b>',
  columns: [
    { id: 'name', title: 'Name' },
    { id: 'value', title: 'Value', digits: 1 },
  ],
  rows: hostile.map((text, i) => [{ text }, i === 0 ? { missing: 'suppressed' } : { number: i / 3, mark: '=' }]),
  footnotes: ['A note.'],
});

describe('a table', () => {
  it('adds a footnote for each kind of missing cell, after the others', () => {
    expect(table.footnotes).toEqual(['A note.', '[c] suppressed by the publisher to protect small numbers (c)']);
  });

  it('writes CSV that reads back: every digit, symbols, and no formula', () => {
    const rows = csvParse(table.toCsv());
    expect(rows.map(({ name }) => name)).toEqual(hostile.map((text, i) => (i < 6 ? `'${text}` : text)));
    expect(rows[0]?.value).toBe('c');
    expect(Number(rows[1]?.value)).toBe(1 / 3);
    expect(table.toCsv().endsWith('\n')).toBe(true);
  });

  it('keeps negative numbers numbers in CSV', () => {
    expect(tableOf({ title: '', columns: [{ id: 'v', title: 'V' }], rows: [[-1.5]], footnotes: [] }).toCsv()).toBe(
      'v\n-1.5\n',
    );
  });

  it('writes Markdown in which no text is markup, and each row is one line', () => {
    const markdown = table.toMarkdown();
    expect(markdown).not.toMatch(/<script|<b>/);
    expect(markdown).toContain('a\\|b');
    expect(markdown).toContain('\\[link\\]');
    expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(hostile.length + 2);
    expect(markdown).toContain('0.3=');
    expect(markdown).toContain('- A note.');
  });

  it('writes JSON with reasons spelt out', () => {
    const json = JSON.parse(table.toJson());
    expect(json.rows.slice(0, 2)).toEqual([
      { name: hostile[0], value: { missing: 'suppressed' } },
      { name: hostile[1], value: 1 / 3 },
    ]);
    expect(json.footnotes).toEqual(table.footnotes);
  });
});

describe('titles, headings and footnotes', () => {
  it('are one line each, and no footnote stands twice', () => {
    const odd = tableOf({
      title: 'T\n\nX\n===',
      columns: [{ id: 'a', title: 'A\u001b[31m' }],
      rows: [],
      footnotes: ['x\ny', 'x y'],
    });
    expect([odd.title, odd.columns[0]?.title, odd.footnotes]).toEqual(['T X ===', 'A [31m', ['x y']]);
  });
});

describe('cellText', () => {
  const column = { id: 'v', title: 'V', digits: 1 };

  it('rounds to the digits of the column and writes no minus zero', () => {
    expect([1.25, -0.01, 0, 12].map((value) => cellText(value, column))).toEqual(['1.3', '0.0', '0.0', '12.0']);
    expect(cellText(1 / 3, undefined)).toBe(String(1 / 3));
  });

  it('has a symbol for every reason', () => {
    expect(new Set(reasons.map((reason) => reasonSymbol[reason])).size).toBe(reasons.length);
    expect(cellText({ missing: 'negligible' }, column)).toBe('[low]');
  });

  it('lets no control character through to a terminal', () => {
    expect(cellText({ text: '\u001b[31mred\nline' }, undefined)).toBe(' [31mred line');
  });
});
