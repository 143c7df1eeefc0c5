import type { Simulation } from '../analyse/simulate/simulation-types.ts';
import type { Unit } from '../core/observation.ts';
import type { Scores } from '../core/scores.ts';
import { groupsOf } from '../core/tree.ts';
import { rankedYears } from '../rank/rank.ts';
import { type LeagueTableOptions, leagueTable } from '../table/league-table.ts';
import { changeTable } from './tables/change-table.ts';
import { figuresTable, normalisedTable } from './tables/indicators-table.ts';
import { methodTable } from './tables/method-table.ts';
import { sourcesTable } from './tables/sources-table.ts';
import { uncertaintyTable } from './tables/uncertainty-table.ts';
import { unitColumns } from './tables/unit-columns.ts';
import { type WorkbookSheet, workbook } from './workbook/workbook.ts';

/** What goes into a workbook of a ranking. */
export interface LeagueWorkbookOptions<I extends string, G extends string, U extends Unit>
  extends LeagueTableOptions<I, G, U> {
  /** What `simulate` gives: a sheet says how certain each rank is. For the overall score of one year. */
  readonly uncertainty?: Pick<Simulation<I, G, U>, 'of'>;
  /** What the figures are licensed under, in words; it stands beside each source. */
  readonly licence?: string;
}

/**
 * A ranking and all that is behind it as an Excel workbook (xlsx), a sheet each: `League table`, `Figures` (every figure as
 * published, missing ones by their symbol), `Indicator scores` (the same on the common scale), `Change` (what moved since the year
 * before, where that is scored), `Uncertainty` (where a simulation is given), `Method` (every step in words, weights, baselines,
 * coverage rule), `Sources` and `Notes` (titles, footnotes, who is not ranked and why). Scores are shaded, light for the least.
 * {@link workbook} says how cells are written. Of several years, the sheets after the first are of the last.
 *
 * @throws `InclusionIndexError` as `leagueTable` does.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { leagueWorkbook } from 'inclusion-index/report';
 * import { bytesSource, tablesIn } from 'inclusion-index/sources';
 * const bytes = await leagueWorkbook(score(inclusionIndex, figures()), { year: '2023/24' });
 * const names: string[] = [];
 * for await (const { name } of tablesIn(bytesSource('league.xlsx', bytes))) names.push(name.replace('league.xlsx/', ''));
 * names; // => ['League table', 'Figures', 'Indicator scores', 'Change', 'Method', 'Sources', 'Notes']
 * ```
 */
export async function leagueWorkbook<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: LeagueWorkbookOptions<I, G, U> = {},
): Promise<Uint8Array> {
  // How certain a rank is stands on a sheet of its own, in columns that can be sorted.
  const { uncertainty, ...rest } = options;
  const table = leagueTable(scores, uncertainty && options.columns ? options : rest);
  return workbook(leagueSheets(scores, table, options));
}

/** The sheets of such a workbook, around a league table made already. */
export function leagueSheets<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  table: WorkbookSheet['table'],
  options: LeagueWorkbookOptions<I, G, U>,
): WorkbookSheet[] {
  const year = rankedYears(scores, options).at(-1) ?? '0';
  const { where = () => true, uncertainty, licence } = options;
  const groups = groupsOf(scores.spec.children).map(({ id }) => id);
  const changed = changeTable(scores, year, { where });
  const simulated = uncertainty?.of(year);
  const facts = unitColumns(scores, [year]).filter(({ id }) => id !== 'name');
  return [
    { name: 'League table', table, shade: ['score', ...groups] },
    { name: 'Figures', table: figuresTable(scores, year, { where }) },
    { name: 'Indicator scores', table: normalisedTable(scores, year, { where }), shade: scores.of(year).indicators },
    ...(changed ? [{ name: 'Change', table: changed, shade: ['change'] }] : []),
    ...(simulated
      ? [
          {
            name: 'Uncertainty',
            table: uncertaintyTable(
              scores.spec.title,
              { ...simulated, units: simulated.units.filter(({ unit }) => where(unit)) },
              facts,
            ),
            shade: ['top_quarter', 'bottom_quarter'],
          },
        ]
      : []),
    { name: 'Method', table: methodTable(scores, year) },
    { name: 'Sources', table: sourcesTable(scores, year, licence) },
  ];
}
