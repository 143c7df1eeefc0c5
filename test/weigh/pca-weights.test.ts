import { expect, it } from 'vitest';
import { pcaWeights } from '../../src/weigh/pca-weights.ts';
import { testWeighting } from '../conformance/test-weighting.ts';

testWeighting(pcaWeights(), { sameUnder: ['shift', 'scale', 'common scale'] });
testWeighting(pcaWeights({ from: 'rotated-factors' }), { sameUnder: ['shift', 'scale', 'common scale'] });

const members = ['x', 'y', 'z'].map((id) => ({ id, size: 1 }));
/** Three columns whose correlations are 0.8 (x, y), and 0 with z. */
const columns = [
  Float64Array.of(1, 2, 3, 4, 1, 2, 3, 4),
  Float64Array.of(1, 3, 2, 4, 1, 3, 2, 4),
  Float64Array.of(1, 1, 1, 1, 2, 2, 2, 2),
];

it('weighs by the squared loadings on the first component, which add up to 1', () => {
  const weighting = pcaWeights();
  const params = weighting.fit(columns, members);
  [0.5, 0.5, 0].forEach((weight, m) => {
    expect(params.weights[m]).toBeCloseTo(weight, 12);
  });
  expect(params.explained).toBeCloseTo(1.8 / 3, 12);
  expect(params).toMatchObject({ components: 1, rows: 8 });
  expect(weighting.describe(params)).toBe(
    'x 50 %, y 50 %, z 0 % by the first principal component (60 % of the variance over 8 units)',
  );
});

it('weighs by the loadings over their sum where asked to', () => {
  const { weights } = pcaWeights({ from: 'loadings' }).fit(
    [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)],
    members.slice(0, 2),
  );
  expect(weights[0]).toBeCloseTo(0.5, 12);
});

it('refuses loadings below 0, and says with squared ones which are', () => {
  const opposed = [columns[0], columns[1], columns[0]?.map((value, i) => (i % 3) - value)].map(
    (column) => column ?? new Float64Array(),
  );
  expect(() => pcaWeights({ from: 'loadings' }).fit(opposed, members)).toThrow(
    /^pcaWeights: "z" would have a negative weight \(the lowest loading is -0\.\d\d\)\. Look at its direction/,
  );
  const weighting = pcaWeights();
  expect(weighting.fit(opposed, members).against).toEqual(['z']);
  expect(weighting.fit(columns, members).against).toEqual([]);
  expect(weighting.describe(weighting.fit(opposed, members))).toMatch(
    /, on the first of which z loads against the rest$/,
  );
});

it('counts uncorrelated members alike, as no component is the first', () => {
  const uncorrelated = [Float64Array.of(1, 1, 2, 2), Float64Array.of(1, 2, 1, 2)];
  const pair = members.slice(0, 2);
  const params = pcaWeights().fit(uncorrelated, pair);
  expect(params.weights[0]).toBeCloseTo(0.5, 12);
  expect(params.components).toBe(2);
  const rotated = pcaWeights({ from: 'rotated-factors', factors: 1 }).fit(uncorrelated, pair);
  expect(rotated.weights[0]).toBeCloseTo(0.5, 12);
  expect(() => pcaWeights({ from: 'loadings' }).fit(uncorrelated, pair)).toThrow(
    'pcaWeights: 2 components of "x", "y" carry the same. Use from: \'squared-loadings\'.',
  );
});

it('gives every group of correlated members its factor where factors are rotated', () => {
  const weighting = pcaWeights({ from: 'rotated-factors', factors: 2 });
  const params = weighting.fit(columns, members);
  // Squared loadings: (1 + 0.8) / 2 on the factor of x and y, 1 on that of z.
  [0.9, 0.9, 1].forEach((squared, m) => {
    expect(params.weights[m]).toBeCloseTo(squared / 2.8, 9);
  });
  expect(weighting.describe(params)).toContain('by 2 principal components (93.3 % of the variance over 8 units)');
});

it('needs two units with every member, but not of a member that nobody has', () => {
  const none = Float64Array.of(Number.NaN, Number.NaN, Number.NaN);
  const holed = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(1, Number.NaN, 2), none];
  expect(() => pcaWeights().fit(holed, members)).toThrow(
    'pcaWeights: all of "x", "y", "z" are known for 1 units only. Impute what is missing',
  );
  const { weights } = pcaWeights().fit([Float64Array.of(1, 2, 4), Float64Array.of(1, 4, 2), none], members);
  expect(weights[2]).toBe(0);
});

it('refuses options that make no sense', () => {
  const no = (from: string): unknown => Reflect.apply(pcaWeights, undefined, [{ from }]);
  expect(() => no('eigenvalues')).toThrow('pcaWeights: no weights from "eigenvalues". Give one of squared-loadings');
  expect(() => pcaWeights({ factors: 2 })).toThrow('pcaWeights: factors with squared-loadings.');
  expect(() => pcaWeights({ from: 'rotated-factors', factors: 0 })).toThrow('pcaWeights: factors is 0.');
});
