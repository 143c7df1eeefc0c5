import * as v from 'valibot';
import type { Weighting } from '../core/step.ts';
import { criticWeights } from '../weigh/critic-weights.ts';
import { entropyWeights } from '../weigh/entropy-weights.ts';
import { equalWeights } from '../weigh/equal-weights.ts';
import { indicatorCountWeights } from '../weigh/indicator-count-weights.ts';
import { pcaWeights } from '../weigh/pca-weights.ts';

/** The weightings that have no options. */
const plain = { criticWeights, entropyWeights, equalWeights, indicatorCountWeights };

const method = v.variant('type', [
  v.strictObject({
    type: v.picklist(['criticWeights', 'entropyWeights', 'equalWeights', 'indicatorCountWeights']),
    options: v.exactOptional(v.strictObject({}), {}),
  }),
  v.strictObject({
    type: v.literal('pcaWeights'),
    options: v.exactOptional(
      v.strictObject({
        from: v.exactOptional(v.picklist(['squared-loadings', 'loadings', 'rotated-factors'])),
        factors: v.exactOptional(v.pipe(v.number(), v.integer())),
      }),
      {},
    ),
  }),
]);

/** A weighting in JSON: its type and its options; out comes the weighting. */
export const weighting: v.GenericSchema<unknown, Weighting> = v.pipe(
  method,
  v.transform((step): Weighting => (step.type === 'pcaWeights' ? pcaWeights(step.options) : plain[step.type]())),
);
