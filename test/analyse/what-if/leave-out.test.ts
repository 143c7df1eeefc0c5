import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../../src/analyse/what-if/leave-out.ts';
import { checkSpec } from '../../../src/core/check-spec.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { groupsOf, indicatorsOf } from '../../../src/core/tree.ts';
import { score } from '../../../src/score.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';

const straight: Spec = { ...nested, over: 'indicators' };
const left = (spec: Spec, id: string): Spec['weights'] => leaveOut(spec, id)?.weights;

describe('leaveOut()', () => {
  it('sets the weight of an indicator or group to 0 and keeps the tree and the other weights', () => {
    expect(left({ ...nested, weights: { z: 2 } }, 'x')).toEqual({ z: 2, x: 0 });
    expect(left(nested, 'inner')).toEqual({ inner: 0 });
    expect(leaveOut(nested, 'inner')?.children).toEqual(nested.children);
  });

  it('takes the group with the last of its members', () => {
    expect(left({ ...nested, weights: { y: 0 } }, 'x')).toEqual({ y: 0, inner: 0 });
    expect(left({ ...nested, weights: { y: 0, z: 0 } }, 'x')).toEqual({ y: 0, z: 0, top: 0 });
  });

  it('leaves nothing of an index where it is all there is', () => {
    expect(leaveOut({ ...nested, weights: { top: 0 } }, 'w')).toBeUndefined();
    expect(leaveOut({ ...straight, weights: { x: 0, y: 0, z: 0 } }, 'w')).toBeUndefined();
    expect(leaveOut(nested, 'q')).toBeUndefined();
  });

  it('leaves out the indicators of a group where the index is made of indicators straight', () => {
    const without = leaveOut(straight, 'inner');
    expect(without?.weights).toEqual({ x: 0, y: 0 });
    // The order of the indicators stays, so that nothing else changes.
    expect(indicatorsOf(without?.children ?? []).map(({ id }) => id)).toEqual(['x', 'y', 'z', 'w']);
    expect(groupsOf(without?.children ?? []).map(({ id }) => id)).toEqual(['top']);
    expect(left(straight, 'top')).toEqual({ x: 0, y: 0, z: 0 });
  });

  it('makes a valid index of every id, in which what is left out changes no score', () => {
    const figures = (x: number) =>
      figuresOf({ a: [x, 5, 9, 1], b: [50, 6, 3, 3], c: [90, 1, 4, 2] }, ['x', 'y', 'z', 'w']);
    for (const spec of [nested, straight]) {
      for (const id of ['x', 'y', 'z', 'w', 'top', 'inner']) {
        const without = leaveOut(spec, id);
        if (!without) throw new Error(`nothing left without ${id}`);
        checkSpec(without);
        const scores = (x: number): number[] => [...score(without, figures(x)).of('2018/19').score.values];
        if (['x', 'inner', 'top'].includes(id)) expect(scores(10)).toEqual(scores(80));
        else expect(scores(10)).not.toEqual(scores(80));
      }
    }
  });
});
