import type { RankRow } from '../../rank/rank.ts';
import type { LeagueColumn } from '../../table/league-table.ts';
import type { TableCell } from '../../table/table-cell.ts';
import type { SimulatedUnit } from './simulation-types.ts';

/** The columns of a league table that say how certain ranks are. */
export function uncertaintyColumns(unit: (id: string) => SimulatedUnit | undefined): LeagueColumn<RankRow>[] {
  const column = (
    id: string,
    title: string,
    cell: (own: SimulatedUnit, row: RankRow) => TableCell,
  ): LeagueColumn<RankRow> => ({
    id,
    title,
    cell: (row) => {
      const own = unit(row.id);
      return own ? cell(own, row) : { missing: 'not-applicable' };
    },
  });
  const percent = (chance: number): TableCell => ({ number: Number((100 * chance).toFixed(1)), mark: ' %' });
  return [
    column('rank', 'Rank', (own, { rank, tied }) => ({ number: rank, mark: `${tied ? '=' : ''} ${between(own)}` })),
    column('best', 'Best', ({ best }) => best),
    column('worst', 'Worst', ({ worst }) => worst),
    column('group', 'Group', ({ group }) => group),
    { ...column('quarter', 'Top quarter', ({ topQuarter }) => percent(topQuarter)), digits: 0 },
    { ...column('topQuarter', 'Top quarter', ({ topQuarter }) => topQuarter), digits: 2 },
    { ...column('bottomQuarter', 'Bottom quarter', ({ bottomQuarter }) => bottomQuarter), digits: 2 },
  ];
}

/** An interval of ranks as it is printed behind a rank: `(28-57)`. */
export function between({ best, worst }: Pick<SimulatedUnit, 'best' | 'worst'>): string {
  return `(${best === worst ? best : `${best}-${worst}`})`;
}

/** What to print beneath such a table. */
export function uncertaintyNotes(level: number, ranked: number, note: string): string[] {
  const percent = Number((100 * level).toFixed(1));
  return [
    `After a rank: the best and worst that ${percent} % of simulations leave. Group: units that cannot be told apart from its first, which is above them in less than ${percent} % of simulations. Top quarter: the chance of being among the best ${Math.floor(ranked / 4)} of ${ranked}.`,
    note,
  ];
}
