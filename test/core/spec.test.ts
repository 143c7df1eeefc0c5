import { describe, expect, expectTypeOf, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { addIndicator, defineIndex } from '../../src/core/define-index.ts';
import { InclusionIndexError } from '../../src/core/error.ts';
import { defineIndicator } from '../../src/core/indicator.ts';
import type { Spec } from '../../src/core/spec.ts';
import { groupsOf, indicatorsOf } from '../../src/core/tree.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';
import { anIndicator } from '../fixtures/small.ts';

const x = anIndicator('x');
const y = anIndicator('y');
const z = anIndicator('z');
const methods = { normalise: percentileRank(), aggregate: arithmetic() };
const tree = defineIndex({
  id: 'tree',
  title: 'Tree',
  children: [{ id: 'first', title: 'First', children: [x, { id: 'deep', title: 'Deep', children: [y] }] }, z],
  ...methods,
});

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InclusionIndexError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

describe('defineIndex', () => {
  it('knows its indicators and groups by literal id, at any depth', () => {
    expectTypeOf(tree).toEqualTypeOf<Spec<'x' | 'y' | 'z', 'first' | 'deep'>>();
    expect(indicatorsOf(tree.children).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect(groupsOf(tree.children).map(({ id }) => id)).toEqual(['first', 'deep']);
  });

  it('freezes the spec and fills in the coverage rule', () => {
    expect(Object.isFrozen(tree)).toBe(true);
    expect(tree.coverage).toEqual({ share: 0.65, perGroup: 1 });
  });

  it.each<[string, () => unknown]>([
    ['no-indicators', () => defineIndex({ id: 'i', title: 'I', children: [], ...methods })],
    ['duplicate-id', () => defineIndex({ id: 'i', title: 'I', children: [x, x], ...methods })],
    ['bad-weight', () => defineIndex({ id: 'i', title: 'I', children: [x], weights: { x: -1 }, ...methods })],
    ['bad-weight', () => defineIndex({ id: 'i', title: 'I', children: [x], weights: { x: Number.NaN }, ...methods })],
    ['zero-weights', () => defineIndex({ id: 'i', title: 'I', children: [x, y], weights: { x: 0, y: 0 }, ...methods })],
    [
      'unknown-weight',
      () => defineIndex<string>({ id: 'i', title: 'I', children: [x], weights: { w: 1 }, ...methods }),
    ],
    [
      'unknown-normalisation',
      () =>
        defineIndex<string>({
          id: 'i',
          title: 'I',
          children: [x],
          normalisations: { w: percentileRank() },
          ...methods,
        }),
    ],
    ['unknown-lag', () => defineIndex<string>({ id: 'i', title: 'I', children: [x], lags: { w: 1 }, ...methods })],
    ['unused-weight', () => defineIndex({ ...tree, over: 'indicators', weights: { first: 2 } })],
    [
      'bad-group',
      () => defineIndex({ id: 'i', title: 'I', children: [{ id: 'score', title: 'S', children: [x] }], ...methods }),
    ],
    [
      'bad-group',
      () => defineIndex({ id: 'i', title: 'I', children: [{ id: '', title: 'S', children: [x] }], ...methods }),
    ],
    ['bad-lag', () => defineIndex({ id: 'i', title: 'I', children: [x], lags: { x: 0.5 }, ...methods })],
    [
      'conflicting-measures',
      () => {
        const other = anIndicator('other', { measures: x.measures.map((measure) => ({ ...measure, maximum: 10 })) });
        return defineIndex({ id: 'i', title: 'I', children: [x, other], ...methods });
      },
    ],
    [
      'empty-group',
      () => defineIndex({ id: 'i', title: 'I', children: [x, { id: 'g', title: 'G', children: [] }], ...methods }),
    ],
    [
      'bad-coverage',
      () => defineIndex({ id: 'i', title: 'I', children: [x], coverage: { share: 65, perGroup: 1 }, ...methods }),
    ],
    [
      'unknown-substitute',
      () =>
        defineIndex<string>({
          id: 'i',
          title: 'I',
          children: [x],
          substitutes: [{ indicator: 'w', period: '2018/19', from: '2017/18', because: 'test' }],
          ...methods,
        }),
    ],
  ])('throws %s with the place and the remedy', (code, work) => {
    expect(codeOf(work)).toBe(code);
  });

  it('lets a weight of 0 stand beside others', () => {
    expect(defineIndex({ id: 'i', title: 'I', children: [x, y], weights: { x: 0 }, ...methods }).weights).toEqual({
      x: 0,
    });
  });
});

describe('addIndicator', () => {
  it('puts an indicator into the group of its domain', () => {
    const more = addIndicator(tree, anIndicator('w', { domain: 'first' }));
    expect(indicatorsOf(more.children).map(({ id }) => id)).toEqual(['x', 'y', 'w', 'z']);
  });

  it('makes a group where the domain has none', () => {
    const more = addIndicator(tree, anIndicator('w', { domain: 'attendance' }));
    expect(groupsOf(more.children).map(({ id }) => id)).toEqual(['first', 'deep', 'attendance']);
  });

  it('finds the group at any depth, and its type knows a new one', () => {
    const more = addIndicator(tree, anIndicator('w', { domain: 'deep' }));
    expect(indicatorsOf(more.children).map(({ id }) => id)).toEqual(['x', 'y', 'w', 'z']);
    const named = defineIndicator({ ...anIndicator('v'), domain: 'attendance' });
    expectTypeOf(addIndicator(tree, named)).toEqualTypeOf<
      Spec<'x' | 'y' | 'z' | 'v', 'first' | 'deep' | 'attendance'>
    >();
    expectTypeOf(more).toEqualTypeOf<Spec<'x' | 'y' | 'z' | 'w', 'first' | 'deep'>>();
  });

  it('refuses an id that is taken', () => {
    expect(codeOf(() => addIndicator(tree, x))).toBe('duplicate-id');
  });
});

describe('defineIndicator', () => {
  it('refuses an id that is not kebab-case, no measure, and several without a value', () => {
    expect(codeOf(() => anIndicator('Not Kebab'))).toBe('bad-indicator');
    expect(codeOf(() => defineIndicator({ ...x, measures: [] }))).toBe('bad-indicator');
    expect(codeOf(() => defineIndicator({ ...x, lag: 0.5 }))).toBe('bad-indicator');
    expect(codeOf(() => defineIndicator({ ...x, measures: [...x.measures, ...y.measures] }))).toBe('bad-indicator');
  });
});
