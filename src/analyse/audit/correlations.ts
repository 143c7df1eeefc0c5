import { recordOf } from '../../core/record.ts';
import { type Columns, checkLengths, columnsOf } from '../columns.ts';
import { type Correlated, type CorrelationOptions, correlator } from './correlate.ts';

/** The correlation of one pair of columns. */
export interface Correlation<A extends string = string, B extends string = A> extends Correlated {
  readonly a: A;
  readonly b: B;
}

/** What {@link correlations} gives. */
export interface Correlations<A extends string = string, B extends string = A> {
  /** Each pair once: every column with those after it, or with every one of `with`. */
  readonly rows: readonly Correlation<A, B>[];
  /** The correlations by id both ways, `matrix.x.y`; `null` where there is none, or its p-value is above `p`. */
  readonly matrix: Readonly<Record<A, Readonly<Record<B, number | null>>>>;
}

/** What is correlated with what, and which correlations count. */
export interface CorrelationsOptions<B extends string = string> extends CorrelationOptions {
  /** Other columns over the same units, to correlate with instead of each other. */
  readonly with?: Columns<B>;
  /** The greatest p-value at which a correlation stays in the matrix, 0.05 for instance. Default every one stays. */
  readonly p?: number;
}

/**
 * The correlation of every pair of columns, each over the units known in both, with the number of these and the two-sided
 * p-value. A pair of which one column is constant has no correlation, and says so. Kendall's tau-b takes n log n steps.
 *
 * Formulas: Pearson sum(dx * dy) / sqrt(sum(dx^2) * sum(dy^2)) of deviations from the mean; Spearman the same of ranks, equal
 * values sharing their mean; Kendall (concordant - discordant) / sqrt(pairs not tied in x * pairs not tied in y). OECD/JRC
 * Handbook (2008), step 4; Knight (1966).
 *
 * @param columns values by id over the same units, `NaN` or `null` for none
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number, and for a method that is none.
 * @example
 * ```ts
 * import { correlations } from 'inclusion-index/analyse';
 * const { rows, matrix } = correlations({ x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(2, 1, 4, 3) });
 * rows[0]?.n; // => 4
 * matrix.x.y?.toFixed(3); // => '0.600'
 * ```
 */
export function correlations<A extends string>(
  columns: Columns<A>,
  options?: CorrelationOptions & { readonly p?: number },
): Correlations<A>;
export function correlations<A extends string, B extends string>(
  columns: Columns<A>,
  options: CorrelationsOptions<B> & { readonly with: Columns<B> },
): Correlations<A, B>;
export function correlations(
  columns: Columns,
  { with: others, method, p = 1 }: CorrelationsOptions = {},
): Correlations {
  const own = columnsOf(columns);
  const besides = others ? columnsOf(others) : own;
  checkLengths(own, besides);
  const correlate = correlator(method);
  const rows = own.flatMap((a, i) =>
    (others ? besides : besides.slice(i + 1)).map((b) => ({ a: a.id, b: b.id, ...correlate(a, b) })),
  );
  const counted = (found: Correlated): number | null => (found.p !== null && found.p > p ? null : found.r);
  const matrix = new Map(own.map(({ id }) => [id, new Map<string, number | null>()]));
  for (const row of rows) {
    matrix.get(row.a)?.set(row.b, counted(row));
    if (!others) matrix.get(row.b)?.set(row.a, counted(row));
  }
  if (!others) for (const a of own) matrix.get(a.id)?.set(a.id, counted(correlate(a, a)));
  const line = (id: string) => recordOf(besides.map((b) => [b.id, matrix.get(id)?.get(b.id) ?? null] as const));
  return { rows, matrix: recordOf(own.map(({ id }) => [id, line(id)] as const)) };
}
