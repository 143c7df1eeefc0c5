import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { figures } from '../../../src/england/index.ts';
import { bumpChart } from '../../../src/report/charts/bump-chart.ts';
import { score } from '../../../src/score.ts';
import { textsIn, tooltipsIn, townFigures, townScores } from './made-towns.ts';

const scores = townScores([
  ...townFigures('2015/16', { a: [10, 10], b: [20, 20], c: [30, 30], h: [5, 5] }),
  ...townFigures('2016/17', { a: [40, 40], b: ['suppressed', 20], c: [30, 30], h: [5, 5] }),
  ...townFigures('2018/19', { a: [40, 40], b: [50, 50], h: [5, 5], d: [1, 1] }),
]);
const pathOf = (svg: string, name: string): string =>
  new RegExp(`<path d="([^"]*)"[^>]*><title>${name}:`).exec(svg)?.[1] ?? '';

describe('bumpChart', () => {
  it('has a line for every unit, with gaps where it is not ranked', () => {
    const svg = bumpChart(scores);
    expect(tooltipsIn(svg).filter((text) => /^[A-D]:/.test(text))).toEqual([
      'A: 3rd in 2015/16, 1st in 2016/17, 2nd in 2018/19',
      'B: 2nd in 2015/16, not ranked in 2016/17, 1st in 2018/19',
      'C: 1st in 2015/16, 2nd in 2016/17, not ranked in 2018/19',
      'D: not ranked in 2015/16, not ranked in 2016/17, 4th in 2018/19',
    ]);
    expect(pathOf(svg, 'A').match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(pathOf(svg, 'B')).toMatch(/^M\S+ \S+h0M\S+ \S+h0$/);
    expect(pathOf(svg, 'D')).toMatch(/^M\S+ \S+h0$/);
  });

  it('stands years as far apart as they are, and the first rank on top', () => {
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = pathOf(bumpChart(scores), 'A')
      .split(/[ML]/)
      .slice(1)
      .map((point) => point.split(' ').map(Number));
    expect((x2 - x1) / (x1 - x0)).toBeCloseTo(2, 1);
    expect([y0 - y1, y2 - y1].map((distance) => distance > 0)).toEqual([true, true]);
    expect((y0 - y1) / (y2 - y1)).toBeCloseTo(2, 1);
  });

  it('names few units, those asked for among many, and says in which year one was last ranked', () => {
    const texts = textsIn(bumpChart(scores));
    expect(texts).toEqual(expect.arrayContaining(['A 2', 'B 1', 'C 2 in 2016/17', 'D 4', '2018/19', '4 ranked']));
    const marked = bumpChart(scores, { mark: ['b'] });
    expect(textsIn(marked)).toContain('B 1');
    expect(textsIn(marked)).not.toContain('A 2');
    expect(marked.match(/class="fill-plain"/g)).toHaveLength(2);
  });

  it('says who came and went, and draws a dashed line between those years', () => {
    const svg = bumpChart(scores);
    expect(textsIn(svg)).toContain('Dashed line, 2015/16 to 2016/17: no longer ranked: B.');
    expect(textsIn(svg)).toContain('Dashed line, 2016/17 to 2018/19: no longer ranked: C; newly ranked: B, D.');
    expect(svg.match(/stroke-dasharray="3 4"/g)).toHaveLength(2);
  });

  it('shows some units at the ranks they have among all, and hostile names as text', () => {
    const svg = bumpChart(scores, { where: ({ id }) => id === 'h' || id === 'd' });
    expect(tooltipsIn(svg).some((text) => text.startsWith('A:'))).toBe(false);
    expect(tooltipsIn(svg)).toContain('D: not ranked in 2015/16, not ranked in 2016/17, 4th in 2018/19');
    expect(svg).not.toContain('<script');
    expect(textsIn(bumpChart(scores, { width: 320 })).some((text) => /^&lt;.*… 3$/.test(text))).toBe(true);
    expect(textsIn(svg).some((text) => /^&lt;script&gt;.*… 3$/.test(text))).toBe(true);
  });

  it('says in words what moved most', () => {
    expect(/<desc>(.*?)<\/desc>/.exec(bumpChart(scores, { where: ({ id }) => id !== 'h', mark: ['a'] }))?.[1]).toBe(
      'Lines of the ranks of 4 in 2015/16, 2016/17, 2018/19. The greatest rise: A, 3rd to 2nd. A: 3rd in 2015/16, 1st in 2016/17, 2nd in 2018/19.',
    );
  });

  it('refuses one year, nobody, and a marked unit that is not there', () => {
    expect(() => bumpChart(scores, { years: ['2015/16'] })).toThrow('bumpChart: there are 1 years. Give two or more');
    expect(() => bumpChart(scores, { where: () => false })).toThrow('bumpChart: nobody is ranked.');
    expect(() => bumpChart(scores, { mark: ['x'] })).toThrow('"x" is not ranked in any of the years, or not shown.');
    expect(() => bumpChart(scores, { years: ['2015/16', '2030/31'] })).toThrow('2030/31');
  });
});

describe('bumpChart of England', () => {
  const lasting = score(mime2019, figures());

  it('has the published three years, and names the breaks between them', () => {
    const svg = bumpChart(lasting, { mark: ['camden'] });
    expect(tooltipsIn(svg)).toContain('Camden: 114th in 2016/17, 53rd in 2017/18, 34th in 2018/19');
    expect(tooltipsIn(svg)).toHaveLength(150);
    expect(textsIn(svg).filter((text) => text.startsWith('Dashed line'))).toEqual([]);
    expect(textsIn(svg).some((text) => text.startsWith('With a break in their series between these years: Key'))).toBe(
      true,
    );
  });

  it('shows where boundaries changed', () => {
    const texts = textsIn(bumpChart(score(inclusionIndex, figures()), { mark: ['northamptonshire', 'camden'] }));
    expect(texts).toContain('Northamptonshire 93 in 2020/21');
    expect(texts).toContain(
      'Dashed line, 2021/22 to 2022/23: newly ranked: North Northamptonshire, West Northamptonshire.',
    );
  });

  it('keeps end labels apart, however many are marked', () => {
    const some = lasting.of('2018/19').units.slice(0, 60);
    const svg = bumpChart(lasting, { mark: some.map(({ id }) => id) });
    const ends = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="bold">[A-Z][^<]* \d+</g)].map(
      ([, , y]) => Number(y),
    );
    expect(ends).toHaveLength(60);
    const sorted = [...ends].sort((a, b) => a - b);
    expect(Math.min(...sorted.slice(1).map((y, i) => y - (sorted[i] ?? 0)))).toBeGreaterThan(14.9);
  });
});
