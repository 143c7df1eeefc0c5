import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { indicatorPages } from '../../scripts/build-indicator-pages.ts';

const folder = 'docs/indicators';
const pages = indicatorPages();

describe('the pages of the indicators', () => {
  it('are those that the script makes now: run npx tsx scripts/build-indicator-pages.ts where not', () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [file, text] of pages) expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text);
  });

  it('hold everything that an indicator says', () => {
    for (const indicator of catalogue) {
      const page = pages.get(`${indicator.id}.md`) ?? '';
      const said = [
        indicator.question,
        indicator.because,
        indicator.contested ?? '',
        indicator.source.publication,
        ...indicator.caveats,
        ...indicator.breaks.map(({ because }) => because),
        ...indicator.uncollected.map(({ because }) => because),
        ...indicator.measures.map(({ id }) => `\`${id}\``),
      ];
      for (const text of said) expect(page).toContain(text);
    }
  });

  it('link only to files that exist, and show no hole', () => {
    for (const [file, text] of pages) {
      expect(text, file).not.toMatch(/undefined|\[object|NaN/);
      for (const [, target = ''] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
        expect(existsSync(join(dirname(join(folder, file)), target)), `${file} links to ${target}`).toBe(true);
      }
    }
  });

  it('are listed in the catalogue, every one', () => {
    for (const { id } of catalogue) expect(pages.get('index.md')).toContain(`](${id}.md)`);
  });
});
