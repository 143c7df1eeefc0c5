import * as v from 'valibot';
import { adjustedMazziottaPareto } from '../aggregate/adjusted-mazziotta-pareto.ts';
import { arithmetic } from '../aggregate/arithmetic.ts';
import { benefitOfTheDoubt } from '../aggregate/benefit-of-the-doubt.ts';
import { copeland } from '../aggregate/copeland.ts';
import { directionalBenefitOfTheDoubt } from '../aggregate/directional-benefit-of-the-doubt.ts';
import { geometric } from '../aggregate/geometric.ts';
import { harmonic } from '../aggregate/harmonic.ts';
import { mazziottaPareto } from '../aggregate/mazziotta-pareto.ts';
import { meanMin } from '../aggregate/mean-min.ts';
import { median } from '../aggregate/median.ts';
import { minimum } from '../aggregate/minimum.ts';
import { multiDirectionalBenefitOfTheDoubt } from '../aggregate/multi-directional-benefit-of-the-doubt.ts';
import { owa } from '../aggregate/owa.ts';
import { powerMean } from '../aggregate/power-mean.ts';
import { topsis } from '../aggregate/topsis.ts';
import { wroclaw } from '../aggregate/wroclaw.ts';
import type { Aggregation } from '../core/step.ts';
import { either } from './schema-parts.ts';

const number = v.pipe(v.number(), v.finite());
const maybe = v.exactOptional(number);
const none = v.exactOptional(v.strictObject({}), {});
const sign = v.exactOptional(v.picklist(['positive', 'negative']));

const orness = v.strictObject({ orness: number });
const places = v.strictObject({ weights: v.array(number) });

const method = v.variant('type', [
  v.strictObject({
    type: v.literal('adjustedMazziottaPareto'),
    options: v.exactOptional(v.strictObject({ sign, goalposts: v.exactOptional(v.strictTuple([number, number])) }), {}),
  }),
  v.strictObject({ type: v.literal('arithmetic'), options: none }),
  v.strictObject({
    type: v.literal('benefitOfTheDoubt'),
    options: v.exactOptional(v.strictObject({ least: maybe, most: maybe, around: maybe }), {}),
  }),
  v.strictObject({ type: v.literal('copeland'), options: none }),
  v.strictObject({ type: v.literal('directionalBenefitOfTheDoubt'), options: none }),
  v.strictObject({ type: v.literal('geometric'), options: none }),
  v.strictObject({ type: v.literal('harmonic'), options: none }),
  v.strictObject({ type: v.literal('mazziottaPareto'), options: v.exactOptional(v.strictObject({ sign }), {}) }),
  v.strictObject({
    type: v.literal('meanMin'),
    options: v.strictObject({ alpha: number, beta: maybe }),
  }),
  v.strictObject({ type: v.literal('median'), options: none }),
  v.strictObject({ type: v.literal('minimum'), options: none }),
  v.strictObject({ type: v.literal('multiDirectionalBenefitOfTheDoubt'), options: none }),
  v.strictObject({
    type: v.literal('owa'),
    options: either<v.InferOutput<typeof orness> | v.InferOutput<typeof places>>(
      (input) => (typeof input === 'object' && input !== null && 'weights' in input ? places : orness),
      [orness, places],
    ),
  }),
  v.strictObject({ type: v.literal('powerMean'), options: v.strictObject({ p: number }) }),
  v.strictObject({ type: v.literal('topsis'), options: none }),
  v.strictObject({ type: v.literal('wroclaw'), options: none }),
]);

/** An aggregation in JSON: its type and its options; out comes the aggregation. */
export const aggregation: v.GenericSchema<unknown, Aggregation> = v.pipe(method, v.transform(aggregationOf));

function aggregationOf(step: v.InferOutput<typeof method>): Aggregation {
  switch (step.type) {
    case 'adjustedMazziottaPareto':
      return adjustedMazziottaPareto(step.options);
    case 'arithmetic':
      return arithmetic();
    case 'benefitOfTheDoubt':
      return benefitOfTheDoubt(step.options);
    case 'copeland':
      return copeland();
    case 'directionalBenefitOfTheDoubt':
      return directionalBenefitOfTheDoubt();
    case 'geometric':
      return geometric();
    case 'harmonic':
      return harmonic();
    case 'mazziottaPareto':
      return mazziottaPareto(step.options);
    case 'meanMin':
      return meanMin(step.options);
    case 'median':
      return median();
    case 'minimum':
      return minimum();
    case 'multiDirectionalBenefitOfTheDoubt':
      return multiDirectionalBenefitOfTheDoubt();
    case 'owa':
      return owa(step.options);
    case 'powerMean':
      return powerMean(step.options);
    case 'topsis':
      return topsis();
    case 'wroclaw':
      return wroclaw();
  }
}
