import { expect, it } from 'vitest';
import { indicatorCountWeights } from '../../src/weigh/indicator-count-weights.ts';
import { testWeighting } from '../conformance/test-weighting.ts';

testWeighting(indicatorCountWeights(), { sameUnder: ['shift', 'scale', 'common scale'], learns: false });

it('counts a group as many as the indicators beneath it', () => {
  const members = [
    { id: 'group', size: 5 },
    { id: 'indicator', size: 1 },
  ];
  expect(indicatorCountWeights().fit([], members).weights).toEqual(Float64Array.of(5, 1));
});
