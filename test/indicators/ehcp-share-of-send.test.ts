import { expect, it } from 'vitest';
import { ehcpShareOfSend } from '../../indicators/ehcp-share-of-send.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(ehcpShareOfSend);

it('is the share of pupils with SEND who have a plan', () => {
  expect(ehcpShareOfSend.value?.(3, 12)).toBe(20);
  expect(ehcpShareOfSend.value?.(0, 12)).toBe(0);
});

it('is good to about 0.3 points, its inputs being published to one decimal', () => {
  // An authority of the middle of January 2019: 3.2 % with a plan, 12.0 % on SEN support.
  const share = (withPlan: number, onSupport: number): number => ehcpShareOfSend.value?.(withPlan, onSupport) ?? 0;
  expect(share(3.25, 11.95) - share(3.2, 12)).toBeLessThan(0.4);
  expect(share(3.2, 12) - share(3.15, 12.05)).toBeGreaterThan(0.25);
});

it('says that its direction is contested', () => {
  expect(ehcpShareOfSend.direction).toBe('lower');
  expect(ehcpShareOfSend.contested).toContain('entitlement');
});
