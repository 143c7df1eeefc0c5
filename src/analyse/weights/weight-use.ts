import type { Aggregation } from '../../core/step.ts';

/**
 * Whether the size of weights matters to an aggregation, or only whether they are 0. Of those of this package; one of a user's
 * own is taken to use them.
 */
export function usesWeights({ type, options }: Pick<Aggregation, 'type' | 'options'>): boolean {
  if (type === 'minimum') return false;
  // The least value, said in another way; an orness of 1 is the greatest.
  if (type === 'meanMin') return !(options.alpha === 1 && options.beta === 0);
  if (type === 'owa') return !(options.orness === 0 || options.orness === 1);
  // The unit chooses: only `around` keeps it near the weights given.
  if (type === 'benefitOfTheDoubt') return options.around !== undefined;
  return true;
}
