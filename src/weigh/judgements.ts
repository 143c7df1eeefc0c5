import { InclusionIndexError } from '../core/error.ts';
import { compareText } from '../core/record.ts';
import { power } from '../math/power.ts';

/** One judgement: `id` is `times` as important as `over`. */
export interface Judgement {
  readonly id: string;
  readonly over: string;
  readonly times: number;
}

/** Judgements as a list of pairs, or as the whole matrix by id: `matrix[id][over]`, the diagonal left out or 1. */
export type Judgements = readonly Judgement[] | Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Judgements as a matrix, ids in order of their text, so that the order in which they were given does not matter. */
export function readJudgements(judgements: Judgements): {
  ids: readonly string[];
  matrix: readonly (readonly number[])[];
} {
  const list = isList(judgements) ? judgements : listOf(judgements);
  const named = isList(judgements) ? list.flatMap(({ id, over }) => [id, over]) : Object.keys(judgements);
  const ids = [...new Set(named)].sort(compareText);
  if (ids.length === 0) fail('no-judgements', 'there is no judgement', 'Compare at least two ids.');
  // Of each pair, told the way round in which the ids are in order.
  const judged = new Map<string, { product: number; count: number }>();
  for (const { id, over, times } of list) {
    if (!(times > 0 && times < Infinity))
      fail('bad-judgement', `"${id}" over "${over}" is ${times}`, 'Give a number above 0.');
    if (id === over) {
      if (times === 1) continue;
      fail('bad-judgement', `"${id}" over itself is ${times}`, 'Leave it out.');
    }
    const key = JSON.stringify([id, over].sort(compareText));
    const { product, count } = judged.get(key) ?? { product: 1, count: 0 };
    judged.set(key, { product: compareText(id, over) < 0 ? product * times : product / times, count: count + 1 });
  }
  const matrix = ids.map((id) =>
    ids.map((over) => {
      if (id === over) return 1;
      const pair = judged.get(JSON.stringify([id, over].sort(compareText)));
      if (pair === undefined)
        return fail('missing-judgement', `nobody compared "${id}" with "${over}"`, 'Judge every pair.');
      const times = pair.count === 1 ? pair.product : power(pair.product, 1 / pair.count);
      return compareText(id, over) < 0 ? times : 1 / times;
    }),
  );
  return { ids, matrix };
}

function isList(judgements: Judgements): judgements is readonly Judgement[] {
  return Array.isArray(judgements);
}

/** Every cell of a matrix as a judgement, after making sure that both ways round agree. */
function listOf(matrix: Exclude<Judgements, readonly Judgement[]>): Judgement[] {
  const rows = new Map(Object.entries(matrix).map(([id, row]) => [id, new Map(Object.entries(row))]));
  const list = [...rows].flatMap(([id, row]) => [...row].map(([over, times]) => ({ id, over, times })));
  for (const { id, over, times } of list) {
    const back = rows.get(over)?.get(id);
    if (!rows.has(over))
      fail('unknown-id', `"${over}" has no row of its own`, `There is ${[...rows.keys()].join(', ')}.`);
    if (back === undefined)
      return fail(
        'missing-judgement',
        `"${over}" over "${id}" is not there`,
        'Give the whole matrix, or a list of pairs.',
      );
    if (id === over || Math.abs(times * back - 1) <= 0.05) continue;
    fail(
      'not-reciprocal',
      `"${id}" over "${over}" is ${times}, and "${over}" over "${id}" is ${back}, not 1 / ${times}`,
      'Correct one of them, or give a list of pairs.',
    );
  }
  return list;
}

function fail(code: string, what: string, remedy: string): never {
  throw new InclusionIndexError(code, `pairwiseWeights: ${what}.`, remedy);
}
