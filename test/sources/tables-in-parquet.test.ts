import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { FileError } from '../../src/sources/files/file-error.ts';
import { valueText } from '../../src/sources/files/parquet-text.ts';
import { inPieces, readAll } from './files/read-all.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];

const written = (columnData: Columns, rowGroupSize = 1000): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
const parquet = (columnData: Columns) => bytesSource('a.parquet', written(columnData));

describe('a Parquet file', () => {
  it('gives numbers, dates and texts as texts that lose no digit', async () => {
    const [table] = await readAll(
      parquet([
        { name: 'la', data: ['E06000001', null, 'St Helens'], type: 'STRING' },
        { name: 'double', data: [0.1, 1e21, -5.1], type: 'DOUBLE' },
        { name: 'single', data: [Math.fround(0.1), Math.fround(35.7), 3], type: 'FLOAT' },
        { name: 'long', data: [9007199254740993n, 0n, -1n], type: 'INT64' },
        { name: 'yes', data: [true, false, true], type: 'BOOLEAN' },
        { name: 'when', data: [new Date('2019-04-01T09:30:00.250Z'), new Date(0), new Date(-1)], type: 'TIMESTAMP' },
      ]),
    );
    expect(table?.name).toBe('a.parquet');
    expect(table?.header).toEqual(['la', 'double', 'single', 'long', 'yes', 'when']);
    expect(table?.rows).toEqual([
      ['E06000001', '0.1', '0.1', '9007199254740993', 'TRUE', '2019-04-01T09:30:00.25'],
      ['', '1e+21', '35.7', '0', 'FALSE', '1970-01-01T00:00:00'],
      ['St Helens', '-5.1', '3', '-1', 'TRUE', '1969-12-31T23:59:59.999'],
    ]);
  });

  it('gives every row of every row group, with its number, and says how far it is', async () => {
    const data = Array.from({ length: 10_500 }, (_, i) => i);
    const seen: unknown[] = [];
    const bytes = written([{ name: 'i', data, type: 'INT32' }]);
    const [table] = await readAll(inPieces('a.parquet', bytes, 100), { onProgress: (p) => seen.push(p.rows) });
    expect(table?.rows.map(([i]) => Number(i))).toEqual(data);
    expect(table?.numbers).toEqual(data.map((i) => i + 2));
    expect(seen.at(-1)).toBe(10_500);
  });

  it('gives JSON as it stands', async () => {
    const lists: Columns = [{ name: 'a', data: [[1, 2], [3]], type: 'JSON' }];
    const [table] = await readAll(parquet(lists));
    expect(table?.rows).toEqual([['[1,2]'], ['[3]']]);
  });

  it('gives no number that is not in it, wherever it is cut off, and ends where it is changed', async () => {
    const bytes = written([
      { name: 'la', data: Array.from({ length: 300 }, (_, i) => `E${i % 20}`), type: 'STRING' },
      { name: 'n', data: Array.from({ length: 300 }, (_, i) => (i % 7 ? i * 1.5 : null)), type: 'DOUBLE' },
    ]);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to, cut }) => {
        const broken = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) broken[at] = to;
        try {
          const tables = await readAll(bytesSource('a.parquet', broken));
          // Parquet has no checksum over all of it: a changed figure cannot be told from another.
          expect(cut).toBe(false);
          expect(tables).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { seed: 20261122, numRuns: 1500 },
    );
  });
});

describe('the text of a value of a Parquet file', () => {
  const decimal = (precision: number) =>
    valueText({ name: 'd', type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision });

  it('is a decimal to its last digit', () => {
    expect(decimal(10)?.(435 * 0.01)).toBe('4.35');
    expect(decimal(10)?.(null)).toBe('');
  });

  it('is none where a double does not hold it, or it is a list or bytes', () => {
    expect(decimal(18)).toBeUndefined();
    expect(valueText({ name: 'a', type: 'INT32', repetition_type: 'REPEATED' })).toBeUndefined();
    expect(valueText({ name: 'a', num_children: 2 })).toBeUndefined();
    expect(valueText({ name: 'a', type: 'FIXED_LEN_BYTE_ARRAY', type_length: 4 })).toBeUndefined();
  });
});
