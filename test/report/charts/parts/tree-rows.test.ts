import { describe, expect, it } from 'vitest';
import { treeRows } from '../../../../src/report/charts/parts/tree-rows.ts';
import { anIndicator } from '../../../fixtures/small.ts';

describe('treeRows(nodes)', () => {
  it('lists each group before what is in it, and says how deep each is', () => {
    const inner = { id: 'inner', title: 'Inner', children: [anIndicator('y')] };
    const outer = { id: 'outer', title: 'Outer', children: [anIndicator('x'), inner] };
    expect(treeRows<string, string>([outer, anIndicator('z')])).toEqual([
      { title: 'Outer', depth: 0, member: { group: 'outer' } },
      { title: 'Title of x', depth: 1, member: { indicator: 'x' } },
      { title: 'Inner', depth: 1, member: { group: 'inner' } },
      { title: 'Title of y', depth: 2, member: { indicator: 'y' } },
      { title: 'Title of z', depth: 0, member: { indicator: 'z' } },
    ]);
  });

  it('is empty where there is nothing', () => {
    expect(treeRows([])).toEqual([]);
  });
});
