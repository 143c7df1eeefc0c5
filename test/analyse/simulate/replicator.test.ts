import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { copeland } from '../../../src/aggregate/copeland.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { replicator } from '../../../src/analyse/simulate/replicator.ts';
import type { Replicator } from '../../../src/analyse/simulate/replicator-types.ts';
import type { Vary } from '../../../src/analyse/simulate/vary.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Observation, Unit } from '../../../src/core/observation.ts';
import type { Group, Spec } from '../../../src/core/spec.ts';
import { figures } from '../../../src/england/figures.ts';
import { imputeLastKnown } from '../../../src/impute/last-known.ts';
import { imputeMean } from '../../../src/impute/mean.ts';
import { imputeNothing } from '../../../src/impute/nothing.ts';
import { randomFrom } from '../../../src/math/random.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { percentileRank } from '../../../src/normalise/percentile-rank.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { score } from '../../../src/score.ts';
import { untreated } from '../../../src/treat/untreated.ts';
import { winsorise } from '../../../src/treat/winsorise.ts';
import { entropyWeights } from '../../../src/weigh/entropy-weights.ts';
import { equalWeights } from '../../../src/weigh/equal-weights.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { counted } from '../counted.ts';

const group = (id: string, children: Group['children'], more: Partial<Group> = {}): Group => {
  return { id, title: id, children, ...more };
};
const a = anIndicator('a', { sampling: 'binomial', contested: 'Some say less.' });
const b = anIndicator('b', { direction: 'lower', lag: 1 });
const c = anIndicator('c');
const d = anIndicator('d');
const e = anIndicator('e', { sampling: 'count', unit: 'per 100 pupils' });
const index: Spec = defineIndex<string, string>({
  id: 'made',
  title: 'Made',
  children: [group('first', [a, b, group('inner', [c], {})]), group('second', [d, e], { known: 0.6 })],
  normalise: minMax({ lower: 1, upper: 100 }),
  aggregate: arithmetic(),
  weights: { a: 2, first: 3 },
  coverage: { share: 0.5, perGroup: 1 },
});
const names = Array.from({ length: 14 }, (_, i) => `u${i}`);
const random = randomFrom(99);
const observations: Observation[] = (['2016/17', '2017/18', '2018/19'] as const).flatMap((period): Observation[] => [
  ...figuresOf(
    Object.fromEntries(
      names.map((name) => [
        name,
        ['b', 'c', 'd'].map((): Cell => (random() < 0.12 ? 'suppressed' : Math.round(random() * 1000) / 10)),
      ]),
    ),
    ['b', 'c', 'd'],
    period,
  ),
  ...names.flatMap((name) => [
    counted(name, 'a', Math.floor(random() * 90), 100, period),
    counted(name, 'e', Math.floor(random() * 50), 100, period),
  ]),
]);

/** Every replicate, scored by itself, has the scores that the replicator gave it. */
function expectSame(again: Replicator<string, string, Unit>, replicates = 25): void {
  const draw = randomFrom(5);
  const into = new Float64Array(again.size);
  const seen = new Set<string>();
  for (let r = 0; r < replicates; r++) {
    const point = Float64Array.from({ length: again.dimensions }, draw);
    again.run(point, into);
    seen.add(into.join());
    const alone = score<string, string, Unit>(again.specOf(point), again.panelOf(point));
    for (const { period, units, from } of again.periods) {
      const scored = alone.periods.includes(period) ? alone.of(period) : undefined;
      const expected = units.map(({ id }) => (scored?.has(id) ? scored.score.values[scored.indexOf(id)] : Number.NaN));
      expect(Array.from(into.subarray(from, from + units.length))).toEqual(expected);
    }
  }
  expect(seen.size).toBeGreaterThan(1);
}

const ways: Readonly<Record<string, Vary>> = {
  nothing: { data: true },
  'Dirichlet weights': { weights: { concentration: 1 } },
  'Dirichlet weights nearer to those of the index': { weights: true },
  'ranges of weights': { weights: { ranges: { a: [0, 2], second: [1, 4] } } },
  'a random order of weights': { weights: 'random order' },
  normalisation: { normalise: [minMax(), percentileRank(), zScore()] },
  aggregation: { aggregate: [arithmetic(), geometric(), copeland()] },
  weighting: { weigh: [equalWeights(), entropyWeights()], weights: true },
  imputation: { impute: [imputeNothing(), imputeMean(), imputeLastKnown()] },
  treatment: { treat: [untreated(), winsorise({ most: 2, always: true })] },
  baseline: { baseline: ['each period', 'all periods', ['2017/18']], weigh: [entropyWeights()], weights: true },
  coverage: {
    coverage: [
      { share: 0, perGroup: 0 },
      { share: 1, perGroup: 1 },
    ],
  },
  screening: { screen: [{}, { leaveOut: ['u3'] }] },
  'screening of figures drawn': { data: true, screen: [{}, { nonZero: 1 }] },
  lags: { lags: { b: [0, 1], c: [0, 1] } },
  'an indicator or group left out': { leaveOut: ['a', 'c', 'inner', 'second'] },
  'an indicator left out, and weights': { leaveOut: true, weights: { concentration: 1 } },
  directions: { directions: true },
  'named directions': { directions: ['c', 'a'] },
  everything: {
    data: true,
    weights: true,
    normalise: [minMax({ lower: 1, upper: 100 }), percentileRank()],
    aggregate: [arithmetic(), copeland()],
    impute: [imputeNothing(), imputeMean()],
    treat: [untreated(), winsorise()],
    lags: { b: [0, 1] },
    leaveOut: true,
    directions: true,
  },
};

describe('replicator()', () => {
  it.each(Object.entries(ways))('gives the scores that score() gives the replicate alone: %s', (_, vary) => {
    expectSame(replicator(index, observations, vary));
  });

  it('does so for an index made of its indicators straight', () => {
    const straight: Spec = { ...index, over: 'indicators', weights: { a: 2 } };
    expectSame(replicator(straight, observations, { weights: { concentration: 2.5 }, leaveOut: ['inner', 'b'] }));
  });

  it('does so for one year of an index of real figures, by default with figures and weights', () => {
    const again = replicator(inclusionIndex, figures(), undefined, { years: ['2023/24'], denominators: figures() });
    expect(again.factors.map(({ id }) => id)).toEqual(['weights', 'data']);
    expect(again.dimensions).toBe(13);
    expect(again.variation).toHaveLength(12);
    expectSame(again, 5);
  });

  it('does so with other years where these bear on the year asked for', () => {
    expectSame(
      replicator(
        index,
        observations,
        { data: true, impute: [imputeNothing(), imputeLastKnown()] },
        { years: ['2018/19'] },
      ),
      6,
    );
    expectSame(
      replicator({ ...index, baseline: 'all periods' }, observations, { weights: true }, { years: ['2018/19'] }),
      3,
    );
  });

  it('takes a panel where no lag varies', () => {
    const vary: Vary = { weights: true };
    const [list, panel] = [
      replicator(index, observations, vary),
      replicator(index, arrange(index, observations), vary),
    ];
    const point = Float64Array.from({ length: list.dimensions }, randomFrom(1));
    const [one, other] = [new Float64Array(list.size), new Float64Array(panel.size)];
    list.run(point, one);
    panel.run(point, other);
    expect(one).toEqual(other);
    expect(() => replicator(index, arrange(index, observations), { lags: { b: [0, 1] } })).toThrow('arranged already');
  });

  it('says what was drawn', () => {
    const again = replicator(index, observations, {
      normalise: [minMax(), zScore()],
      lags: { b: [0, 1] },
      directions: true,
      leaveOut: true,
      weights: { ranges: { a: [0, 4] } },
      data: true,
    });
    expect(again.factors).toEqual([
      { id: 'lag:b', coordinates: [0], choices: ['0', '1'] },
      {
        id: 'normalise',
        coordinates: [1],
        choices: ['minMax {"lower":0,"upper":100}', 'zScore {"centre":0,"spread":1}'],
      },
      { id: 'direction:a', coordinates: [2], choices: ['higher', 'lower'] },
      { id: 'leave-out', coordinates: [3], choices: ['nothing', 'a', 'b', 'c', 'd', 'e'] },
      { id: 'weights', coordinates: [4] },
      { id: 'data', coordinates: [5] },
    ]);
    expect(again.describe([0.9, 0.9, 0.9, 0.1, 0.25, 0.25])).toMatchObject({
      'lag:b': 1,
      normalise: { type: 'zScore', options: { centre: 0, spread: 1 } },
      'direction:a': 'lower',
      'leave-out': null,
      weights: { a: 1, b: 1 },
      data: 2 ** 30,
    });
  });

  it('gives the index as it is where nothing varies', () => {
    const again = replicator(index, observations, {});
    expect([again.factors, again.dimensions]).toEqual([[], 0]);
    const into = new Float64Array(again.size);
    again.run([], into);
    for (const { published, from } of again.periods)
      expect(into.slice(from, from + published.length)).toEqual(published);
  });

  it('keeps ranking the same units where a lag brings others', () => {
    const more = [...observations, ...figuresOf({ new: [1] }, ['b'], '2018/19')];
    const again = replicator({ ...index, first: '2018/19', last: '2018/19' }, more, { lags: { b: [0, 1] } });
    expect(again.periods[0]?.units.map(({ id }) => id)).not.toContain('new');
    again.run([0], new Float64Array(again.size));
  });

  it.each<[Vary, string]>([
    [{ weights: { concentration: 0 } }, 'the concentration of weights is 0'],
    [{ weights: { ranges: { firts: [0, 1] } } }, 'Did you mean "first"?'],
    [{ weights: { ranges: { a: [2, 1] } } }, 'from 2 to 1'],
    [{ normalise: [] }, 'nothing to choose from for normalise'],
    [{ lags: { z: [1] } }, 'there is no indicator "z"'],
    [{ lags: { b: [0.5] } }, 'the lags of "b" are 0.5'],
    [{ leaveOut: ['secnod'] }, 'Did you mean "second"?'],
    [{ directions: ['zz'] }, 'There are a, b, c, d, e.'],
    [{ normalise: [winsorise()] }, 'does not normalise'],
  ])('refuses %j', (vary, message) => {
    const made = (): void => {
      const again = replicator(index, observations, vary);
      again.run(new Float64Array(again.dimensions), new Float64Array(again.size));
    };
    expect(made).toThrow(message);
  });

  it('refuses a year without scores, and to leave out all there is', () => {
    expect(() => replicator(index, observations, {}, { years: ['2001/02'] })).toThrow('no scores for 2001/02');
    const alone: Spec = { ...index, children: [c], weights: {} };
    expect(() => replicator(alone, observations, { leaveOut: true })).toThrow('nothing is left');
  });
});
