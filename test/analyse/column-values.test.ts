import { describe, expect, it } from 'vitest';
import { correlations } from '../../src/analyse/audit/correlations.ts';
import { correlationsWithin } from '../../src/analyse/audit/correlations-within.ts';
import { cronbachAlpha } from '../../src/analyse/audit/cronbach-alpha.ts';
import { denominatorCorrelations } from '../../src/analyse/audit/denominator-correlations.ts';
import { principalComponents } from '../../src/analyse/audit/principal-components.ts';
import { statistics } from '../../src/analyse/audit/statistics.ts';
import { columnValues } from '../../src/analyse/column-values.ts';
import { columnsOf } from '../../src/analyse/columns.ts';
import { compoundGrowth, linearChange } from '../../src/analyse/time/trend-rates.ts';
import { weightInfluence } from '../../src/analyse/weights/weight-influence.ts';
import { nested } from './spec.ts';

const gap = Number.NaN;
const typed = { x: Float64Array.of(1, gap, 3, 5, 2), y: Float64Array.of(2, 1, 4, 3, gap) };
const listed = { x: [1, null, 3, 5, 2], y: [2, 1, 4, 3, undefined] };

describe('columns as arrays', () => {
  it('are what the same columns as Float64Array are, null and nothing being missing', () => {
    expect(statistics(listed)).toEqual(statistics(typed));
    expect(statistics(JSON.parse(JSON.stringify({ a: [1, gap, 3] }))).a).toMatchObject({ mean: 2, known: 2 });
    expect(correlations(listed)).toEqual(correlations(typed));
    expect(correlations({ x: listed.x }, { with: { y: listed.y } })).toEqual(
      correlations({ x: typed.x }, { with: { y: typed.y } }),
    );
    expect(correlationsWithin(nested, listed)).toEqual(correlationsWithin(nested, typed));
    expect(cronbachAlpha(listed)).toEqual(cronbachAlpha(typed));
    expect(principalComponents(listed)).toEqual(principalComponents(typed));
    const sizes = { n: [1, 2, 3, 4, null] };
    expect(denominatorCorrelations(listed, sizes, { above: 0 })).toEqual(
      denominatorCorrelations(typed, { n: Float64Array.of(1, 2, 3, 4, gap) }, { above: 0 }),
    );
    const score = [2, 1, 4, 3, null];
    expect(weightInfluence(listed, { x: 1, y: 1 }, score)).toEqual(
      weightInfluence(typed, { x: 1, y: 1 }, Float64Array.of(2, 1, 4, 3, gap)),
    );
  });

  it('can be any typed array, and a Float64Array is not copied', () => {
    expect(columnValues('x', Int8Array.of(1, -2))).toEqual(Float64Array.of(1, -2));
    expect(columnsOf(typed).map(({ values }) => values)).toEqual([typed.x, typed.y]);
    expect(columnValues('x', typed.x)).toBe(typed.x);
  });

  it('are refused with column, place and value where they hold what is no number', () => {
    const say = (values: unknown): unknown => Reflect.apply(statistics, undefined, [{ a: values }]);
    expect(() => say([1, '3'])).toThrow(
      'Column "a" has the text "3" in place 1. Give numbers, and NaN or null where there is none.',
    );
    expect(() => say([true])).toThrow('Column "a" has true in place 0.');
    expect(() => say([1, { value: 2 }])).toThrow('Column "a" has an object in place 1.');
    expect(() => say([() => 1])).toThrow('Column "a" has a function in place 0.');
    expect(() => say(BigInt64Array.of(1n))).toThrow('Column "a" has 1 in place 0.');
    expect(() => say([1, Infinity])).toThrow('Column "a" has Infinity in place 1.');
  });

  it('are refused where they are no list', () => {
    const say = (columns: unknown): unknown => Reflect.apply(principalComponents, undefined, [columns]);
    expect(() => say({ a: null })).toThrow('Column "a" is null. Give a Float64Array, or an array of numbers');
    expect(() => say({ a: '123' })).toThrow('Column "a" is the text "123".');
    expect(() => say({ a: { values: typed.x, reasons: [] } })).toThrow('Column "a" is an object.');
    expect(() => say(typed.x)).toThrow('Column "0" is 1.');
    expect(() => say(undefined)).toThrow('The columns are undefined. Give columns by id');
    expect(() => Reflect.apply(correlationsWithin, undefined, [nested, null])).toThrow('The columns are null.');
    expect(() => Reflect.apply(weightInfluence, undefined, [typed, { x: 1, y: 1 }])).toThrow(
      'Column "score" is undefined.',
    );
  });

  it('are refused where they are of different lengths', () => {
    expect(() => statistics({ x: [1, null], y: [1] })).toThrow('Column "y" has 1 values and "x" has 2.');
    expect(() => denominatorCorrelations({ x: [1, 2] }, { n: [1] })).toThrow('Column "n" has 1 values and "x" has 2.');
  });
});

it('a series over time is read the same way', () => {
  expect(compoundGrowth([1, null, 4], [2000, 2001, 2002])).toMatchObject({ rate: 1, known: 2 / 3 });
  const say = (values: unknown): unknown => Reflect.apply(linearChange, undefined, [values, [2000, 2001]]);
  expect(() => say([1, '2'])).toThrow('Column "values" has the text "2" in place 1.');
});

it('weightInfluence() refuses a weight that is no number', () => {
  const weights: Record<string, number> = JSON.parse('{ "x": "1", "y": 1 }');
  expect(() => weightInfluence(typed, weights, typed.y)).toThrow('weightInfluence: the weight of "x" is 1.');
});
