import { describe, expect, it } from 'vitest';
import { type Branch, branchesOf } from '../../../src/aggregate/tree.ts';
import { drawBranch } from '../../../src/analyse/simulate/draw-weights.ts';
import type { WeightVariation } from '../../../src/analyse/simulate/vary.ts';
import { philoxUniforms } from '../../../src/math/philox.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { asTheyAre } from '../counted.ts';

const ids = ['a', 'b', 'c', 'd'];
const n = 20_000;

function branchOf(weights: Readonly<Record<string, number>> = {}): Branch {
  const [branch] = branchesOf({ ...asTheyAre(...ids.map((id) => anIndicator(id))), weights });
  if (!branch) throw new Error('no branch');
  return branch;
}

/** Many draws, one row a draw. */
function draws(variation: WeightVariation, branch = branchOf()): number[][] {
  const draw = drawBranch(variation, branch, new Map(ids.map((id, i) => [id, i])));
  const point = new Float64Array(ids.length);
  return Array.from({ length: n }, (_, r) => {
    philoxUniforms(7, r, point);
    const into = branch.weights.slice();
    draw?.(point, into);
    return Array.from(into);
  });
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return meanOf(values.map((one) => (one - mean) ** 2));
};

/** Whether weights are spread over the simplex evenly: the first of four is then above x with chance (1 - x)^3. */
function isEven(rows: readonly (readonly number[])[]): boolean {
  return [0.1, 0.25, 0.5, 0.7].every((x) => {
    const expected = (1 - x) ** 3;
    const share = meanOf(rows.map(([first = 0]) => Number(first > x)));
    return Math.abs(share - expected) < 4 * Math.sqrt((expected * (1 - expected)) / rows.length);
  });
}

describe('drawing weights', () => {
  it('is even over the simplex with a concentration of 1, and uniform numbers over their sum are not', () => {
    expect(isEven(draws({ concentration: 1 }))).toBe(true);
    const point = new Float64Array(4);
    const naive = Array.from({ length: n }, (_, r) => {
      philoxUniforms(7, r, point);
      const sum = point.reduce((all, one) => all + one, 0);
      return Array.from(point, (one) => one / sum);
    });
    expect(isEven(naive)).toBe(false);
  });

  it('has the means and variances of a Dirichlet distribution around unequal weights', () => {
    const shares = [0.1, 0.2, 0.3, 0.4];
    for (const concentration of [0.3, 1, 10]) {
      const rows = draws({ concentration }, branchOf({ a: 1, b: 2, c: 3, d: 4 }));
      for (const [i, share] of shares.entries()) {
        const column = rows.map((row) => row[i] ?? 0);
        const variance = (share * (1 - share)) / (4 * concentration + 1);
        expect(Math.abs(meanOf(column) - share)).toBeLessThan(4 * Math.sqrt(variance / n));
        expect(Math.abs(varianceOf(column) / variance - 1)).toBeLessThan(0.08);
      }
      for (const row of rows.slice(0, 100)) expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    }
  });

  it('keeps a weight of 0', () => {
    for (const row of draws({ concentration: 1 }, branchOf({ b: 0 })).slice(0, 50)) {
      expect(row[1]).toBe(0);
      expect(row.every((weight, i) => i === 1 || weight > 0)).toBe(true);
    }
  });

  it('is even within ranges, and leaves the others', () => {
    const rows = draws({ ranges: { a: [0, 2], c: [3, 3] } });
    const first = rows.map((row) => row[0] ?? 0);
    expect(Math.abs(meanOf(first) - 1)).toBeLessThan(4 * Math.sqrt(1 / 3 / n));
    expect(varianceOf(first)).toBeCloseTo(1 / 3, 1);
    for (const row of rows.slice(0, 50)) expect(row.slice(1)).toEqual([1, 3, 1]);
  });

  it('gives the weights of a random order, each order alike', () => {
    const rows = draws('random order');
    const [first, second, third, fourth] = [25 / 48, 13 / 48, 7 / 48, 3 / 48];
    for (const row of rows.slice(0, 50)) {
      const sorted = row.toSorted((x, y) => y - x);
      [first, second, third, fourth].forEach((weight, i) => {
        expect(sorted[i]).toBeCloseTo(weight, 12);
      });
    }
    const orders = new Map<string, number>();
    for (const row of rows) {
      const order = row.map((weight) => weight.toFixed(3)).join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    for (const count of orders.values()) expect(Math.abs(count - n / 24)).toBeLessThan(4 * Math.sqrt(n / 24));
  });

  it('tells apart coordinates that are equal, and takes a corner of the cube', () => {
    const branch = branchOf();
    const corner = new Float64Array(4);
    const into = new Float64Array(4);
    drawBranch('random order', branch, new Map(ids.map((id, i) => [id, i])))?.(corner, into);
    expect(into[0]).toBeGreaterThan(into[3] ?? 1);
    drawBranch({ concentration: 1 }, branch, new Map(ids.map((id, i) => [id, i])))?.(corner, into);
    expect(Array.from(into)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});
