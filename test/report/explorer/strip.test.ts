import { describe, expect, it } from 'vitest';
import { startState } from '../../../src/report/explorer/state.ts';
import { nearestKey, stripMarkup, stripOf } from '../../../src/report/explorer/strip.ts';
import { madeExplorer } from './made.ts';

const result = madeExplorer().result(startState('2018/19'));

describe('a strip', () => {
  it('has every unit where its figure is, the best at the right, whichever way is better', () => {
    const { at, ranks, of } = stripOf(result, 'x');
    expect([...at].map(Math.round)).toEqual([6, 103, 200, 297, 394]);
    expect([[...ranks], of]).toEqual([[5, 4, 3, 2, 1], 5]);
    const lower = stripOf(result, 'y');
    expect([...lower.at].map(Math.round)).toEqual([6, Number.NaN, 394, 265, Number.NaN]);
    expect(lower.of).toBe(3);
  });

  it('marks the one looked at above and the one beside it below, where they have a figure', () => {
    const strip = stripOf(result, 'y');
    const { markup } = stripMarkup(strip, 0, 2);
    expect(markup.match(/class="(?:fill|stroke)-\w+"/g)).toEqual([
      'class="stroke-other"',
      'class="fill-other"',
      'class="stroke-mark"',
      'class="fill-mark"',
    ]);
    expect(stripMarkup(strip, 1, undefined).markup).not.toContain('fill-mark');
    expect(markup.match(/M[\d.]+ 8v14/g)).toHaveLength(3);
  });

  it('knows whose key is nearest', () => {
    const strip = stripOf(result, 'y');
    expect([nearestKey(strip, 0), nearestKey(strip, 260), nearestKey(strip, 1000)]).toEqual([0, 3, 2]);
    expect(nearestKey({ ...strip, at: Float64Array.of(Number.NaN) }, 5)).toBeUndefined();
  });

  it('puts equal figures in the middle', () => {
    const { year } = result;
    const alike = {
      ...year,
      indicator: (id: string) => ({
        ...year.indicator(id),
        oriented: { values: Float64Array.of(2, 2), reasons: new Uint8Array(2) },
      }),
    };
    expect([...stripOf({ ...result, year: alike }, 'x').at]).toEqual([200, 200]);
  });
});
