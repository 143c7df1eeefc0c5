import { describe, expect, it } from 'vitest';
import { buildNeighbours, readWorkbooks } from '../../scripts/build-neighbours.ts';
import { authorities } from '../../src/england/authority.ts';
import { closenesses } from '../../src/england/closeness.ts';
import { neighbourSetIn, neighbourSets, neighboursOf } from '../../src/england/neighbours-of.ts';
import { rawTables } from '../sources/raw-files.ts';
import { shared } from './shared-files.ts';

const ids = (authority: string, set?: '2021' | '2025'): string[] =>
  neighboursOf(authority, set && { set }).neighbours.map((one) => one.authority.id);

describe('neighboursOf()', () => {
  it('gives ten, the nearest first, of the newest set unless told otherwise', () => {
    const { set, authority, neighbours, issue } = neighboursOf('camden');
    expect([set, authority?.name, issue]).toEqual(['2025', 'Camden', undefined]);
    expect(neighbours.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ids('camden')).not.toEqual(ids('camden', '2021'));
    expect(neighboursOf('camden', { set: '2021' }).neighbours[0]).toMatchObject({
      authority: { id: 'westminster' },
      closeness: 'very close',
    });
  });

  it('takes an id, a name or a code, the id first: Dorset is two authorities', () => {
    for (const text of ['camden', 'London Borough of Camden', '202', 'E09000007']) {
      expect(ids(text)).toEqual(ids('camden'));
    }
    expect(neighboursOf('dorset-county').authority?.name).toBe('Dorset');
    expect(ids('dorset-county')).not.toEqual(ids('dorset'));
  });

  it('has a set of every open authority, or says that it has none and whose there is', () => {
    const without = neighbourSets.map((set) =>
      authorities().flatMap(({ id, closed }) => {
        const { neighbours, issue } = neighboursOf(id, { set });
        expect(neighbours.length).toBe(issue ? 0 : 10);
        return issue && closed === undefined ? [[id, issue.code, issue.remedy]] : [];
      }),
    );
    const remedy = 'Use the set of 2025, or the neighbours of what it took over from: "Cumbria".';
    expect(without).toEqual([
      [
        ['cumberland', 'no-neighbours', remedy],
        ['westmorland-and-furness', 'no-neighbours', remedy],
      ],
      [],
    ]);
  });

  it('keeps those of authorities that ended from 2019 on, and says so of those that ended before', () => {
    for (const id of ['bournemouth', 'poole', 'dorset-county', 'northamptonshire', 'cumbria']) {
      expect(ids(id, '2021')).toHaveLength(10);
      expect(ids(id, '2025')).toHaveLength(10);
    }
    const { issue } = neighboursOf('bedfordshire');
    expect(issue?.message).toBe('The set of 2025 has no neighbours of Bedfordshire, which closed on 2009-03-31.');
    expect(issue?.remedy).toMatch(/^Use the neighbours of what took over from it: ".*" and ".*"\.$/);
  });

  it('has the neighbours of open authorities open too, but for Cumbria in the set of 2021', () => {
    const closed = neighbourSets.map((set) => [
      ...new Set(
        authorities()
          .filter((one) => one.closed === undefined)
          .flatMap(({ id }) => neighboursOf(id, { set }).neighbours)
          .flatMap(({ authority }) => (authority.closed === undefined ? [] : [authority.id])),
      ),
    ]);
    expect(closed).toEqual([['cumbria'], []]);
  });

  it('is never less close farther down the list, and no one is a neighbour twice or of itself', () => {
    for (const set of neighbourSets)
      for (const { id } of authorities()) {
        const { neighbours } = neighboursOf(id, { set });
        const words = neighbours.map(({ closeness }) => closenesses.indexOf(closeness));
        expect(words).toEqual([...words].sort((a, b) => a - b));
        expect(new Set([id, ...ids(id, set)]).size).toBe(neighbours.length + 1);
      }
  });

  it('says what is wrong with a text that means no authority', () => {
    expect(neighboursOf('Camdem')).toMatchObject({
      neighbours: [],
      issue: { code: 'unknown-authority', remedy: 'Did you mean "Camden"?' },
    });
    expect(neighboursOf('Inner London').issue?.code).toBe('unknown-authority');
    expect(neighboursOf('').authority).toBeUndefined();
    expect(neighboursOf('E06000061 / E06000062').issue?.code).toBe('combined-authority');
  });

  it('refuses a set that is not carried', () => {
    const call = (): unknown => Reflect.apply(neighboursOf, undefined, ['camden', { set: '2014' }]);
    expect(call).toThrow('neighboursOf: there is no set "2014". There are 2021 and 2025.');
  });

  it('gives the same frozen list each time', () => {
    expect(neighboursOf('camden').neighbours).toBe(neighboursOf('Camden').neighbours);
    expect(Object.isFrozen(neighboursOf('camden').neighbours)).toBe(true);
  });
});

it('neighbourSetIn() is the newest set in the November after the year', () => {
  const years = ['2019/20', '2020/21', '2023/24', '2024/25', '2030/31'] as const;
  expect(years.map(neighbourSetIn)).toEqual([undefined, '2021', '2021', '2025', '2025']);
  expect([neighbourSetIn('2020'), neighbourSetIn('2021'), neighbourSetIn('2025')]).toEqual([undefined, '2021', '2025']);
});

describe.runIf(shared)('beside the workbooks as published', () => {
  it.each([
    ['2021', 'neighbours_april_2021', 156],
    ['2025', 'neighbours_may_2025', 158],
  ] as const)('every cell of the set of %s is as in the table', async (set, file, count) => {
    // Straight from the cells, so that what reads them for the script is checked too.
    const published: string[] = [];
    for await (const table of rawTables(file))
      for await (const { cells } of table.rows())
        for (const [code = '', , , , , ...rest] of cells)
          if (/^\d{3}$/.test(code) && rest[0] !== '-')
            published.push([code, ...rest.slice(0, 20)].join(' ').toLowerCase());
    const carried = authorities().flatMap(({ id, laCodes }) => {
      const { neighbours } = neighboursOf(id, { set });
      const words = neighbours.flatMap(({ authority, closeness }) => [authority.laCodes[0], closeness]);
      return words.length === 0 ? [] : [[laCodes[0], ...words].join(' ')];
    });
    expect(carried.sort()).toEqual(published.sort());
    expect(carried).toHaveLength(count);
  });

  it('a neighbour out of turn, or of no authority, stops the script', async () => {
    const books = await readWorkbooks(shared ?? '');
    expect(() => buildNeighbours({ ...books, '2021': [...books['2021'], ...books['2021']] })).toThrow('out of turn');
    const [first] = books['2025'];
    if (!first) throw new Error('no neighbours');
    expect(() => buildNeighbours({ ...books, '2025': [{ ...first, of: 'atlantis' }] })).toThrow('atlantis is no auth');
  });
});
