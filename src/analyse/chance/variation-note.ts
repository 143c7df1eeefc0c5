import type { Variation } from './sampler.ts';

/** Which indicators vary by chance, and which are held as published and why, in a sentence or two; none where chance varies nothing. */
export function variationNote(variation: readonly Variation[]): string {
  if (variation.length === 0) return '';
  const moved = variation.filter(({ varied }) => varied > 0);
  const held = variation.filter(({ varied, fixed }) => varied === 0 && fixed > 0);
  const partly = moved.filter(({ fixed }) => fixed > 0);
  return [
    `Chance in ${moved.length} of ${variation.length} indicators.`,
    ...(held.length > 0 ? [`Held as published: ${byReason(held)}.`] : []),
    ...(partly.length > 0 ? [`For some units: ${byReason(partly)}.`] : []),
  ].join(' ');
}

/** Titles with the reason they share. */
function byReason(some: readonly Variation[]): string {
  const titles = new Map<string, string[]>();
  for (const { title, because } of some) {
    const why = because.join('; ');
    titles.set(why, [...(titles.get(why) ?? []), title]);
  }
  return [...titles].map(([why, those]) => `${those.join('; ')} (${why})`).join('; ');
}
