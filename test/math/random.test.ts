import { expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import { randomFrom } from '../../src/math/random.ts';

it('randomFrom() gives the numbers of a seed on every platform', () => {
  const random = randomFrom(42);
  expect([random(), random()].map((one) => one.toFixed(6))).toEqual(['0.881289', '0.115685']);
});

it.each([0, 1, 2])('the number in place %i of seeds that follow each other is spread as evenly as any', (place) => {
  const count = 20_000;
  const numbers = Float64Array.from({ length: count }, (_, seed) => {
    const random = randomFrom(seed);
    for (let i = 0; i < place; i++) random();
    return random();
  });
  expect(Math.abs(mean(numbers) - 0.5) / Math.sqrt(1 / 12 / count)).toBeLessThan(4);
  expect(Math.abs(standardDeviation(numbers) ** 2 - 1 / 12) / Math.sqrt(1 / 180 / count)).toBeLessThan(4);
  // Nor does one tell of the next.
  const products = numbers.map((one, i) => (one - 0.5) * ((numbers[i + 1] ?? 0.5) - 0.5));
  expect(Math.abs(mean(products)) / (1 / 12 / Math.sqrt(count))).toBeLessThan(4);
});

it('randomFrom() refuses a seed that it would cut', () => {
  for (const seed of [0.5, Number.NaN, 2 ** 31, -(2 ** 40)])
    expect(() => randomFrom(seed)).toThrow(`The seed is ${seed}.`);
  expect(randomFrom(-(2 ** 31))()).toBeLessThan(1);
});
