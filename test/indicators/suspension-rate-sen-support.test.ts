import { expect, it } from 'vitest';
import { suspensionRateSenSupport } from '../../indicators/suspension-rate-sen-support.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(suspensionRateSenSupport);

it('adds the rates of the three terms', () => {
  expect(suspensionRateSenSupport.value?.(6.5, 5.25, 4)).toBe(15.75);
  expect(suspensionRateSenSupport.measures.map((measure) => measure.id)).toEqual([
    'suspension-rate-sen-support-autumn',
    'suspension-rate-sen-support-spring',
    'suspension-rate-sen-support-summer',
  ]);
});

it('leaves the rates as published, zeros included', () => {
  expect(suspensionRateSenSupport.value?.(0, 0, 0)).toBe(0);
});
