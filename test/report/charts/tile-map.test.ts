import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { authorityLineage, figures } from '../../../src/england/index.ts';
import { tileMap } from '../../../src/report/charts/tile-map.ts';
import { score } from '../../../src/score.ts';
import { hostile, textsIn, tooltipsIn, townFigures, townScores } from './made-towns.ts';

const scores = townScores(
  townFigures('2018/19', { a: [10, 30], b: [50, 50], c: [80, 80], h: [50, 50], z: ['suppressed', 3] }),
);
const tiles = [
  { id: 'a', column: 3, row: 2, short: 'Ay' },
  { id: 'b', column: 4, row: 2 },
  { id: 'c', column: 3, row: 3 },
  { id: 'z', column: 4, row: 3 },
  { id: 'q', column: 5, row: 2, name: 'Queue' },
];

describe('tileMap', () => {
  it('has a hexagon for each tile, with a short name and the rank, and says more to a pointer', () => {
    const svg = tileMap(scores, { tiles });
    expect(textsIn(svg).slice(0, 9)).toEqual([
      'Towns on a tile map, 2018/19',
      'Ay',
      '4',
      'B',
      '2',
      'C',
      '1',
      'Z',
      'Queue',
    ]);
    expect(tooltipsIn(svg)).toEqual([
      'A: 4th of 4, score 20.0',
      'B: joint 2nd of 4, score 50.0',
      'C: 1st of 4, score 80.0',
      'Z: not ranked (none of Group known)',
      'Queue: no figure',
    ]);
  });

  it('stands the odd rows half a hexagon to the right, each three quarters of one below the last', () => {
    const [, a, , b, , c] = [...tileMap(scores, { tiles }).matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const [[ax, ay], [bx, by], [cx, cy]] = [a ?? [0, 0], b ?? [0, 0], c ?? [0, 0]];
    expect([bx - ax, by - ay, cx - ax]).toEqual([56, 0, 28]);
    expect(cy - ay).toBeCloseTo(0.75 * 56 * 1.1547, 1);
  });

  it('is dark for the first, light for the last, and hatched for what is not ranked', () => {
    const svg = tileMap(scores, { tiles });
    const colours = [...svg.matchAll(/<path d="[^"]*" fill="(rgb[^"]*)"[^>]*><title>([A-Z]):/g)].map(
      ([, colour, name]) => `${name} ${colour}`,
    );
    expect(colours.map(([name]) => name)).toEqual(['A', 'B', 'C']);
    const bright = colours.map((text) => [...text.matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0));
    expect(bright).toEqual([...bright].sort((x, y) => y - x));
    expect(new Set(bright).size).toBe(3);
    expect(svg.match(/class="stroke-rule"/g)).toHaveLength(3);
    expect(svg).toContain('>Not ranked: Z (none of Group known).</text>');
    expect(svg).toContain('>No figure: Queue.</text>');
  });

  it('lists who has no hexagon, however they are called', () => {
    const svg = tileMap(scores, { tiles });
    expect(svg).toContain('>On no hexagon: &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; &amp; a name');
    expect(svg).not.toContain('<script');
    const own = tileMap(scores, { tiles: [{ id: 'h', column: 0, row: 0 }] });
    expect(own).not.toContain('<script');
    expect(textsIn(own)[1]).toMatch(/^&lt;script&gt;…|^&lt;s.*…$/);
    expect(hostile).toContain('<script>');
  });

  it('outlines what is marked and says where it stands, ranked or not', () => {
    const svg = tileMap(scores, { tiles, mark: ['b', 'z'] });
    expect(svg.match(/class="stroke-mark"/g)).toHaveLength(3);
    expect(textsIn(svg)).toContain('Marked');
    expect(/<desc>(.*)<\/desc>/.exec(svg)?.[1]).toBe(
      'Map of hexagons of Towns, 2018/19: 4 ranked, the first C and the last A, 1 not ranked. B: joint 2nd of 4, score 50.0. Z: not ranked (none of Group known).',
    );
    expect(() => tileMap(scores, { tiles, mark: ['nobody'] })).toThrow(
      '"nobody" has no figure in 2018/19. Mark units that have.',
    );
  });

  it('goes by a group or an indicator', () => {
    const svg = tileMap(scores, { tiles, by: 'y' });
    expect(svg).toContain('>Towns, Title of y on a tile map, 2018/19</text>');
    expect(tooltipsIn(svg)).toContain('Z: 5th of 5, score 3.0');
  });

  it('refuses tiles in one place or nowhere, and units that are on none', () => {
    const at = (column: number): string => tileMap(scores, { tiles: [...tiles, { id: 'h', column, row: 2 }] });
    expect(() => at(4)).toThrow('tileMap: "b" and "h" are both in column 4, row 2. Give each a place of its own.');
    expect(() => at(0.5)).toThrow('tileMap: the tile of "h" is in column 0.5, row 2. Give whole numbers.');
    expect(() => at(Number.NaN)).toThrow('column NaN');
    expect(() => tileMap(scores, { tiles: [] })).toThrow('tileMap: no ranked unit has a tile.');
    expect(() => tileMap(scores)).toThrow('Give tiles: [{ id, column, row }, ...] for your units.');
  });

  it('gives the same bytes each time, at any width', () => {
    expect(tileMap(scores, { tiles })).toBe(tileMap(scores, { tiles }));
    expect(tileMap(scores, { tiles, width: 300 })).toContain('viewBox="0 0 300 ');
  });
});

describe('tileMap of England', () => {
  const data = figures();

  it('shows the authorities of the year of either index', () => {
    const svg = tileMap(score(inclusionIndex, data), { year: '2023/24', mark: ['camden'] });
    expect(tooltipsIn(svg)).toHaveLength(153);
    expect(tooltipsIn(svg)).toContain('Camden: 35th of 149, score 61.5');
    expect(svg).toContain(' Cumberland, Westmorland and Furness (none of Exclusions known)');
    const before = tileMap(score(mime2019, data), { year: '2018/19' });
    expect(tooltipsIn(before)).toHaveLength(152);
    expect(textsIn(before).filter((text) => text === 'Poole' || text === 'Cumb')).toHaveLength(2);
    expect(before).toContain('>No figure: City of London, Isles of Scilly.</text>');
  });

  it('follows figures that are restated to other boundaries', () => {
    const scores = score(inclusionIndex, data, { boundaries: '2018-04-01', lineage: authorityLineage });
    const texts = textsIn(tileMap(scores, { year: '2023/24' }));
    expect(texts).toContain('Nhts');
    expect(texts).not.toContain('NNhts');
    expect(texts.filter((text) => text.startsWith('On no hexagon'))).toEqual([]);
  });
});
