import { describe, expect, it } from 'vitest';
import { areasOf, coversOf, overlap } from '../../src/panel/areas.ts';
import { madeUnits } from '../fixtures/register.ts';

const areas = areasOf(madeUnits);
const area = (id: string): ReadonlySet<string> => areas.get(id) ?? new Set();
const parts = (...ids: string[]): Map<string, ReadonlySet<string>> => new Map(ids.map((id) => [id, area(id)]));

describe('areasOf', () => {
  it('gives a unit that nothing happened to one piece', () => {
    expect([...area('isle')]).toEqual(['isle']);
  });

  it('gives a unit that was split, or lost a part, a piece for each way it went', () => {
    expect(area('county').size).toBe(2);
    expect([...area('moor')]).toEqual(['moor > new-moor', 'moor > new-port']);
    expect([...area('new-port')]).toEqual(['moor > new-port', 'port > new-port']);
  });

  it('is empty for an empty register', () => {
    expect(areasOf([]).size).toBe(0);
  });

  it.each([
    ['is not in the register', [{ id: 'a', opened: '2000-01-01', closed: '2000-12-31', successors: ['b'] }]],
    [
      'closed on no day',
      [
        { id: 'a', opened: '2000-01-01', successors: ['b'] },
        { id: 'b', opened: '2001-01-01', successors: [] },
      ],
    ],
    [
      'which closed on 2001-01-01, and opened on 2001-01-01',
      [
        { id: 'a', opened: '2000-01-01', closed: '2001-01-01', successors: ['b'] },
        { id: 'b', opened: '2001-01-01', successors: [] },
      ],
    ],
    [
      // Each the successor of the other.
      'took over from',
      [
        { id: 'a', opened: '2000-01-01', closed: '2001-12-31', successors: ['b'] },
        { id: 'b', opened: '2002-01-01', closed: '2003-12-31', successors: ['a'] },
      ],
    ],
    [
      'used twice',
      [
        { id: 'a', opened: '2000-01-01', successors: [] },
        { id: 'a', opened: '2001-01-01', successors: [] },
      ],
    ],
  ])('refuses a register in which a unit %s', (message, units) => {
    expect(() => areasOf(units)).toThrow(message);
  });
});

describe('coversOf', () => {
  it('puts a merged unit together of its predecessors, and a split one of its successors', () => {
    expect(coversOf(area('town'), parts('south', 'north', 'isle'))).toEqual([['north', 'south']]);
    expect(coversOf(area('county'), parts('hill', 'vale'))).toEqual([['hill', 'vale']]);
  });

  it('finds nothing where a part is lacking or reaches beyond', () => {
    expect(coversOf(area('town'), parts('north'))).toEqual([]);
    expect(coversOf(area('new-port'), parts('moor', 'port'))).toEqual([]);
    expect(coversOf(area('hill'), parts('county'))).toEqual([]);
    expect(coversOf(area('hill'), new Map())).toEqual([]);
  });

  it('has the cover of fewest parts first', () => {
    const both = new Map([...parts('hill', 'vale'), ['hill+vale', area('county')]]);
    expect(coversOf(area('county'), both)).toEqual([['hill+vale'], ['hill', 'vale']]);
  });
});

describe('overlap', () => {
  it('is there where a piece is in both', () => {
    expect(overlap(area('moor'), area('new-port'))).toBe(true);
    expect(overlap(area('port'), area('new-moor'))).toBe(false);
  });
});
