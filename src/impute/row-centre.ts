import { insist } from '../core/options.ts';
import type { Imputation, ImputationData } from '../core/step.ts';
import { type Extent, extent, isSpread } from '../math/extent.ts';
import { fillColumn } from './fill-column.ts';
import { type ByPool, describePools, learnByPool, learntFor, type Over } from './pool.ts';

/**
 * The other indicators that speak for a unit: those in the same `parent` group, those of the whole `index`, or those
 * beneath the same group a number of levels up: 1 is the parent, 2 the parent's parent. Where the tree is not that
 * deep, the whole index.
 */
export type Within = 'parent' | 'index' | number;

/** What an imputation by the unit's own row learns. */
export interface RowParams {
  /** The least and greatest value by period and indicator; `null` where none is known. */
  readonly extents: ByPool<Extent | null>;
}

/** The options of an imputation by the unit's own row. */
export interface RowOptions {
  /** Default `parent`. */
  readonly within?: Within;
  /** What the least and greatest of an indicator are taken from. Default `each period`. */
  readonly over?: Over;
}

/** An imputation by a centre of the unit's other indicators, each scaled to 0 at its worst and 1 at its best. */
export function rowCentre(
  type: string,
  { within = 'parent', over = 'each period' }: RowOptions,
  centre: (values: Float64Array) => number,
  word: string,
): Imputation<RowParams> {
  const known = within === 'parent' || within === 'index' || (Number.isInteger(within) && within > 0);
  insist(known, type, `within is ${within}`, 'Give "parent", "index", or a whole number of levels up, 1 or more.');
  return Object.freeze<Imputation<RowParams>>({
    kind: 'impute',
    type,
    options: Object.freeze({ within, over }),
    fit: (data) => ({
      extents: learnByPool(data, over, (indicator, pool) => {
        const all = pool.map((p) => extent(data.periods[p]?.columns[indicator] ?? new Float64Array()));
        const ends = all.filter((one) => one !== null);
        if (ends.length === 0) return null;
        return {
          minimum: Math.min(...ends.map(({ minimum }) => minimum)),
          maximum: Math.max(...ends.map(({ maximum }) => maximum)),
        };
      }),
    }),
    apply: (data, params) =>
      data.periods.map((period) => {
        const learnt = learntFor(params.extents, period, over);
        const extents = data.indicators.map(({ id }) => learnt.get(id) ?? null);
        const scaled = data.indicators.map(({ sign }, i) =>
          scale(period.columns[i] ?? new Float64Array(), extents[i] ?? null, sign),
        );
        return period.columns.map((column, indicator) => {
          const ends = extents[indicator];
          if (!ends) return column;
          const sign = data.indicators[indicator]?.sign ?? 1;
          const others = membersOf(data.indicators, indicator, within).map((i) => scaled[i] ?? new Float64Array());
          const row = new Float64Array(others.length);
          return fillColumn(column, (unit) => {
            for (let i = 0; i < others.length; i++) row[i] = others[i]?.[unit] ?? Number.NaN;
            const share = centre(row);
            const length = ends.maximum - ends.minimum;
            return sign > 0 ? ends.minimum + share * length : ends.maximum - share * length;
          });
        });
      }),
    describe: ({ extents }) =>
      [
        `the unit's ${word} over its other indicators ${beneath(within)}`,
        `from least and greatest of ${describePools(extents, over)}`,
      ].join(', '),
  });
}

/** A column from 0 at its worst to 1 at its best; one without spread says nothing of where a unit stands. */
function scale(column: Float64Array, ends: Extent | null, sign: 1 | -1): Float64Array {
  if (!ends || !isSpread(ends.maximum - ends.minimum)) return new Float64Array(column.length).fill(Number.NaN);
  const length = ends.maximum - ends.minimum;
  return column.map((value) => (sign > 0 ? value - ends.minimum : ends.maximum - value) / length);
}

/** The places of the indicators beneath the same group as one of them, itself among them. */
function membersOf(indicators: ImputationData['indicators'], indicator: number, within: Within): number[] {
  const levels = within === 'parent' ? 1 : within;
  const group = levels === 'index' ? undefined : indicators[indicator]?.groups[levels - 1];
  return Array.from(indicators.keys()).filter((i) => group === undefined || indicators[i]?.groups.includes(group));
}

function beneath(within: Within): string {
  if (within === 'index') return 'of the index';
  return within === 'parent' || within === 1 ? 'of the same group' : `of the same group ${within} levels up`;
}
