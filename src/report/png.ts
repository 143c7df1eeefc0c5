import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { InclusionIndexError } from '../core/error.ts';

/** What {@link toPng} is told. */
export interface PngOptions {
  /** Pixels of the picture for one of the chart. Default 2: sharp on paper and on most screens. */
  readonly scale?: number;
}

/** How a picture is made: the library that does it, and its fonts; tests give others. */
export interface Renderer {
  readonly load: () => Promise<{ readonly Resvg: typeof import('@resvg/resvg-js').Resvg }>;
  readonly font: ResvgRenderOptions['font'];
}

/** A picture, and whether its texts have the room that was measured for them. */
export interface Picture {
  readonly png: Uint8Array;
  readonly isAsWideAsArial: boolean;
}

/**
 * A chart as a PNG picture, for documents that take no SVG. In Node alone, with the fonts of the machine: Arial, Helvetica or
 * Liberation Sans, in whose widths charts are measured, or else another.
 *
 * @param svg a chart
 * @throws `InclusionIndexError` where the renderer has no binary for the machine, the machine has no font, or a scale is not
 *   above 0
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { distributionChart, toPng } from 'inclusion-index/report';
 * const png = await toPng(distributionChart(score(inclusionIndex, figures())));
 * String.fromCharCode(...png.slice(1, 4)); // => 'PNG'
 * ```
 */
export async function toPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  return (await renderPng(svg, options)).png;
}

/** The same, with what can be said of its fonts. */
export async function renderPng(
  svg: string,
  { scale = 2 }: PngOptions = {},
  { load, font }: Renderer = ofTheMachine,
): Promise<Picture> {
  if (!(scale > 0 && scale <= 10))
    throw new InclusionIndexError('bad-scale', `scale is ${scale}.`, 'Give a number above 0, 10 at most.');
  const { Resvg } = await load().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    const remedy = 'Install it for this platform, or use the SVG.';
    throw new InclusionIndexError('no-renderer', `@resvg/resvg-js cannot be loaded: ${why}.`, remedy);
  });
  const width = new Resvg(probe, { font: { ...font } }).innerBBox()?.width;
  if (width === undefined) {
    const remedy = 'Install one (Debian: fonts-liberation), or use the SVG.';
    throw new InclusionIndexError('no-font', 'There is no font on this machine, so texts would be missing.', remedy);
  }
  const picture = new Resvg(svg, { font: { ...font }, fitTo: { mode: 'zoom', value: scale } }).render();
  return { png: picture.asPng(), isAsWideAsArial: Math.abs(width - 1654) < 20 };
}

// Not a literal, so that a bundler for browsers does not follow it to a binary.
const renderer = '@resvg/resvg-js';

const ofTheMachine: Renderer = {
  load: () => import(/* @vite-ignore */ /* webpackIgnore: true */ renderer),
  font: { loadSystemFonts: true },
};

// Twenty letters of which each is 83 pixels wide in Arial, and wider in most other fonts.
const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text x="10" y="150" font-size="100" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">${'m'.repeat(20)}</text></svg>`;
