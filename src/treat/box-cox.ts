import { insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import { sortedKnown } from '../math/rank.ts';
import { columnTreatment } from './column-treatment.ts';
import { fittedLambda } from './fitted-lambda.ts';

/** The curve learnt. */
export interface BoxCoxParams {
  readonly lambda: number;
  /** The least value learnt, which becomes 0 where values are made positive. */
  readonly least: number;
}

/**
 * Box-Cox transformation: a power that pulls in a long tail, logarithms (lambda 0) and the square root (0.5) among them; below
 * 1 it shortens the upper tail, above 1 the lower. A fitted lambda is the likeliest from -2 to 2 (see the page on treatment).
 *
 * Formula: (y^lambda - 1) / lambda, ln y where lambda is 0; y = x - min + 1, min the least value learnt, or y = x where
 * `makePositive` is `false`. Values below the least learnt, which a frozen baseline can meet, go on along the curve turned
 * about that point. The 1 makes it mind the unit of measurement. Box and Cox, An analysis of transformations, Journal of the
 * Royal Statistical Society B 26 (1964).
 *
 * Nothing is learnt where all values are equal, where a fitted lambda has fewer than three, where a value is not above 0
 * without `makePositive`, and where a power overflows.
 *
 * @param options `lambda`, a number or `fitted`, which it is unless given; `makePositive` unless `false`
 * @throws `InclusionIndexError` for a lambda that is no number.
 * @example
 * ```ts
 * import { boxCox } from 'inclusion-index/methods';
 * const step = boxCox({ lambda: 0.5 });
 * const column = Float64Array.of(10, 13, 18, 25);
 * const learnt = step.fit(column);
 * learnt && step.apply(column, learnt); // => Float64Array [0, 2, 4, 6]
 * ```
 */
export function boxCox({
  lambda = 'fitted',
  makePositive = true,
}: {
  readonly lambda?: number | 'fitted';
  readonly makePositive?: boolean;
} = {}): Step<BoxCoxParams> {
  const good = lambda === 'fitted' || Number.isFinite(lambda);
  insist(good, 'boxCox', `lambda is ${lambda}`, "Give a number, or 'fitted'.");
  /** The curve from the least value on. */
  const curve = (params: BoxCoxParams, value: number): number => {
    const logarithm = makePositive ? log1p(value - params.least) : log(value);
    return params.lambda === 0 ? logarithm : expm1(params.lambda * logarithm) / params.lambda;
  };
  return columnTreatment<BoxCoxParams>(
    'boxCox',
    { lambda, makePositive },
    (column) => {
      const sorted = sortedKnown(column);
      // Plus 0, so that no -0 is learnt, which JSON would change.
      const least = (sorted[0] ?? 0) + 0;
      const greatest = sorted.at(-1) ?? 0;
      if (!(greatest > least) || !(makePositive || least > 0)) return null;
      if (lambda === 'fitted' && sorted.length < 3) return null;
      const logs = lambda === 'fitted' ? sorted.map((x) => (makePositive ? log1p(x - least) : log(x))) : null;
      const params = { lambda: lambda === 'fitted' ? fittedLambda(logs ?? sorted) : lambda, least };
      const [from, to] = [curve(params, least), curve(params, greatest)];
      return Number.isFinite(to - from) ? params : null;
    },
    (params) => {
      const from = curve(params, params.least);
      return (value) =>
        value < params.least ? 2 * from - curve(params, params.least + (params.least - value)) : curve(params, value);
    },
    (params) =>
      `lambda ${params.lambda}${makePositive ? ` of the value less ${params.least}, plus 1` : ' of the value as it is'}`,
  );
}
