import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseWeights } from '../../src/weigh/pairwise-weights.ts';

const methods = ['eigenvector', 'geometric-mean'] as const;

describe.each(methods)('pairwiseWeights by %s', (method) => {
  it('gives the weights back that judgements without contradiction were made of, in any order and any way round', () => {
    const importance = fc.double({ min: 1, max: 9, noNaN: true });
    const drawn = fc.tuple(fc.array(importance, { minLength: 2, maxLength: 9 }), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(drawn, ([values, turns]) => {
        const pairs = values.flatMap((a, i) =>
          values.slice(i + 1).map((b, j) => {
            const [id, over] = [`id${i}`, `id${i + 1 + j}`];
            return turns.next().value ? { id, over, times: a / b } : { id: over, over: id, times: b / a };
          }),
        );
        const result = pairwiseWeights(pairs, { method });
        expect(pairwiseWeights(pairs.toReversed(), { method })).toEqual(result);
        const sum = values.reduce((total, value) => total + value, 0);
        values.forEach((value, i) => {
          expect(result.weights[`id${i}`]).toBeCloseTo(value / sum, 9);
        });
        expect(result.lambda).toBeCloseTo(values.length, 9);
        expect(result.consistencyRatio).toBeCloseTo(0, 9);
      }),
      { seed: 1980, numRuns: 200 },
    );
  });

  it('gives two ids the judgement itself, and one id all', () => {
    const two = pairwiseWeights([{ id: 'a', over: 'b', times: 3 }], { method });
    expect(two.weights.a).toBeCloseTo(0.75, 12);
    expect(two.weights.b).toBeCloseTo(0.25, 12);
    expect(two).toMatchObject({
      consistencyIndex: 0,
      consistencyRatio: 0,
      furthest: null,
    });
    expect(pairwiseWeights({ a: {} }, { method }).weights).toEqual({ a: 1 });
  });

  it('finds contradictions: a over b over c over a', () => {
    const circle = pairwiseWeights(
      [
        { id: 'a', over: 'b', times: 3 },
        { id: 'b', over: 'c', times: 3 },
        { id: 'c', over: 'a', times: 3 },
      ],
      { method },
    );
    for (const id of ['a', 'b', 'c']) expect(circle.weights[id]).toBeCloseTo(1 / 3, 9);
    // Each row of the matrix adds up to 1 + 3 + 1/3.
    expect(circle.lambda).toBeCloseTo(13 / 3, 9);
    expect(circle.consistencyIndex).toBeCloseTo(2 / 3, 9);
    expect(circle.consistencyRatio).toBeCloseTo(2 / 3 / 0.58, 9);
  });
});

// Saaty (1980): the wealth of nations, as in many textbooks, is 7 x 7; this is the 3 x 3 of every course.
const course = [
  { id: 'a', over: 'b', times: 3 },
  { id: 'a', over: 'c', times: 5 },
  { id: 'b', over: 'c', times: 3 },
];

it('gives the published weights and consistency of a worked example', () => {
  const { weights, lambda, consistencyRatio, furthest } = pairwiseWeights(course);
  expect([weights.a, weights.b, weights.c].map((weight) => weight?.toFixed(3))).toEqual(['0.637', '0.258', '0.105']);
  expect(lambda.toFixed(3)).toBe('3.039');
  expect(consistencyRatio?.toFixed(3)).toBe('0.033');
  // With three ids both methods give the same, and each judgement is off by the same factor.
  const means = [15, 1, 1 / 15].map((product) => product ** (1 / 3));
  expect(weights.a).toBeCloseTo((means[0] ?? 0) / means.reduce((sum, value) => sum + value, 0), 9);
  expect(furthest).toMatchObject({ id: 'a', over: 'b', times: 3 });
  expect(furthest?.implied).toBeCloseTo(15 ** (1 / 3), 9);
});

it('takes a whole matrix by id, with the reciprocals rounded', () => {
  const matrix = { c: { a: 0.2, b: 0.33 }, a: { b: 3, c: 5, a: 1 }, b: { a: 0.33, c: 3 } };
  const { weights } = pairwiseWeights(matrix);
  const exact = pairwiseWeights(course).weights;
  for (const id of ['a', 'b', 'c']) expect(weights[id]).toBeCloseTo(exact[id] ?? 0, 2);
});

it('takes the geometric mean of what several people say of a pair', () => {
  const { weights } = pairwiseWeights([
    { id: 'a', over: 'b', times: 8 },
    { id: 'b', over: 'a', times: 0.5 },
  ]);
  expect(weights.a).toBeCloseTo(0.8, 12);
});

it('names the judgement that is furthest from the weights', () => {
  const odd = [
    { id: 'a', over: 'b', times: 2 },
    { id: 'a', over: 'c', times: 4 },
    { id: 'a', over: 'd', times: 8 },
    { id: 'b', over: 'c', times: 2 },
    { id: 'b', over: 'd', times: 4 },
    { id: 'd', over: 'c', times: 9 },
  ];
  const { furthest, consistencyRatio } = pairwiseWeights(odd);
  expect(furthest).toMatchObject({ id: 'd', over: 'c', times: 9 });
  expect(consistencyRatio).toBeGreaterThan(0.1);
});

it('has no ratio for more than 15 ids, as no random index is published', () => {
  const ids = Array.from({ length: 16 }, (_, i) => `id${String(i).padStart(2, '0')}`);
  const pairs = ids.flatMap((id, i) => ids.slice(i + 1).map((over) => ({ id, over, times: 1 })));
  expect(pairwiseWeights(pairs).consistencyRatio).toBeNull();
});

it('refuses judgements that cannot be', () => {
  expect(() => pairwiseWeights([])).toThrow('pairwiseWeights: there is no judgement.');
  expect(() => pairwiseWeights([{ id: 'a', over: 'b', times: 0 }])).toThrow(
    '"a" over "b" is 0. Give a number above 0.',
  );
  expect(() => pairwiseWeights([{ id: 'a', over: 'a', times: 2 }])).toThrow('"a" over itself is 2. Leave it out.');
  expect(() => pairwiseWeights(course.slice(1))).toThrow('nobody compared "a" with "b". Judge every pair.');
  expect(() => pairwiseWeights({ a: { b: 3 }, b: { a: 0.5 } })).toThrow(
    'pairwiseWeights: "a" over "b" is 3, and "b" over "a" is 0.5, not 1 / 3. Correct one of them, or give a list of pairs.',
  );
  expect(() => pairwiseWeights({ a: { b: 3 }, b: {} })).toThrow('"b" over "a" is not there.');
  expect(() => pairwiseWeights({ a: { b: 3 } })).toThrow('"b" has no row of its own. There is a.');
  const wrong = (method: string): unknown => Reflect.apply(pairwiseWeights, undefined, [course, { method }]);
  expect(() => wrong('mean')).toThrow('pairwiseWeights: no method "mean".');
});
