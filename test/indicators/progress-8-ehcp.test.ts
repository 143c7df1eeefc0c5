import { expect, it } from 'vitest';
import { progress8Ehcp } from '../../indicators/progress-8-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(progress8Ehcp);

it('is not published for the years without exams or without a baseline', () => {
  const missing = progress8Ehcp.uncollected.flatMap(({ periods }) => periods);
  expect(missing).toEqual(['2019/20', '2020/21', '2024/25', '2025/26']);
});
