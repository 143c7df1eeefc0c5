import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSource } from '../../src/sources/file-source.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { shared } from '../england/shared-files.ts';
import { csvCounts, sheetCounts } from './files/published-counts.ts';

const raw = join(shared ?? '', 'data', 'raw');

interface Counted {
  readonly last: number;
  readonly rows: number;
  readonly headings: string;
  readonly cells: number;
  readonly filled: number;
  readonly characters: number;
}

async function counts(file: string): Promise<Map<string, Counted>> {
  const tables = new Map<string, Counted>();
  for await (const { name, header, rows } of tablesIn(fileSource(join(raw, file)))) {
    const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;
    const charactersIn = (cells: readonly string[]): number => cells.reduce((sum, { length }) => sum + length, 0);
    let [last, count, cells, filled, characters] = [1, 0, header.length, filledIn(header), charactersIn(header)];
    if (filled === 0) last = 0;
    for await (const batch of rows()) {
      count += batch.cells.length;
      last = batch.first + batch.cells.length - 1;
      for (const row of batch.cells) {
        cells += row.length;
        filled += filledIn(row);
        characters += charactersIn(row);
      }
    }
    const headings = header.slice(0, 2).map((heading) => heading.trim().slice(0, 40));
    tables.set(name.slice(raw.length + 1), {
      last,
      rows: count,
      headings: headings.join('|'),
      cells,
      filled,
      characters,
    });
  }
  return tables;
}

describe.runIf(shared)('the files as published', () => {
  const files = shared ? readdirSync(raw).filter((file) => /\.(?:csv|zip)$/.test(file)) : [];

  it.each(files)('hold what another program counts in the CSV files of %s', async (file) => {
    const found = [...(await counts(file))].map(([name, { rows, headings, cells, characters }]) => [
      name,
      rows,
      headings,
      cells,
      characters,
    ]);
    expect(found).toEqual(csvCounts.filter(([name]) => name.split('/')[0] === file));
  });

  it('hold what another program counts in every sheet', async () => {
    const books = readdirSync(raw).filter((file) => file.endsWith('.xlsx'));
    const found = await Promise.all(books.map(counts));
    const list = found.flatMap((tables) => [...tables]).map(([name, { last, filled }]) => [name, last, filled]);
    expect(list).toEqual(sheetCounts);
  });

  it('hold what DuckDB counts in the Parquet file', async () => {
    const found = (await counts('lait_bds_long.parquet')).get('lait_bds_long.parquet');
    expect(found).toMatchObject({ rows: 641_070, headings: 'Short Desc|Data item', cells: 641_071 * 7 });
  });

  it.each(['england_utla21.geojson', 'uk-upper-tier-local-authorities.hexjson'])(
    'say that %s is no table',
    async (file) => {
      await expect(counts(file)).rejects.toMatchObject({ code: 'not-a-table' });
    },
  );

  it('are read in bounded memory: 242,170 rows from an archive', async () => {
    let rows = 0;
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    for await (const table of tablesIn(fileSource(join(raw, 'ees_exclusions_by_geographic_level.zip')))) {
      if (table.name.endsWith('.meta.csv')) continue;
      for await (const { cells } of table.rows()) {
        rows += cells.length;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    expect(rows).toBe(242_170);
    expect(most).toBeLessThan(60e6);
  });
});
