import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { comparableYears } from '../../../src/analyse/time/comparable-years.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const x = anIndicator('x', { breaks: [{ period: '2019/20', because: 'Another form.' }] });
const spec = defineIndex({ id: 'one', title: 'One', children: [x], normalise: minMax(), aggregate: arithmetic() });
const figures = [
  ...figuresOf({ a: [0], b: [5], c: [10] }, ['x'], '2018/19'),
  // Everyone gains 10: nothing changes among them.
  ...figuresOf({ a: [10], b: [15], c: [20], d: ['suppressed'] }, ['x'], '2019/20'),
];

describe('comparableYears(spec, data) sets scores on two scales side by side', () => {
  const found = comparableYears(spec, figures);
  const row = (id: string) => found.rows.find((one) => one.id === id);

  it('shows what all units gained on the frozen scale alone', () => {
    expect(found.baseline).toEqual(['2018/19']);
    expect(row('a')).toEqual({
      id: 'a',
      name: 'A',
      region: 'North',
      relative: { '2018/19': 0, '2019/20': 0 },
      frozen: { '2018/19': 0, '2019/20': 100 },
      ranks: { '2018/19': 3, '2019/20': 3 },
    });
    expect(row('b')).toMatchObject({ relative: { '2019/20': 50 }, frozen: { '2019/20': 150 } });
  });

  it('leaves out who is never ranked, and sorts by name', () => {
    expect(found.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('names breaks on the way', () => {
    expect(found.breaks.map(({ period }) => period)).toEqual(['2019/20']);
  });

  it('learns from the years that are named, of a panel as of figures', () => {
    const later = comparableYears(spec, arrange(spec, figures), { baseline: ['2019/20'] });
    expect(later.rows.find(({ id }) => id === 'a')?.frozen).toEqual({ '2018/19': -100, '2019/20': 0 });
  });

  it('sets aside a baseline of the index itself', () => {
    expect(comparableYears({ ...spec, baseline: ['2019/20'] }, figures).rows).toEqual(found.rows);
  });

  it('gives nothing where no year is scored, and refuses a baseline without figures', () => {
    expect(comparableYears(spec, []).rows).toEqual([]);
    expect(() => comparableYears(spec, figures, { baseline: ['2001/02'] })).toThrow('no figures for the baseline');
  });
});
