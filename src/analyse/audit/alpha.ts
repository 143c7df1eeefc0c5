import { unitOf } from '../../math/deviations.ts';
import { mean } from '../../math/moments.ts';
import { completePairs } from '../../math/pairs.ts';
import type { NamedColumn } from '../columns.ts';

/** How well some columns hang together. */
export interface CronbachAlpha {
  /** How many columns there are. */
  readonly items: number;
  /** 1 where all say the same, about 0 where they say different things, below 0 where they go against each other. */
  readonly alpha: number | null;
  /** Why there is none. */
  readonly because?: string;
}

/** Cronbach's alpha from covariances, each over the units known in both columns. */
export function alphaOf(columns: readonly NamedColumn[]): CronbachAlpha {
  const items = columns.length;
  const none = (because: string): CronbachAlpha => ({ items, alpha: null, because });
  if (items < 2) return none(items === 0 ? 'there is no column' : 'one column has nothing to hang together with');
  // One unit for all, so that their weights stay: alpha minds the spread of each.
  const unit = Math.max(...columns.map(({ values }) => unitOf(values)));
  const scaled = columns.map(({ id, values }) => ({ id, values: values.map((value) => value / unit) }));
  let [own, between] = [0, 0];
  for (const [i, a] of scaled.entries()) {
    for (const b of scaled.slice(i)) {
      const [x, y] = completePairs(a.values, b.values);
      if (x.length < 2) {
        return none(
          a === b ? `"${a.id}" is known in fewer than 2 units` : `fewer than 2 units have both "${a.id}" and "${b.id}"`,
        );
      }
      const covariance = covarianceOf(x, y);
      if (a === b) own += covariance;
      else between += 2 * covariance;
    }
  }
  if (own === 0) return none('every column is the same throughout');
  // Covariances over different units can add up to anything.
  if (own + between <= 1e-14 * own) return none('the sum of the columns has no spread');
  return { items, alpha: (items / (items - 1)) * (between / (own + between)) };
}

/** The covariance (n - 1) of two columns without gaps; 0 where either is the same throughout. */
function covarianceOf(x: Float64Array, y: Float64Array): number {
  if (x.every((value) => value === x[0]) || y.every((value) => value === y[0])) return 0;
  const [xMean, yMean] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - xMean) * ((y[i] ?? 0) - yMean), 0) / (x.length - 1);
}
