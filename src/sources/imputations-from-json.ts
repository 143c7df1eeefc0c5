import * as v from 'valibot';
import type { Imputation } from '../core/step.ts';
import { imputeBounds } from '../impute/bounds.ts';
import { imputeGroupMean } from '../impute/group-mean.ts';
import { imputeGroupMedian } from '../impute/group-median.ts';
import { imputeLastKnown } from '../impute/last-known.ts';
import { imputeLinear } from '../impute/linear.ts';
import { imputeLinearConstant } from '../impute/linear-constant.ts';
import { imputeMean } from '../impute/mean.ts';
import { imputeMedian } from '../impute/median.ts';
import { imputeNearest } from '../impute/nearest.ts';
import { imputeNothing } from '../impute/nothing.ts';
import { imputeRowMean } from '../impute/row-mean.ts';
import { imputeRowMedian } from '../impute/row-median.ts';

const over = v.exactOptional(v.picklist(['each period', 'all periods']));
const maybe = v.exactOptional(v.pipe(v.number(), v.finite()));

const none = v.exactOptional(v.strictObject({}), {});
const column = v.exactOptional(v.strictObject({ over }), {});
const group = v.strictObject({ by: v.string(), over });
const row = v.exactOptional(
  v.strictObject({
    within: v.exactOptional(v.union([v.picklist(['parent', 'index']), v.pipe(v.number(), v.integer())])),
    over,
  }),
  {},
);

const method = v.variant('type', [
  v.strictObject({
    type: v.literal('imputeBounds'),
    options: v.exactOptional(v.strictObject({ at: maybe }), {}),
  }),
  v.strictObject({ type: v.literal('imputeGroupMean'), options: group }),
  v.strictObject({ type: v.literal('imputeGroupMedian'), options: group }),
  v.strictObject({
    type: v.literal('imputeLastKnown'),
    options: v.exactOptional(v.strictObject({ maxGap: maybe, firstBack: v.exactOptional(v.boolean()) }), {}),
  }),
  v.strictObject({ type: v.literal('imputeLinear'), options: none }),
  v.strictObject({ type: v.literal('imputeLinearConstant'), options: none }),
  v.strictObject({ type: v.literal('imputeMean'), options: column }),
  v.strictObject({ type: v.literal('imputeMedian'), options: column }),
  v.strictObject({
    type: v.literal('imputeNearest'),
    options: v.exactOptional(v.strictObject({ maxGap: maybe }), {}),
  }),
  v.strictObject({ type: v.literal('imputeNothing'), options: none }),
  v.strictObject({ type: v.literal('imputeRowMean'), options: row }),
  v.strictObject({ type: v.literal('imputeRowMedian'), options: row }),
]);

/** An imputation in JSON: its type and its options; out comes the imputation. */
export const imputation: v.GenericSchema<unknown, Imputation> = v.pipe(method, v.transform(imputationOf));

function imputationOf(step: v.InferOutput<typeof method>): Imputation {
  switch (step.type) {
    case 'imputeBounds':
      return imputeBounds(step.options);
    case 'imputeGroupMean':
      return imputeGroupMean(step.options);
    case 'imputeGroupMedian':
      return imputeGroupMedian(step.options);
    case 'imputeLastKnown':
      return imputeLastKnown(step.options);
    case 'imputeLinear':
      return imputeLinear();
    case 'imputeLinearConstant':
      return imputeLinearConstant();
    case 'imputeMean':
      return imputeMean(step.options);
    case 'imputeMedian':
      return imputeMedian(step.options);
    case 'imputeNearest':
      return imputeNearest(step.options);
    case 'imputeNothing':
      return imputeNothing();
    case 'imputeRowMean':
      return imputeRowMean(step.options);
    case 'imputeRowMedian':
      return imputeRowMedian(step.options);
  }
}
