import { describe, expect, it } from 'vitest';
import { authorities, authorityUnit, combinedRows, findAuthority, regions } from '../../src/england/index.ts';

const byId = new Map(authorities().map((authority) => [authority.id, authority]));

describe('authorities', () => {
  it.each([
    ['2018-09-01', 152],
    ['2019-03-31', 152],
    ['2019-04-01', 151],
    ['2019-09-01', 151],
    ['2021-09-01', 152],
    ['2023-09-01', 153],
  ])('on %s there are %i open, City of London and Isles of Scilly included', (on, count) => {
    const open = authorities({ on });
    expect(open).toHaveLength(count);
    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(['city-of-london', 'isles-of-scilly']));
  });

  it('are sorted by name, with ids and codes of their own', () => {
    const names = authorities().map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(authorities().map(({ id }) => id)).size).toBe(authorities().length);
    const codes = authorities().flatMap((authority) => [
      ...authority.laCodes,
      ...authority.codes.map(({ gss }) => gss),
    ]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have codes that follow one another without a gap or an overlap, from opening to closing', () => {
    for (const { id, codes, closed } of authorities()) {
      codes.forEach((code, i) => {
        const next = codes[i + 1];
        if (next) expect([id, dayAfter(code.to ?? '')]).toEqual([id, next.from]);
      });
      expect([id, codes.at(-1)?.to]).toEqual([id, closed]);
    }
  });

  it('lie in one of the ten regions, and every region has some', () => {
    expect(new Set(authorities().map(({ region }) => region))).toEqual(new Set(regions));
    expect(authorities({ on: '2023-09-01' }).filter(({ region }) => region === 'Inner London')).toHaveLength(14);
    expect(authorities({ on: '2023-09-01' }).filter(({ region }) => region === 'Outer London')).toHaveLength(19);
  });

  it.each([
    ['bedfordshire', ['bedford', 'central-bedfordshire']],
    ['cheshire', ['cheshire-east', 'cheshire-west-and-chester']],
    ['bournemouth', ['bournemouth-christchurch-and-poole']],
    ['poole', ['bournemouth-christchurch-and-poole']],
    ['dorset-county', ['bournemouth-christchurch-and-poole', 'dorset']],
    ['northamptonshire', ['north-northamptonshire', 'west-northamptonshire']],
    ['cumbria', ['cumberland', 'westmorland-and-furness']],
  ])('%s was followed by %j, which opened the day after', (id, successors) => {
    expect(byId.get(id)?.successors).toEqual(successors);
    for (const successor of successors) {
      expect(byId.get(successor)?.predecessors).toContain(id);
      expect(byId.get(successor)?.opened).toBe(dayAfter(byId.get(id)?.closed ?? ''));
    }
  });

  it('name no predecessor or successor besides these', () => {
    expect(authorities().filter(({ successors }) => successors.length > 0)).toHaveLength(7);
    expect(authorities().filter(({ predecessors }) => predecessors.length > 0)).toHaveLength(10);
    for (const authority of authorities()) {
      expect([authority.id, authority.closed !== undefined]).toEqual([authority.id, authority.successors.length > 0]);
    }
  });
});

describe('authorityUnit', () => {
  it.each([
    ['northumberland', '2009-02-01', 'E10000022'],
    ['northumberland', '2012-01-31', 'E06000048'],
    ['northumberland', '2013-04-01', 'E06000057'],
    ['county-durham', '2009-03-31', 'E10000010'],
    ['shropshire', '2009-04-01', 'E06000051'],
    ['wiltshire', '2009-04-01', 'E06000054'],
    ['gateshead', '2013-03-31', 'E08000020'],
    ['gateshead', '2013-04-01', 'E08000037'],
    ['buckinghamshire', '2020-03-31', 'E10000002'],
    ['buckinghamshire', '2020-04-01', 'E06000060'],
    ['north-yorkshire', '2023-03-31', 'E10000023'],
    ['north-yorkshire', '2023-04-01', 'E06000065'],
    ['somerset', '2023-04-01', 'E06000066'],
    ['barnsley', '2025-04-30', 'E08000016'],
    ['barnsley', '2025-05-01', 'E08000038'],
    ['sheffield', '2025-05-01', 'E08000039'],
  ])('gives %s on %s the code %s', (id, on, gss) => {
    const authority = byId.get(id);
    expect(authority && authorityUnit(authority, on)).toMatchObject({ id, gss });
  });

  it('takes the nearest code for a date before the first or after the last', () => {
    const [dorset, county] = [byId.get('dorset'), byId.get('dorset-county')];
    expect(dorset && authorityUnit(dorset, '2016-08-31').gss).toBe('E06000059');
    expect(county && authorityUnit(county, '2024-01-31').gss).toBe('E10000009');
  });

  it('is one frozen object for all dates under one code', () => {
    const { authority } = findAuthority('Camden');
    const units = ['2016-01-31', '2024-08-31'].map((on) => authority && authorityUnit(authority, on));
    expect(units[0]).toBe(units[1]);
    expect(units[0]).toEqual({ id: 'camden', name: 'Camden', gss: 'E09000007', laCode: '202', region: 'Inner London' });
    expect(Object.isFrozen(units[0])).toBe(true);
  });
});

describe('combinedRows', () => {
  it('name authorities of the register and are none themselves', () => {
    expect(combinedRows.map(({ code }) => code)).toEqual([
      'E06000061 / E06000062',
      'E06000063 / E06000064',
      'E09000021 / E09000027',
      'E10000005',
    ]);
    for (const { members, name } of combinedRows) {
      expect(members.every((id) => byId.has(id))).toBe(true);
      expect(authorities().some((authority) => authority.spellings.includes(name))).toBe(false);
    }
  });
});

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}
