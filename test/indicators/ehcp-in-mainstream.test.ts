import { expect, it } from 'vitest';
import { ehcpInMainstream } from '../../indicators/ehcp-in-mainstream.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(ehcpInMainstream);

it('takes the figure as published', () => {
  expect(ehcpInMainstream.value).toBeUndefined();
  expect(ehcpInMainstream.measures).toHaveLength(1);
});
