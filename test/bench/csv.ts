import { join } from 'node:path';
import process from 'node:process';
import { csvFormatRow } from 'd3-dsv';
import { inferSchema, initParser } from 'udsv';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { fileSource } from '../../src/sources/file-source.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { median, type Timing } from './timing.ts';

/** A table in the form of a release: codes, names of which some are quoted, counts and symbols. */
function syntheticCsv(rows: number): string {
  const lines = ['time_period,geographic_level,new_la_code,la_name,characteristic,headcount,rate,flag'];
  for (let i = 0; i < rows; i++) {
    const name = i % 8 ? `Authority ${i % 151}` : '"Bristol, City of"';
    lines.push(`20${10 + (i % 15)},Local authority,E${10_000_000 + (i % 151)},${name},EHC plan,${i},${i / 8},z`);
  }
  return `${lines.join('\n')}\n`;
}

interface Content {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly cells: number;
  readonly rows: number;
}

/** A made table, and where the shared files are there the one of that size as it was published, unpacked. */
async function contents(): Promise<Content[]> {
  const rows = 242_170;
  const made = { what: 'made', bytes: new TextEncoder().encode(syntheticCsv(rows)), cells: 8 * rows, rows };
  const shared = process.env.INCLUSION_SHARED;
  if (shared === undefined) return [made];
  const lines: string[] = [];
  const archive = join(shared, 'data', 'raw', 'ees_exclusions_by_geographic_level.zip');
  for await (const table of tablesIn(fileSource(archive))) {
    if (table.name.endsWith('.meta.csv')) continue;
    lines.push(csvFormatRow([...table.header]));
    for await (const { cells } of table.rows()) lines.push(...cells.map((row) => csvFormatRow([...row])));
  }
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return [made, { what: 'as published', bytes, cells: 23 * rows, rows }];
}

/** The number of cells, as `tablesIn` reads them. */
async function own(bytes: Uint8Array): Promise<number> {
  let cells = 0;
  for await (const table of tablesIn(bytesSource('content.csv', bytes))) {
    for await (const batch of table.rows()) for (const row of batch.cells) cells += row.length;
  }
  return cells;
}

/** The same by the quickest library alone, which checks nothing. */
async function library(bytes: Uint8Array): Promise<number> {
  let cells = 0;
  const decoder = new TextDecoder();
  let parser: ReturnType<typeof initParser> | undefined;
  for await (const piece of bytesSource('content.csv', bytes).bytes()) {
    const text = decoder.decode(piece, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, (row) => {
      cells += row.length;
    });
  }
  parser?.end();
  return cells;
}

async function timed(work: (bytes: Uint8Array) => Promise<number>, content: Content): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const cells = await work(content.bytes);
    if (cells !== content.cells) throw new Error(`${cells} cells were read, of ${content.cells}`);
    times.push(performance.now() - start);
  }
  return median(times.slice(2));
}

/** Reading CSV beside the quickest library, streaming both; beside DuckDB: compat/duckdb. */
export async function csvTimings(): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const content of await contents()) {
    const milliseconds = await timed(own, content);
    timings.push({
      what: `tablesIn, ${(content.bytes.length / 1e6).toFixed(0)} MB of CSV, ${content.what}`,
      milliseconds,
      limit: 'uDSV, streaming',
      limitMilliseconds: await timed(library, content),
      rowsPerSecond: Math.round((1000 * content.rows) / milliseconds),
    });
  }
  return timings;
}
