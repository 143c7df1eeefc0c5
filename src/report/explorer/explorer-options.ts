import type { Simulation } from '../../analyse/simulate/simulation-types.ts';
import type { Period } from '../../core/period.ts';

/** What `explorer` is told. */
export interface ExplorerOptions {
  /** The year shown first; default the newest for which every indicator is published. */
  readonly year?: Period;
  /**
   * What `simulate` gives of the index, year by year: how far each rank could be stands beside it, as long as what is shown is the index as
   * published.
   */
  readonly uncertainty?: readonly Simulation[];
  /** What readers must know, beneath the table. */
  readonly notes?: readonly string[];
}
