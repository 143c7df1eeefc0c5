import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import { figures } from '../../../src/england/index.ts';
import { rank } from '../../../src/rank/rank.ts';
import { rankedDots } from '../../../src/report/charts/ranked-dots.ts';
import { score } from '../../../src/score.ts';
import { fixed } from '../../../src/table/table-cell.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { numbersIn, partsNamed, textsOf } from './svg-parts.ts';
import { hostileNames, townFigures, townIndex, townScores } from './towns.ts';

const scores = townScores();
const rowsOf = (svg: string): string[] => textsOf(svg).slice(textsOf(svg).indexOf('Score') + 1);
const dotsOf = (svg: string) => partsNamed(svg, 'circle', 'fill-plain');

describe('rankedDots', () => {
  it('has a row for each ranked unit, best first, and says who is not ranked', () => {
    const svg = rankedDots(scores);
    expect(textsOf(svg)[0]).toBe('Towns, 2018/19 (4 ranked)');
    expect(rowsOf(svg)).toEqual([
      ...['1', 'B', '87.5'],
      ...['2=', 'C', '25.0'],
      ...['2=', 'N', '25.0'],
      ...['4', 'A', '10.0'],
      '= after a rank: tied with another.',
      'Not ranked: Z (1 of 3 indicators known, 2 needed).',
    ]);
  });

  it('puts each dot where its score is on the axis, a row lower for each rank', () => {
    const svg = rankedDots(scores);
    const ticks = partsNamed(svg, 'text').filter(({ text, attributes }) => /^\d0$/.test(text) && attributes.y === '12');
    const [ten = Number.NaN, eighty = Number.NaN] = [ticks[0], ticks.at(-1)].map((tick) => Number(tick?.attributes.x));
    const at = (value: number): number => ten + ((value - 10) / 70) * (eighty - ten);
    const places = dotsOf(svg).map((dot) => numbersIn(dot, 'cx', 'cy'));
    expect(ticks.map(({ text }) => text)).toEqual(['10', '20', '30', '40', '50', '60', '70', '80']);
    expect(places.map(([, y]) => y)).toEqual([25, 39, 53, 67]);
    for (const [i, value] of [87.5, 25, 25, 10].entries()) expect(places[i]?.[0]).toBeCloseTo(at(value), 1);
  });

  it('marks a row by a band, bold letters and a diamond', () => {
    const svg = rankedDots(scores, { mark: ['a'] });
    expect(partsNamed(svg, 'rect', 'fill-tint').map((band) => numbersIn(band, 'y', 'height'))).toEqual([[60, 14]]);
    expect(partsNamed(svg, 'rect', 'fill-mark')).toHaveLength(1);
    expect(dotsOf(svg)).toHaveLength(3);
    const bold = partsNamed(svg, 'text').filter(({ attributes }) => attributes['font-weight'] === 'bold');
    expect(bold.map(({ text }) => text).slice(1)).toEqual(['4', 'A', '10.0']);
  });

  it('shows the first, those picked, and marked ones whatever else is left out', () => {
    expect(rowsOf(rankedDots(scores, { top: 1, mark: ['a'] })).slice(0, 6)).toEqual([
      '1',
      'B',
      '87.5',
      '4',
      'A',
      '10.0',
    ]);
    const south = rankedDots(scores, { where: ({ region }) => region === 'South' });
    expect(rowsOf(south).slice(0, 3)).toEqual(['2=', 'N', '25.0']);
    expect(textsOf(south)[0]).toBe('Towns, 2018/19 (1 of 4 ranked)');
    expect(dotsOf(south)).toHaveLength(1);
    const none = rankedDots(scores, { where: () => false });
    expect(textsOf(none)).toContain('No unit to show.');
    expect(partsNamed(none, 'desc')[0]?.text).toBe('Ranking of 4 units in 2018/19, of which none is shown.');
  });

  it('ranks by a group or indicator', () => {
    const svg = rankedDots(scores, { by: 'y' });
    expect(textsOf(svg)[0]).toBe('Towns: Title of y, 2018/19 (3 ranked)');
    expect(rowsOf(svg).slice(0, 9)).toEqual(['1', 'B', '100', '2=', 'C', '0', '2=', 'N', '0']);
    expect(rowsOf(svg).at(-1)).toBe(
      'Not ranked: A (suppressed by the publisher to protect small numbers (c)); Z (no row in the data).',
    );
  });

  it('draws intervals of scores and prints those of ranks', async () => {
    const data = figuresOf(townFigures, ['x', 'y', 'z']);
    const simulation = await simulate(townIndex, data, { seed: 1, replicates: 60, vary: { weights: true } });
    const svg = rankedDots(scores, { uncertainty: simulation });
    const { units } = simulation.of('2018/19');
    const [b] = units;
    expect(rowsOf(svg)[0]).toBe(b?.best === b?.worst ? `1 (${b?.best})` : `1 (${b?.best}-${b?.worst})`);
    const lines = partsNamed(svg, 'line', 'stroke-plain').map((line) => numbersIn(line, 'x1', 'x2', 'y1'));
    expect(lines).toHaveLength(units.filter(({ low, high }) => high > low).length);
    const scale = ([low = 0, high = 0]: readonly number[]): number => high - low;
    const wide = units.filter(({ low, high }) => high > low).map(({ low, high }) => high - low);
    // The same number of pixels to a point in each row.
    const each = lines.map((line, l) => scale(line) / (wide[l] ?? 0));
    for (const pixels of each) expect(pixels).toBeCloseTo(each[0] ?? 0, 1);
    expect(partsNamed(svg, 'g').map(({ tip }) => tip)).toContain(
      `B: rank ${rowsOf(svg)[0]} of 4, score 87.5 (${fixed(b?.low ?? 0, 1)} to ${fixed(b?.high ?? 0, 1)})`,
    );
    expect(textsOf(svg).join(' ')).toContain('where 95 % of simulated scores lie');
    expect(textsOf(svg).join(' ')).toContain(simulation.note.slice(0, 30));
  });

  it('draws no interval of a unit that no simulation ranked', async () => {
    const data = figuresOf(townFigures, ['x', 'y', 'z']);
    const simulation = await simulate(townIndex, data, { seed: 1, replicates: 20, vary: { weights: true } });
    const year = simulation.of('2018/19');
    const never = { low: Number.NaN, high: Number.NaN, best: Number.NaN, worst: Number.NaN };
    const unit = (id: string) => ({ ...year.unit(id), ...(id === 'a' ? never : {}) });
    const svg = rankedDots(scores, { uncertainty: { ...simulation, of: () => ({ ...year, unit }) } });
    expect(rowsOf(svg).slice(9, 12)).toEqual(['4', 'A', '10.0']);
    expect(dotsOf(svg)).toHaveLength(4);
  });

  it('says in words what it shows', () => {
    const svg = rankedDots(scores, { mark: ['n'] });
    expect(partsNamed(svg, 'desc')[0]?.text).toBe(
      'Ranking of 4 units in 2018/19. 4 shown, from B (1st, score 87.5) to A (4th, score 10.0). N: rank 2= of 4, score 25.0.',
    );
    const own = rankedDots(scores, { title: 'Ours', description: 'What it says.' });
    expect(partsNamed(own, 'title')[0]?.text).toBe('Ours');
    expect(partsNamed(own, 'desc')[0]?.text).toBe('What it says.');
  });

  it('shows hostile names as text, and cuts long ones', () => {
    const svg = rankedDots(townScores(townFigures, hostileNames), { mark: ['n'] });
    expect(textsOf(svg)).toContain('<script>alert(1)</script>');
    expect(textsOf(svg)).toContain('"><img src=x onerror=alert(1)>');
    expect(svg).not.toMatch(/<script|<img|\u202e/);
    expect(svg.length).toBeLessThan(8000);
  });

  it('draws equal scores, however many', () => {
    const svg = rankedDots(townScores({ a: [0, 0, 0], b: [10, 10, 5] }), { by: 'one' });
    const [one, two] = dotsOf(svg).map((dot) => numbersIn(dot, 'cx'));
    expect(one).toEqual(two);
    expect(rowsOf(svg).slice(0, 2)).toEqual(['1=', 'A']);
  });

  it('names what it cannot show', () => {
    expect(() => rankedDots(scores, { mark: ['z'] })).toThrow('"z" is not ranked. Mark units that are.');
    expect(() => rankedDots(scores, { top: 0 })).toThrow('top is 0. Give a whole number above 0.');
    expect(() => rankedDots(scores, { year: '1999/00' })).toThrow('1999/00');
    const uncertainty = { level: 0.95, note: '', of: () => expect.fail('never asked') };
    expect(() => rankedDots(scores, { by: 'one', uncertainty })).toThrow('Uncertainty is that of the whole index.');
  });

  it('holds a row for every authority of England, and the same bytes each time', () => {
    const england = score(inclusionIndex, figures());
    const svg = rankedDots(england, { year: '2023/24' });
    const rows = rank(england, { year: '2023/24' });
    expect(dotsOf(svg)).toHaveLength(149);
    expect(rowsOf(svg).filter((_, i) => i % 3 === 1 && i < 3 * 149)).toEqual(rows.map(({ name }) => name));
    expect(rankedDots(england, { year: '2023/24' })).toBe(svg);
  });
});
