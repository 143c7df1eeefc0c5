import { regions } from '../england/index.ts';
import { UsageError } from './io.ts';

/** Whether a region is the one that a text means, London being Inner and Outer; nothing where no text is given. */
export function regionFilter(text: string | undefined): ((region: string) => boolean) | undefined {
  if (text === undefined) return undefined;
  const wanted = text.trim().toLowerCase();
  const matches = regions.filter((region) => {
    const name = region.toLowerCase();
    return name === wanted || (wanted === 'london' && name.endsWith(' london'));
  });
  if (matches.length === 0) throw new UsageError(`There is no region "${text}": use London, ${regions.join(', ')}.`);
  return (region) => matches.includes(region);
}
