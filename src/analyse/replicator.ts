import { type Branch, branchesOf } from '../aggregate/tree.ts';
import { checkSpec } from '../core/check-spec.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import type { Json } from '../core/step.ts';
import { randomFrom } from '../math/random.ts';
import { arrange } from '../panel/build-panel.ts';
import { score } from '../score.ts';
import { type Combiner, combiner } from './combine.ts';
import { drawBranch, scoring, variationOf, weighedIds } from './draw-weights.ts';
import { badVary, type Choice, choicesOf, type Factor, labelOf } from './factors.ts';
import { eachByItself, onlyPeriods } from './one-period.ts';
import { type PreparedPeriod, prepare } from './prepare.ts';
import { type Sampler, sampler, type Variation } from './sampler.ts';
import { defaultVary, type Vary } from './vary.ts';

/** What {@link replicator} can be told. */
export interface ReplicatorOptions {
  /** The index years to score; default all that the index scores as it is. */
  readonly years?: readonly Period[];
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** The units of one year, and where their scores stand. */
export interface ReplicatedPeriod<U extends Unit = Unit> {
  readonly period: Period;
  /** Every unit with a figure, as in the scores of the index as it is. */
  readonly units: readonly U[];
  /** The place of the first unit's score among all. */
  readonly from: number;
  /** The scores of the index as it is; `NaN` for a unit that is not ranked. */
  readonly published: Float64Array;
}

/** Every drawn parameter of a replicate by factor, as JSON. */
export type Drawn = Readonly<Record<string, Json>>;

/** An index that is scored again and again, each time as a point in the unit cube says. */
export interface Replicator<I extends string = string, G extends string = string, U extends Unit = Unit> {
  /** What varies, in the order of the coordinates. */
  readonly factors: readonly Factor[];
  /** How many coordinates a point has. */
  readonly dimensions: number;
  readonly periods: readonly ReplicatedPeriod<U>[];
  /** How many scores a replicate has: all units of all periods. */
  readonly size: number;
  /** Which figures vary and which are held as published; none where data do not vary. */
  readonly variation: readonly Variation[];
  /**
   * Scores one replicate.
   *
   * @param point coordinates from 0 up to but not 1
   * @param into takes the scores, `size` of them; `NaN` for a unit that is not ranked
   */
  run(point: ArrayLike<number>, into: Float64Array): void;
  /** Every drawn parameter. */
  describe(point: ArrayLike<number>): Drawn;
  /** The index of a replicate: `score(specOf(point), panelOf(point))` gives its scores. */
  specOf(point: ArrayLike<number>): Spec<I, G>;
  /** The figures of a replicate, arranged. */
  panelOf(point: ArrayLike<number>): Panel<string, U>;
}

/** One version of the index, ready for points that differ in weights and figures alone. */
interface Version<U extends Unit> {
  readonly spec: Spec;
  readonly panel: Panel<string, U>;
  /** From the combiner's periods and rows to places among all scores, -1 for none. */
  readonly places: readonly Int32Array[];
  readonly combine: Combiner;
}

/**
 * An index that can be scored again and again, each time with other figures, weights, methods, lags, directions or indicators. What
 * varies is chosen by the coordinates of a point, so that random points make a simulation and points of a sequence a sensitivity
 * analysis. What does not change from point to point is done once.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @param vary what varies; default figures by chance, and weights
 * @throws `InclusionIndexError` `bad-vary` for what cannot vary, or a year that was not scored
 * @example
 * ```ts
 * import { percentileRank, zScore } from 'inclusion-index';
 * import { replicator } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const vary = { normalise: [percentileRank(), zScore()], leaveOut: true } as const;
 * const again = replicator(inclusionIndex, figures(), vary, { years: ['2023/24'] });
 * again.factors.map(({ id }) => id); // => ['normalise', 'leave-out']
 * again.describe([0.7, 0]); // => { normalise: { type: 'zScore', options: { centre: 0, spread: 1 } }, 'leave-out': null }
 * const scores = new Float64Array(again.size);
 * again.run([0, 0], scores);
 * scores.join() === again.periods[0]?.published.join(); // => true
 * ```
 */
export function replicator<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  vary?: Vary<NoInfer<I>, NoInfer<G>>,
  options?: ReplicatorOptions,
): Replicator<I, G, U>;
export function replicator<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  vary: Vary = defaultVary,
  { years, denominators }: ReplicatorOptions = {},
): Replicator<string, string, U> {
  checkSpec(spec);
  const choices = choicesOf(spec, vary);
  const weights = variationOf(vary.weights);
  const leaving = choices.find(({ id }) => id === 'leave-out');
  const variants = [spec, ...(leaving ? leaving.values.map((_, level) => leaving.edit(spec, level)) : [])];
  const weighed = weights ? weighedIds(weights, variants.map(branchesOf)) : [];
  const { factors, dimensions, coordinateOf, seedAt } = layOut(choices, weighed, vary.data === true);
  const versionsIn = choices.reduce((product, { values }) => product * values.length, 1);
  if (!Number.isSafeInteger(versionsIn)) throw badVary('there are too many choices', 'Let fewer things vary.');

  const observations = 'periods' in data ? undefined : [...data];
  const held = denominators && [...denominators];
  const panels = new Map<string, Panel<string, U>>();
  const lagged = choices.filter(({ id }) => id.startsWith('lag:'));
  if (lagged.length > 0 && !observations)
    throw badVary('lags, and the figures are arranged already', 'Give the observations that the panel was made of.');
  const wholePanel = (edited: Spec): Panel<string, U> => {
    if (!observations) return 'periods' in data ? data : arrange<string, string, U>(spec, []);
    const key = JSON.stringify(edited.lags ?? {});
    const panel = panels.get(key) ?? arrange<string, string, U>(edited, observations);
    panels.set(key, panel);
    return panel;
  };
  const whole = wholePanel(spec);
  const scored = score<string, string, U>(spec, whole);
  const chosen = years ?? scored.periods;
  let size = 0;
  const periods = chosen.map((period): ReplicatedPeriod<U> => {
    const { units, score: published } = scored.of(period);
    const from = size;
    size += units.length;
    return { period, units, from, published: published.values };
  });
  // Other periods stay where any version looks to them.
  const alone = [spec, ...choices.flatMap((one) => one.values.map((_, level) => one.edit(spec, level)))].every(
    (edited) => eachByItself(edited, whole),
  );
  const panelFor = (edited: Spec): Panel<string, U> =>
    alone ? onlyPeriods(wholePanel(edited), chosen) : wholePanel(edited);
  const samplers = new Map<string, Sampler<U>>();
  const samplerFor = (edited: Spec): Sampler<U> => {
    const key = lagged.length > 0 ? JSON.stringify(edited.lags ?? {}) : '';
    const found = samplers.get(key) ?? sampler(panelFor(edited), held ? { denominators: held } : {});
    samplers.set(key, found);
    return found;
  };

  const levelAt = ({ values }: Choice, c: number, point: ArrayLike<number>): number =>
    Math.min(values.length - 1, Math.floor((point[c] ?? 0) * values.length));
  const edited = (point: ArrayLike<number>): Spec =>
    choices.reduce((one, choice, c) => choice.edit(one, levelAt(choice, c, point)), spec);
  const numberOf = (point: ArrayLike<number>): number => {
    let number = 0;
    for (let c = 0; c < choices.length; c++) {
      const choice = choices[c];
      if (choice) number = number * choice.values.length + levelAt(choice, c, point);
    }
    return number;
  };
  const drawOf = (branch: Branch) => (weights ? drawBranch(weights, branch, coordinateOf) : undefined);
  const rowsOf = (prepared: readonly PreparedPeriod[]): Int32Array[] =>
    prepared.map(({ period: { period, units } }) => {
      const own = periods.find((one) => one.period === period);
      const places = new Map(own?.units.map(({ id }, u) => [id, own.from + u]));
      return Int32Array.from(units, ({ id }) => places.get(id) ?? -1);
    });
  const made = (point: ArrayLike<number>): Version<U> => {
    const own = edited(point);
    checkSpec(own);
    const panel = panelFor(own);
    const prepared = prepare(own, panel);
    return { spec: own, panel, places: rowsOf(prepared), combine: combiner(own, prepared, drawOf) };
  };
  const versions = new Map<number, Version<U>>();
  const versionAt = (point: ArrayLike<number>): Version<U> => {
    const number = numberOf(point);
    const there = versions.get(number);
    if (there) return there;
    // All at once: which one is asked for next cannot be told.
    if (versions.size >= mostVersions) versions.clear();
    const version = made(point);
    versions.set(number, version);
    return version;
  };
  const seedOf = (point: ArrayLike<number>): number => Math.floor((point[seedAt] ?? 0) * 2 ** 32) | 0;
  const copies = new Map<Sampler<U>, Panel<string, U>>();
  const drawnPanel = (own: Spec, point: ArrayLike<number>, into?: Panel<string, U>): Panel<string, U> => {
    const chance = samplerFor(own);
    const copy = into ?? copies.get(chance) ?? chance.copy();
    if (!into) copies.set(chance, copy);
    chance.draw(randomFrom(seedOf(point)), copy);
    return copy;
  };
  const specs = new Map<number, Spec>();
  const specAt = (point: ArrayLike<number>): Spec => {
    const number = numberOf(point);
    const own = specs.get(number) ?? edited(point);
    if (specs.size >= mostVersions) specs.clear();
    specs.set(number, own);
    return own;
  };
  const withDrawn = (point: ArrayLike<number>): Record<string, number> => {
    const own = specAt(point);
    const drawn: Record<string, number> = {};
    for (const branch of scoring(branchesOf(own))) {
      const draw = drawOf(branch);
      if (!draw) continue;
      const given = branch.weights.slice();
      draw(point, given);
      branch.members.forEach(({ id }, m) => {
        drawn[id] = given[m] ?? 0;
      });
    }
    return drawn;
  };
  return Object.freeze({
    factors,
    dimensions,
    periods,
    size,
    variation: vary.data ? samplerFor(spec).variation : [],
    run(point: ArrayLike<number>, into: Float64Array): void {
      into.fill(Number.NaN);
      if (vary.data) {
        const own = specAt(point);
        const prepared = prepare(own, drawnPanel(own, point));
        place(combiner(own, prepared, drawOf).run(point), rowsOf(prepared), into);
      } else {
        const { combine, places } = versionAt(point);
        place(combine.run(point), places, into);
      }
    },
    describe: (point: ArrayLike<number>): Drawn => ({
      ...Object.fromEntries(choices.map((one, c) => [one.id, one.values[levelAt(one, c, point)] ?? null])),
      ...(weights ? { weights: withDrawn(point) } : {}),
      ...(vary.data ? { data: seedOf(point) } : {}),
    }),
    specOf(point: ArrayLike<number>): Spec {
      const own = edited(point);
      return weights ? { ...own, weights: { ...own.weights, ...withDrawn(point) } } : own;
    },
    panelOf(point: ArrayLike<number>): Panel<string, U> {
      const own = edited(point);
      return vary.data ? drawnPanel(own, point, samplerFor(own).copy()) : panelFor(own);
    },
  });
}

/** How many versions of an index are kept ready. */
const mostVersions = 256;

function layOut(choices: readonly Choice[], weighed: readonly string[], data: boolean) {
  const factors: Factor[] = choices.map(({ id, values }, c) => ({
    id,
    coordinates: [c],
    choices: values.map(labelOf),
  }));
  const after = choices.length;
  const coordinateOf = new Map(weighed.map((id, i) => [id, after + i]));
  if (weighed.length > 0) factors.push({ id: 'weights', coordinates: [...coordinateOf.values()] });
  const seedAt = after + weighed.length;
  if (data) factors.push({ id: 'data', coordinates: [seedAt] });
  return { factors, dimensions: seedAt + (data ? 1 : 0), coordinateOf, seedAt };
}

function place(scores: readonly Float64Array[], places: readonly Int32Array[], into: Float64Array): void {
  for (let p = 0; p < scores.length; p++) {
    const [own, rows] = [scores[p], places[p]];
    if (!own || !rows) continue;
    for (let u = 0; u < own.length; u++) {
      const row = rows[u] ?? -1;
      if (row >= 0) into[row] = own[u] ?? Number.NaN;
    }
  }
}
