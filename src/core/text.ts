/** A text on one line: line breaks and control characters would break a row, or command a terminal; data may hold them. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** A text on one line and no longer than a line should be, for messages. */
export function excerpt(text: string, most = 300): string {
  const line = oneLine(text.length > 4 * most ? text.slice(0, 4 * most) : text);
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** Names in a sentence: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
