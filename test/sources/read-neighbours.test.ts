import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { type Neighbour, readNeighbours } from '../../src/sources/read-neighbours.ts';
import { shared } from '../england/shared-files.ts';
import { madeTable } from './made-table.ts';
import { rawTables } from './raw-files.ts';

const headings = ['LA num', 'LA Name', 'SN1', 'SNP', 'SN2', 'SNP'];

describe('readNeighbours', () => {
  it('reads the words for closeness in any case, below rows that are no headings', async () => {
    const table = madeTable('n.xlsx', [
      ['A', 'B', '3', '4'],
      ['1', '2', '3', '4'],
      headings,
      ['202', 'Camden', '213', 'Very Close', '205', 'Not close'],
    ]);
    expect(await readNeighbours(table)).toEqual({
      neighbours: [
        { of: 'camden', id: 'westminster', rank: 1, closeness: 'very close' },
        { of: 'camden', id: 'hammersmith-and-fulham', rank: 2, closeness: 'not close' },
      ],
      issues: [],
    });
  });

  it('says what is wrong: a code against another name, unknown words, no such code', async () => {
    const table = madeTable('n.xlsx', [
      headings,
      ['202', 'Barnet', '213', 'Close', '205', 'Close'],
      ['203', 'Greenwich', '213', 'Near', '999', 'Close'],
    ]);
    const { neighbours, issues } = await readNeighbours(table);
    expect(neighbours).toEqual([]);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['authority-mismatch', 2, 'LA Name'],
      ['unknown-closeness', 3, 'SN1 SNP'],
      ['unknown-authority', 3, 'SN2'],
    ]);
  });

  it('says so where a table has no neighbours', async () => {
    const { issues } = await readNeighbours(
      madeTable('n.xlsx', [
        ['a', 'b'],
        ['1', '2'],
      ]),
    );
    expect(issues.map(({ code }) => code)).toEqual(['missing-column']);
  });
});

describe.runIf(shared)('readNeighbours on the workbooks as published', () => {
  async function read(name: string): Promise<readonly Neighbour[]> {
    const tables: RawTable[] = [];
    for await (const table of rawTables(name)) tables.push(table);
    const [first] = tables;
    if (!first) throw new Error(`${name} has no table.`);
    const { neighbours, issues } = await readNeighbours(first);
    expect(issues).toEqual([]);
    return neighbours;
  }

  it('reads ten neighbours of every authority of May 2025, and of those that ended', async () => {
    const neighbours = await read('neighbours_may_2025');
    const of = new Map<string, Neighbour[]>();
    for (const one of neighbours) of.set(one.of, [...(of.get(one.of) ?? []), one]);
    expect(of.size).toBe(158);
    expect([...of.values()].every((list) => list.length === 10 && list.every(({ rank }, i) => rank === i + 1))).toBe(
      true,
    );
    expect(of.get('barnsley')?.[0]).toEqual({ of: 'barnsley', id: 'rotherham', rank: 1, closeness: 'very close' });
    expect(of.has('dorset-county') && of.has('dorset')).toBe(true);
  });

  it('reads those of April 2021, where two authorities to come have dashes', async () => {
    const neighbours = await read('neighbours_april_2021');
    const of = new Set(neighbours.map((one) => one.of));
    expect(of.has('cumberland')).toBe(false);
    expect(neighbours.filter((one) => one.of === 'city-of-london').every((one) => one.closeness === 'not close')).toBe(
      true,
    );
  });
});
