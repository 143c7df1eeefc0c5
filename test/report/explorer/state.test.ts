import { describe, expect, it } from 'vitest';
import {
  asPublished,
  isPublished,
  startState,
  withChosen,
  withCompared,
  withSort,
  withTurn,
  withWeight,
} from '../../../src/report/explorer/state.ts';

const start = startState('2018/19');

describe('the state of an explorer', () => {
  it('starts as published, and is so again once everything is set back', () => {
    expect(isPublished(start)).toBe(true);
    const changed = withTurn(withWeight({ ...start, normalise: 'deciles', search: 'a' }, 'x', 25), 'y');
    expect(isPublished(changed)).toBe(false);
    expect(asPublished(changed)).toEqual({ ...start, search: 'a' });
    expect(isPublished(asPublished(changed))).toBe(true);
    expect(withWeight(withWeight(start, 'x', 25), 'x', 10)).toEqual(start);
    expect(withTurn(withTurn(start, 'y'), 'y')).toEqual(start);
  });

  it.each([
    ['weights', withWeight(start, 'x', 0)],
    ['a scale', { ...start, normalise: 'deciles' }],
    ['a way to combine', { ...start, aggregate: 'median' }],
    ['a direction', withTurn(start, 'x')],
  ])('is not the published index with other %s', (_, state) => {
    expect(isPublished(state)).toBe(false);
  });

  it('sorts by the heading chosen, the other way when it is chosen again', () => {
    const byScore = withSort(start, 'score', true);
    expect(byScore.sort).toEqual({ column: 'score', descending: true });
    expect(withSort(byScore, 'score', true).sort).toEqual({ column: 'score', descending: false });
    expect(withSort(byScore, 'name', false).sort).toEqual({ column: 'name', descending: false });
  });

  it('looks at the first chosen, compares the second, and lets go of one chosen again', () => {
    const one = withChosen(start, 'a');
    expect(one).toMatchObject({ pinned: 'a' });
    const two = withChosen(one, 'b');
    expect(two).toMatchObject({ pinned: 'a', compared: 'b' });
    expect(withChosen(two, 'c')).toMatchObject({ pinned: 'a', compared: 'c' });
    expect(withChosen(two, 'b')).toEqual(one);
    expect(withChosen(two, 'a')).toEqual({ ...start, pinned: 'b' });
    expect(withChosen(one, 'a')).toEqual(start);
  });

  it('compares nobody with itself, and nobody without one to look at', () => {
    expect(withCompared({ ...start, pinned: 'a' }, 'b')).toMatchObject({ compared: 'b' });
    expect(withCompared({ ...start, pinned: 'a' }, 'a')).toEqual({ ...start, pinned: 'a' });
    expect(withCompared({ ...start, pinned: 'a', compared: 'b' }, undefined)).toEqual({ ...start, pinned: 'a' });
    expect(withCompared(start, 'b')).toEqual(start);
  });
});
