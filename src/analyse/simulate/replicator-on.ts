import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import { checkSpec } from '../../core/check-spec.ts';
import type { Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import { randomFrom } from '../../math/random.ts';
import { roundTo } from '../../math/round-to.ts';
import { drawInto, type FigureSource, type LaggedFigures } from '../chance/figure-source.ts';
import { copyOf } from '../chance/sampler.ts';
import { type Combiner, combiner } from './combine.ts';
import { type DrawBranch, drawBranch, scoring, variationOf, weighedIds } from './draw-weights.ts';
import { badVary, type Choice, choicesOf, type Factor, labelOf } from './factors.ts';
import { type PreparedPeriod, prepare, prepareAgain } from './prepare.ts';
import type { Drawn, ReplicatedPeriod, Replicator } from './replicator-types.ts';
import type { Vary } from './vary.ts';

/** One version of the index, ready for points that differ in weights and figures alone. */
interface Version<U extends Unit> {
  readonly spec: Spec;
  readonly figures: LaggedFigures<U>;
  /** A copy of the figures to draw into. */
  readonly drawn: Panel<string, U> | undefined;
  readonly prepared: readonly PreparedPeriod[];
  /** From the rows of the prepared periods to places among all scores, -1 for none. */
  readonly places: readonly Int32Array[];
  readonly combine: Combiner;
}

/** How many versions of an index are kept ready. */
const mostVersions = 256;

/** A replicator of an index whose periods and figures are known. */
export function replicatorOn<U extends Unit>(
  spec: Spec,
  vary: Vary,
  periods: readonly ReplicatedPeriod<U>[],
  source: FigureSource<U>,
): Replicator<string, string, U> {
  const choices = choicesOf(spec, vary);
  const weights = variationOf(vary.weights);
  const leaving = choices.find(({ id }) => id === 'leave-out');
  const variants = [spec, ...(leaving ? leaving.values.map((_, level) => leaving.edit(spec, level)) : [])];
  const weighed = weights ? weighedIds(weights, variants.map(branchesOf)) : [];
  const { factors, dimensions, coordinateOf, seedAt } = layOut(choices, weighed, vary.data === true);
  if (!Number.isSafeInteger(choices.reduce((product, { values }) => product * values.length, 1)))
    throw badVary('there are too many choices', 'Let fewer things vary.');

  const edited = (point: ArrayLike<number>): Spec =>
    choices.reduce((one, choice, c) => choice.edit(one, levelAt(choice, c, point)), spec);
  const drawOf = (branch: Branch): DrawBranch | undefined => weights && drawBranch(weights, branch, coordinateOf);
  const seedOf = (point: ArrayLike<number>): number => Math.floor((point[seedAt] ?? 0) * 2 ** 32) | 0;
  const ready = (own: Spec, panel: Panel<string, U>): Pick<Version<U>, 'prepared' | 'places' | 'combine'> => {
    const prepared = prepare(own, panel);
    return { prepared, places: placesOf(periods, prepared), combine: combiner(own, prepared, drawOf) };
  };
  const made = (own: Spec): Version<U> => {
    checkSpec(own);
    const figures = source.of(own);
    const drawn = vary.data ? copyOf(figures.panel) : undefined;
    return { spec: own, figures, drawn, ...ready(own, figures.panel) };
  };
  const versions = new Map<number, Version<U>>();
  const versionAt = (point: ArrayLike<number>): Version<U> => {
    let number = 0;
    for (let c = 0; c < choices.length; c++) {
      const choice = choices[c];
      if (choice) number = number * choice.values.length + levelAt(choice, c, point);
    }
    const there = versions.get(number);
    if (there) return there;
    // All at once: which one is asked for next cannot be told.
    if (versions.size >= mostVersions) versions.clear();
    const version = made(edited(point));
    versions.set(number, version);
    return version;
  };
  const weightsAt = (own: Spec, point: ArrayLike<number>): Record<string, number> => {
    const drawn = scoring(branchesOf(own)).flatMap((branch) => {
      const given = branch.weights.slice();
      const draw = drawOf(branch);
      draw?.(point, given);
      return draw ? branch.members.map(({ id }, m): [string, number] => [id, given[m] ?? 0]) : [];
    });
    return Object.fromEntries(drawn);
  };
  return Object.freeze({
    factors,
    dimensions,
    periods,
    size: periods.reduce((sum, { units }) => sum + units.length, 0),
    variation: vary.data ? source.of(spec).variation : [],
    run(point: ArrayLike<number>, into: Float64Array): void {
      const version = versionAt(point);
      const { spec: own, figures, drawn, prepared } = version;
      let { combine, places } = version;
      if (drawn) {
        drawInto(figures, randomFrom(seedOf(point)), drawn);
        // A screening may leave out other units of other figures.
        if (own.screen) ({ combine, places } = ready(own, drawn));
        else prepareAgain(own, drawn, prepared);
      }
      place(combine.run(point), places, into.fill(Number.NaN));
    },
    describe: (point: ArrayLike<number>): Drawn => ({
      ...Object.fromEntries(choices.map((one, c) => [one.id, one.values[levelAt(one, c, point)] ?? null])),
      // Twelve digits: more say nothing.
      ...(weights ? { weights: rounded(weightsAt(edited(point), point)) } : {}),
      ...(vary.data ? { data: seedOf(point) } : {}),
    }),
    specOf(point: ArrayLike<number>): Spec {
      const own = edited(point);
      return weights ? { ...own, weights: { ...own.weights, ...weightsAt(own, point) } } : own;
    },
    panelOf(point: ArrayLike<number>): Panel<string, U> {
      const figures = source.of(edited(point));
      return vary.data ? drawInto(figures, randomFrom(seedOf(point))) : figures.panel;
    },
  });
}

function rounded(weights: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, roundTo(weight, 12)]));
}

function levelAt({ values }: Choice, coordinate: number, point: ArrayLike<number>): number {
  return Math.min(values.length - 1, Math.floor((point[coordinate] ?? 0) * values.length));
}

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

function placesOf(periods: readonly ReplicatedPeriod[], prepared: readonly PreparedPeriod[]): Int32Array[] {
  return prepared.map(({ period: { period, units } }) => {
    const own = periods.find((one) => one.period === period);
    const places = new Map(own?.units.map(({ id }, u) => [id, own.from + u]));
    return Int32Array.from(units, ({ id }) => places.get(id) ?? -1);
  });
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
