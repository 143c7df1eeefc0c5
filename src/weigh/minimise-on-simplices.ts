import { numberAt } from '../math/number-at.ts';
/** Where a search ended. */
export interface Minimum {
  /** Those of each block add up to 1; none is below 0. */
  readonly weights: Float64Array;
  readonly value: number;
  /** How many steps were taken. */
  readonly iterations: number;
  /** Whether it ended because no step was better, and not because it ran out of steps. */
  readonly converged: boolean;
}

/** What is to be as small as can be; `Infinity` where it has no value. */
type Objective = (weights: Float64Array) => number;

/** The places of the weights that add up to 1 together. */
type Blocks = readonly (readonly number[])[];

/**
 * The weights, 0 or more and adding up to 1 in each block, at which an objective is least, as far as it is found from
 * the starts given: first by moving weight from one member to another in large parts, then by BFGS (Nocedal and Wright,
 * Numerical Optimization, 2006, chapter 6) on the roots of the weights, whose squares are never negative; where the
 * objective turns out to be flat nearly everywhere, as with ranks, by moving ever smaller parts. Nothing is drawn at
 * random.
 */
export function minimiseOnSimplices(objective: Objective, blocks: Blocks, starts: readonly Float64Array[]): Minimum {
  let best: Minimum | undefined;
  for (const start of starts) {
    const moved = moveWeight(objective, blocks, toUnity(start, blocks), [1 / 4, 1 / 8, 1 / 16]);
    // A root of 0 would stay 0.
    const roots = moved.weights.map((weight) => Math.sqrt(Math.max(weight, 1e-4)));
    const { iterations, converged, ...descended } = descend((v) => objective(ofRoots(v, blocks)), roots);
    const weights = ofRoots(descended.roots, blocks);
    const value = objective(weights);
    const found =
      value < moved.value
        ? { weights, value, iterations: moved.iterations + iterations, converged }
        : moveWeight(objective, blocks, moved.weights, [1 / 32, 1 / 64, 1 / 128, 1 / 256, 1 / 512], moved.iterations);
    if (best === undefined || found.value < best.value) best = found;
  }
  return best ?? { weights: new Float64Array(), value: objective(new Float64Array()), iterations: 0, converged: true };
}

function toUnity(weights: Float64Array, blocks: Blocks): Float64Array {
  const shares = weights.slice();
  for (const block of blocks) {
    const sum = block.reduce((total, k) => total + numberAt(weights, k), 0);
    for (const k of block) shares[k] = numberAt(weights, k) / sum;
  }
  return shares;
}

function ofRoots(roots: Float64Array, blocks: Blocks): Float64Array {
  return toUnity(
    roots.map((root) => root * root),
    blocks,
  );
}

/** Moves weight from member to member, so much of the whole at a time, while that is better by a thousandth. */
function moveWeight(
  objective: Objective,
  blocks: Blocks,
  start: Float64Array,
  parts: readonly number[],
  before = 0,
): Minimum {
  const weights = start.slice();
  let value = objective(weights);
  let iterations = before;
  const limit = before + 1000;
  for (const part of parts)
    for (let better = true; better && iterations < limit; ) {
      better = false;
      for (const block of blocks)
        for (const from of block)
          for (const to of block) {
            const [give = 0, take = 0] = [weights[from], weights[to]];
            if (from === to || give === 0) continue;
            const moved = Math.min(part, give);
            weights[from] = give - moved;
            weights[to] = take + moved;
            const tried = objective(weights);
            if (tried < value - 1e-3 * Math.abs(value)) {
              value = tried;
              better = true;
              iterations++;
            } else {
              weights[from] = give;
              weights[to] = take;
            }
          }
    }
  return { weights, value, iterations, converged: iterations < limit };
}

/** BFGS with a gradient by central differences and a step that is halved until it is good enough. */
function descend(
  objective: Objective,
  start: Float64Array,
): { roots: Float64Array; iterations: number; converged: boolean } {
  const size = start.length;
  const limit = 400;
  let roots = start;
  let value = objective(roots);
  let gradient = gradientAt(objective, roots);
  let inverse = identity(size);
  let fresh = true;
  for (let iterations = 0; iterations < limit; iterations++) {
    const direction = Float64Array.from(inverse, (row) => -dot(row, gradient));
    const slope = dot(direction, gradient);
    let step = 1;
    let next = roots;
    let lower = value;
    for (; slope < 0 && step > 1e-12; step /= 2) {
      const length = step;
      next = roots.map((root, k) => root + length * numberAt(direction, k));
      lower = objective(next);
      if (lower <= value + 1e-4 * step * slope && lower < value) break;
    }
    if (!(slope < 0) || !(lower < value)) {
      // What was learnt of the curvature may mislead: once more from the plain gradient.
      if (fresh) return { roots, iterations, converged: true };
      inverse = identity(size);
      fresh = true;
      continue;
    }
    const after = gradientAt(objective, next);
    const moved = next.map((root, k) => root - numberAt(roots, k));
    const turned = after.map((slopeAt, k) => slopeAt - numberAt(gradient, k));
    inverse = updated(inverse, moved, turned);
    [roots, value, gradient, fresh] = [next, lower, after, false];
  }
  return { roots, iterations: limit, converged: false };
}

function gradientAt(objective: Objective, roots: Float64Array): Float64Array {
  const near = roots.slice();
  return roots.map((root, k) => {
    const step = 1e-5;
    near[k] = root + step;
    const above = objective(near);
    near[k] = root - step;
    const below = objective(near);
    near[k] = root;
    const slope = (above - below) / (2 * step);
    return Number.isFinite(slope) ? slope : 0;
  });
}

/** The inverse of the curvature after a step, as the step and the turn of the gradient say; as it was where they say nothing. */
function updated(inverse: readonly Float64Array[], moved: Float64Array, turned: Float64Array): Float64Array[] {
  const along = dot(moved, turned);
  if (!(along > 1e-300)) return [...inverse];
  const image = Float64Array.from(inverse, (row) => dot(row, turned));
  const scale = (1 + dot(turned, image) / along) / along;
  return inverse.map((row, i) =>
    row.map(
      (value, j) =>
        value +
        scale * numberAt(moved, i) * numberAt(moved, j) -
        (numberAt(image, i) * numberAt(moved, j) + numberAt(moved, i) * numberAt(image, j)) / along,
    ),
  );
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * numberAt(b, k), 0);
}
