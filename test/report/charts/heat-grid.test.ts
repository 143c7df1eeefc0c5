import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { figures } from '../../../src/england/index.ts';
import { heatGrid } from '../../../src/report/charts/heat-grid.ts';
import { shade } from '../../../src/report/charts/parts/paint.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { numbersIn, partsNamed, svgParts, textsOf } from './svg-parts.ts';
import { hostileNames, townFigures, townIndex, townScores } from './towns.ts';

const scores = townScores();

/** Cells by their tooltip: the box beneath it. */
function cellsOf(svg: string): Map<string, Readonly<Record<string, string>>> {
  const parts = svgParts(svg);
  return new Map(
    parts.flatMap((part, p) =>
      part.name === 'g' && part.tip !== '' ? [[part.tip, parts[p + 2]?.attributes ?? {}]] : [],
    ),
  );
}

describe('heatGrid', () => {
  it('has a row for each ranked unit and a column for each group', () => {
    expect(textsOf(heatGrid(scores))).toEqual([
      'Towns, 2018/19 (4 ranked)',
      ...['lowest of its column', 'highest', 'Rank', 'Score', 'One'],
      ...['1', 'B', '87.5', '75'],
      ...['2=', 'C', '25.0', '50'],
      ...['2=', 'N', '25.0', '50'],
      ...['4', 'A', '10.0', '0'],
      'Each number is a score on the common scale of the index; higher is more inclusive in every column. A cell is the darker, the nearer to the highest of its',
      'column among all that are ranked.',
      '= after a rank: tied with another.',
      'Not ranked: Z (1 of 3 indicators known, 2 needed).',
    ]);
  });

  it('has a column for each indicator where asked, and the symbol of a missing value in a cell without a shade', () => {
    const svg = heatGrid(scores, { columns: 'indicators' });
    const texts = textsOf(svg);
    expect(texts.slice(5, 8)).toEqual(['Title of x', 'Title of y', 'Title of z']);
    expect(texts.slice(texts.indexOf('4'), texts.indexOf('4') + 6)).toEqual(['4', 'A', '10.0', '0', '[c]', '20']);
    expect(texts).toContain('[c] suppressed by the publisher to protect small numbers (c).');
    expect(cellsOf(svg).get('A, Title of y: [c]')?.class).toBe('fill-ground');
  });

  it('shades each cell by its place between the lowest and the highest of its column', () => {
    const cells = cellsOf(heatGrid(scores, { columns: 'indicators' }));
    expect(cells.get('A, Title of x: 0')?.fill).toBe(shade(0).fill);
    expect(cells.get('B, Title of x: 50')?.fill).toBe(shade(0.5).fill);
    expect(cells.get('C, Title of x: 100')?.fill).toBe(shade(1).fill);
    expect(cells.get('A, Title of z: 20')?.fill).toBe(shade(0.2).fill);
    // Of all that are ranked, not of those that are shown.
    const first = cellsOf(heatGrid(scores, { columns: 'indicators', top: 1 }));
    expect([...first.keys()]).toEqual(['B, Title of x: 50', 'B, Title of y: 100', 'B, Title of z: 100']);
    expect(first.get('B, Title of x: 50')?.fill).toBe(shade(0.5).fill);
  });

  it('places columns beside each other and rows below each other, with no gap but a line', () => {
    const svg = heatGrid(scores, { columns: 'indicators' });
    const boxes = [...cellsOf(svg).values()].slice(0, 3).map(({ x, width }) => [Number(x), Number(width)]);
    expect(boxes.map(([, width]) => width)).toEqual([119, 119, 119]);
    expect(boxes.slice(1).map(([x = 0], b) => x - (boxes[b]?.[0] ?? 0))).toEqual([
      expect.closeTo(120),
      expect.closeTo(120),
    ]);
    const rows = partsNamed(svg, 'g').flatMap(
      ({ attributes }) => /^translate\(0 (\d+)\)$/.exec(attributes.transform ?? '')?.[1] ?? [],
    );
    expect(
      rows
        .map(Number)
        .slice(-4)
        .map((y, _, all) => y - (all[0] ?? 0)),
    ).toEqual([0, 16, 32, 48]);
  });

  it('marks a row by bold letters, a band and a frame around its cells', () => {
    const svg = heatGrid(scores, { mark: ['c'], top: 1 });
    expect(partsNamed(svg, 'rect', 'fill-tint')).toHaveLength(1);
    expect(partsNamed(svg, 'rect', 'stroke-mark').map((frame) => numbersIn(frame, 'height'))).toEqual([[17]]);
    const bold = partsNamed(svg, 'text').filter(({ attributes }) => attributes['font-weight'] === 'bold');
    expect(bold.map(({ text }) => text).slice(2)).toEqual(['2=', 'C', '25.0']);
    expect(textsOf(svg)[0]).toBe('Towns, 2018/19 (2 of 4 ranked)');
  });

  it('shows only those that are picked, or says that there is none', () => {
    const svg = heatGrid(scores, { where: ({ region }) => region === 'South' });
    expect(textsOf(svg)).toContain('N');
    expect(textsOf(svg)).not.toContain('B');
    expect(textsOf(svg).at(-1)).toBe('Not ranked: Z (1 of 3 indicators known, 2 needed).');
    expect(textsOf(heatGrid(scores, { where: () => false }))).toContain('No unit to show.');
  });

  it('turns titles that are too long to stand beside each other', () => {
    const turned = partsNamed(
      heatGrid(score(inclusionIndex, figures()), { year: '2023/24', columns: 'indicators', top: 1 }),
      'g',
    ).flatMap(({ attributes }) => (attributes.transform?.endsWith('rotate(-90)') ? [attributes.transform] : []));
    expect(turned).toHaveLength(12);
    expect(svgParts(heatGrid(scores)).filter(({ attributes }) => attributes.transform?.includes('rotate'))).toEqual([]);
  });

  it('is wider than 800 where many columns take it, unless told how wide to be', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `i${i}`);
    const spec = { ...townIndex, children: ids.map((id) => anIndicator(id)) };
    const rows = Object.fromEntries(
      ['a', 'b', 'c'].map((id, u) => [id, ids.map((_, i) => ((u + i) % 3) * (1 + i / 7))]),
    );
    const many = score(spec, figuresOf(rows, ids));
    const wide = numbersIn(svgParts(heatGrid(many))[0] ?? expect.fail(), 'width')[0] ?? 0;
    expect(wide).toBeGreaterThan(900);
    const narrow = heatGrid(many, { width: 400 });
    expect(svgParts(narrow)[0]?.attributes.width).toBe('400');
    // Numbers that do not fit are in the tooltips alone.
    expect(textsOf(narrow)).not.toContain('100');
    expect([...cellsOf(narrow).keys()].some((tip) => tip.endsWith(': 100'))).toBe(true);
  });

  it('falls back to indicators where there is no group, and names what it cannot show', () => {
    const flat = score(
      { ...townIndex, children: [anIndicator('x'), anIndicator('z')] },
      figuresOf({ a: [1, 2], b: [3, 1] }, ['x', 'z']),
    );
    expect(textsOf(heatGrid(flat)).slice(5, 7)).toEqual(['Title of x', 'Title of z']);
    expect(() => heatGrid(flat, { columns: 'groups' })).toThrow(
      'Index "Towns" has no groups. Use columns: \'indicators\'.',
    );
    expect(() => heatGrid(scores, { mark: ['z'] })).toThrow('"z" is not ranked.');
    expect(() => heatGrid(scores, { year: '1999/00' })).toThrow('1999/00');
  });

  it('shades a column in which all are equal like the middle', () => {
    const flat = score({ ...townIndex, baseline: ['2017/18'] }, [
      ...figuresOf({ a: [0, 0, 0], b: [10, 10, 10] }, ['x', 'y', 'z'], '2017/18'),
      ...figuresOf({ a: [5, 0, 1], b: [5, 10, 2] }, ['x', 'y', 'z']),
    ]);
    const cells = cellsOf(heatGrid(flat, { columns: 'indicators' }));
    expect(cells.get('A, Title of x: 50')?.fill).toBe(shade(0.5).fill);
  });

  it('says in words what it shows of those that are marked, or of the first', () => {
    const described = (svg: string) => partsNamed(svg, 'desc')[0]?.text;
    expect(described(heatGrid(scores, { columns: 'indicators', mark: ['a'] }))).toBe(
      'Grid of scores in 2018/19: 4 of 4 ranked units by Title of x, Title of y, Title of z. A, 4th of 4: Title of x 0, Title of y [c], Title of z 20.',
    );
    expect(described(heatGrid(scores))).toBe(
      'Grid of scores in 2018/19: 4 of 4 ranked units by One. B, 1st of 4: One 75.',
    );
  });

  it('shows hostile names as text', () => {
    const svg = heatGrid(townScores(townFigures, hostileNames), { columns: 'indicators', mark: ['a', 'n'] });
    expect(textsOf(svg)).toContain('<script>alert(1)</script>');
    expect(svg).not.toMatch(/<script|<img|\u202e/);
    expect(svg.length).toBeLessThan(12_000);
  });

  it('holds every authority of England in every domain', () => {
    expect(cellsOf(heatGrid(score(inclusionIndex, figures()), { year: '2023/24' })).size).toBe(149 * 4);
  });
});
