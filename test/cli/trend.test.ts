import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

describe('trend', () => {
  it('prints the slope of every authority, and how many would seem to go somewhere by chance', async () => {
    const { code, out } = await runLine('trend');
    expect(code).toBe(0);
    const rows = out.split('\n');
    expect(rows[0]).toBe('Inclusion Index, 2020/21 to 2024/25: where scores are going');
    expect(rows.filter((row) => /^\S.* {2}(rising|falling) {2}/.test(row))).toHaveLength(8);
    expect(out).toContain(
      '8 of 144 have a direction. Of 144 without one, 7 or fewer would seem to have one by chance.',
    );
    expect(out).toContain('Break in progress-8-ehcp, 2021/22');
  });

  it('prints one authority, and why a year is missing', async () => {
    const { out } = await runLine('trend Hackney');
    expect(out).toContain('Hackney 2023/24: none of Placement known.');
    expect(out).toMatch(/^Hackney +too few years/m);
    expect(out).not.toContain('by chance');
  });

  it('follows an indicator over the years asked for', async () => {
    const { out } = await runLine('trend Camden --by ehcp-in-mainstream --years 2021/22..2023/24 --format csv');
    expect(out.split('\n')[0]).toBe('name,direction,slope,slope_low,slope_high,2021/22,2022/23,2023/24,region,code');
  });

  it('refuses what makes no sense', async () => {
    expect(await runLine('trend --by camden')).toMatchObject({ code: 2 });
    expect(await runLine('trend Camdem')).toMatchObject({ code: 2 });
    expect(await runLine('trend --years 2023/24')).toMatchObject({ code: 1 });
    const { code, error } = await runLine('trend Poole');
    expect([code, error]).toEqual([1, expect.stringContaining('Poole has no score in 2020/21, 2021/22')]);
  });
});
