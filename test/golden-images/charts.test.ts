import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, it } from 'vitest';
import { galleryEntries } from '../../scripts/gallery-entries.ts';
import { expectPicture } from './expect-picture.ts';
import { liberationSans } from './fonts.ts';

// The charts of the gallery, which another test holds to what is drawn: whoever changes one sees here what changed.
describe.runIf(liberationSans)('charts of England look as they did', () => {
  const font = { loadSystemFonts: false, fontFiles: [...(liberationSans ?? [])], defaultFontFamily: 'Liberation Sans' };

  // Half as large as they are, which keeps them small and shows what is where.
  it.each(galleryEntries.map(({ name }) => name))('%s', (name) => {
    const svg = readFileSync(`docs/gallery/${name}.svg`, 'utf8');
    expectPicture(name, new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 0.5 } }).render().asPng());
  });
});
