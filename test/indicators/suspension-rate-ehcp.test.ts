import { expect, it } from 'vitest';
import { suspensionRateEhcp } from '../../indicators/suspension-rate-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(suspensionRateEhcp);

it('adds the rates of the three terms', () => {
  expect(suspensionRateEhcp.value?.(6.5, 5.25, 4)).toBe(15.75);
  expect(suspensionRateEhcp.measures.map((measure) => measure.id)).toEqual([
    'suspension-rate-ehcp-autumn',
    'suspension-rate-ehcp-spring',
    'suspension-rate-ehcp-summer',
  ]);
});

it('leaves the rates as published, zeros included', () => {
  expect(suspensionRateEhcp.value?.(0, 0, 0)).toBe(0);
});
