/** A record from entries whose keys are literal ids: `Object.fromEntries` forgets them. */
export function recordOf<K extends string, V>(entries: Iterable<readonly [K, V]>): Record<K, V>;
export function recordOf(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(entries);
}

/** Order of texts by code unit: the same on every platform, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
