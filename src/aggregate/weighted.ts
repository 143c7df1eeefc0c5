import { InclusionIndexError } from '../core/error.ts';
import type { Aggregation, Options } from '../core/step.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { power } from '../math/power.ts';

/** Makes one value of the first `count` values of a unit, all known and of a weight above 0. It may reorder them. */
export type Combine = (values: Float64Array, weights: Float64Array, count: number) => number;

/** An aggregation that looks at one unit at a time and learns nothing. */
export function unitwise(
  type: string,
  options: Options,
  domain: Aggregation['domain'],
  combine: Combine,
): Aggregation<null> {
  // meanMin alpha 0.5 beta 0
  const name = [type, ...Object.entries(options).flat()].join(' ');
  return Object.freeze<Aggregation<null>>({
    kind: 'aggregate',
    type,
    options,
    domain,
    fit: () => null,
    apply(columns, weights, _params, into = new Float64Array(columns[0]?.length ?? 0)) {
      const values = new Float64Array(columns.length);
      const own = new Float64Array(columns.length);
      for (let unit = 0; unit < into.length; unit++) {
        let count = 0;
        for (let c = 0; c < columns.length; c++) {
          const value = columns[c]?.[unit] ?? Number.NaN;
          const weight = weights[c] ?? 0;
          if (Number.isNaN(value) || !(weight > 0)) continue;
          values[count] = value;
          own[count++] = weight;
        }
        into[unit] = count > 0 ? combine(values, own, count) : Number.NaN;
      }
      return into;
    },
    describe: () => `${name} of the known`,
  });
}

/** The sum of the first `count` values. */
export function total(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] ?? 0;
  return sum;
}

/** The weighted arithmetic mean. */
export const weightedMean: Combine = (values, weights, count) => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum / total(weights, count);
};

/** The weighted geometric mean: exp(sum(w * ln x) / sum(w)). */
export const meanOfLogarithms: Combine = (values, weights, count) => {
  for (let i = 0; i < count; i++) values[i] = log(values[i] ?? 0);
  return exp(weightedMean(values, weights, count));
};

/** The least value. */
export const least: Combine = (values, _weights, count) => {
  let minimum = values[0] ?? Number.NaN;
  for (let i = 1; i < count; i++) minimum = Math.min(minimum, values[i] ?? minimum);
  return minimum;
};

/**
 * The weighted mean of order `p`, `p` not 0: (sum(w * x^p) / sum(w))^(1/p). Values are taken relative to the one that
 * counts most, so that nothing overflows.
 */
export function meanOfOrder(p: number): Combine {
  return (values, weights, count) => {
    let scale = values[0] ?? 0;
    for (let i = 1; i < count; i++) {
      const value = values[i] ?? scale;
      if (p > 0 ? value > scale : value < scale) scale = value;
    }
    if (scale === 0) return 0;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += (weights[i] ?? 0) * power((values[i] ?? 0) / scale, p);
    return scale * power(sum / total(weights, count), 1 / p);
  };
}

/**
 * The mean less (`positive`) or plus (`negative`) standard deviation times coefficient of variation, of the values of one
 * unit. With `sample` the variance has n - 1 underneath, or what stands for it with unequal weights: W - sum(w^2) / W.
 */
export function penalised(sign: 'positive' | 'negative', sample: boolean): Combine {
  return (values, weights, count) => {
    const mean = weightedMean(values, weights, count);
    const all = total(weights, count);
    let spread = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      // Relative to the mean: the square of a coefficient of variation, which cannot overflow as a variance can.
      spread += weight * ((values[i] ?? 0) / mean - 1) ** 2;
      squares += weight * (weight / all);
    }
    const variation = count < 2 ? 0 : spread / (sample ? all - squares : all);
    return mean * (1 - (sign === 'positive' ? variation : -variation));
  };
}

/** Sorts the first `count` values upwards, weights with them; without allocation, and quick for the few that a unit has. */
export function sortUp(values: Float64Array, weights: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i] ?? 0;
    const weight = weights[i] ?? 0;
    let at = i;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at--) {
      values[at] = values[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    values[at] = value;
    weights[at] = weight;
  }
}

/** Throws where an option of an aggregation is out of range. */
export function checkOption(holds: boolean, type: string, rule: string): void {
  if (!holds) throw new InclusionIndexError('bad-option', `${type}:`, `Give ${rule}.`);
}
