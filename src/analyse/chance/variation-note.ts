import type { Variation } from './sampler.ts';

/** Which indicators vary by chance, and which are held as published and why, in a sentence. */
export function variationNote(variation: readonly Variation[]): string {
  const moved = variation.filter(({ varied }) => varied > 0);
  const held = variation.filter(({ varied, fixed }) => varied === 0 && fixed > 0);
  const partly = moved.filter(({ fixed }) => fixed > 0);
  const listed = (some: readonly Variation[]): string =>
    some.map(({ indicator, because }) => `${indicator} (${because.join('; ')})`).join(', ');
  return [
    `Chance in ${moved.length} of ${variation.length} indicators.`,
    ...(held.length > 0 ? [`Held as published: ${listed(held)}.`] : []),
    ...(partly.length > 0 ? [`For some units: ${listed(partly)}.`] : []),
  ].join(' ');
}
