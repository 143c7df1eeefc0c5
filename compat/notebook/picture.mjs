import { Resvg } from '@resvg/resvg-js';

/** What is wrong with a picture, drawn without its texts, or `undefined` where it shows something. */
export function pictureProblem(svg) {
  const broken = /="[^"]*\b(NaN|undefined|Infinity)\b[^"]*"/.exec(svg);
  if (broken) return `it has ${broken[0]}`;
  let image;
  try {
    image = new Resvg(svg.replaceAll(/<text\b.*?<\/text>/gs, ''), { font: { loadSystemFonts: false } }).render();
  } catch (error) {
    return `it cannot be drawn (${error.message ?? error})`;
  }
  const { pixels, width, height } = image;
  const background = pixels.readUInt32LE(0);
  let drawn = 0;
  for (let at = 0; at < pixels.length; at += 4) if (pixels.readUInt32LE(at) !== background) drawn++;
  const share = drawn / (width * height);
  return share < 0.01 ? `it is empty: ${drawn} of ${width * height} pixels differ from the background` : undefined;
}
