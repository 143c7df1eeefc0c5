import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { galleryPage, pictureOf } from '../../scripts/build-gallery.ts';
import { galleryEntries } from '../../scripts/gallery-entries.ts';
import { chartKinds } from '../../src/cli/chart-kinds.ts';

const folder = 'docs/gallery';
const kept = (name: string): string => readFileSync(join(folder, `${name}.svg`), 'utf8');

describe('the gallery', () => {
  it('has every chart, and no picture of anything else', () => {
    const names = galleryEntries.map(({ name }) => name);
    expect([...names].sort()).toEqual(chartKinds.map(({ name }) => name).sort());
    const pictures = readdirSync(folder).filter((file) => file.endsWith('.svg'));
    expect(pictures.sort()).toEqual(names.map((name) => `${name}.svg`).sort());
  });

  it('is the page as it would be made again: run npm run generate', () => {
    const pictures = new Map(galleryEntries.map(({ name }) => [name, kept(name)]));
    expect(readFileSync('docs/gallery.md', 'utf8')).toBe(galleryPage(pictures));
  });

  it('takes less than 1.5 MB', () => {
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  describe.each(galleryEntries.map((entry) => [entry.name, entry] as const))('shows %s', (name, entry) => {
    it('as the command draws it', async () => {
      expect(await pictureOf(entry)).toBe(kept(name));
    });

    it('as the function draws it', async () => {
      const path = resolve('.cache/gallery', `${name}.ts`);
      mkdirSync(resolve(path, '..'), { recursive: true });
      writeFileSync(path, `${entry.code}\nexport { svg };\n`);
      const { svg } = await import(/* @vite-ignore */ path);
      expect(`${svg}\n`).toBe(kept(name));
    });
  });
});
