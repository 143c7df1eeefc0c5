import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { minimum } from '../../../src/aggregate/minimum.ts';
import { figures } from '../../../src/england/index.ts';
import { weightsChart } from '../../../src/report/charts/weights-chart.ts';
import { score } from '../../../src/score.ts';
import { entropyWeights } from '../../../src/weigh/entropy-weights.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { numbersIn, partsNamed, svgParts, textsOf } from './svg-parts.ts';
import { townFigures, townIndex, townScores } from './towns.ts';

const data = figuresOf(townFigures, ['x', 'y', 'z']);

/** What is said of each line: title, nominal, effective. */
function linesOf(svg: string): string[] {
  const texts = textsOf(svg);
  return texts.slice(
    texts.indexOf('Share') + 1,
    texts.findIndex((text) => text.startsWith('Nominal: ')),
  );
}

/** The middles of all squares and all dots but those of the key. */
function marksOf(svg: string): { readonly squares: number[]; readonly dots: number[] } {
  return {
    squares: partsNamed(svg, 'rect', 'stroke-ink')
      .slice(1)
      .map((square) => (numbersIn(square, 'x')[0] ?? 0) + 5),
    dots: partsNamed(svg, 'circle', 'fill-plain')
      .slice(1)
      .map((dot) => numbersIn(dot, 'cx')[0] ?? 0),
  };
}

describe('weightsChart', () => {
  it('has the nominal weight of each indicator beside the effective one, and those of groups', () => {
    const svg = weightsChart(townScores());
    expect(textsOf(svg)[0]).toBe('Towns: nominal and effective weights, 2018/19');
    expect(linesOf(svg)).toEqual([
      ...['One', '1', '50.0 %'],
      ...['Title of x', '1 (33.3 %)', '25.0 %'],
      ...['Title of y', '1 (33.3 %)', '25.0 %'],
      ...['Title of z', '1 (33.3 %)', '50.0 %'],
    ]);
  });

  it('puts a square at the nominal share and a dot at the effective one, on one axis', () => {
    const svg = weightsChart(townScores());
    const { squares, dots } = marksOf(svg);
    const tick = (text: string): number => {
      const [part = expect.fail()] = partsNamed(svg, 'text').filter((one) => one.text === text);
      return numbersIn(part, 'x')[0] ?? 0;
    };
    const [zero, half] = [tick('0 %'), tick('50 %')];
    const at = (share: number): unknown => expect.closeTo(zero + 2 * share * (half - zero), 1);
    expect(squares).toEqual([at(1 / 3), at(1 / 3), at(1 / 3)]);
    expect(dots).toEqual([at(0.25), at(0.25), at(0.5)]);
  });

  it('takes weights as given, and leaves those of groups out that are passed over', () => {
    const spec = { ...townIndex, over: 'indicators', weights: { x: 2, y: 0.5, z: 0 } } as const;
    expect(linesOf(weightsChart(score(spec, data)))).toEqual([
      ...['One', '100.0 %'],
      ...['Title of x', '2.0 (80.0 %)', '80.0 %'],
      ...['Title of y', '0.5 (20.0 %)', '20.0 %'],
      ...['Title of z', '0.0 (0.0 %)', '0.0 %'],
    ]);
  });

  it('says why there is no effective weight, and draws none', () => {
    const svg = weightsChart(score({ ...townIndex, aggregate: minimum() }, data));
    expect(linesOf(svg).filter((_, i) => i % 3 === 2)).toEqual(['none', 'none', 'none', 'none']);
    expect(marksOf(svg).dots).toEqual([]);
    expect(marksOf(svg).squares).toHaveLength(3);
    expect(textsOf(svg).slice(-2)).toEqual([
      'No effective weight: minimum of the index uses weights only as in or out.',
      'No effective weight: minimum of "one" uses weights only as in or out.',
    ]);
  });

  it('draws weights that are learnt from the figures of the year', () => {
    const table = { a: [1, 2, 3], b: [4, 1, 2], c: [9, 8, 4], d: [3, 7, 9] };
    const children = [anIndicator('x'), anIndicator('y'), anIndicator('z')];
    const learnt = score({ ...townIndex, children, weigh: entropyWeights() }, figuresOf(table, ['x', 'y', 'z']));
    const weights = Object.values(learnt.of('2018/19').weights());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const effective = linesOf(weightsChart(learnt)).filter((_, i) => i % 3 === 2);
    expect(effective).toEqual(weights.map((weight) => `${((100 * weight) / sum).toFixed(1)} %`));
    expect(new Set(effective).size).toBeGreaterThan(1);
  });

  it('says in words what it shows', () => {
    expect(partsNamed(weightsChart(townScores()), 'desc')[0]?.text).toBe(
      'Weights of 3 indicators in 2018/19, nominal and effective. Title of x: nominal 1 (33.3 %), effective 25.0 %. Title of y: nominal 1 (33.3 %), effective 25.0 %. Title of z: nominal 1 (33.3 %), effective 50.0 %.',
    );
    const tips = svgParts(weightsChart(townScores())).map(({ tip }) => tip);
    expect(tips).toContain('Title of z: nominal 1 (33.3 %), effective 50.0 %');
  });

  it('shows hostile titles as text, cut to their room', () => {
    const [x, y] = [
      anIndicator('x', { title: '<script>alert(1)</script>' }),
      anIndicator('y', { title: 'N'.repeat(10_000) }),
    ];
    const svg = weightsChart(
      score({ ...townIndex, children: [x, y] }, figuresOf({ a: [1, 2], b: [2, 1] }, ['x', 'y'])),
    );
    expect(textsOf(svg)).toContain('<script>alert(1)</script>');
    expect(svg).not.toContain('<script');
    expect(svg.length).toBeLessThan(6000);
  });

  it('has the twelve of England: a twelfth each, or a quarter for each domain', () => {
    const flat = linesOf(weightsChart(score(inclusionIndex, figures()), { year: '2023/24' }));
    expect(flat.filter((text) => text === '1 (8.3 %)')).toHaveLength(12);
    expect(flat.filter((text) => text === '8.3 %')).toHaveLength(12 + 1);
    const domains = linesOf(
      weightsChart(score({ ...inclusionIndex, over: 'children' }, figures()), { year: '2023/24' }),
    );
    // Four domains, and the one indicator that is a domain by itself.
    expect(domains.filter((text) => text === '25.0 %')).toHaveLength(5);
  });

  it('names a year that is not there', () => {
    expect(() => weightsChart(townScores(), { year: '1999/00' })).toThrow('1999/00');
  });
});
