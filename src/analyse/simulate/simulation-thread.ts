import type { Observation, Unit } from '../../core/observation.ts';
import type { Spec } from '../../core/spec.ts';
import { type FigureSource, type LaggedFigures, lagKey } from '../chance/figure-source.ts';
import { replicatorOn } from './replicator-on.ts';
import type { ReplicatedPeriod } from './replicator-types.ts';
import { ReplicateRun } from './run-replicates.ts';
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

/** All that a thread needs to score replicates; methods stand in it by type and options. */
export interface ThreadSetup {
  readonly spec: Spec;
  readonly vary: Vary;
  readonly periods: readonly ReplicatedPeriod[];
  readonly figures: readonly (readonly [lags: string, figures: LaggedFigures])[];
  readonly seed: number;
  /** The scores of the first replicates, which the thread must get as well. */
  readonly check: readonly Float64Array[];
}

/** What a thread is told. */
export type ToThread =
  | { readonly kind: 'start'; readonly setup: ThreadSetup }
  | { readonly kind: 'run'; readonly from: number; readonly to: number }
  | { readonly kind: 'finish' };

/** What a thread answers. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'done'; readonly replicates: number }
  | { readonly kind: 'counted'; readonly tallies: readonly TallyContent[] };

/** Whether a message is an answer: a thread of the user's own may send others. */
export function isAnswer(message: unknown): message is FromThread {
  const kinds: readonly unknown[] = ['ready', 'refused', 'done', 'counted'] satisfies readonly FromThread['kind'][];
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind);
}

/** The work of a thread: answers one message after another. */
export function threadWork(answer: (message: FromThread) => void, methods: object): (message: ToThread) => void {
  let run: ReplicateRun | undefined;
  return (message) => {
    switch (message.kind) {
      case 'start':
        try {
          run = started(message.setup, methods);
          answer({ kind: 'ready' });
        } catch (error) {
          answer({ kind: 'refused', because: error instanceof Error ? error.message : String(error) });
        }
        break;
      case 'run':
        run?.run(message.from, message.to);
        answer({ kind: 'done', replicates: message.to - message.from });
        break;
      case 'finish':
        answer({ kind: 'counted', tallies: run?.tallies.map((tally) => tally.content()) ?? [] });
    }
  };
}

function started({ spec, vary, periods, figures, seed, check }: ThreadSetup, methods: object): ReplicateRun {
  makeMethods(spec, methods);
  makeMethods(vary, methods);
  const byLags = new Map(figures);
  const source: FigureSource = {
    of(edited) {
      const found = byLags.get(lagKey(edited)) ?? (byLags.size === 1 ? figures[0]?.[1] : undefined);
      if (!found) throw new Error(`no figures for lags ${lagKey(edited)}`);
      return found;
    },
  };
  const run = new ReplicateRun(replicatorOn(spec, vary, periods, source), seed);
  check.forEach((expected, r) => {
    const own = run.scores(r);
    if (expected.some((score, i) => !Object.is(score, own[i])))
      throw new Error('a method of its own gives other scores');
  });
  return run;
}

/** Puts the functions of methods back, which cannot be sent, where a type and options stand for them. */
export function makeMethods(value: unknown, methods: object): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if ('kind' in value && 'type' in value && 'options' in value && typeof value.type === 'string') {
    const make: unknown = Reflect.get(methods, value.type);
    if (typeof make !== 'function') throw new Error(`${value.type} is a method of its own`);
    const method: unknown = Reflect.apply(make, undefined, [value.options]);
    Object.assign(value, method);
    return;
  }
  for (const part of Object.values(value)) makeMethods(part, methods);
}

/** A value without its functions, methods standing by type and options. */
export function withoutFunctions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if ('kind' in value && 'type' in value && 'options' in value)
    return { kind: value.kind, type: value.type, options: value.options };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (typeof part === 'function' ? [] : [[key, withoutFunctions(part)]])),
  );
}

/** Figures without those behind each cell, of which no score is made. */
export function lightened<U extends Unit>({ panel, plan, variation }: LaggedFigures<U>): LaggedFigures<U> {
  const none: (readonly Observation<U>[])[][] = [];
  return {
    panel: { ...panel, issues: [], periods: panel.periods.map((period) => ({ ...period, figures: none })) },
    plan,
    variation,
  };
}
