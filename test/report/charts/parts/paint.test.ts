import { describe, expect, it } from 'vitest';
import { shade } from '../../../../src/report/charts/parts/paint.ts';

/** How much light a colour gives off, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const hex = /^#(..)(..)(..)$/
    .exec(colour)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  const [red = 0, green = 0, blue = 0] = (hex ?? colour.match(/\d+/g)?.map(Number) ?? []).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('shade(share)', () => {
  const steps = Array.from({ length: 101 }, (_, i) => shade(i / 100));

  it('is the darker, the greater the share', () => {
    const light = steps.map(({ fill }) => luminance(fill));
    for (const [i, here] of light.entries()) expect(here).toBeLessThanOrEqual(light[i - 1] ?? 1);
    expect(light.at(-1)).toBeLessThan(0.1);
  });

  it('has an ink that is read on it: 4.5 to 1 or more', () => {
    for (const { fill, ink } of steps) {
      const [dark = 0, light = 0] = [luminance(fill), luminance(ink)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('goes no further than its ends', () => {
    expect(shade(-1)).toEqual(shade(0));
    expect(shade(2)).toEqual(shade(1));
  });
});
