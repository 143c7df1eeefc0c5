import { fixed } from '../../../table/table-cell.ts';
import { shade } from '../../charts/parts/paint.ts';
import { groupValue, type Row } from '../explore.ts';
import type { PageColumn } from '../table-rows.ts';
import type { Shown } from './page.ts';

/** What the looks of a row hang on besides the row: where scores start and end. */
export interface Looks {
  /** 0 to 1: how far a score reaches among those of the year. */
  score(row: Row): number;
  /** The number of a group as text and its colours. */
  group(row: Row, id: string): { readonly text: string; readonly fill: string; readonly ink: string } | undefined;
  readonly isPublished: boolean;
}

/** The looks of what is shown. */
export function looksOf({ result }: Shown, columns: readonly PageColumn[]): Looks {
  const reach = (values: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high > low ? (value - low) / (high - low) : 0.5);
  };
  const scores = reach(result.rows.map(({ score }) => score));
  const groups = new Map(
    columns.flatMap(({ id, kind }) =>
      kind === 'group' ? [[id, reach(result.rows.flatMap((row) => groupValue(row, id) ?? []))] as const] : [],
    ),
  );
  return {
    isPublished: result.isPublished,
    score: (row) => scores(row.score),
    group(row, id) {
      const value = groupValue(row, id);
      return value === undefined ? undefined : { text: fixed(value, 1), ...shaded(groups.get(id)?.(value) ?? 0) };
    },
  };
}

/** Colours in steps: to make one takes longer than to look it up. */
const shades = Array.from({ length: 101 }, (_, percent) => shade(percent / 100));

function shaded(share: number): { readonly fill: string; readonly ink: string } {
  return shades[Math.round(100 * share)] ?? { fill: 'transparent', ink: 'inherit' };
}
