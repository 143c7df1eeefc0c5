import { expect, it } from 'vitest';
import { imputeNothing } from '../../src/impute/nothing.ts';
import { testImputation } from '../conformance/test-imputation.ts';
import { filled, periodOf } from './panel.ts';

testImputation(imputeNothing(), { fills: false });

it('gives back the very columns', () => {
  const data = periodOf({ x: [1, Number.NaN] });
  expect(filled(imputeNothing(), data)[0]).toBe(data.periods[0]?.columns);
});
