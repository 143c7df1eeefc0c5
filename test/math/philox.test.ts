import { describe, expect, it } from 'vitest';
import { philox, philoxUniforms } from '../../src/math/philox.ts';

describe('philox()', () => {
  it('gives the known answers of its authors (Random123, kat_vectors: philox4x32 10)', () => {
    const of = (block: readonly number[], key: readonly [number, number]): string[] => {
      const values = Uint32Array.from(block);
      philox(values, ...key);
      return Array.from(values, (value) => value.toString(16).padStart(8, '0'));
    };
    const ones = 0xffffffff;
    expect(of([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
    expect(of([ones, ones, ones, ones], [ones, ones])).toEqual(['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd']);
    expect(of([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      'd16cfe09',
      '94fdcceb',
      '5001e420',
      '24126ea1',
    ]);
  });
});

describe('philoxUniforms()', () => {
  const of = (seed: number, counter: number, length = 4): number[] => {
    const into = new Float64Array(length);
    philoxUniforms(seed, counter, into);
    return Array.from(into);
  };

  it('hangs on seed and counter alone, and takes counters beyond 32 bits and seeds below 0', () => {
    expect(of(1, 7)).toEqual(of(1, 7));
    expect(of(1, 7, 3)).toEqual(of(1, 7).slice(0, 3));
    const all = [of(1, 7), of(1, 8), of(2, 7), of(-1, 7), of(1, 2 ** 32 + 7)].map(String);
    expect(new Set(all).size).toBe(5);
  });

  it('is even, and a coordinate tells nothing of the next, nor a replicate of the next', () => {
    const n = 50_000;
    const rows = Array.from({ length: n }, (_, r) => of(2026, r, 3));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const c of [0, 1, 2]) {
      const column = rows.map((row) => row[c] ?? 0);
      expect(Math.abs(mean(column) - 0.5) * Math.sqrt(12 * n)).toBeLessThan(4);
      expect(Math.min(...column)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...column)).toBeLessThan(1);
      const next = rows.slice(1).map((row, r) => ((row[c] ?? 0) - 0.5) * ((rows[r]?.[c] ?? 0) - 0.5));
      expect(Math.abs(mean(next)) * 12 * Math.sqrt(n)).toBeLessThan(4);
      const beside = rows.map((row) => ((row[c] ?? 0) - 0.5) * ((row[(c + 1) % 3] ?? 0) - 0.5));
      expect(Math.abs(mean(beside)) * 12 * Math.sqrt(n)).toBeLessThan(4);
    }
  });
});
