import { expect, it } from 'vitest';
import { imputeLastKnown } from '../../src/impute/last-known.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, filledSeries, seriesOf } from './panel.ts';

testImputation(imputeLastKnown());
testImputation(imputeLastKnown({ maxGap: 1, firstBack: true }));
testImputation(imputeLastKnown({ firstBack: true }));

const { NaN: gap } = Number;

it('carries the last known value forward, and leaves what is before the first', () => {
  expect(filledSeries(imputeLastKnown(), [gap, 5, gap, gap, 7, gap])).toEqual([gap, 5, 5, 5, 7, 7]);
});

it('carries it as many years as maxGap says, that many included, and a year that is not there counts', () => {
  const twoYears = imputeLastKnown({ maxGap: 2 });
  expect(filledSeries(twoYears, [5, gap, gap, gap])).toEqual([5, 5, 5, gap]);
  expect(filledSeries(twoYears, [5, gap, gap], [2018, 2020, 2021])).toEqual([5, 5, gap]);
  expect(filledSeries(imputeLastKnown({ maxGap: 1 }), [5, gap, gap, 6, gap])).toEqual([5, 5, gap, 6, 6]);
});

it('carries the first known value back where told to, within the gap allowed', () => {
  expect(filledSeries(imputeLastKnown({ firstBack: true }), [gap, gap, 5, gap, 6])).toEqual([5, 5, 5, 5, 6]);
  expect(filledSeries(imputeLastKnown({ firstBack: true, maxGap: 1 }), [gap, gap, 5, gap, gap])).toEqual([
    gap,
    5,
    5,
    5,
    gap,
  ]);
});

it('goes by time, not by the order periods are given in', () => {
  expect(filledSeries(imputeLastKnown(), [gap, 5, 9], [2019, 2018, 2021])).toEqual([5, 5, 9]);
});

it('follows a unit by its id, whichever row it is in and whichever years it is missing from', () => {
  const names = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  const data = {
    indicators: [{ id: 'x', sign: 1, groups: [] } as const],
    periods: [
      { ordinal: 2018, units: names('a', 'b', 'c'), columns: [Float64Array.of(1, 2, 3)] },
      { ordinal: 2019, units: names('c', 'a'), columns: [Float64Array.of(gap, gap)] },
      { ordinal: 2020, units: names('d', 'b', 'a'), columns: [Float64Array.of(gap, gap, gap)] },
      { ordinal: 2021, units: names(), columns: [new Float64Array()] },
    ],
  };
  expect(filled(imputeLastKnown(), data)).toEqual([
    [Float64Array.of(1, 2, 3)],
    [Float64Array.of(3, 1)],
    [Float64Array.of(gap, 2, 1)],
    [new Float64Array()],
  ]);
});

it('tells which period each value is from', () => {
  const from = (years: readonly (readonly Float64Array[])[]) => years.map(([column]) => column?.[0]);
  const data = seriesOf([gap, 5, gap, gap, 7, gap]);
  expect(from(imputeLastKnown().takenFrom(data))).toEqual([gap, 2019, 2019, 2019, 2022, 2022]);
  expect(from(imputeLastKnown({ maxGap: 1 }).takenFrom(data))).toEqual([gap, 2019, 2019, gap, 2022, 2022]);
  expect(from(imputeLastKnown({ firstBack: true }).takenFrom(data))).toEqual([2019, 2019, 2019, 2019, 2022, 2022]);
});

it('refuses a gap that is no number of years', () => {
  for (const maxGap of [0, -1, Number.NaN, Infinity])
    expect(() => imputeLastKnown({ maxGap })).toThrow(
      `imputeLastKnown: maxGap is ${maxGap}. Give a number of years above 0, or leave it out for no limit.`,
    );
});

it('says what it does', () => {
  expect(imputeLastKnown().options).toEqual({ firstBack: false });
  expect(imputeLastKnown({ maxGap: 1 }).describe(null)).toBe("the unit's last known value, at most 1 year away");
  expect(imputeLastKnown({ maxGap: 3, firstBack: true }).describe(null)).toBe(
    "the unit's last known value, or before it the first, at most 3 years away",
  );
});
