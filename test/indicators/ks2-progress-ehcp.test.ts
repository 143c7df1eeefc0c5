import { expect, it } from 'vitest';
import { ks2ProgressEhcp } from '../../indicators/ks2-progress-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(ks2ProgressEhcp);

it('is the mean of reading, writing and maths', () => {
  expect(ks2ProgressEhcp.value?.(-3, -6, -1.5)).toBe(-3.5);
});

it('has no value for a year without a baseline, and ends with 2022/23', () => {
  const missing = ks2ProgressEhcp.uncollected.flatMap(({ periods }) => periods);
  expect(missing).toEqual(['2015/16', '2019/20', '2020/21', '2023/24', '2024/25']);
  expect(ks2ProgressEhcp.last).toBe('2022/23');
});
