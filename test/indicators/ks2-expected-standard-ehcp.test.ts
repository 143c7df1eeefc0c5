import { expect, it } from 'vitest';
import { ks2ExpectedStandardEhcp } from '../../indicators/ks2-expected-standard-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(ks2ExpectedStandardEhcp);

it('was not collected while tests were cancelled', () => {
  const missing = ks2ExpectedStandardEhcp.uncollected.flatMap(({ periods }) => periods);
  expect(missing).toEqual(['2019/20', '2020/21']);
});
