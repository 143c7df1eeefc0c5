import { closest, distance } from 'fastest-levenshtein';

/** The text among those known that another was probably meant to be; none where none is near. */
export function nearestText(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || text.length > 100) return undefined;
  const near = closest(text, [...known]);
  const differ = distance(text.toLowerCase(), near.toLowerCase());
  return differ <= Math.max(near.length < 4 ? 1 : 2, near.length / 3) && differ < text.length ? near : undefined;
}
