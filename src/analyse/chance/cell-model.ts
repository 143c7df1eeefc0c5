import { type Cell, isKnown, reasonText } from '../../core/cell.ts';
import type { Indicator, UnitOfMeasure } from '../../core/indicator.ts';
import type { Observation } from '../../core/observation.ts';
import type { FindDenominator } from './nearby-denominators.ts';

/** So many of so many, or so many events among so many: the figure is `scale * numerator / denominator`. */
export interface CountedCell {
  readonly model: 'binomial' | 'count';
  /** How many; a rate times a denominator, and so not whole, where the denominator is a nearby one. */
  readonly numerator: number;
  readonly denominator: number;
  /** 100 for a percentage. */
  readonly scale: number;
  /** Whether the counts were published with the figure, or the denominator comes from figures nearby. */
  readonly counts: 'published' | 'nearby';
}

/** A mean with a standard error. */
export interface MeanCell {
  readonly model: 'mean';
  readonly value: number;
  readonly standardError: number;
}

/** A figure of which chance cannot be told. */
export interface FixedCell {
  readonly model: 'none';
  /** Why not, in words. */
  readonly because: string;
}

/** How one figure varies by chance. */
export type CellModel = CountedCell | MeanCell | FixedCell;

/** How a cell varies by chance: by its own counts where published, else by a number from nearby. */
export function modelOf(
  indicator: Indicator,
  value: Cell,
  figures: readonly Observation[],
  find: FindDenominator,
): CellModel {
  if (!isKnown(value)) return fixed(`no figure: ${reasonText[value]}`);
  const { sampling } = indicator;
  if (sampling === 'none') return fixed('no model of chance is claimed');
  const [figure] = figures;
  if (!figure) return fixed('no figure behind the value');
  const alone = figures.length === 1;
  if (sampling === 'mean') {
    const { standardError } = figure;
    if (standardError === undefined || !(standardError > 0)) return fixed('a mean without a standard error');
    return alone
      ? { model: 'mean', value, standardError }
      : fixed('a mean of several figures, whose errors hang together');
  }
  const scale = scaleOf(indicator.unit);
  const { numerator, denominator } = figure;
  const counted = (over: number, under: number, counts: CountedCell['counts']): CellModel =>
    sampling === 'binomial' && over > under
      ? fixed('more are counted than there are')
      : { model: sampling, numerator: over, denominator: under, scale, counts };
  if (alone && numerator !== undefined && denominator !== undefined && denominator > 0) {
    // Published to whole per cent at the coarsest: what is farther off is made in another way.
    if (Math.abs((scale * numerator) / denominator - value) > scale * 0.005 + 1e-9)
      return fixed(`the figure is not ${numerator} of ${denominator}`);
    return counted(numerator, denominator, 'published');
  }
  if (alone && sampling === 'count' && indicator.unit === 'number') return counted(value, 1, 'published');
  const nearby = find(indicator, figure);
  return typeof nearby === 'string' ? fixed(nearby) : counted((value / scale) * nearby, nearby, 'nearby');
}

function fixed(because: string): FixedCell {
  return { model: 'none', because };
}

/** What a share is multiplied by to give a figure in a unit: 100 for per cent and per 100 pupils, 1000 for per 1,000 visits. */
function scaleOf(unit: UnitOfMeasure): number {
  if (unit === 'per cent') return 100;
  const per = /^per ([\d, ]*\d)/.exec(unit)?.[1];
  return per === undefined ? 1 : Number(per.replaceAll(/[, ]/g, ''));
}
