import { expect, it } from 'vitest';
import { permanentExclusionRateEhcp } from '../../indicators/permanent-exclusion-rate-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(permanentExclusionRateEhcp);

it('adds the rates of the three terms', () => {
  expect(permanentExclusionRateEhcp.value?.(6.5, 5.25, 4)).toBe(15.75);
  expect(permanentExclusionRateEhcp.measures.map((measure) => measure.id)).toEqual([
    'permanent-exclusion-rate-ehcp-autumn',
    'permanent-exclusion-rate-ehcp-spring',
    'permanent-exclusion-rate-ehcp-summer',
  ]);
});

it('leaves the rates as published, zeros included', () => {
  expect(permanentExclusionRateEhcp.value?.(0, 0, 0)).toBe(0);
});
