import { describe, expect, it } from 'vitest';
import { idaci2019Score, inclusionIndex } from '../../../indicators/index.ts';
import { figures } from '../../../src/england/index.ts';
import { scatterChart } from '../../../src/report/charts/scatter-chart.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { textsIn, tooltipsIn, townFigures, townScores } from './made-towns.ts';

const against = anIndicator('w');
const table = {
  a: [10, 10, 1],
  b: [21, 20, 2],
  c: [29, 30, 3],
  d: [41, 40, 4],
  e: [50, 50, 5],
  f: [60, 59, 6],
  g: [70, 71, 7],
  h: [10, 12, 8],
  i: [90, 89, 9],
  j: [5, 5, 'suppressed'],
  z: ['suppressed', 5, 3],
} as const;
const data = townFigures('2018/19', table, ['x', 'y', 'w']);
const scores = townScores(data);
const chart = (more: object = {}): string => scatterChart(scores, { data, against, ...more });
const notes = (svg: string): string => textsIn(svg).join(' ');

describe('scatterChart', () => {
  it('has a mark for every ranked unit with a figure, where its figures put it', () => {
    const svg = chart();
    expect(tooltipsIn(svg)).toContain('A: Score 10.0, Title of w 1.00');
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*><title>(.)/g)].map(
      ([, x, y, name]) => [name, Number(x), Number(y)] as const,
    );
    expect(dots.map(([name]) => name).join('')).toBe('ABCDEFG&I');
    const [a, b, c] = dots.map(([, x]) => x);
    expect((c ?? 0) - (b ?? 0)).toBeCloseTo((b ?? 0) - (a ?? 0), 1);
    const heights = dots.map(([, , y]) => y);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
  });

  it('draws the line of least squares through the middle of all', () => {
    const svg = chart();
    const [, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (
      /<path d="M(\S+) (\S+)L(\S+) (\S+)" class="stroke-plain"/.exec(svg) ?? []
    ).map(Number);
    const dots = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const mean = (axis: 0 | 1): number => dots.reduce((sum, dot) => sum + dot[axis], 0) / dots.length;
    expect(y1 + ((mean(0) - x1) / (x2 - x1)) * (y2 - y1)).toBeCloseTo(mean(1), 0);
    expect(svg).toMatch(/<path d="M[^"]*Z" class="fill-tint"/);
  });

  it('says in words how they go together, with n, and that it is no cause', () => {
    expect(notes(chart({ level: 0.9 }))).toContain(
      'Where Title of w is higher, Score tends to be higher, strongly: r = 0.65 (90%: 0.10 to 0.89), n = 9.',
    );
    expect(notes(chart())).toContain('No clear correlation of Score with Title of w: r = 0.65 (95%: -0.03 to 0.92)');
    expect(notes(chart())).toContain('A correlation of areas is none of people, and no cause.');
    expect(/<desc>Scatter chart of 9 in 2018\/19\. Where/.test(chart({ level: 0.9 }))).toBe(true);
  });

  it('names what is marked and what lies far off, as text', () => {
    const svg = chart({ mark: ['d'] });
    expect(textsIn(svg)).toContain('D');
    expect(textsIn(svg).some((text) => text.startsWith('&lt;script'))).toBe(true);
    expect(svg).not.toContain('<script');
    expect(textsIn(svg)).not.toContain('E');
    expect(/<desc>[^<]* D: Score 40\.5, Title of w 4\.00\.<\/desc>/.test(svg)).toBe(true);
  });

  it('says who has no figure, and refuses to mark them', () => {
    const reason = 'Title of w: suppressed by the publisher to protect small numbers (c)';
    expect(notes(chart())).toContain(`Left out: J (${reason}).`);
    expect(() => chart({ mark: ['j'] })).toThrow(`"j" has no place in the chart: ${reason}.`);
    expect(() => chart({ mark: ['z'] })).toThrow('"z" has no place in the chart: it is not ranked.');
    expect(() => chart({ of: 'nothing' })).toThrow('there is no indicator or group "nothing"');
  });

  it('shows an indicator as published, in its own unit', () => {
    expect(textsIn(chart({ of: 'x' }))).toContain('Title of x (per cent)');
    expect(textsIn(chart({ of: 'g' }))).toContain('Group');
  });

  it('draws no line where there is none', () => {
    const few = townFigures('2018/19', { a: [10, 10, 1], b: [20, 20, 2] }, ['x', 'y', 'w']);
    const svg = scatterChart(townScores(few), { data: few, against });
    expect(notes(svg)).toContain('No line: Only 2 units are known in all of it, and 4 are needed.');
    const same = townFigures('2018/19', { a: [1, 1, 5], b: [2, 2, 5], c: [3, 3, 5], d: [4, 4, 5] }, ['x', 'y', 'w']);
    const flat = scatterChart(townScores(same), { data: same, against });
    expect(notes(flat)).toContain('No line: Title of w is constant or a mixture of the others.');
    expect(flat).not.toContain('NaN');
    expect(flat).not.toContain('fill-tint');
  });

  it('draws England', () => {
    const england = score(inclusionIndex, figures());
    const svg = scatterChart(england, { data: figures(), against: idaci2019Score, year: '2023/24', mark: ['camden'] });
    expect(tooltipsIn(svg).filter((text) => text.includes(': Score '))).toHaveLength(147);
    expect(notes(svg)).toContain('tends to be lower, weakly: r = -0.22 (95%: -0.37 to -0.06), n = 147.');
    expect(notes(svg)).toContain('Left out: North Northamptonshire, West Northamptonshire (');
    expect(textsIn(svg)).toContain('Camden');
  });
});
