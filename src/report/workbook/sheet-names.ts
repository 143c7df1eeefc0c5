/** What a spreadsheet program takes at most. */
const longest = 31;

/**
 * Names that a spreadsheet program takes, in the order given: at most 31 characters, none of `\ / ? * [ ] :` nor an apostrophe at
 * either end, not empty, not `History`, and each but once, whatever its capitals.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history']);
  return names.map((name, n) => {
    const valid = cut(name.replace(/[\\/?*[\]:\p{Cc}\p{Cs}\p{Cn}]+/gu, ' ').trim(), longest) || `Sheet ${n + 1}`;
    let own = valid;
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const ending = ` ${number}`;
      own = `${cut(valid, longest - ending.length)}${ending}`;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

/** Cut to so many characters, never within one, and without what must not stand at an end. */
function cut(text: string, length: number): string {
  return text
    .replace(/^[\s']+/, '')
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}
