import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { copeland } from '../../../src/aggregate/copeland.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { figures } from '../../../src/england/index.ts';
import { imputeMean } from '../../../src/impute/index.ts';
import { percentileRank } from '../../../src/normalise/percentile-rank.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { editedSpec } from '../../../src/report/explorer/edited-spec.ts';
import { explore } from '../../../src/report/explorer/explore.ts';
import { sharesOf } from '../../../src/report/explorer/shares.ts';
import { startState, withTurn, withWeight } from '../../../src/report/explorer/state.ts';
import { score } from '../../../src/score.ts';
import { made, madeExplorer, observations } from './made.ts';

const start = startState('2018/19');
const explorer = madeExplorer();
const scoresOf = (spec: Spec): number[] => [...score(spec, observations).of('2018/19').score.values];

describe('explore', () => {
  it('gives the published ranking as it is, with nobody moved', () => {
    const { rows, unranked, isPublished } = explorer.result(start);
    expect(rows.map(({ unit, rank, published, moved }) => [unit.id, rank, published, moved])).toEqual([
      ['o', 1, 1, 0],
      ['n', 2, 2, 0],
      ['b', 3, 3, 0],
      ['a', 4, 4, 0],
    ]);
    expect(unranked).toEqual([{ name: 'P', because: '1 of 4 indicators known, 2 needed' }]);
    expect(isPublished).toBe(true);
    expect(explorer.periods).toEqual(['2017/18', '2018/19']);
    expect(explorer.units.get('p')?.name).toBe('P');
  });

  it.each<[string, Parameters<typeof explorer.result>[0], Spec]>([
    ['a weight of a group', withWeight(start, 'pair', 25), { ...made, weights: { pair: 5 } }],
    ['a weight of an indicator', withWeight(start, 'y', 5), { ...made, weights: { pair: 2, y: 0.5 } }],
    ['an indicator left out', withWeight(start, 'z', 0), { ...made, weights: { pair: 2, z: 0 } }],
    ['the only indicator of a group left out', withWeight(start, 'w', 0), { ...made, weights: { pair: 2, lone: 0 } }],
    ['another scale', { ...start, normalise: 'z-scores' }, { ...made, normalise: zScore() }],
    ['another way to combine', { ...start, aggregate: 'copeland' }, { ...made, aggregate: copeland() }],
    [
      'another direction',
      withTurn(start, 'w'),
      {
        ...made,
        children: made.children.map((node) =>
          node.id === 'lone' && 'children' in node
            ? { ...node, children: node.children.map((one) => ({ ...one, direction: 'lower' as const })) }
            : node,
        ),
      },
    ],
  ])('scores %s as the library does', (_, state, spec) => {
    const { year, isPublished } = explorer.result(state);
    expect([...year.score.values]).toEqual(scoresOf(spec));
    expect(isPublished).toBe(false);
  });

  it('weighs what stands below a group where scores are made of indicators straight', () => {
    const straight = { over: 'indicators' as const, weights: { x: 3 } };
    const { year } = madeExplorer(straight).result(withWeight(withWeight(start, 'pair', 20), 'y', 5));
    expect([...year.score.values]).toEqual(scoresOf({ ...made, ...straight, weights: { x: 6, y: 1 } }));
    const { year: without, rows } = madeExplorer(straight).result(withWeight(start, 'pair', 0));
    const left = madeExplorer(straight).result(withWeight(withWeight(start, 'x', 0), 'y', 0)).year;
    expect([...without.score.values]).toEqual([...left.score.values]);
    expect(rows[0]?.groups).not.toHaveProperty('pair');
    // The group goes with the last of its indicators, whether it was set to 0 itself or not.
    expect(editedSpec({ ...made, ...straight }, { ...start, weights: { x: 0, y: 0, pair: 0 } }).children).toHaveLength(
      4,
    );
  });

  it('takes away what differs by group or indicator where another method is chosen', () => {
    const mixed: Spec = {
      ...made,
      normalisations: { x: percentileRank() },
      children: made.children.map((node) => ('children' in node ? { ...node, aggregate: geometric() } : node)),
    };
    const { normalisations, children } = editedSpec(mixed, { ...start, normalise: 'deciles', aggregate: 'median' });
    expect(normalisations).toBeUndefined();
    expect(children.map((node) => 'aggregate' in node)).toEqual([false, false, false]);
    const kept = editedSpec(mixed, withWeight(start, 'x', 20));
    expect([kept.normalisations, kept.children[0]]).toEqual([mixed.normalisations, mixed.children[0]]);
  });

  it('looks to other years where the index does', () => {
    const filled: Spec = { ...made, impute: imputeMean({ over: 'all periods' }) };
    const panel = arrange(filled, observations);
    const { year } = explore(filled, panel).result(withWeight(start, 'y', 30));
    const whole = score({ ...filled, weights: { pair: 2, y: 3 } }, panel).of('2018/19');
    expect([...year.score.values]).toEqual([...whole.score.values]);
  });

  it('refuses to leave nothing, a method that does not fit, and a year in which too few are ranked', () => {
    const nothing = { ...start, weights: { pair: 0, lone: 0, z: 0 } };
    expect(() => explorer.result(nothing)).toThrow('Nothing would be left of the index. Let something count.');
    expect(() => explorer.result({ ...start, aggregate: 'geometric' })).toThrow(
      'A geometric mean needs values above 0',
    );
    expect(() => explorer.result({ ...start, year: '2016/17' })).toThrow('has no scores for 2016/17');
  });

  it('tells how far each moved', () => {
    const { rows } = explorer.result({ ...start, weights: { pair: 0, lone: 0 } });
    expect(rows.map(({ unit, moved }) => [unit.id, moved])).toEqual([
      ['o', 0],
      ['b', 1],
      ['a', 1],
      ['n', -2],
    ]);
  });

  it('says what share of the score each part makes up', () => {
    const shares = (state = start, changes = {}) => {
      const { spec, year } = madeExplorer(changes).result(state);
      return Object.fromEntries(sharesOf(spec, year));
    };
    expect(shares()).toEqual({ pair: 0.5, lone: 0.25, z: 0.25, x: 0.25, y: 0.25, w: 0.25 });
    expect(shares(withWeight(start, 'z', 0))).toMatchObject({ z: 0, lone: 1 / 3, w: 1 / 3, pair: 2 / 3 });
    expect(shares(start, { over: 'indicators', weights: {} })).toEqual({
      x: 0.25,
      y: 0.25,
      w: 0.25,
      z: 0.25,
      pair: 0.5,
      lone: 0.25,
    });
  });

  it('agrees with the library on England to 1e-12', () => {
    const panel = arrange(inclusionIndex, figures());
    const { year } = explore(inclusionIndex, panel).result({
      ...startState('2023/24'),
      weights: { attainment: 33, 'ehcp-in-mainstream': 7 },
    });
    const attainment = [
      'ks2-expected-standard-ehcp',
      'ks2-progress-ehcp',
      'attainment-8-ehcp',
      'progress-8-ehcp',
      'participation-16-17-send',
    ];
    const weights = { 'ehcp-in-mainstream': 0.7, ...Object.fromEntries(attainment.map((id) => [id, 3.3])) };
    const library = score({ ...inclusionIndex, weights }, panel).of('2023/24').score.values;
    year.score.values.forEach((value, u) => {
      if (!Number.isNaN(value)) expect(Math.abs(value - (library[u] ?? 0))).toBeLessThanOrEqual(1e-12 * value);
    });
    expect(year.of).toBe(149);
  });
});
