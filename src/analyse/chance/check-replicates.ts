import { InclusionIndexError } from '../../core/error.ts';

/** Throws where there are too few replicates for an interval. */
export function checkReplicates(replicates: number): void {
  if (!(Number.isInteger(replicates) && replicates >= 2)) {
    throw new InclusionIndexError(
      'bad-replicates',
      `There are ${replicates} replicates.`,
      'Give 2 or more; 1000 is usual.',
    );
  }
}
