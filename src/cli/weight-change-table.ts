import type { NoWeights, WeightChange } from '../analyse/what-if/weight-change.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { DataError, UsageError } from './io.ts';

/** What `--distance` can be. */
export function distanceOf(text: string): 'moved' | 'euclidean' {
  if (text === 'moved' || text === 'euclidean') return text;
  throw new UsageError(`--distance ${text}: use moved or euclidean.`);
}

/** The weights before and after, with what becomes of the authorities that matter. */
export function weightChangeTable(
  title: string,
  found: WeightChange<string, AuthorityUnit> | NoWeights,
  ids: readonly string[],
): Table {
  if (!found.isPossible) throw new DataError(`Not possible: ${found.because}.`);
  const { weights, before, moved, atLeast, isNearest, units } = found;
  const shown = units.filter(({ unit }) => ids.includes(unit.id));
  const swapped = units.filter(({ rank }) => rank.before !== rank.after).length;
  return tableOf({
    title,
    columns: [
      { id: 'id', title: 'Of all weight' },
      { id: 'now', title: 'Now %', digits: 2 },
      { id: 'new', title: 'New %', digits: 2 },
      { id: 'change', title: 'Change', digits: 2 },
    ],
    rows: Object.entries(weights).map(([id, weight]) => {
      const now = before[id] ?? 0;
      return [{ text: id }, 100 * now, 100 * weight, 100 * (weight - now)];
    }),
    footnotes: [
      moved === 0 ? 'Nothing needs to change.' : `${percent(moved)} of all weight changes hands.`,
      ...(isNearest
        ? []
        : [
            `It is not proven that no less would do; less than ${percent(atLeast)} (in the distance asked for) does not.`,
          ]),
      ...shown.map(
        ({ unit, rank, score }) =>
          `${unit.name}: rank ${rank.before} now, then ${rank.after} (score ${score.before.toFixed(2)}, then ${score.after.toFixed(2)}).`,
      ),
      `${swapped} of ${units.length} ranks change.`,
    ],
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.01 ? 3 : 1)} %`;
}
