import { recordOf } from '../../core/record.ts';
import { principalComponents as componentsOf } from '../../math/principal-components.ts';
import { type Columns, columnsOf } from '../columns.ts';

/** One principal component. */
export interface Component<Id extends string = string> {
  /** Its variance: 1 is as much as one column by itself. */
  readonly variance: number;
  /** The share of the variance of all columns that it carries, 0 to 1. */
  readonly share: number;
  /** The share carried by it and those before it. */
  readonly cumulative: number;
  /** Its weight on each standardised column, of length 1; 0 for a column without spread. */
  readonly loadings: Readonly<Record<Id, number>>;
  /** Its correlation with each column: the loading times the standard deviation of the component. */
  readonly correlations: Readonly<Record<Id, number>>;
  /** Its value for each unit, `NaN` where any column is missing. */
  readonly scores: Float64Array;
}

/** What {@link principalComponents} finds. */
export interface ComponentAnalysis<Id extends string = string> {
  /** The one that carries most first. None where fewer than two units are complete, or nothing varies. */
  readonly components: readonly Component<Id>[];
  /** How many units are known in every column: the others take no part. */
  readonly complete: number;
  /** How many units were left out because a value is missing. */
  readonly leftOut: number;
  /** The columns that are the same in every complete unit, which take no part. */
  readonly constant: readonly Id[];
}

/**
 * The principal components of columns: how many different things they measure, and which go together. Columns are standardised,
 * so these are the components of their correlations. A group whose first component carries most of the variance, with loadings
 * of one sign, measures one thing. The sign of a component is free: loadings add up to 0 or more.
 *
 * OECD/JRC Handbook (2008), step 4.
 *
 * @param columns values by id over the same units, `NaN` or `null` for none
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number.
 * @example
 * ```ts
 * import { principalComponents } from 'inclusion-index/analyse';
 * const x = Float64Array.of(1, 2, 3, 4, 5);
 * const { components, leftOut } = principalComponents({ x, y: Float64Array.of(2, 1, 4, 3, Number.NaN) });
 * components.map(({ share }) => share.toFixed(2)); // => ['0.80', '0.20']
 * components[0]?.loadings.x.toFixed(3); // => '0.707'
 * leftOut; // => 1
 * ```
 */
export function principalComponents<Id extends string>(columns: Columns<Id>): ComponentAnalysis<Id> {
  const own = columnsOf(columns);
  const { loadings, variances, centres, scales, rows } = componentsOf(own.map(({ values }) => values));
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const length = own[0]?.values.length ?? 0;
  let carried = 0;
  const components = loadings.map((weights, k): Component<Id> => {
    const variance = variances[k] ?? 0;
    carried += variance;
    const by = (scale: number) => recordOf(own.map(({ id }, c) => [id, (weights[c] ?? 0) * scale] as const));
    return {
      variance,
      share: variance / total,
      cumulative: Math.min(1, carried / total),
      loadings: by(1),
      correlations: by(Math.sqrt(variance)),
      scores: Float64Array.from({ length }, (_, row) =>
        own.reduce((sum, { values }, c) => {
          const [value = Number.NaN, centre = 0, scale = 0] = [values[row], centres[c], scales[c]];
          // Halves, so that a distance between opposite ends does not overflow.
          return sum + (scale === 0 ? 0 * value : ((value / 2 - centre / 2) / scale) * 2 * (weights[c] ?? 0));
        }, 0),
      ),
    };
  });
  return {
    components,
    complete: rows,
    leftOut: length - rows,
    constant: own.flatMap(({ id }, c) => (rows > 0 && (scales[c] ?? 0) === 0 ? [id] : [])),
  };
}
