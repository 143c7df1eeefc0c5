import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresToParquet } from '../../src/cli/figures-to-parquet.ts';
import { knownMeasures } from '../../src/cli/known-measures.ts';
import { figures } from '../../src/england/index.ts';
import { fileSource } from '../../src/sources/file-source.ts';
import { readObservations } from '../../src/sources/read-observations.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclusion-index-parquet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('figuresToParquet', () => {
  it('keeps every carried figure through a file', async () => {
    const path = join(folder, 'mine.parquet');
    writeFileSync(path, figuresToParquet(figures()));
    const { observations, issues } = await readObservations(fileSource(path), knownMeasures());
    expect([observations.length, issues]).toEqual([figures().length, []]);
    expect(observations).toEqual(figures());
  }, 30_000);

  it('has numbers as numbers, so that other programs need not read symbols', () => {
    const bytes = figuresToParquet(figures().slice(0, 100));
    const { schema } = parquetMetadata(new Uint8Array(bytes).buffer);
    const types = Object.fromEntries(schema.slice(1).map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({ value: 'DOUBLE', numerator: 'DOUBLE', denominator: 'DOUBLE', symbol: 'BYTE_ARRAY' });
  });

  it('gives the same bytes for the same figures', () => {
    const some = figures().slice(0, 1000);
    expect(Buffer.compare(figuresToParquet(some), figuresToParquet([...some]))).toBe(0);
  });
});
