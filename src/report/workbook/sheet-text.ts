/** The most characters a cell of a spreadsheet holds. */
const longest = 32_767;

/**
 * A text as a cell of a workbook holds it: without what XML does not allow, and cut, with a note, where it is too long. What
 * looks like a character written as `_x0041_` is kept from being read as one.
 */
export function sheetText(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return cut(allowed).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const note = ` … [cut from ${text.length} characters]`;
  return `${text.slice(0, longest - note.length).replace(/[\ud800-\udbff]$/, '')}${note}`;
}
