import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import type { SimulatedUnit, Simulation } from '../../../src/analyse/simulate/simulation-types.ts';
import { figures } from '../../../src/england/index.ts';
import { acceptabilityChart } from '../../../src/report/charts/acceptability-chart.ts';
import { shade } from '../../../src/report/charts/parts/paint.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { numbersIn, partsNamed, svgParts, textsOf } from './svg-parts.ts';
import { townFigures, townIndex } from './towns.ts';

type Made = Pick<Simulation, 'of' | 'periods' | 'level' | 'note'>;

/** A made simulation of units with these chances, best first; ranks and intervals as given. */
function made(units: Readonly<Record<string, readonly number[]>>, names: Readonly<Record<string, string>> = {}): Made {
  const list = Object.entries(units).map(([id, chances], u): SimulatedUnit => {
    const drawn = chances.flatMap((chance, c) => (chance > 0 ? [c + 1] : []));
    return {
      unit: { id, name: names[id] ?? id.toUpperCase() },
      ...{
        score: 0,
        low: 0,
        high: 0,
        medianScore: 0,
        topQuarter: chances[0] ?? 0,
        bottomQuarter: 0,
        group: 1,
        tiedWith: 0,
      },
      ...{
        rank: u + 1,
        best: drawn[0] ?? Number.NaN,
        worst: drawn.at(-1) ?? Number.NaN,
        medianRank: drawn.length > 0 ? 1 + chances.indexOf(Math.max(...chances)) : Number.NaN,
      },
      chances,
    };
  });
  return {
    ...{ periods: ['2018/19'], level: 0.9, note: 'Made.' },
    of: () => ({
      ...{ period: '2018/19', units: list, columns: [], footnotes: [], groups: [], above: () => 0.5 },
      unit: (id) => list.find(({ unit }) => unit.id === id) ?? expect.fail(),
    }),
  };
}

const three = made({ a: [0.9, 0.1, 0], b: [0.1, 0.895, 0.005], c: [0, 0.005, 0.995] });

/** Boxes of a shade, left edge and width. */
function boxesOf(svg: string, level: number): number[][] {
  return partsNamed(svg, 'rect')
    .filter(({ attributes }) => attributes.fill === shade(level / 6).fill && attributes.y === '1')
    .map((box) => numbersIn(box, 'x', 'width'));
}

describe('acceptabilityChart', () => {
  it('has a row for each unit, with the chance of each rank where there is room', () => {
    const texts = textsOf(acceptabilityChart(three));
    expect(texts.slice(0, 9)).toEqual([
      'Chance of each rank, 2018/19 (3 ranked)',
      'Chance of a rank, in % of simulations:',
      ...['<1', '1-2', '2-5', '5-10', '10-20', '20-50', '50 +'],
    ]);
    expect(texts.slice(9)).toEqual([
      ...['1', '2', '3', '1', '2', '3', 'Rank', 'Rank'],
      ...['A', '90', '10', '1 (1-2)'],
      ...['B', '10', '90', '<1', '2 (1-3)'],
      ...['C', '<1', '>99', '3 (2-3)'],
      'Upright line: the median rank. Bracket beneath, and numbers in brackets: the best and worst rank of 90 % of simulations; before them the rank as published',
      'figures and weights give it. Made.',
    ]);
  });

  it('places ranks from the left, darker where the chance is greater', () => {
    const svg = acceptabilityChart(three);
    const frames = partsNamed(svg, 'rect', 'fill-ground stroke-rule');
    const [[x = 0, width = 0] = []] = frames.map((frame) => numbersIn(frame, 'x', 'width'));
    const near = (value: number): unknown => expect.closeTo(value, 1);
    const rank = (place: number): unknown[] => [near(x + ((place - 1) * width) / 3), near(width / 3)];
    expect(boxesOf(svg, 6)).toEqual([rank(1), rank(2), rank(3)]);
    expect(boxesOf(svg, 4)).toEqual([rank(2), rank(1)]);
    expect(boxesOf(svg, 0)).toEqual([rank(3), rank(2)]);
    // A median in the middle of its rank, and a bracket from the best rank to the worst.
    const medians = partsNamed(svg, 'rect', 'fill-ink').map((line) => numbersIn(line, 'x', 'width'));
    expect(medians).toEqual([1, 2, 3].map((place) => [near(x + ((place - 0.5) * width) / 3 - 1), 2]));
    const brackets = partsNamed(svg, 'path', 'stroke-ink').map(({ attributes }) =>
      (attributes.d ?? '').match(/[\d.]+/g)?.map(Number),
    );
    expect(brackets[1]).toEqual([near(x), 16, 3, near(x + width), 3]);
    expect(brackets[2]).toEqual([near(x + width / 3), 16, 3, near(x + width), 3]);
  });

  it('joins neighbouring ranks of one shade where there are many', () => {
    const even = Array.from({ length: 50 }, (_, r) => (r < 20 || (r >= 30 && r < 40) ? 0.03 : r === 20 ? 0.1 : 0));
    const svg = acceptabilityChart(made(Object.fromEntries(Array.from({ length: 50 }, (_, u) => [`u${u}`, even]))));
    expect(partsNamed(svg, 'path', 'stroke-ink')).toHaveLength(20);
    expect(boxesOf(svg, 2)).toHaveLength(40);
    expect(boxesOf(svg, 4)).toHaveLength(20);
    const [[x = 0, width = 0] = [], [next = 0] = []] = boxesOf(svg, 2);
    expect((next - x) / width).toBeCloseTo(30 / 20, 1);
    expect(textsOf(svg)[0]).toBe('Chance of each rank, 2018/19 (20 of 50 ranked)');
    expect(textsOf(svg).slice(9, 20)).toEqual(['1', '5', '10', '15', '20', '25', '30', '35', '40', '45', '50']);
  });

  it('shows marked ones alone, or among as many as asked for', () => {
    const alone = acceptabilityChart(three, { mark: ['c'] });
    expect(textsOf(alone)[0]).toBe('Chance of each rank, 2018/19 (1 of 3 ranked)');
    expect(partsNamed(alone, 'rect', 'fill-tint')).toEqual([]);
    const among = acceptabilityChart(three, { mark: ['c'], top: 1 });
    expect(textsOf(among)[0]).toBe('Chance of each rank, 2018/19 (2 of 3 ranked)');
    expect(partsNamed(among, 'rect', 'fill-tint').map((band) => numbersIn(band, 'height'))).toEqual([[22]]);
    expect(textsOf(acceptabilityChart(three, { where: ({ id }) => id === 'b' }))[0]).toContain('(1 of 3 ranked)');
    expect(textsOf(acceptabilityChart(three, { where: () => false }))).toContain('No unit to show.');
  });

  it('has a place for ranks beyond the last ranked unit, where simulations gave any', () => {
    const texts = textsOf(acceptabilityChart(made({ a: [0.5, 0, 0.5, 0], b: [0, 1, 0, 0] })));
    expect(texts.filter((text) => text === '3')).toHaveLength(2);
    expect(texts).not.toContain('4');
  });

  it('draws no interval of a unit that no simulation ranked', () => {
    const svg = acceptabilityChart(made({ a: [1, 0], b: [0, 0] }));
    expect(textsOf(svg)).toContain('2 (never)');
    expect(partsNamed(svg, 'path', 'stroke-ink')).toHaveLength(1);
    expect(partsNamed(svg, 'rect', 'fill-ink')).toHaveLength(1);
    expect(svgParts(svg).map(({ tip }) => tip)).toContain('B: rank 2; ranked in no simulation');
    expect(partsNamed(svg, 'desc')[0]?.text).toMatch(/ B: rank 2, ranked in no simulation\.$/);
  });

  it('says in words what it shows', () => {
    expect(partsNamed(acceptabilityChart(three), 'desc')[0]?.text).toBe(
      'Chance of each rank in 2018/19 for 3 of 3 ranked units, with the ranks of 90 % of simulations. A: rank 1, 1 to 2, median 1. B: rank 2, 1 to 3, median 2. C: rank 3, 2 to 3, median 3.',
    );
    expect(svgParts(acceptabilityChart(three)).map(({ tip }) => tip)).toContain(
      'A: rank 1 (1-2), median 1; best quarter 90 % (90 % of simulations in brackets)',
    );
  });

  it('shows hostile names as text', () => {
    const svg = acceptabilityChart(
      made({ a: [1, 0], b: [0, 1] }, { a: '<script>alert(1)</script>', b: 'N'.repeat(10_000) }),
    );
    expect(textsOf(svg)).toContain('<script>alert(1)</script>');
    expect(svg).not.toContain('<script');
    expect(svg.length).toBeLessThan(9000);
  });

  it('names what it cannot show', async () => {
    const data = figuresOf(townFigures, ['x', 'y', 'z']);
    const simulation = await simulate(townIndex, data, { seed: 1, replicates: 20, vary: { weights: true } });
    expect(textsOf(acceptabilityChart(simulation)).slice(17)).toContain('B');
    expect(() => acceptabilityChart(simulation, { mark: ['z'] })).toThrow('"z" is not ranked.');
    expect(() => acceptabilityChart(simulation, { year: '1999/00' })).toThrow('There is no year "1999/00".');
    expect(() => acceptabilityChart({ ...simulation, periods: [] })).toThrow('There is no year to draw.');
  });

  it('holds every authority of England, its boxes adding up to where it was ranked at all', async () => {
    const options = { seed: 1, replicates: 40, years: ['2023/24'], denominators: figures(), workers: 1 } as const;
    const simulation = await simulate(inclusionIndex, figures(), options);
    const svg = acceptabilityChart(simulation, { top: 200 });
    expect(partsNamed(svg, 'path', 'stroke-ink')).toHaveLength(149);
    const frame = partsNamed(svg, 'rect', 'fill-ground stroke-rule')[0] ?? expect.fail();
    const [width = 0] = numbersIn(frame, 'width');
    const { units } = simulation.of('2023/24');
    const drawn = units.reduce((sum, { chances }) => sum + chances.filter((chance) => chance > 0).length, 0);
    const all = [0, 1, 2, 3, 4, 5, 6]
      .flatMap((level) => boxesOf(svg, level))
      .reduce((sum, [, wide = 0]) => sum + wide, 0);
    const ranks = Math.max(149, ...units.map(({ chances }) => 1 + chances.findLastIndex((chance) => chance > 0)));
    expect(all / (width / ranks) / drawn).toBeCloseTo(1, 3);
  });
});
