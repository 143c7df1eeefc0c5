import { InclusionIndexError } from '../core/error.ts';
import { type IndexProblem, problemsText } from './index-problem.ts';

/** A mapping that cannot be read, with everything that is wrong with it. */
export class MappingError extends InclusionIndexError {
  readonly problems: readonly IndexProblem[];

  /** @param problems at least one */
  constructor(problems: readonly IndexProblem[]) {
    super('bad-mapping', `The mapping is not well-formed.${problemsText(problems)}`, 'See docs/own-data.md.');
    this.problems = problems;
  }
}
