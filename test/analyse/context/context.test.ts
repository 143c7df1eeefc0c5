import { describe, expect, it } from 'vitest';
import { context } from '../../../src/analyse/context/context.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { carIndex, cars, hp, wt } from '../cars.ts';

const scores = score(carIndex, cars);

describe('context()', () => {
  it('has the correlations and intervals of R and scipy', () => {
    const { period, rows, issues } = context(scores, { data: cars, with: [wt], given: [hp] });
    expect(period).toBe('2018/19');
    expect(rows.map(({ of, title }) => [of, title])).toEqual([
      ['score', 'Score'],
      ['thrift', 'Thrift'],
    ]);
    const row = rows[0];
    expect(row).toMatchObject({ with: 'wt', n: 32, partialN: 32, given: ['hp'], contextPeriod: '2018/19' });
    // R: cor.test(mtcars$mpg, mtcars$wt).
    expect(row?.pearson?.r).toBeCloseTo(-0.8676593765172278, 13);
    expect(row?.pearson?.low).toBeCloseTo(-0.9338264, 7);
    expect(row?.pearson?.high).toBeCloseTo(-0.7440872, 7);
    // scipy.stats.spearmanr; the interval by the formula of Bonett and Wright.
    const rank = -0.8864220332702978;
    expect(row?.spearman?.r).toBeCloseTo(rank, 13);
    const half = 1.959963984540054 * Math.sqrt((1 + rank ** 2 / 2) / 29);
    expect(row?.spearman?.low).toBeCloseTo(Math.tanh(Math.atanh(rank) - half), 13);
    // Residuals of numpy's least squares.
    expect(row?.partial?.r).toBeCloseTo(-0.7512049049618653, 12);
    expect(row?.partialSpearman?.r).toBeCloseTo(-0.6844151608419107, 12);
    expect(issues).toEqual([]);
  });

  it('takes an indicator as published, and holds nothing fixed where nothing is given', () => {
    const [row] = context(scores, { data: cars, with: [wt], of: ['mpg'], level: 0.9 }).rows;
    expect(row).toMatchObject({ of: 'mpg', given: [], partial: null, partialSpearman: null });
    expect(row?.pearson?.low).toBeGreaterThan(-0.9338264);
  });

  it('holds the others fixed, and not the measure itself', () => {
    const { rows } = context(scores, { data: cars, with: [wt, hp], given: [wt, hp], of: ['score'] });
    expect(rows.map(({ given }) => given)).toEqual([['hp'], ['wt']]);
  });

  it('says which units have no figure of a measure, and leaves them out', () => {
    const some = cars.filter(({ unit, measure }) => measure !== 'wt' || unit.id > 'a08');
    const { rows, issues } = context(scores, { data: some, with: [wt], of: ['score'] });
    expect(rows[0]?.n).toBe(24);
    expect(issues).toMatchObject([{ code: 'missing-context', indicator: 'wt', severity: 'warning' }]);
    expect(issues[0]?.message).toBe(
      'Title of wt is not known for 8 of 32 ranked units in 2018/19: A01, A02, A03, A04, A05 and 3 more.',
    );
  });

  it('says why there is no correlation, and takes the nearest year where told to', () => {
    const later = cars.map((figure) => (figure.measure === 'wt' ? { ...figure, period: '2021/22' as const } : figure));
    const [none] = context(scores, { data: later, with: [wt], of: ['score'] }).rows;
    expect(none).toMatchObject({ n: 0, pearson: null, spearman: null, because: 'no unit is known in both' });
    const [found] = context(scores, { data: later, with: [wt], of: ['score'], nearest: true }).rows;
    expect(found).toMatchObject({ n: 32, contextPeriod: '2021/22' });
  });

  it('has no partial correlation where what is held fixed makes up the measure', () => {
    const twice = anIndicator('twice', {
      measures: [{ id: 'wt', title: 'Measure wt', unit: 'number', basis: 'academic year' }],
    });
    const [row] = context(scores, { data: cars, with: [wt], given: [twice], of: ['score'] }).rows;
    expect(row).toMatchObject({ n: 32, partial: null });
  });

  it('refuses what it cannot do', () => {
    expect(() => context(scores, { data: cars, with: [] })).toThrow('there is no measure of context');
    expect(() => context(scores, { data: cars, with: [wt], of: ['rank'] })).toThrow(
      'context: there is no indicator or group "rank". There are score, thrift, mpg.',
    );
    expect(() => context(scores, { data: cars, with: [wt], level: 95 })).toThrow('level is 95');
    expect(() => context(scores, { data: cars, with: [wt, wt] })).toThrow('"wt" comes twice');
    expect(() => context(scores, { data: cars, with: [wt], year: '1999/00' })).toThrow('1999/00');
    const nothing: never[] = [];
    expect(() => context(score(carIndex, nothing), { data: nothing, with: [wt] })).toThrow('no year is scored');
  });
});
