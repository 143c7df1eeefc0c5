import type { AuthorityUnit } from '../england/index.ts';
import type { RankRow } from '../rank/rank.ts';

type Row = RankRow<string, string, AuthorityUnit>;

/** How many plans an authority has, where the index knows. */
function plansOf({ indicators }: Row): number {
  return indicators['ehcp-in-mainstream']?.figures[0]?.denominator ?? Number.POSITIVE_INFINITY;
}

/** Whether an authority has so few plans that one or two children decide its rank. */
export function isSmall(row: Row): boolean {
  return plansOf(row) < 100;
}

/** What to say of small authorities, each with its plans; `what` begins the sentence. */
export function smallNote(rows: readonly Row[], what: string): string[] {
  if (rows.length === 0) return [];
  const plans = rows.map((row) => `${row.name} ${plansOf(row)}`).join(', ');
  return [`${what} than 100 plans (${plans}), so one child can move it.`];
}
