import { describe, expect, it } from 'vitest';
import { removeElements } from '../../../src/analyse/what-if/remove-elements.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { tableOf } from '../../../src/table/table.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';

const ids = ['x', 'y', 'z', 'w'];
const figures = figuresOf({ a: [100, 100, 100, 0], b: [80, 80, 80, 100], c: [0, 0, 0, 60], d: [40, 40, 40, 20] }, ids);

describe('removeElements()', () => {
  it('leaves out each indicator in turn and says how far ranks move', () => {
    const { elements, period } = removeElements(nested, figures);
    expect(period).toBe('2018/19');
    expect(elements.map(({ id, title, meanShift }) => [id, title, meanShift])).toEqual([
      // The other of the pair says the same.
      ['x', 'Title of x', 0],
      ['y', 'Title of y', 0],
      ['z', 'Title of z', 0],
      ['w', 'Title of w', 0.75],
    ]);
    expect(elements[3]).toMatchObject({ maximumShift: 1, movers: [{ id: 'b', shift: -1 }, { id: 'a' }, { id: 'c' }] });
  });

  it('has the rank of every unit by what is left out', () => {
    const { units } = removeElements(nested, figures, { elements: ['w', 'top'] });
    expect(units.map(({ id, ranks }) => [id, ranks['nothing removed'], ranks.top, ranks.w])).toEqual([
      ['b', 1, 1, 2],
      ['a', 2, 4, 1],
      ['c', 3, 2, 4],
      ['d', 3, 3, 3],
    ]);
  });

  it('leaves out groups, and looks at a group instead of the index', () => {
    expect(removeElements(nested, figures, { elements: 'groups' }).elements.map(({ id }) => id)).toEqual([
      'top',
      'inner',
    ]);
    const { elements } = removeElements(nested, figures, { elements: ['w', 'x'], by: 'inner' });
    expect(elements.map(({ id, meanShift }) => [id, meanShift])).toEqual([
      ['x', 0],
      ['w', 0],
    ]);
  });

  it('works for an index made of its indicators straight', () => {
    const spec = { ...nested, over: 'indicators' } as const;
    const { elements } = removeElements(spec, figures, { elements: ['top', 'w'] });
    expect(elements.map(({ id, shared }) => [id, shared])).toEqual([
      ['top', 4],
      ['w', 4],
    ]);
    // Without the group only w is left: b, c, d, a, and before it was b, a, d, c by three of four.
    expect(elements[0]?.meanShift).toBeGreaterThan(0);
  });

  it('says so where nothing would be left', () => {
    const { elements } = removeElements({ ...nested, weights: { top: 0 } }, figures, { elements: ['w', 'x'] });
    expect(elements.find(({ id }) => id === 'w')).toMatchObject({ ranked: 0, meanShift: null, pearson: null });
    expect(elements.find(({ id }) => id === 'x')).toMatchObject({ ranked: 4, meanShift: 0 });
  });

  it('takes a panel, and gives the same', () => {
    expect(removeElements(nested, arrange(nested, figures))).toEqual(removeElements(nested, figures));
  });

  it('writes its tables', () => {
    const { summary, table } = removeElements(nested, figures, { elements: ['w'] });
    expect(tableOf(summary).toCsv()).toContain('Title of w,4,');
    expect(table.columns.map(({ id }) => id)).toEqual(['id', 'name', 'rank: nothing removed', 'rank: w', 'shift: w']);
  });

  it('refuses figures that nobody can be ranked by', () => {
    expect(() => removeElements(nested, [])).toThrow('There is no year to rank.');
  });

  it('refuses an id that is none of the index', () => {
    const elements: string[] = ['v'];
    expect(() =>
      removeElements<string, string, ReturnType<typeof figuresOf>[number]['unit']>(nested, figures, { elements }),
    ).toThrow('No indicator or group "v". There are top, inner, x, y, z, w.');
  });
});
