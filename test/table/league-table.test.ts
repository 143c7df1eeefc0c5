import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { simulate } from '../../src/analyse/simulate/simulate.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { score } from '../../src/score.ts';
import { leagueTable } from '../../src/table/league-table.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const spec = defineIndex({
  id: 'small',
  title: 'Small',
  children: [{ id: 'one', title: 'One', children: [anIndicator('x'), anIndicator('y')] }, anIndicator('z')],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0.5, perGroup: 1 },
});
const scores = score(
  spec,
  figuresOf({ a: [0, 'suppressed', 10], b: [50, 5, 50], c: [100, 50, 0], n: [100, 50, 0], z: [1] }, ['x', 'y', 'z']),
);

describe('leagueTable', () => {
  it('has rank, name, facts, score and groups unless told otherwise', () => {
    const table = leagueTable(scores);
    expect(table.columns.map(({ id }) => id)).toEqual(['rank', 'name', 'region', 'score', 'one']);
    expect(table.title).toBe('Small, 2018/19 (4 ranked)');
    expect(table.rows).toHaveLength(4);
  });

  it('marks ties for people and keeps the number for files', () => {
    const table = leagueTable(scores, { columns: ['rank', 'name'] });
    expect(table.toMarkdown()).toContain('| 2= | C |');
    expect(table.toCsv()).toBe('rank,name\n1,B\n2,C\n2,N\n4,A\n');
    expect(table.footnotes[0]).toBe('= after a rank: tied with another.');
  });

  it('gives the reason for a missing cell, and for each unit that is not ranked', () => {
    const { footnotes } = leagueTable(scores, { columns: ['name', 'y'] });
    expect(footnotes).toContain('[c] suppressed by the publisher to protect small numbers (c)');
    expect(footnotes).toContain('Not ranked: Z (1 of 3 indicators known, 2 needed).');
  });

  it('takes indicators as published or normalised, years, coverage, and columns of your own', () => {
    const own = { id: 'double', title: 'Double', cell: ({ score }: { score: number }) => score * 2 };
    const table = leagueTable(scores, { columns: ['of', 'x', 'normalised:x', 'years', 'coverage', own], top: 1 });
    expect(table.toCsv()).toBe(
      'of,x,normalised:x,2018/19,coverage,double\n4,50,50,52.5,3 of 3,105\n'
        .replace('52.5', String(table.rows[0]?.[3]))
        .replace('105', String(table.rows[0]?.[5])),
    );
    expect(Number(table.rows[0]?.[5])).toBeCloseTo(2 * Number(table.rows[0]?.[3]), 12);
    expect(table.title).toBe('Small, 2018/19 (1 of 4 ranked)');
  });

  it('shows some units without changing their ranks', () => {
    const table = leagueTable(scores, { where: ({ region }) => region === 'South', columns: ['rank', 'name'] });
    expect(table.rows).toEqual([[{ number: 2, mark: '=' }, { text: 'N' }]]);
    expect(table.footnotes.filter((note) => note.startsWith('Not ranked'))).toHaveLength(1);
  });

  it('has its facts and year also where nobody is ranked, and names what is ranked', () => {
    const table = leagueTable(scores, { by: 'one', columns: ['name', 'region'] });
    expect(table.title).toBe('Small: One, 2018/19 (5 ranked)');
    expect(() => leagueTable(scores, { columns: ['constructor'] })).toThrow('There is no column "constructor".');
    expect(() => leagueTable(scores, { top: -1 })).toThrow('top is -1.');
  });

  it('throws on a column that is none, naming those there are', () => {
    expect(() => leagueTable(scores, { columns: ['scoer'] })).toThrow(
      'There are id, name, region, one, x, normalised:x',
    );
  });

  it('prints with a rank how certain it is, and who cannot be told apart', async () => {
    const uncertainty = await simulate(
      spec,
      figuresOf({ a: [0, 'suppressed', 10], b: [50, 5, 50], c: [100, 50, 0], n: [100, 50, 0], z: [1] }, [
        'x',
        'y',
        'z',
      ]),
      { seed: 1, replicates: 200, vary: { weights: { concentration: 1 } }, workers: 1 },
    );
    const table = leagueTable(scores, { uncertainty });
    expect(table.columns.map(({ id }) => id)).toEqual(['rank', 'group', 'quarter', 'name', 'region', 'score', 'one']);
    expect(table.toMarkdown()).toMatch(/\| 2= \(1(-\d)?\) \| 1 \| \d+ % \| C \|/);
    expect(table.footnotes).toContain('Varied: weights; 200 replicates, seed 1.');
    const columns = ['rank', 'best', 'worst', 'topQuarter', 'bottomQuarter', 'name'];
    expect(leagueTable(scores, { uncertainty, columns }).toCsv().split('\n')[0]).toBe(columns.join());
    expect(() => leagueTable(scores, { uncertainty, by: 'one' })).toThrow('Uncertainty is that of one year.');
    expect(() => leagueTable(scores, { uncertainty: { of: uncertainty.of }, year: '2001/02' })).toThrow('2001/02');
  });
});
