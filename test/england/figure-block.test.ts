import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import { eachRow, type FigureRow, packBlock, valueOfCounts } from '../../src/england/figure-block.ts';

const head = { measure: 'ehcp-in-mainstream', period: '2018/19', source: 0 } as const;

describe('packBlock', () => {
  it('comes back from eachRow as it was, gaps and reasons included', () => {
    const rows: (FigureRow | undefined)[] = [
      undefined,
      { value: 50.974729, numerator: 706, denominator: 1385 },
      { value: 'not-available' },
      { value: 0, numerator: 0, denominator: 12 },
      undefined,
      { value: 33.4, numerator: 1, denominator: 3 },
      { value: -0.85 },
      { value: 'suppressed' },
      { value: 7 },
    ];
    const block = packBlock(head, rows, { source: 1, scale: 100, decimals: 6 });
    expect(block.values).toBe(',=,x,=,,33.4,-0.85,c,7');
    const back: (FigureRow | undefined)[] = rows.map(() => undefined);
    eachRow(block, (place, value: Cell, numerator, denominator) => {
      back[place] =
        numerator === undefined || denominator === undefined ? { value } : { value, numerator, denominator };
    });
    expect(back).toEqual(rows);
  });

  it('refuses a reason that publishers do not give', () => {
    expect(() => packBlock(head, [{ value: 'absent' }])).toThrow('absent');
  });

  it('stores a value in full where the counts do not give it to the last bit', () => {
    const rows = [{ value: 50.97, numerator: 706, denominator: 1385 }];
    expect(packBlock(head, rows, { source: 1, scale: 100, decimals: 6 }).values).toBe('50.97');
  });
});

describe('valueOfCounts', () => {
  it('rounds as published', () => {
    expect(valueOfCounts(706, 1385, 100, 6)).toBe(50.974729);
    expect(valueOfCounts(808.25, 69, 1, 1)).toBe(11.7);
  });
});
