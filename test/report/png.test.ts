import { build } from 'esbuild';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../src/report/png.ts';
import { liberationSans } from '../golden-images/fonts.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><rect width="20" height="10" fill="#0072b2"/></svg>';
const load = () => import('@resvg/resvg-js');
const none = { load, font: { loadSystemFonts: false } };

describe('toPng', () => {
  it.runIf(liberationSans)('gives a picture twice as large as the chart, or as large as it is told', async () => {
    const renderer = { load, font: { loadSystemFonts: false, fontFiles: [...(liberationSans ?? [])] } };
    const { png, isAsWideAsArial } = await renderPng(svg, {}, renderer);
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    expect([width, height, [...data.slice(0, 4)]]).toEqual([40, 20, [0, 0x72, 0xb2, 255]]);
    expect(isAsWideAsArial).toBe(true);
    expect(PNG.sync.read(Buffer.from((await renderPng(svg, { scale: 0.5 }, renderer)).png)).width).toBe(10);
  });

  it.runIf(liberationSans)('says whether texts are as wide as was measured', async () => {
    const fontFiles = (liberationSans ?? []).map((file) => file.replace('LiberationSans', 'LiberationMono'));
    const { isAsWideAsArial } = await renderPng(svg, {}, { load, font: { loadSystemFonts: false, fontFiles } });
    expect(isAsWideAsArial).toBe(false);
  });

  it('says so where the machine has no font, since a chart without its texts is none', async () => {
    await expect(renderPng(svg, {}, none)).rejects.toThrow('no font on this machine');
  });

  it('says so where the renderer has no binary for the machine', async () => {
    const lacking = { ...none, load: () => Promise.reject(new Error('Cannot find native binding')) };
    await expect(renderPng(svg, {}, lacking)).rejects.toThrow(
      '@resvg/resvg-js cannot be loaded: Cannot find native binding. Install it for this platform, or use the SVG.',
    );
  });

  it.each([0, -1, Number.NaN, 11])('refuses a scale of %d', async (scale) => {
    await expect(renderPng(svg, { scale }, none)).rejects.toThrow(`scale is ${scale}.`);
  });

  it('brings no binary into a bundle for browsers', async () => {
    const { metafile, warnings } = await build({
      entryPoints: ['src/report/png.ts'],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
