import { expect, it } from 'vitest';
import { ehcpInIndependent } from '../../indicators/ehcp-in-independent.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(ehcpInIndependent);

it('breaks where non-maintained special schools begin to count', () => {
  expect(ehcpInIndependent.breaks.map(({ period }) => period)).toContain('2019/20');
});
