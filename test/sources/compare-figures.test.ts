import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { Period } from '../../src/core/period.ts';
import { figures } from '../../src/england/index.ts';
import { compareFigures } from '../../src/sources/compare-figures.ts';

const source = { publication: 'made', file: 'made.csv', column: 'value' };
const figure = (id: string, value: Cell, more: Partial<Observation> = {}): Observation => ({
  unit: { id, name: id.toUpperCase() },
  period: '2018/19',
  measure: 'rate',
  value,
  source,
  ...more,
});
const cells = (list: readonly { unit: { id: string }; before: Cell; after: Cell }[]): unknown[] =>
  list.map(({ unit, before, after }) => [unit.id, before, after]);

describe('compareFigures', () => {
  it('finds nothing between figures and themselves, in whatever order', () => {
    expect(compareFigures(figures(), figures().toReversed())).toEqual([]);
    expect(compareFigures([], [])).toEqual([]);
  });

  it('tells new, revised and vanished numbers apart, and reasons that are others', () => {
    const before = [
      figure('a', 1),
      figure('b', 2),
      figure('c', 3),
      figure('d', 'suppressed'),
      figure('e', 'suppressed'),
      figure('f', 6),
    ];
    const after = [
      figure('a', 1.5),
      figure('b', 'suppressed'),
      figure('d', 4),
      figure('e', 'negligible'),
      figure('f', 6),
      figure('g', 7),
    ];
    const [changes, ...none] = compareFigures(before, after);
    expect(none).toEqual([]);
    expect(changes).toMatchObject({ measure: 'rate', period: '2018/19', isNew: false, recounted: 0 });
    expect(cells(changes?.added ?? [])).toEqual([
      ['d', 'suppressed', 4],
      ['g', 'absent', 7],
    ]);
    expect(cells(changes?.revised ?? [])).toEqual([['a', 1, 1.5]]);
    expect(cells(changes?.vanished ?? [])).toEqual([
      ['b', 2, 'suppressed'],
      ['c', 3, 'absent'],
    ]);
    expect(cells(changes?.reasons ?? [])).toEqual([['e', 'suppressed', 'negligible']]);
  });

  it('puts the largest revision first, up or down, and equal ones by id', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => figure(id, 10));
    const after = [figure('a', 11), figure('b', 5), figure('d', 9), figure('c', 11)];
    expect(compareFigures(before, after)[0]?.revised.map(({ unit }) => unit.id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('calls a year new where it had no number before, and orders measures as they come and years by time', () => {
    const other = (period: Period, value: Cell, measure = 'rate') => figure('a', value, { period, measure });
    const before = [other('2019/20', 'not-available'), other('2018/19', 1, 'plans')];
    const after = [other('2018/19', 2, 'plans'), other('2020/21', 3), other('2019/20', 4)];
    const changes = compareFigures(before, after);
    expect(changes.map(({ measure, period, isNew }) => [measure, period, isNew])).toEqual([
      ['rate', '2019/20', true],
      ['rate', '2020/21', true],
      ['plans', '2018/19', false],
    ]);
  });

  it('counts figures whose counts alone are others', () => {
    const counted = (numerator: number) => figure('a', 50, { numerator, denominator: 2 * numerator });
    expect(compareFigures([counted(1)], [counted(2)])).toMatchObject([{ recounted: 1, revised: [] }]);
    expect(compareFigures([counted(1)], [figure('a', 50)])).toMatchObject([{ recounted: 1 }]);
  });
});
