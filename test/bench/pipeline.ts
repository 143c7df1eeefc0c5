import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Panel } from '../../src/core/panel.ts';
import { periodOf } from '../../src/core/period.ts';
import type { Group, Spec } from '../../src/core/spec.ts';
import { indicatorsOf } from '../../src/core/tree.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { score } from '../../src/score.ts';
import { anIndicator } from '../fixtures/small.ts';

const indicators = Array.from({ length: 12 }, (_, i) =>
  anIndicator(`i${i}`, { direction: i % 3 === 0 ? 'lower' : 'higher' }),
);
const group = (id: string, children: Group['children']): Group => ({ id, title: id, children });

/** Twelve synthetic indicators in four groups, those in two, those in the index: three levels of aggregation. */
export const threeLevels: Spec = defineIndex<string, string>({
  id: 'synthetic',
  title: 'Synthetic',
  children: [0, 1].map((half) =>
    group(
      `half-${half}`,
      [0, 1].map((q) => group(`quarter-${2 * half + q}`, indicators.slice(6 * half + 3 * q, 6 * half + 3 * q + 3))),
    ),
  ),
  normalise: minMax(),
  aggregate: arithmetic(),
});

/** Random figures, none missing. */
export function syntheticPanel(units: number, years: number, seed: number): Panel {
  const random = xoroshiro128plus(seed);
  const named = Array.from({ length: units }, (_, u) => ({ id: `u${u}`, name: `Unit ${u}` }));
  const none: never[] = [];
  return {
    indicators: indicatorsOf(threeLevels.children),
    issues: [],
    periods: Array.from({ length: years }, (_, y) => ({
      period: periodOf(2010 + y),
      units: named,
      raw: indicators.map(() => ({
        values: Float64Array.from({ length: units }, () => uniformFloat64(random)),
        reasons: new Uint8Array(units),
      })),
      figures: indicators.map(() => none),
      bounds: indicators.map(() => undefined),
    })),
  };
}

/** Normalises, aggregates and ranks every year; the sum of all ranks, so that nothing is left undone. */
export function scoreAndRank(panel: Panel): number {
  const scores = score(threeLevels, panel);
  let sum = 0;
  for (const period of scores.periods) {
    const { ranks } = scores.of(period);
    for (let u = 0; u < ranks.length; u++) sum += ranks[u] ?? 0;
  }
  return sum;
}

/** The same in hand-written loops over flat arrays, every layer kept, and nothing that a person could ask about. */
export function plainScoreAndRank(panel: Panel): number {
  let sum = 0;
  for (const { raw, units } of panel.periods) {
    const n = units.length;
    const normalised = new Float64Array(12 * n);
    for (let i = 0; i < 12; i++) {
      const values = raw[i]?.values ?? normalised;
      const sign = i % 3 === 0 ? -1 : 1;
      let [least, most] = [Infinity, -Infinity];
      for (let u = 0; u < n; u++) {
        const value = sign * (values[u] ?? 0);
        if (value < least) least = value;
        if (value > most) most = value;
      }
      const scale = 100 / (most - least);
      for (let u = 0; u < n; u++) normalised[i * n + u] = (sign * (values[u] ?? 0) - least) * scale;
    }
    const quarters = means(normalised, 4, 3, n);
    const halves = means(quarters, 2, 2, n);
    const index = means(halves, 1, 2, n);
    const sorted = index.slice().sort();
    for (let u = 0; u < n; u++) {
      let [low, high] = [0, n];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) <= (index[u] ?? 0)) low = middle + 1;
        else high = middle;
      }
      sum += n - low + 1;
    }
  }
  return sum;
}

/** The mean of each `size` columns of a flat array, missing ones left out. */
function means(columns: Float64Array, groups: number, size: number, n: number): Float64Array {
  const result = new Float64Array(groups * n);
  for (let g = 0; g < groups; g++) {
    for (let u = 0; u < n; u++) {
      let [total, known] = [0, 0];
      for (let c = 0; c < size; c++) {
        const value = columns[(g * size + c) * n + u] ?? 0;
        if (!Number.isNaN(value)) {
          total += value;
          known++;
        }
      }
      result[g * n + u] = total / known;
    }
  }
  return result;
}
