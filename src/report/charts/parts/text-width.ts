/**
 * How wide a text is in Arial, Helvetica or Liberation Sans, whose characters are equally wide. Charts are made without a browser, which
 * alone could measure; the widths are those of the font's own tables, in thousandths of its size.
 */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  // Bold is wider by a different amount for each letter; by no more than this for the names we met.
  return (thousandths * size * (weight === 'bold' ? 1.1 : 1)) / 1000;
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitted(text: string, width: number, size: number, weight: 'normal' | 'bold' = 'normal'): string {
  // No label is longer than this; to measure a book would take for ever.
  const characters = [...text.slice(0, 400)];
  if (text.length <= 400 && textWidth(text, size, weight) <= width) return text;
  let kept = '';
  for (const character of characters) {
    if (textWidth(`${kept}${character}…`, size, weight) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines no wider than a width, and no more than `most`: a word that is wider is cut, and so is the last line. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
  most: number = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(0, 4000).split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length < most - 1 && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => fitted(each, width, size, weight));
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return ascii[code - 0x20] ?? 556;
  if (code === 0x2026 || code === 0x2014) return 1000;
  // Latin letters with accents are as wide as those without; anything else can be as wide as it is high.
  const [letter = ''] = character.normalize('NFD');
  return letter !== character && code < 0x2000 ? widthOf(letter) : code < 0x2c00 ? 700 : 1000;
}

// From the space to the tilde.
const ascii: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
