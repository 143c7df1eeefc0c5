import { expect, it } from 'vitest';
import { goalposts } from '../../src/normalise/goalposts.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(goalposts({ lower: 0, upper: 100 }), { sameUnder: [] });
testStep(goalposts({ posts: { i: [-10, 15] }, range: [1, 100], truncate: false }), { sign: -1, sameUnder: [] });

const applied = (step: ReturnType<typeof goalposts>, sign: 1 | -1, ...figures: number[]): Float64Array | null => {
  const column = Float64Array.from(figures);
  const params = step.fit(column, { indicator: 'i', sign, units: [] });
  return params && step.apply(column, params);
};

it('gives the posts both ends of the range and cuts what is beyond them', () => {
  const step = goalposts({ lower: 20, upper: 85, range: [1, 100] });
  expect(applied(step, 1, 10, 20, 52.5, 85, 99)).toEqual(Float64Array.of(1, 1, 50.5, 100, 100));
  expect(applied(goalposts({ lower: 0, upper: 4, scale: 1 }), 1, -1, 3, 5)).toEqual(Float64Array.of(0, 0.75, 1));
  expect(applied(goalposts({ lower: 0, upper: 4, truncate: false }), 1, -1, 3, 5)).toEqual(
    Float64Array.of(-25, 75, 125),
  );
});

it('takes posts in published units where lower is better', () => {
  expect(applied(goalposts({ posts: { i: [0, 8] } }), -1, -10, -6, 0)).toEqual(Float64Array.of(0, 25, 100));
});

it("prefers an indicator's own posts to those of all", () => {
  const step = goalposts({ lower: 0, upper: 1, posts: { i: [0, 10] } });
  expect(applied(step, 1, 5)).toEqual(Float64Array.of(50));
  const other = step.fit(Float64Array.of(5), { indicator: 'j', sign: 1, units: [] });
  expect(other).toEqual({ low: 0, high: 1 });
});

it('names an indicator without posts, and posts that are none', () => {
  expect(() => applied(goalposts({ posts: { j: [0, 1] } }), 1, 5)).toThrow('goalposts: none for "i". Give posts.');
  expect(() => goalposts({ posts: {} }).fit(Float64Array.of(1))).toThrow('none for "undefined"');
  expect(() => goalposts({ lower: 3 })).toThrow('goalposts: 3 to NaN is no range.');
  expect(() => goalposts({ lower: 3, upper: 2 })).toThrow('goalposts: 3 to 2 is no range.');
  expect(() => goalposts({ lower: 2, upper: 3, range: [100, 1] })).toThrow('goalposts: 100 to 1 is no range.');
});
