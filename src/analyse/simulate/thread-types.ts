import type { Spec } from '../../core/spec.ts';
import type { LaggedFigures } from '../chance/figure-source.ts';
import type { ReplicatedPeriod } from './replicator-types.ts';
import type { TallyContent } from './tally.ts';
import type { Vary } from './vary.ts';

/** A thread as Node or a browser has it, as far as it is needed. */
export interface SimulationWorker {
  /** Sends it a message. */
  postMessage(message: unknown): void;
  /** Ends it. */
  terminate(): unknown;
  /** In Node: listens to its messages. */
  on?(event: 'message', listener: (message: unknown) => void): unknown;
  /** In Node: listens to its failure. */
  on?(event: 'error', listener: (error: Error) => void): unknown;
  /** In a browser: listens to both. */
  addEventListener?(event: 'message' | 'error', listener: (event: { readonly data?: unknown }) => void): unknown;
}

/** All that a thread needs to score an index again and again; methods stand in it by type and options. */
export interface ThreadSetup {
  readonly spec: Spec;
  readonly vary: Vary;
  readonly periods: readonly ReplicatedPeriod[];
  readonly figures: readonly (readonly [lags: string, figures: LaggedFigures])[];
  /** Some points, and their scores, which the thread must get as well. */
  readonly check: readonly (readonly [point: Float64Array, scores: Float64Array])[];
}

/** What a thread is told. */
export type ToThread =
  | { readonly kind: 'start'; readonly setup: ThreadSetup }
  /** To score and count the replicates of a seed, those from one number up to but not another. */
  | { readonly kind: 'run'; readonly seed: number; readonly from: number; readonly to: number }
  /** To give what was counted. */
  | { readonly kind: 'finish' }
  /** To score points, one after another. */
  | { readonly kind: 'score'; readonly points: Float64Array };

/** What a thread answers. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'counted'; readonly tallies: readonly TallyContent[] }
  | { readonly kind: 'scored'; readonly scores: Float64Array };

/** Whether a message is an answer: a thread of the user's own may send others. */
export function isAnswer(message: unknown): message is FromThread {
  const kinds: readonly unknown[] = [
    'ready',
    'refused',
    'done',
    'counted',
    'scored',
  ] satisfies readonly FromThread['kind'][];
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind);
}
