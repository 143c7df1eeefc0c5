import type { Branch } from '../../aggregate/tree.ts';
import { gammaQuantiles } from '../../math/gamma-quantile.ts';
import { badVary, unknown } from './factors.ts';
import { defaultConcentration, type WeightVariation } from './vary.ts';

/** Draws the weights of one branch from the coordinates of a point; those that do not vary stay. */
export type DrawBranch = (point: ArrayLike<number>, into: Float64Array) => void;

/** The branches that the score is made of: some groups may stand beside it. */
export function scoring(branches: readonly Branch[]): Branch[] {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  const enters = new Set<Branch>();
  const enter = (id: string): void => {
    const branch = byId.get(id);
    if (!branch) return;
    enters.add(branch);
    for (const member of branch.members) enter(member.id);
  };
  enter('');
  return branches.filter((branch) => enters.has(branch));
}

/** How weights vary, with the default put in its place; none where they do not. */
export function variationOf(weights: boolean | WeightVariation | undefined): WeightVariation | undefined {
  if (weights === undefined || weights === false) return undefined;
  return weights === true ? { concentration: defaultConcentration } : weights;
}

/** The ids whose weights are drawn, each by a coordinate of its own, in some branches and those of variants of them. */
export function weighedIds(variation: WeightVariation, variants: readonly (readonly Branch[])[]): string[] {
  const members = new Set(
    variants.flatMap((branches) =>
      scoring(branches).flatMap((branch) => varyingIn(branch).map((m) => idAt(branch, m))),
    ),
  );
  if (variation === 'random order') return [...members];
  if ('ranges' in variation) return rangedIds(variation.ranges, [...members]);
  const { concentration } = variation;
  if (!(concentration > 0 && concentration <= 10_000))
    throw badVary(
      `the concentration of weights is ${concentration}`,
      'Give a number from above 0 to 10000; 1 knows nothing, 10 varies by about a third.',
    );
  return [...members];
}

function rangedIds(
  ranges: Readonly<Record<string, readonly [number, number] | undefined>>,
  members: readonly string[],
): string[] {
  const ids = Object.keys(ranges);
  for (const id of ids) {
    if (!members.includes(id))
      unknown(
        id,
        'weight that can vary',
        members.map((member) => ({ id: member })),
      );
    const [least, most] = ranges[id] ?? [0, 0];
    if (!(least >= 0 && most > 0 && least <= most && Number.isFinite(most)))
      throw badVary(`the weight of "${id}" is from ${least} to ${most}`, 'Give 0 or more, the lesser first.');
  }
  return ids;
}

/** How the weights of one branch are drawn; none where they stay. */
export function drawBranch(
  variation: WeightVariation,
  branch: Branch,
  coordinateOf: ReadonlyMap<string, number>,
): DrawBranch | undefined {
  const places = varyingIn(branch);
  if (places.length < 2) return undefined;
  const coordinates = places.map((m) => coordinateOf.get(idAt(branch, m)) ?? -1);
  if (variation === 'random order') return inRandomOrder(places, coordinates);
  if ('ranges' in variation) {
    const ranged = places.flatMap((m, i) => {
      const range = variation.ranges[idAt(branch, m)];
      return range ? [{ m, coordinate: coordinates[i] ?? 0, least: range[0], width: range[1] - range[0] }] : [];
    });
    return (point, into) => {
      for (const { m, coordinate, least, width } of ranged) into[m] = least + width * inside(point[coordinate] ?? 0);
    };
  }
  return onSimplex(branch, places, coordinates, variation.concentration);
}

/** A Dirichlet draw: gamma variables divided by their sum. Uniform numbers divided by theirs would crowd in the middle. */
function onSimplex(
  { weights }: Branch,
  places: readonly number[],
  coordinates: readonly number[],
  concentration: number,
): DrawBranch {
  const all = places.reduce((sum, m) => sum + (weights[m] ?? 0), 0);
  const shapes = places.map((m) => (concentration * places.length * (weights[m] ?? 0)) / all);
  const quantiles = shapes.map(quantilesOf);
  return (point, into) => {
    let sum = 0;
    for (let i = 0; i < places.length; i++) {
      const amount = quantiles[i]?.(inside(point[coordinates[i] ?? 0] ?? 0)) ?? 0;
      into[places[i] ?? 0] = amount;
      sum += amount;
    }
    for (let i = 0; i < places.length; i++) into[places[i] ?? 0] = (into[places[i] ?? 0] ?? 0) / sum;
  };
}

const known = new Map<number, (probability: number) => number>();

/** The quantiles of a shape, whose table is made once. */
function quantilesOf(shape: number): (probability: number) => number {
  // 1.0000000000000002 for 1 would be another table.
  const near = Math.round(shape * 1e9) / 1e9 || shape;
  const found = known.get(near) ?? gammaQuantiles(near);
  if (known.size > 100) known.clear();
  known.set(near, found);
  return found;
}

function inRandomOrder(places: readonly number[], coordinates: readonly number[]): DrawBranch {
  const count = places.length;
  const byPlace = new Float64Array(count);
  for (let j = count - 1, sum = 0; j >= 0; j--) {
    sum += 1 / (j + 1);
    byPlace[j] = sum / count;
  }
  return (point, into) => {
    for (let i = 0; i < count; i++) {
      const own = point[coordinates[i] ?? 0] ?? 0;
      let before = 0;
      for (let k = 0; k < count; k++) {
        const other = point[coordinates[k] ?? 0] ?? 0;
        if (other < own || (other === own && k < i)) before++;
      }
      into[places[i] ?? 0] = byPlace[before] ?? 0;
    }
  };
}

/** The members of a branch that weights can be drawn for. */
function varyingIn({ weights, members }: Branch): number[] {
  const some = members.flatMap((_, m) => ((weights[m] ?? 0) > 0 ? [m] : []));
  return some.length < 2 ? [] : some;
}

function idAt({ members }: Branch, m: number): string {
  return members[m]?.id ?? '';
}

/** A coordinate of 0 stands for all below the least step that numbers of 53 bits have. */
function inside(coordinate: number): number {
  return coordinate > 0 ? coordinate : 2 ** -54;
}
