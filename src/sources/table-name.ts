/**
 * Whether a file or a table in it is called so: `*` stands for anything, case does not matter, and the name may be that of
 * the file, of a table in it, or both.
 */
export function nameMatches(table: string, names: string | readonly string[] | undefined): boolean {
  if (names === undefined) return true;
  const segments = table.toLowerCase().split('/');
  const tails = segments.map((_, i) => segments.slice(i).join('/'));
  return [names].flat().some((name) => {
    const parts = name.toLowerCase().split('*');
    return [...segments, ...tails].some((text) => matches(text, parts));
  });
}

/** Without a regular expression, which a hostile pattern could make slow. */
function matches(text: string, [first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return text === first;
  const last = rest.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}
