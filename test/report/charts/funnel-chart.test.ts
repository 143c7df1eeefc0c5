import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { funnel } from '../../../src/analyse/chance/funnel.ts';
import type { Observation } from '../../../src/core/observation.ts';
import { figures } from '../../../src/england/index.ts';
import { funnelChart } from '../../../src/report/charts/funnel-chart.ts';
import { score } from '../../../src/score.ts';
import { asTheyAre, counted, plain } from '../../analyse/counted.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { hostile, textsIn, tooltipsIn } from './made-towns.ts';

const year = '2018/19';
const named = (name: string, figure: ReturnType<typeof counted>): ReturnType<typeof counted> => ({
  ...figure,
  unit: { ...figure.unit, name },
});
const made = [
  counted('a', 'x', 10, 100),
  counted('b', 'x', 95, 1000),
  counted('c', 'x', 300, 2000),
  counted('d', 'x', 15, 400),
  named(hostile, counted('h', 'x', 6, 60)),
  plain('z', 'x', 'suppressed'),
];
const share = asTheyAre(anIndicator('x', { sampling: 'binomial' }), anIndicator('y'));
const known = plain('z', 'y', 5);
const scores = score(share, [...made, known]);
const found = funnel(scores, { year, indicator: 'x' });

describe('funnelChart', () => {
  it('has a mark for each unit: dots within the limits, rings outside narrow ones, triangles outside the widest', () => {
    const svg = funnelChart(found);
    expect(found.units.map(({ outside }) => outside)).toEqual([undefined, 0.95, 0.998, 0.998, undefined]);
    const shapes = [...svg.matchAll(/<(circle|path) [^>]*class="([^"]*)"[^>]*><title>([^<]{1,60})/g)].map(
      ([, shape, paint, title = '']) => `${shape} ${paint} ${title.slice(0, 12)}`,
    );
    expect(shapes).toEqual([
      'circle fill-quiet &lt;script&g',
      'circle fill-quiet A: 10.0 per ',
      'path fill-plain D: 3.8 per c',
      'circle fill-ground stroke-plain B: 9.5 per c',
      'path fill-plain C: 15.0 per ',
    ]);
    expect(tooltipsIn(svg)).toContain('C: 15.0 per cent of 2000 (above the 99.8% limits)');
  });

  it('points triangles away from the overall figure', () => {
    const svg = funnelChart(found);
    const tipOf = (name: string): number[] =>
      (new RegExp(`<path d="M\\S+ (\\S+)L\\S+ (\\S+)L[^>]*><title>${name}:`).exec(svg) ?? []).slice(1).map(Number);
    const [[tipAbove = 0, baseAbove = 0], [tipBelow = 0, baseBelow = 0]] = [tipOf('C'), tipOf('D')];
    expect(tipAbove).toBeLessThan(baseAbove);
    expect(tipBelow).toBeGreaterThan(baseBelow);
  });

  it('draws the limits of the result, at the root of the size', () => {
    const svg = funnelChart(found);
    const curves = [...svg.matchAll(/<path d="(M[^"]*)" class="stroke-quiet"/g)].map(([, d = '']) => d);
    expect(curves).toHaveLength(4);
    // The last point of each is the limit of the largest unit, which has 2000.
    const ends = curves.map((d) => (d.split(/[ML]/).at(-1) ?? '').split(' ').map(Number));
    const ticks = [...svg.matchAll(/<text x="58" y="([\d.]+)"[^>]*>([\d.]+)</g)].map(([, y, text]) => [
      Number(text),
      Number(y) - 4,
    ]);
    const [[low = 0, atLow = 0] = [], [high = 1, atHigh = 0] = []] = [ticks[0], ticks.at(-1)];
    const values = ends.map(([, y = 0]) => low + ((y - atLow) / (atHigh - atLow)) * (high - low));
    const limits = found.units[2]?.limits.flatMap((limit) => [limit.low, limit.high]) ?? [];
    const [low95 = 0, high95 = 0, low998 = 0, high998 = 0] = limits;
    [low998, high998, low95, high95].forEach((limit, l) => {
      expect(values[l]).toBeCloseTo(limit, 1);
    });
  });

  it('names those outside the widest limits, and those marked wherever they are', () => {
    const svg = funnelChart(found, { mark: ['a', 'h'] });
    const texts = textsIn(svg);
    expect(texts).toEqual(expect.arrayContaining(['A', 'C', 'D']));
    expect(texts).not.toContain('B');
    expect(svg).not.toContain('<script');
    expect(texts.some((text) => /^&lt;script&gt;.*…$/.test(text))).toBe(true);
    expect(/<desc>(.*?)<\/desc>/.exec(funnelChart(found, { mark: ['a'] }))?.[1]).toBe(
      'Funnel plot of Title of x of 5 in 2018/19: 12.0 per cent overall. Outside the 99.8% limits: 1 above and 1 below. A: 10.0 per cent of 100 (within all limits).',
    );
  });

  it('says whom it leaves out and why, and refuses to mark them', () => {
    const reason = 'no figure: suppressed by the publisher to protect small numbers (c)';
    expect(textsIn(funnelChart(found)).join(' ')).toContain(`Left out: Z (${reason}).`);
    expect(() => funnelChart(found, { mark: ['z'] })).toThrow(`Z is left out of the funnel: ${reason}.`);
    expect(() => funnelChart(found, { mark: ['nobody'] })).toThrow('"nobody" is not in the funnel.');
  });

  it('says how limits were widened', () => {
    const notes = (overdispersion: 'none' | 'additive' | 'multiplicative'): string =>
      textsIn(funnelChart(funnel(scores, { year, indicator: 'x', overdispersion }))).join(' ');
    expect(notes('none')).toContain('Limits, as chance alone has them: solid 99.8%, dashed 95%.');
    expect(notes('additive')).toContain('Limits, widened for overdispersion:');
    expect(notes('multiplicative')).toContain('Limits, multiplied for overdispersion:');
  });

  it('has means by their precision', () => {
    const mean = (id: string, value: number, standardError: number): Observation => ({
      ...plain(id, 'x', value),
      standardError,
    });
    const index = asTheyAre(anIndicator('x', { sampling: 'mean', unit: 'points' }));
    const means = score(index, [mean('a', 10, 1), mean('b', 11, 0.5), mean('c', 11, 0.25)]);
    const svg = funnelChart(funnel(means, { year, indicator: 'x', limits: [0.9] }));
    expect(textsIn(svg)).toContain('Precision (1 / standard error)');
    expect(tooltipsIn(svg)).toContain('A: 10.0 points (within all limits)');
    const places = [...svg.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x) - 64);
    // At the roots of 1, 2 and 4.
    expect((places[1] ?? 0) / (places[0] ?? 1)).toBeCloseTo(Math.SQRT2, 2);
    expect((places[2] ?? 0) / (places[0] ?? 1)).toBeCloseTo(2, 2);
  });
});

describe('funnelChart of England', () => {
  it.each(['none', 'multiplicative', 'additive'] as const)('has every authority, limits %s', (overdispersion) => {
    const england = score(inclusionIndex, figures());
    const plans = funnel(england, { year: '2023/24', indicator: 'ehcp-in-mainstream', overdispersion });
    const svg = funnelChart(plans, { mark: ['camden'] });
    expect(tooltipsIn(svg).filter((text) => / per cent of \d+ \(/.test(text))).toHaveLength(151);
    expect(textsIn(svg)).toContain('Camden');
    expect(textsIn(svg).join(' ')).toContain(
      'Left out: Cumbria (no figure: no row in the data); Hackney, Peterborough',
    );
    expect(svg).not.toContain('NaN');
  });
});
