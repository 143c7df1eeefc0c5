import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { htmlTable } from '../../src/report/html-table.ts';
import { tableOf } from '../../src/table/table.ts';
import { hostileTable, unwritableTexts } from './hostile.ts';

const table = tableOf({
  title: 'Towns',
  columns: [
    { id: 'rank', title: 'Rank' },
    { id: 'name', title: 'Name' },
    { id: 'score', title: 'Score', digits: 1 },
  ],
  rows: [
    [{ number: 1, mark: '=' }, { text: 'Aton' }, 99.96],
    [2, { text: 'Beton' }, { missing: 'suppressed' }],
  ],
  footnotes: ['= after a rank: tied.'],
});

describe('htmlTable', () => {
  it('has a caption, headings with their scope, numbers by class, and footnotes beneath', () => {
    expect(htmlTable(table).markup).toBe(
      '<table><caption>Towns</caption><thead><tr><th scope="col" class="number">Rank</th><th scope="col">Name</th><th scope="col" class="number">Score</th></tr></thead>' +
        '<tbody><tr><td class="number">1=</td><th scope="row">Aton</th><td class="number">100.0</td></tr>' +
        '<tr><td class="number">2</td><th scope="row">Beton</th><td class="number"><abbr title="suppressed by the publisher to protect small numbers (c)">[c]</abbr></td></tr></tbody></table>' +
        '<ul class="notes"><li>= after a rank: tied.</li><li>[c] suppressed by the publisher to protect small numbers (c)</li></ul>',
    );
  });

  it('takes another column for what a row is about, or the first of texts, or none', () => {
    expect(htmlTable(table, { heading: 'rank' }).markup).toContain(
      '<th scope="row" class="number">1=</th><td>Aton</td>',
    );
    const columns = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ];
    const texts = tableOf({ title: 'T', columns, rows: [[1, { text: 'x' }]], footnotes: [] });
    expect(htmlTable(texts).markup).toContain('<td class="number">1</td><th scope="row">x</th>');
    expect(htmlTable(texts, { level: 2 }).markup).toContain('<caption><h2>T</h2></caption>');
    const numbers = tableOf({ title: 'T', columns, rows: [[1, 2]], footnotes: [] });
    expect(htmlTable(numbers).markup).not.toContain('scope="row"');
    expect(htmlTable(numbers).markup).not.toContain('<ul');
  });

  it('shows every text as text, and is well formed', () => {
    const { markup } = htmlTable(hostileTable());
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(`<main>${markup}</main>`).close();
    expect([...names].sort()).toEqual(
      ['abbr', 'caption', 'li', 'main', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'].sort(),
    );
  });

  it('leaves out what no document may hold', () => {
    const { markup } = htmlTable(hostileTable(unwritableTexts.map(([text]) => text)));
    expect(markup).toContain('<li>half  of a pair</li>');
    for (const left of ['\u0007', '\u0000', '\ud83d', '\ufffe']) expect(markup).not.toContain(left);
  });
});
