import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../src/england/neighbours-of.ts';
import { runLine } from './run-line.ts';

describe('neighbours', () => {
  it('lists ten, the nearest first, with words for how close, of the newest set', async () => {
    const { code, out, error } = await runLine('neighbours Camden');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Statistical neighbours of Camden, set of 2025\n\nRank +Name +Closeness +Region +Code\n/);
    expect(out).toMatch(/\n +1 +Islington +close +Inner London +E09000019\n/);
    expect(out).toContain('publishes no distances');
  });

  it('has every neighbour of the set asked for in a file', async () => {
    const rows = csvParse((await runLine('neighbours E09000007 --set 2021 --format csv')).out);
    expect(rows.columns).toEqual(['rank', 'name', 'closeness', 'region', 'code']);
    const carried = neighboursOf('camden', { set: '2021' }).neighbours;
    expect(rows.map(({ name, closeness }) => `${name} ${closeness}`)).toEqual(
      carried.map(({ authority, closeness }) => `${authority.name} ${closeness}`),
    );
    expect(JSON.parse((await runLine('neighbours 202 --format json')).out).rows).toHaveLength(10);
    expect((await runLine('neighbours 202 --format md')).out).toMatch(/^\*\*Statistical neighbours of Camden/);
  });

  it('says of a neighbour that it has closed', async () => {
    expect((await runLine('neighbours Shropshire --set 2021')).out).toContain('Cumbria closed on 2023-03-31.');
  });

  it.each([
    [
      'neighbours Cumberland --set 2021',
      1,
      'has no neighbours of Cumberland, which opened on 2023-04-01. Use the set of 2025',
    ],
    ['neighbours Bedfordshire', 1, 'has no neighbours of Bedfordshire'],
    ['neighbours Camdem', 2, 'Did you mean "Camden"?'],
    ['neighbours Camden --set 2019', 2, '--set 2019: use 2021 or 2025.'],
    ['neighbours', 2, "missing required argument 'authority'"],
  ])('%s ends with %i', async (line, code, message) => {
    const found = await runLine(line);
    expect([found.code, found.out]).toEqual([code, '']);
    expect(found.error).toContain(message);
  });
});
