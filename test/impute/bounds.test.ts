import { expect, it } from 'vitest';
import type { Bounds } from '../../src/core/panel.ts';
import type { Imputation, ImputationData } from '../../src/core/step.ts';
import { imputeBounds } from '../../src/impute/bounds.ts';
import { type Extent, extent } from '../../src/math/extent.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf } from './panel.ts';

const { NaN: gap } = Number;

// Panels of the suite have no bounds, and then there is nothing to fill with.
for (const at of [0, 0.5, 1]) testImputation(imputeBounds({ at }), { fills: false });

/** Imputes within bounds that every gap has: the least and greatest of its indicator in the data learnt from. */
function bounded(way: Imputation<null>): Imputation<ReadonlyMap<string, Extent | null>> {
  return Object.freeze<Imputation<ReadonlyMap<string, Extent | null>>>({
    kind: way.kind,
    type: 'imputeBoundsGiven',
    options: way.options,
    fit: ({ indicators, periods }) =>
      new Map(
        indicators.map(({ id }, i) => [
          id,
          extent(Float64Array.from(periods.flatMap((p) => [...(p.columns[i] ?? [])]))),
        ]),
      ),
    apply: (data, extents) =>
      way.apply(
        {
          ...data,
          periods: data.periods.map((period) => ({
            ...period,
            bounds: data.indicators.map(({ id }): Bounds | undefined => {
              const ends = extents.get(id);
              const all = new Float64Array(period.units.length);
              return ends ? { low: all.map(() => ends.minimum), high: all.map(() => ends.maximum) } : undefined;
            }),
          })),
        },
        null,
      ),
    describe: () => way.describe(null),
  });
}

testImputation(bounded(imputeBounds()));

/** x of four units: known, bounded by 2 and 6, without bounds, and known although bounded. */
const data: ImputationData = {
  ...periodOf({ x: [1, gap, gap, 9], y: [gap, 5, gap, 7] }),
  periods: periodOf({ x: [1, gap, gap, 9], y: [gap, 5, gap, 7] }).periods.map((period) => ({
    ...period,
    bounds: [{ low: Float64Array.of(gap, 2, gap, 2), high: Float64Array.of(gap, 6, gap, 6) }, undefined],
  })),
};

it.each([
  [0, 2],
  [0.25, 3],
  [0.5, 4],
  [1, 6],
])('fills, at %d, with %d between 2 and 6, and nothing else', (at, value) => {
  const [columns = []] = filled(imputeBounds({ at }), data);
  expect(columns[0]).toEqual(Float64Array.of(1, value, gap, 9));
  expect(columns[1]).toBe(data.periods[0]?.columns[1]);
});

it('takes the middle unless told otherwise', () => {
  expect(imputeBounds().options).toEqual({ at: 0.5 });
});

it('ends at the very ends of bounds that no sum hits', () => {
  const ends = { low: Float64Array.of(0.2), high: Float64Array.of(0.9) };
  const one = { ...data, periods: [{ ...periodOne(gap), bounds: [ends] }] };
  expect(filled(imputeBounds({ at: 0 }), one)[0]?.[0]).toEqual(Float64Array.of(0.2));
  expect(filled(imputeBounds({ at: 1 }), one)[0]?.[0]).toEqual(Float64Array.of(0.9));
});

it('gives the very column back where there are no bounds, and where bounds fill nothing', () => {
  const none = periodOf({ x: [1, gap], y: [gap, 2] });
  const columns = none.periods[0]?.columns;
  expect(filled(imputeBounds(), none)[0]?.map((column, i) => column === columns?.[i])).toEqual([true, true]);
  const known = periodOne(3);
  const ends = { low: Float64Array.of(1), high: Float64Array.of(2) };
  const [kept] = filled(imputeBounds(), { ...data, periods: [{ ...known, bounds: [ends] }] });
  expect(kept?.[0]).toBe(known.columns[0]);
  const elsewhere = { low: Float64Array.of(gap), high: Float64Array.of(gap) };
  const missing = periodOne(gap);
  const [left] = filled(imputeBounds(), { ...data, periods: [{ ...missing, bounds: [elsewhere] }] });
  expect(left?.[0]).toBe(missing.columns[0]);
});

it.each([-0.1, 1.1, gap])('refuses to go %d of the way', (at) => {
  expect(() => imputeBounds({ at })).toThrow(`imputeBounds: at is ${at}. Give a number from 0 to 1.`);
});

it('says how far between the bounds', () => {
  expect(imputeBounds({ at: 1 }).describe(null)).toBe('values within their bounds, at 1 of the way');
});

/** A period of one unit with one value. */
function periodOne(value: number): ImputationData['periods'][number] {
  return { ordinal: 2018, units: [{ id: 'u0', name: 'Unit 0' }], columns: [Float64Array.of(value)] };
}
