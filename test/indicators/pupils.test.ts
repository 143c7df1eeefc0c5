import { expect, it } from 'vitest';
import { asInNearestYear, pupilsOnSenSupport, pupilsWithEhcp, pupilsWithSend } from '../../indicators/pupils.ts';
import { figures } from '../../src/england/figures.ts';

it('numbers of pupils by SEN are in proportion to each other as their shares are', () => {
  // 1000 plans, 4 % with a plan, 12 % on SEN support: 750 with one, three times as many on support.
  expect(pupilsWithEhcp.value?.(1000)).toBe(750);
  expect(pupilsOnSenSupport.value?.(1000, 4, 12)).toBe(2250);
  expect(pupilsWithSend.value?.(1000, 4, 12)).toBe(3000);
  expect(asInNearestYear('x')).toMatchObject({ measures: ['x'], take: 'denominator', within: 2 });
});

it('pupils with an EHCP per plan differ between authorities as much as the indicators say, where both were published', () => {
  const period = '2016/17';
  const value = (measure: string, unit: string) => {
    const found = figures().find((one) => one.measure === measure && one.period === period && one.unit.id === unit);
    return typeof found?.value === 'number' ? found.value : Number.NaN;
  };
  const ratios = figures()
    .filter((one) => one.measure === 'suspension-rate-all-schools' && one.period === period)
    .map(({ unit, denominator = Number.NaN }) => {
      return (denominator * value('pupils-with-ehcp', unit.id)) / 100 / value('ehc-plans', unit.id);
    })
    .filter((ratio) => !Number.isNaN(ratio))
    .sort((a, b) => a - b);
  expect(ratios.length).toBeGreaterThan(140);
  const at = (share: number): number => ratios[Math.floor((ratios.length - 1) * share)] ?? Number.NaN;
  const middle = at(0.5);
  const within = (share: number): number =>
    Math.max(1 - at((1 - share) / 2) / middle, at((1 + share) / 2) / middle - 1);
  expect(within(0.5)).toBeCloseTo(0.07, 2);
  expect(within(0.9)).toBeCloseTo(0.21, 2);
});

it('three plans in four are of pupils in school, by the numbers for England', () => {
  // 434,354 pupils of schools had a plan in January 2024, of 575,963 plans; the carried plans add up to that, give or take.
  const plans = figures().reduce(
    (sum, { measure, period, value }) =>
      measure === 'ehc-plans' && period === '2023/24' && typeof value === 'number' ? sum + value : sum,
    0,
  );
  expect(Math.abs(plans / 575_963 - 1)).toBeLessThan(0.002);
  expect((pupilsWithEhcp.value?.(plans) ?? 0) / 434_354).toBeCloseTo(1, 1.5);
});
