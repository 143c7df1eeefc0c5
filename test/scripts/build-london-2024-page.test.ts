import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { london2024Page } from '../../scripts/build-london-2024-page.ts';

const page = london2024Page();

/** The cells of the row that starts so. */
function row(start: string, nth = 0): string[] {
  const lines = page.split('\n').filter((line) => line.startsWith(`| ${start}`));
  return (lines[nth] ?? '').split('|').map((cell) => cell.trim());
}

/** The first number of a text. */
function numberIn(text = ''): number {
  return Number(/-?\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));
}

describe('docs/london-2024.md', () => {
  it('is what the script makes now: run npx tsx scripts/build-london-2024-page.ts where not', () => {
    expect(readFileSync('docs/london-2024.md', 'utf8')).toBe(page);
  });

  it('has plans in state special schools as they were published, but for one authority without figures', () => {
    const [, , saidThen, then] = row('EHC plans in state-funded special schools');
    expect(Math.round(numberIn(then) / 100) * 100).toBe(numberIn(saidThen));
    const [, , saidNow, now] = row('the same, January 2024');
    expect(now).toContain('without Hackney');
    expect(numberIn(now)).toBeLessThan(numberIn(saidNow));
    expect(numberIn(now)).toBeGreaterThan(0.99 * numberIn(saidNow));
    const [, , saidGrowth, growth] = row('its growth');
    expect(Math.abs(numberIn(growth) - numberIn(saidGrowth))).toBeLessThanOrEqual(1);
  });

  it('has the share of pupils with SEND, and its rise, near what was said', () => {
    const [, , said, share] = row('Share of pupils with SEND');
    expect(said).toBe('just over 17 %');
    expect(numberIn(share)).toBeGreaterThan(17);
    expect(numberIn(share)).toBeLessThan(18);
    const [, , saidMore, more] = row('the same, more than in 2016 by');
    expect(Math.round(numberIn(more))).toBe(numberIn(saidMore));
    const [, , saidPlans, plans] = row('Growth of EHC plans');
    expect(numberIn(plans)).toBeGreaterThan(numberIn(saidPlans));
  });

  it('says where no published value was found, and shows no hole', () => {
    expect(row('Attainment 8 in 2022/23, pupils with an EHCP')[2]).toBe('not found');
    expect(row('EHC plans issued within 20 weeks in 2023, London')[2]).toBe('not found');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});
