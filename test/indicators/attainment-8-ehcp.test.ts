import { expect, it } from 'vitest';
import { attainment8Ehcp } from '../../indicators/attainment-8-ehcp.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(attainment8Ehcp);

it('breaks where its scale changed and where grades were not from exams', () => {
  const breaks = attainment8Ehcp.breaks.map(({ period }) => period);
  for (const period of ['2016/17', '2019/20', '2020/21', '2021/22']) expect(breaks).toContain(period);
});
