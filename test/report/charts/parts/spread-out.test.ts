import { describe, expect, it } from 'vitest';
import { spreadOut } from '../../../../src/report/charts/parts/spread-out.ts';

describe('spreadOut', () => {
  const limits = { low: 0, high: 100 };

  it('leaves alone what is far enough apart, in the order given', () => {
    expect(spreadOut([50, 10, 90], 15, limits)).toEqual([50, 10, 90]);
    expect(spreadOut([], 15, limits)).toEqual([]);
  });

  it('moves those that are too near as little as it takes', () => {
    expect(spreadOut([50, 50], 10, limits)).toEqual([45, 55]);
    expect(spreadOut([50, 52, 90], 10, limits)).toEqual([46, 56, 90]);
    expect(spreadOut([20, 30, 30, 31], 10, limits)).toEqual([12.75, 22.75, 32.75, 42.75]);
  });

  it('stays within the limits', () => {
    expect(spreadOut([0, 1, 2], 10, limits)).toEqual([0, 10, 20]);
    expect(spreadOut([99, 100], 10, limits)).toEqual([90, 100]);
  });

  it('keeps the gap where there is no room', () => {
    expect(spreadOut([1, 2, 3], 60, limits)).toEqual([0, 60, 120]);
  });
});
