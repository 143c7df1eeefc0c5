import { expect, it } from 'vitest';
import { permanentExclusionRateSenSupport } from '../../indicators/permanent-exclusion-rate-sen-support.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(permanentExclusionRateSenSupport);

it('adds the rates of the three terms', () => {
  expect(permanentExclusionRateSenSupport.value?.(6.5, 5.25, 4)).toBe(15.75);
  expect(permanentExclusionRateSenSupport.measures.map((measure) => measure.id)).toEqual([
    'permanent-exclusion-rate-sen-support-autumn',
    'permanent-exclusion-rate-sen-support-spring',
    'permanent-exclusion-rate-sen-support-summer',
  ]);
});

it('leaves the rates as published, zeros included', () => {
  expect(permanentExclusionRateSenSupport.value?.(0, 0, 0)).toBe(0);
});
