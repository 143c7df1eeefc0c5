import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import type { Period } from '../../../src/core/period.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { explore } from '../../../src/report/explorer/explore.ts';
import { explorer } from '../../../src/report/explorer/explorer.ts';
import {
  type ExplorerData,
  packed,
  type Range,
  type Ranges,
  unpackedRanges,
} from '../../../src/report/explorer/explorer-data.ts';
import { shownTable } from '../../../src/report/explorer/shown-table.ts';
import { startState, withWeight } from '../../../src/report/explorer/state.ts';
import { headline, whereText } from '../../../src/report/explorer/words.ts';
import { made, madeExplorer, observations } from './made.ts';

const ranges: Ranges = new Map<Period, ReadonlyMap<string, Range>>([
  [
    '2018/19',
    new Map<string, Range>([
      ['o', [1, 2]],
      ['n', [2, 2]],
    ]),
  ],
]);
const certain = explore(made, arrange(made, observations), ranges);
const start = startState('2018/19');
const published = certain.result(start);

describe('how far a rank of the published index could be', () => {
  it('stands beside the rank, and not beside one of another index or year', () => {
    expect(published.rows.map(({ unit, range }) => [unit.id, range])).toEqual([
      ['o', [1, 2]],
      ['n', [2, 2]],
      ['b', undefined],
      ['a', undefined],
    ]);
    const others = [certain.result(withWeight(start, 'z', 20)), certain.result(startState('2017/18'))];
    for (const { rows } of others) expect(rows.map(({ range }) => range).filter(Boolean)).toEqual([]);
    expect([certain.hasRanges, madeExplorer().hasRanges]).toEqual([true, false]);
  });

  it('is said in sentences', () => {
    expect(headline(published, start)).toBe('O comes first of 4 in 2018/19, and could be anywhere from 1st to 2nd.');
    expect(whereText('n', 'N', published)).toBe('N is 2nd of 4, and is so in nearly every simulation.');
    expect(whereText('a', 'A', published)).toBe('A is 4th of 4.');
  });

  it('is in the table to download, with why it is missing where it is', () => {
    const lines = shownTable(certain, start, published).toCsv().split('\n');
    expect(lines[0]).toContain('rank,best,worst,published-rank,name');
    expect(lines[1]).toMatch(/^1,1,2,1,O,/);
    expect(lines[4]).toMatch(/^4,z,z,4,A,/);
    expect(shownTable(madeExplorer(), start, published).toCsv()).not.toContain('best');
  });

  it('comes through the page as it went in', () => {
    const data: Pick<ExplorerData, 'units' | 'periods'> = JSON.parse(
      JSON.stringify(packed(arrange(made, observations), () => undefined, ranges)),
    );
    expect(unpackedRanges(data)).toEqual(ranges);
    expect(unpackedRanges(packed(arrange(made, observations), () => undefined))).toEqual(new Map());
  });

  it('is told of beneath the table, for each year that differs', async () => {
    const simulated = (year: Period, level: number) =>
      simulate(made, observations, { seed: 1, replicates: 20, years: [year], level, vary: { weights: true } });
    const both = [await simulated('2017/18', 0.95), await simulated('2018/19', 0.95)];
    const note =
      'After a rank: the best and worst that 95 % of simulations of the published index leave. Varied: weights;';
    const page = await explorer(made, observations, { uncertainty: both });
    expect(page).toContain(`"notes":["${note}`);
    const other = await explorer(made, observations, { uncertainty: [...both, await simulated('2018/19', 0.5)] });
    expect(other).toContain(`"2017/18, 2018/19. ${note}`);
    expect(other).toContain('"2018/19. After a rank: the best and worst that 50 % of simulations');
  });
});
