import * as v from 'valibot';
import type { Step } from '../core/step.ts';
import { borda } from '../normalise/borda.ts';
import { deciles } from '../normalise/deciles.ts';
import { distanceToMaximum } from '../normalise/distance-to-maximum.ts';
import { distanceToReference } from '../normalise/distance-to-reference.ts';
import { distanceToTarget } from '../normalise/distance-to-target.ts';
import { exponential } from '../normalise/exponential.ts';
import { fractionOfMaximum } from '../normalise/fraction-of-maximum.ts';
import { goalposts } from '../normalise/goalposts.ts';
import { logistic } from '../normalise/logistic.ts';
import { minMax } from '../normalise/min-max.ts';
import { nTiles } from '../normalise/n-tiles.ts';
import { percentileRank } from '../normalise/percentile-rank.ts';
import { rankScore } from '../normalise/rank-score.ts';
import { robustZScore } from '../normalise/robust-z-score.ts';
import { scaled } from '../normalise/scaled.ts';
import { unchanged } from '../normalise/unchanged.ts';
import { zScore } from '../normalise/z-score.ts';

const number = v.pipe(v.number(), v.finite());
const maybe = v.exactOptional(number);
const pair = v.strictTuple([number, number]);
const pairs = v.exactOptional(v.record(v.string(), pair));
const flag = v.exactOptional(v.boolean());

const none = v.exactOptional(v.strictObject({}), {});
const ranks = v.exactOptional(
  v.strictObject({ ties: v.exactOptional(v.picklist(['average', 'min', 'max', 'dense'])) }),
  {},
);

const method = v.variant('type', [
  v.strictObject({ type: v.literal('borda'), options: ranks }),
  v.strictObject({ type: v.literal('deciles'), options: none }),
  v.strictObject({ type: v.literal('distanceToMaximum'), options: none }),
  v.strictObject({ type: v.literal('distanceToReference'), options: v.strictObject({ unit: v.string(), cap: flag }) }),
  v.strictObject({
    type: v.literal('distanceToTarget'),
    options: v.strictObject({ targets: v.record(v.string(), number), cap: flag }),
  }),
  v.strictObject({ type: v.literal('exponential'), options: ranks }),
  v.strictObject({ type: v.literal('fractionOfMaximum'), options: none }),
  v.strictObject({
    type: v.literal('goalposts'),
    options: v.strictObject({
      lower: maybe,
      upper: maybe,
      posts: pairs,
      scale: maybe,
      range: v.exactOptional(pair),
      truncate: flag,
    }),
  }),
  v.strictObject({
    type: v.literal('logistic'),
    options: v.exactOptional(v.strictObject({ slope: maybe }), {}),
  }),
  v.strictObject({
    type: v.literal('minMax'),
    options: v.exactOptional(v.strictObject({ lower: maybe, upper: maybe, ranges: pairs }), {}),
  }),
  v.strictObject({ type: v.literal('nTiles'), options: v.strictObject({ n: number }) }),
  v.strictObject({ type: v.literal('percentileRank'), options: ranks }),
  v.strictObject({ type: v.literal('rankScore'), options: ranks }),
  v.strictObject({
    type: v.literal('robustZScore'),
    options: v.exactOptional(v.strictObject({ constant: maybe }), {}),
  }),
  v.strictObject({
    type: v.literal('scaled'),
    options: v.exactOptional(v.strictObject({ lower: maybe, upper: maybe, factor: maybe, bounds: pairs }), {}),
  }),
  v.strictObject({ type: v.literal('unchanged'), options: none }),
  v.strictObject({
    type: v.literal('zScore'),
    options: v.exactOptional(v.strictObject({ centre: maybe, spread: maybe, moments: pairs }), {}),
  }),
]);

/** A normalisation in JSON: its type and its options; out comes the step. */
export const normalisation: v.GenericSchema<unknown, Step> = v.pipe(method, v.transform(stepOf));

function stepOf(step: v.InferOutput<typeof method>): Step {
  switch (step.type) {
    case 'borda':
      return borda(step.options);
    case 'deciles':
      return deciles();
    case 'distanceToMaximum':
      return distanceToMaximum();
    case 'distanceToReference':
      return distanceToReference(step.options);
    case 'distanceToTarget':
      return distanceToTarget(step.options);
    case 'exponential':
      return exponential(step.options);
    case 'fractionOfMaximum':
      return fractionOfMaximum();
    case 'goalposts':
      return goalposts(step.options);
    case 'logistic':
      return logistic(step.options);
    case 'minMax':
      return minMax(step.options);
    case 'nTiles':
      return nTiles(step.options);
    case 'percentileRank':
      return percentileRank(step.options);
    case 'rankScore':
      return rankScore(step.options);
    case 'robustZScore':
      return robustZScore(step.options);
    case 'scaled':
      return scaled(step.options);
    case 'unchanged':
      return unchanged();
    case 'zScore':
      return zScore(step.options);
  }
}
