import { type ById, checkPositive, type Ends } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { checkEnds, turned } from './check-options.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/**
 * Scaling by known bounds, whatever the data: `lower` becomes 0, `upper` becomes `factor`, values outside go on in
 * proportion. Bounds are in published units; where lower is better, `upper` becomes 0 and `lower` becomes `factor`.
 *
 * Formula: factor * (x - lower) / (upper - lower); where lower is better factor * (upper - x) / (upper - lower). OECD/JRC
 * Handbook (2008), step 5, min-max with bounds given.
 *
 * @param options `lower`, `upper` (0 and 100 unless given) and `factor` (100); `bounds`: `[lower, upper]` of indicators
 *   with their own, by id
 * @throws `InclusionIndexError` where `lower` is not below `upper`, or `factor` not above 0.
 * @example
 * ```ts
 * import { scaled } from 'inclusion-index/methods';
 * const step = scaled({ lower: 0, upper: 20 });
 * const turned = Float64Array.of(-5, -20); // Five and twenty of what there should be little of.
 * const learnt = step.fit(turned, { indicator: 'i', sign: -1, units: [] });
 * learnt && step.apply(turned, learnt); // => Float64Array [75, 0]
 * ```
 */
export function scaled({
  lower = 0,
  upper = 100,
  factor = 100,
  bounds,
}: {
  readonly lower?: number;
  readonly upper?: number;
  readonly factor?: number;
  readonly bounds?: ById<Ends>;
} = {}): Step<LinearParams> {
  checkEnds('scaled', [lower, upper], ...Object.values(bounds ?? {}));
  checkPositive('scaled', 'factor', factor);
  return linearStep(
    'scaled',
    { lower, upper, factor, ...(bounds ? { bounds } : {}) },
    (_, facts) => turned((facts && bounds?.[facts.indicator]) ?? [lower, upper], facts?.sign ?? 1),
    { top: factor },
  );
}
