import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import type { Random } from '../../math/random.ts';
import { arrange } from '../../panel/build-panel.ts';
import { onlyPeriods } from '../one-period.ts';
import { copyOf, type DrawPlan, drawFigures, drawsOf, type Variation } from './sampler.ts';

/** The figures of an index with certain lags, and how they are drawn. */
export interface LaggedFigures<U extends Unit = Unit> {
  readonly panel: Panel<string, U>;
  /** Empty where data do not vary. */
  readonly plan: DrawPlan;
  readonly variation: readonly Variation[];
}

/** Figures for every version of an index, by its lags. */
export interface FigureSource<U extends Unit = Unit> {
  of(spec: Spec): LaggedFigures<U>;
}

/** How many sets of figures are kept ready. */
const mostSets = 64;

/** The key of a version's figures: its lags are all that they hang on. */
export function lagKey({ lags = {} }: Spec): string {
  return JSON.stringify(lags);
}

/** Figures arranged when they are first asked for. */
export function figureSource<U extends Unit>(
  data: readonly Observation<U>[] | Panel<string, U>,
  periods: readonly Period[] | undefined,
  vary: { readonly data?: boolean; readonly denominators?: Iterable<Observation> | undefined },
): FigureSource<U> {
  const known = new Map<string, LaggedFigures<U>>();
  const made = (spec: Spec): LaggedFigures<U> => {
    const whole: Panel<string, U> = 'periods' in data ? data : arrange<string, string, U>(spec, data);
    const panel = periods ? onlyPeriods(whole, periods) : whole;
    if (!vary.data) return { panel, plan: [], variation: [] };
    const { plan, variation } = drawsOf(panel, vary.denominators ? { denominators: vary.denominators } : {});
    return { panel, plan, variation };
  };
  return {
    of(spec) {
      // A panel has its lags already.
      const key = 'periods' in data ? '' : lagKey(spec);
      const found = known.get(key);
      if (found) return found;
      // All at once: which one is asked for next cannot be told.
      if (known.size >= mostSets) known.clear();
      const figures = made(spec);
      known.set(key, figures);
      return figures;
    },
  };
}

/** Draws the figures of a replicate into a copy that is used again. */
export function drawInto<U extends Unit>(
  { panel, plan }: LaggedFigures<U>,
  random: Random,
  into: Panel<string, U> = copyOf(panel),
): Panel<string, U> {
  drawFigures(plan, random, into);
  return into;
}
