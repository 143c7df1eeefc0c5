/**
 * A rank in words: 1st, 2nd, 3rd, 11th, 111th, 122nd.
 *
 * @example
 * ```ts
 * import { ordinal } from 'inclusion-index';
 * [1, 2, 3, 11, 22, 111].map(ordinal); // => ['1st', '2nd', '3rd', '11th', '22nd', '111th']
 * ```
 */
export function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}
