import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { fileNameOf, shownTable } from '../../../src/report/explorer/shown-table.ts';
import { type State, startState } from '../../../src/report/explorer/state.ts';
import { factOf, pageColumns, tableRows } from '../../../src/report/explorer/table-rows.ts';
import { madeExplorer } from './made.ts';

const explorer = madeExplorer();
const start = startState('2018/19');
const ids = (changes: Partial<State>): string[] => {
  const state = { ...start, ...changes };
  return tableRows(explorer.result(state).rows, state).map(({ unit }) => unit.id);
};

describe('the rows of the table', () => {
  it.each<[string, boolean, string[]]>([
    ['rank', false, ['o', 'n', 'b', 'a']],
    ['rank', true, ['a', 'b', 'n', 'o']],
    ['score', true, ['o', 'n', 'b', 'a']],
    ['name', false, ['a', 'b', 'n', 'o']],
    ['name', true, ['o', 'n', 'b', 'a']],
    ['region', false, ['b', 'a', 'o', 'n']],
    ['pair', true, ['n', 'o', 'b', 'a']],
    ['moved', false, ['o', 'n', 'b', 'a']],
  ])('are sorted by %s (descending: %s), what is equal by rank', (column, descending, wanted) => {
    expect(ids({ sort: { column, descending } })).toEqual(wanted);
  });

  it('have what is unknown last in either direction', () => {
    const rows = explorer.result(start).rows.map((row) => (row.unit.id === 'n' ? { ...row, moved: undefined } : row));
    for (const descending of [false, true])
      expect(tableRows(rows, { sort: { column: 'moved', descending }, search: '' }).at(-1)?.unit.id).toBe('n');
  });

  it('are those with every word of the search, in any case, accents or none', () => {
    expect(ids({ search: 'south' })).toEqual(['o', 'n']);
    expect(ids({ search: '  SOUTH n ' })).toEqual(['n']);
    expect(ids({ search: 'nowhere' })).toEqual([]);
    expect(ids({ search: '.*' })).toEqual([]);
    const rows = explorer.result(start).rows.map((row) => ({ ...row, unit: { ...row.unit, name: 'Ynys Môn' } }));
    expect(tableRows(rows, { sort: start.sort, search: 'mon' })).toHaveLength(4);
  });

  it('have a column for what several units share, and not for what tells them apart', () => {
    const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, u) => ({
      id,
      name: id,
      code: `C${u}`,
      coast: u < 3 ? 'east' : 'west',
      all: 'one',
      size: u,
    }));
    expect(pageColumns(explorer.spec, units).map(({ id }) => id)).toEqual([
      'rank',
      'name',
      'score',
      'moved',
      'pair',
      'lone',
      'coast',
    ]);
    expect([factOf(units[0] ?? { id: '', name: '' }, 'coast'), factOf({ id: '', name: '' }, 'coast')]).toEqual([
      'east',
      '',
    ]);
  });
});

describe('the table that is downloaded', () => {
  it('has every digit, the published rank and whose index it is', () => {
    const state: State = { ...start, weights: { z: 0 }, search: 'south', sort: { column: 'name', descending: false } };
    const result = explorer.result(state);
    const table = shownTable(explorer, state, result);
    const rows = csvParse(table.toCsv());
    expect(rows.columns).toEqual([
      'rank',
      'published-rank',
      'name',
      'region',
      'score',
      'pair',
      'lone',
      'year',
      'index',
    ]);
    expect(rows.map(({ name, rank, index }) => [name, rank, index])).toEqual([
      ['N', '2', 'not the published index'],
      ['O', '1', 'not the published index'],
    ]);
    expect(Number(rows[0]?.score)).toBe(result.rows.find(({ unit }) => unit.id === 'n')?.score);
    expect(table.footnotes[0]).toBe('This is not the published index. Changed: Title of z left out.');
    expect(fileNameOf(explorer, state, result)).toBe('made-2018-19-changed.csv');
    expect(fileNameOf(explorer, start, explorer.result(start))).toBe('made-2018-19.csv');
  });

  it('runs no formula in a spreadsheet', () => {
    const { rows, ...rest } = explorer.result(start);
    const hostile = rows.map((row) => ({
      ...row,
      unit: { ...row.unit, name: '=HYPERLINK("http://x")' },
      published: undefined,
    }));
    const [line] = csvParse(shownTable(explorer, start, { ...rest, rows: hostile }).toCsv());
    expect([line?.name, line?.['published-rank']]).toEqual([`'=HYPERLINK("http://x")`, 'z']);
  });
});
