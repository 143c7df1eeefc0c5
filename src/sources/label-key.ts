/** A heading or label without its accidents: case, spaces, and the mark a file may start with. */
export function labelKey(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

/** A heading or name without the digits of footnotes behind it: `Appeals registered4`, `Total Decisions1,9`, `Cumbria8`. */
export function withoutFootnotes(text: string): string {
  return text.replace(/(?<=[\p{L})])\d{1,2}(,\d{1,2})*\s*$/u, '').trim();
}
