import * as v from 'valibot';
import type { Step } from '../core/step.ts';
import { boxCox } from '../treat/box-cox.ts';
import { caps } from '../treat/caps.ts';
import { logarithm } from '../treat/logarithm.ts';
import { treatUntilPassed } from '../treat/treat-until-passed.ts';
import { untreated } from '../treat/untreated.ts';
import { winsorise } from '../treat/winsorise.ts';

const number = v.pipe(v.number(), v.finite());
const maybe = v.exactOptional(number);
const flag = v.exactOptional(v.boolean());
const end = v.nullable(number);
const shape = { skewness: maybe, kurtosis: maybe };

/** A treatment within another. */
const nested: v.GenericSchema<unknown, Step> = v.lazy(() => treatment);

const method = v.variant('type', [
  v.strictObject({
    type: v.literal('boxCox'),
    options: v.exactOptional(
      v.strictObject({ lambda: v.exactOptional(v.union([number, v.literal('fitted')])), makePositive: flag }),
      {},
    ),
  }),
  v.strictObject({
    type: v.literal('caps'),
    options: v.strictObject({
      lower: maybe,
      upper: maybe,
      caps: v.exactOptional(v.record(v.string(), v.strictTuple([end, end]))),
      quantiles: v.exactOptional(v.strictTuple([number, number])),
      fences: maybe,
    }),
  }),
  v.strictObject({
    type: v.literal('logarithm'),
    options: v.exactOptional(
      v.strictObject({
        variant: v.exactOptional(v.picklist(['shifted', 'plus-one', 'by-skew', 'gii'])),
        factor: maybe,
      }),
      {},
    ),
  }),
  v.strictObject({
    type: v.literal('treatUntilPassed'),
    options: v.strictObject({ first: nested, second: v.exactOptional(nested), ...shape, combine: flag }),
  }),
  v.strictObject({ type: v.literal('untreated'), options: v.exactOptional(v.strictObject({}), {}) }),
  v.strictObject({
    type: v.literal('winsorise'),
    options: v.exactOptional(v.strictObject({ most: maybe, ...shape, always: flag }), {}),
  }),
]);

/** A treatment in JSON: its type and its options; out comes the step. */
export const treatment: v.GenericSchema<unknown, Step> = v.pipe(method, v.transform(stepOf));

function stepOf(step: v.InferOutput<typeof method>): Step {
  switch (step.type) {
    case 'boxCox':
      return boxCox(step.options);
    case 'caps':
      return caps(step.options);
    case 'logarithm':
      return logarithm(step.options);
    case 'treatUntilPassed':
      return treatUntilPassed(step.options);
    case 'untreated':
      return untreated();
    case 'winsorise':
      return winsorise(step.options);
  }
}
