import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { distributionChart } from '../../../src/report/charts/distribution-chart.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const index = defineIndex({
  id: 'one',
  title: 'One',
  children: [anIndicator('x')],
  normalise: minMax(),
  aggregate: arithmetic(),
});
const scores = score(index, figuresOf({ a: [0], b: [50], c: [52], d: [100], e: ['suppressed'] }, ['x']));
const bars = (svg: string): number[] =>
  [...svg.matchAll(/<title>(\d+) with a score/g)].map(([, count]) => Number(count));

describe('distributionChart', () => {
  it('has a bar for each step of the score, which count every ranked unit once', () => {
    const counts = bars(distributionChart(scores));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(Math.max(...counts)).toBe(2);
  });

  it('points at the units asked for, and says what they have', () => {
    const svg = distributionChart(scores, { mark: ['b'] });
    expect(svg).toContain('>B 50.0</text>');
    expect(svg).toContain(
      '<desc>Histogram of 4 scores in 2018/19, from 0.0 to 100.0, the middle one 52.0. B has 50.0.</desc>',
    );
  });

  it('refuses to point at a unit that is not ranked', () => {
    expect(() => distributionChart(scores, { mark: ['e'] })).toThrow('"e" is not ranked.');
  });

  it('shows an indicator by itself, under a title of the caller', () => {
    const svg = distributionChart(scores, { by: 'x', title: 'How x is spread' });
    expect(svg).toContain('>How x is spread</text>');
  });

  it('is drawn where all have the same score', () => {
    const two = defineIndex({ ...index, children: [anIndicator('x'), anIndicator('y')] });
    const svg = distributionChart(score(two, figuresOf({ a: [0, 100], b: [100, 0] }, ['x', 'y'])));
    expect(svg).toMatch(/<rect x="400.5" y="0" width="\d\d[.\d]*" height="200"[^>]*><title>2 with/);
  });
});
