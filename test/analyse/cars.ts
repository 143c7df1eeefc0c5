import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Indicator } from '../../src/core/indicator.ts';
import type { Observation, Unit } from '../../src/core/observation.ts';
import type { Spec } from '../../src/core/spec.ts';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const free = (id: 'mpg' | 'wt' | 'hp'): Indicator => {
  return anIndicator(id, { measures: [{ id, title: `Measure ${id}`, unit: 'number', basis: 'academic year' }] });
};

/** The measures of R's `mtcars` used here: miles per gallon, weight, horse power. */
export const mpg: Indicator = free('mpg');
export const wt: Indicator = free('wt');
export const hp: Indicator = free('hp');

/** R's `mtcars`, 32 cars `a01` to `a32` in its order, as the figures of an index of `mpg` alone. */
const rows: readonly (readonly [number, number, number])[] = [
  [21, 2.62, 110],
  [21, 2.875, 110],
  [22.8, 2.32, 93],
  [21.4, 3.215, 110],
  [18.7, 3.44, 175],
  [18.1, 3.46, 105],
  [14.3, 3.57, 245],
  [24.4, 3.19, 62],
  [22.8, 3.15, 95],
  [19.2, 3.44, 123],
  [17.8, 3.44, 123],
  [16.4, 4.07, 180],
  [17.3, 3.73, 180],
  [15.2, 3.78, 180],
  [10.4, 5.25, 205],
  [10.4, 5.424, 215],
  [14.7, 5.345, 230],
  [32.4, 2.2, 66],
  [30.4, 1.615, 52],
  [33.9, 1.835, 65],
  [21.5, 2.465, 97],
  [15.5, 3.52, 150],
  [15.2, 3.435, 150],
  [13.3, 3.84, 245],
  [19.2, 3.845, 175],
  [27.3, 1.935, 66],
  [26, 2.14, 91],
  [30.4, 1.513, 113],
  [15.8, 3.17, 264],
  [19.7, 2.77, 175],
  [15, 3.57, 335],
  [21.4, 2.78, 109],
];

export const cars: readonly Observation<Unit & { readonly region: string }>[] = figuresOf(
  Object.fromEntries(rows.map((row, i) => [`a${String(i + 1).padStart(2, '0')}`, row])),
  ['mpg', 'wt', 'hp'],
);

export const carIndex: Spec = defineIndex({
  id: 'cars',
  title: 'Cars',
  children: [{ id: 'thrift', title: 'Thrift', children: [mpg] }],
  normalise: unchanged(),
  aggregate: arithmetic(),
});
