import type { TableCheck } from './check.ts';

/** What the first byte of a character in UTF-8 looks like when it is read as Windows-1252, and what follows it. */
const mojibake = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€|‚)[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** Letters that were lost or changed because a file was read in an encoding it was not written in. */
export const encoding: TableCheck = {
  id: 'encoding',
  title: 'Every letter was read as it was written',
  finds:
    'replacement characters, zero bytes and control characters, left where a file is not UTF-8; pairs such as "Ã©" and "â€™", left where UTF-8 was read as something else and saved',
  remedy: 'Save the file as "CSV UTF-8" from the program it came from.',
  stage: 'table',
  run({ name: file, header }, report) {
    const look = (text: string, row: number, column: number): void => {
      const isWrong = hasWrong(text);
      if (!isWrong && !mojibake.test(text)) return;
      report({
        severity: isWrong ? 'error' : 'warning',
        message: isWrong
          ? `"${text}" has characters that could not be read.`
          : `"${text}" looks like UTF-8 that was read as another encoding.`,
        remedy: 'Save the file as "CSV UTF-8" from the program it came from.',
        file,
        row,
        column: header[column]?.trim() ?? '',
        value: text,
      });
    };
    for (const [place, heading] of header.entries()) look(heading, 1, place);
    return { unusual: ({ row, column, text }) => look(text, row, column) };
  },
};

/** Whether a text has a replacement character, a zero, or a control character that no encoding writes on purpose. */
function hasWrong(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || code === 0 || (code >= 0x80 && code <= 0x9f)) return true;
  }
  return false;
}
