import { InclusionIndexError } from '../../core/error.ts';
import { sobolPoints } from '../../math/sobol-points.ts';

/** At which points a model is run to tell which of its factors matter. */
export interface SobolDesign {
  /** How many runs: base × (factors + 2). */
  readonly runs: number;
  readonly base: number;
  readonly dimensions: number;
  /** The point of a run, in the unit cube. */
  point(run: number, into?: Float64Array): Float64Array;
}

/**
 * The points of a Sobol analysis: `base` points A, as many B, and for each factor those of A with the coordinates of the factor taken
 * from B, in this order. A and B are the halves of scrambled Sobol points of twice the dimensions. A factor can have several
 * coordinates (a set of weights), which are then taken together.
 *
 * @param factors the coordinates of each factor, counted from 0
 * @param base a power of 2
 * @throws `InclusionIndexError` where the base is no power of 2, no factor is given, or there are more than 128 coordinates
 * @see Saltelli and others (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181
 * @example
 * ```ts
 * import { sobolDesign } from 'inclusion-index/analyse';
 * const design = sobolDesign([[0], [1, 2]], { base: 4, seed: 1 });
 * [design.runs, design.dimensions]; // => [16, 3]
 * const [a, b, other] = [design.point(0), design.point(4), design.point(12)];
 * [other[0] === a[0], other[1] === b[1], other[2] === b[2]]; // => [true, true, true]
 * ```
 */
export function sobolDesign(
  factors: readonly (readonly number[])[],
  { base, seed }: { readonly base: number; readonly seed: number },
): SobolDesign {
  if (!(base >= 2 && base <= 2 ** 20 && Number.isInteger(Math.log2(base)))) {
    throw new InclusionIndexError(
      'bad-base',
      `The base is ${base}.`,
      'Give a power of 2 from 2 to 1048576; 1024 is usual.',
    );
  }
  const dimensions = 1 + Math.max(...factors.flat(), -1);
  if (dimensions === 0) throw new InclusionIndexError('no-factors', 'Nothing varies.', 'Give at least one factor.');
  const points = sobolPoints(base, 2 * dimensions, seed);
  const owned = factors.map((coordinates) => new Set(coordinates));
  return Object.freeze({
    runs: base * (factors.length + 2),
    base,
    dimensions,
    point(run: number, into = new Float64Array(dimensions)): Float64Array {
      const block = Math.floor(run / base);
      const row = (run % base) * 2 * dimensions;
      const swapped = owned[block - 2];
      for (let d = 0; d < dimensions; d++) {
        const fromB = block === 1 || swapped?.has(d) === true;
        into[d] = points[row + d + (fromB ? dimensions : 0)] ?? Number.NaN;
      }
      return into;
    },
  });
}
