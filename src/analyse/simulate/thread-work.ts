import { makeMethods } from '../../core/stand-ins.ts';
import { type FigureSource, lagKey } from '../chance/figure-source.ts';
import { replicatorOn } from './replicator-on.ts';
import type { Replicator } from './replicator-types.ts';
import { ReplicateRun } from './run-replicates.ts';
import type { FromThread, ThreadSetup, ToThread } from './thread-types.ts';

/** The work of a thread: answers one message after another. */
export function threadWork(answer: (message: FromThread) => void, methods: object): (message: ToThread) => void {
  let again: Replicator | undefined;
  let run: ReplicateRun | undefined;
  return (message) => {
    switch (message.kind) {
      case 'start':
        try {
          again = started(message.setup, methods);
          answer({ kind: 'ready' });
        } catch (error) {
          answer({ kind: 'refused', because: error instanceof Error ? error.message : String(error) });
        }
        break;
      case 'run':
        if (again) run ??= new ReplicateRun(again, message.seed);
        run?.run(message.from, message.to);
        answer({ kind: 'done' });
        break;
      case 'finish':
        answer({ kind: 'counted', tallies: run?.tallies.map((tally) => tally.content()) ?? [] });
        break;
      case 'score':
        answer({ kind: 'scored', scores: again ? scored(again, message.points) : new Float64Array() });
    }
  };
}

function scored(again: Replicator, points: Float64Array): Float64Array {
  const { dimensions, size } = again;
  const count = points.length / dimensions;
  const scores = new Float64Array(count * size);
  for (let i = 0; i < count; i++)
    again.run(points.subarray(i * dimensions, (i + 1) * dimensions), scores.subarray(i * size, (i + 1) * size));
  return scores;
}

function started({ spec, vary, periods, figures, check }: ThreadSetup, methods: object): Replicator {
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
  const again = replicatorOn(spec, vary, periods, source);
  const own = new Float64Array(again.size);
  for (const [point, scores] of check) {
    again.run(point, own);
    if (scores.some((score, i) => !Object.is(score, own[i]))) throw new Error('a method of its own gives other scores');
  }
  return again;
}
