import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { copeland } from '../../../src/aggregate/copeland.ts';
import { change } from '../../../src/analyse/time/change.ts';
import { figures } from '../../../src/england/index.ts';
import { waterfallChart } from '../../../src/report/charts/waterfall-chart.ts';
import { score } from '../../../src/score.ts';
import { hostile, textsIn, tooltipsIn, townFigures, townScores } from './made-towns.ts';

const years = { from: '2017/18', to: '2018/19' } as const;
const scores = townScores([
  ...townFigures('2017/18', { a: [10, 30], b: [50, 50], h: [80, 'suppressed'], n: [1, 1] }),
  ...townFigures('2018/19', { a: [20, 25], b: [50, 50], h: [80, 10], z: [3, 3] }),
]);
const moved = change(scores, years);

/** Each line of a chart with its figure: the scores, and the parts between them. */
function linesOf(svg: string): string[] {
  return tooltipsIn(svg).filter((text) => /: [+−]?\d+\.\d+$/.test(text));
}

describe('waterfallChart', () => {
  it('goes from score to score by indicator and by cause', () => {
    const svg = waterfallChart(moved, { unit: 'a' });
    expect(linesOf(svg)).toEqual([
      'Score 2017/18: 20.0',
      'Title of x: +5.0',
      'Title of y: −2.5',
      'Score 2018/19 (+2.5): 22.5',
      'Score 2017/18: 20.0',
      'Its own figures: +2.5',
      'Figures of the others: 0.0',
      'Score 2018/19 (+2.5): 22.5',
    ]);
    expect(textsIn(svg)).toContain('Rank 3 in 2017/18, 3 in 2018/19.');
    expect(/<desc>(.*)<\/desc>/.exec(svg)?.[1]).toBe(
      'The score of A went from 20.0 in 2017/18 to 22.5 in 2018/19: +2.5. By indicator: Title of x +5.0; Title of y −2.5. By cause: Its own figures +2.5; Figures of the others 0.0.',
    );
  });

  it('draws each part from where the last one ended', () => {
    const svg = waterfallChart(moved, { unit: 'a' });
    const bars = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="14" class="fill-(\w+)"/g),
    ].map(([, x, width, paint]) => ({ left: Number(x), right: Number(x) + Number(width), paint }));
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const [up, down] = bars;
    expect(up?.left).toBe(dots[0]);
    expect(down?.right).toBeCloseTo(up?.right ?? 0, 1);
    expect(down?.left).toBeCloseTo(dots[1] ?? 0, 1);
    expect([up?.paint, down?.paint]).toEqual(['plain', 'mark']);
  });

  it('keeps apart what is known in one year only, and writes hostile names as text', () => {
    const svg = waterfallChart(moved, { unit: 'h' });
    expect(tooltipsIn(svg)).toContain('Known in one year only: −35.0');
    expect(svg).not.toContain(hostile.slice(0, 8));
  });

  it('refuses a unit that is not ranked in both years, and says why', () => {
    expect(() => waterfallChart(moved, { unit: 'z' })).toThrow('Z is not ranked in both years: no figure in 2017/18.');
    expect(() => waterfallChart(moved, { unit: 'nobody' })).toThrow('"nobody" is not ranked in 2017/18 and 2018/19.');
  });

  it('says so where scores have no parts', () => {
    const whole = score({ ...scores.spec, aggregate: copeland() }, [
      ...townFigures('2017/18', { a: [1, 3], b: [5, 5] }),
      ...townFigures('2018/19', { a: [7, 9], b: [5, 5] }),
    ]);
    const svg = waterfallChart(change(whole, years), { unit: 'a' });
    expect(textsIn(svg)).toContain('Cannot be split by indicator');
    expect(textsIn(svg)).not.toContain('By cause');
  });

  it('shows what chance could do, where it is known', () => {
    const interval = { low: -1, high: 6, isClear: false };
    const known = change(scores, { ...years, intervals: { units: new Map([['a', interval]]) } });
    expect(textsIn(waterfallChart(known, { unit: 'a' }))).toContain('By chance alone: −1.0 to +6.0.');
  });
});

describe('waterfallChart of England', () => {
  it.each([
    [mime2019, '2016/17', '2018/19', 2],
    [inclusionIndex, '2022/23', '2023/24', 1],
  ] as const)('adds up for every authority of %#', (index, from, to, digits) => {
    const found = change(score<string, string, { id: string; name: string }>(index, figures()), { from, to });
    expect(found.rows.length).toBeGreaterThan(140);
    for (const row of found.rows) {
      const svg = waterfallChart(found, { unit: row.id });
      const shown = Number(/\((?<sign>[+−]?)([\d.]+)\)<\/text>/.exec(svg)?.slice(1).join('').replace('−', '-'));
      expect(shown).toBeCloseTo(row.score.change, digits - 1);
      const lines = linesOf(svg).map((text) => Number(text.split(': ').at(-1)?.replace('−', '-')));
      const second = linesOf(svg).findLastIndex((text) => text.startsWith(`Score ${from}`));
      for (const panel of [lines.slice(0, second), lines.slice(second)]) {
        expect([panel[0], panel.at(-1)]).toEqual(
          [row.score.from, row.score.to].map((end) => Number(end.toFixed(digits))),
        );
        const sum = panel.slice(1, -1).reduce((total, part) => total + Math.round(part * 10 ** digits), 0);
        expect([row.id, sum]).toEqual([row.id, Math.round(shown * 10 ** digits)]);
      }
    }
  });

  it('names the breaks that lie between the years', () => {
    const found = change(score(mime2019, figures()), { from: '2016/17', to: '2018/19' });
    const texts = textsIn(waterfallChart(found, { unit: 'camden' }));
    expect(texts).toContain('Attainment 8, pupils with an EHCP †');
    expect(texts).toContain('† Attainment 8, pupils with an EHCP: Twenty more subjects took the grades 9 to 1.');
    expect(texts).toContain('Rank 114 in 2016/17, 34 in 2018/19.');
  });
});
