import { expect, it } from 'vitest';
import { budgetWeights } from '../../src/weigh/budget-weights.ts';

it('gives the mean share of the budget, and how far experts agree', () => {
  const { weights, experts, spread } = budgetWeights({
    one: { x: 60, y: 40, z: 0 },
    two: { z: 20, y: 40, x: 40 },
  });
  expect(experts).toBe(2);
  expect(weights.x).toBeCloseTo(0.5, 12);
  expect(weights.y).toBeCloseTo(0.4, 12);
  expect(weights.z).toBeCloseTo(0.1, 12);
  expect(spread.x).toMatchObject({ mean: 0.5, minimum: 0.4, maximum: 0.6 });
  expect(spread.x?.standardDeviation).toBeCloseTo(Math.SQRT2 / 10, 12);
  expect(spread.y?.standardDeviation).toBe(0);
});

it('has no standard deviation of one expert, and takes any budget', () => {
  expect(budgetWeights({ one: { x: 3, y: 1 } }, { budget: 4 })).toEqual({
    weights: { x: 0.75, y: 0.25 },
    experts: 1,
    spread: {
      x: { mean: 0.75, standardDeviation: null, minimum: 0.75, maximum: 0.75 },
      y: { mean: 0.25, standardDeviation: null, minimum: 0.25, maximum: 0.25 },
    },
  });
});

it('refuses points that are no allocation, and says whose', () => {
  expect(() => budgetWeights({})).toThrow('budgetWeights: nobody gave points to anything.');
  expect(() => budgetWeights({ one: { x: 100 } }, { budget: 0 })).toThrow('budgetWeights: budget is 0.');
  expect(() => budgetWeights({ one: { x: 60, y: 50 } })).toThrow('the points of "one" add up to 110, not 100.');
  expect(() => budgetWeights({ one: { x: 110, y: -10 } })).toThrow('"one" gave "y" -10. Give 0 or more.');
  expect(() => budgetWeights({ one: { x: 50, y: 50 }, two: { x: 100 } })).toThrow(
    'budgetWeights: "two" says nothing of "y". Write 0 where nothing was given.',
  );
});
