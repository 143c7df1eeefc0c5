import { inferSchema, initParser } from 'udsv';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { median } from './timing.ts';

/** A table in the form of a release: codes, names of which some are quoted, counts and symbols. */
function syntheticCsv(rows: number): string {
  const lines = ['time_period,geographic_level,new_la_code,la_name,characteristic,headcount,rate,flag'];
  for (let i = 0; i < rows; i++) {
    const name = i % 8 ? `Authority ${i % 151}` : '"Bristol, City of"';
    lines.push(`20${10 + (i % 15)},Local authority,E${10_000_000 + (i % 151)},${name},EHC plan,${i},${i / 8},z`);
  }
  return `${lines.join('\n')}\n`;
}

const rows = 242_170;
const bytes = new TextEncoder().encode(syntheticCsv(rows));

/** The number of cells, as `tablesIn` reads them. */
async function own(): Promise<number> {
  let cells = 0;
  for await (const table of tablesIn(bytesSource('synthetic.csv', bytes))) {
    for await (const batch of table.rows()) for (const row of batch.cells) cells += row.length;
  }
  return cells;
}

/** The same by the quickest library alone, which checks nothing. */
async function library(): Promise<number> {
  let cells = 0;
  const decoder = new TextDecoder();
  let parser: ReturnType<typeof initParser> | undefined;
  for await (const piece of bytesSource('synthetic.csv', bytes).bytes()) {
    const text = decoder.decode(piece, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, (row) => {
      cells += row.length;
    });
  }
  parser?.end();
  return cells;
}

async function timed(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const cells = await work();
    if (cells !== rows * 8) throw new Error(`${cells} cells were read, of ${rows * 8}`);
    times.push(performance.now() - start);
  }
  return median(times.slice(2));
}

interface CsvTiming {
  readonly what: string;
  readonly milliseconds: number;
  readonly limit: string;
  readonly limitMilliseconds: number;
  readonly promised?: number;
}

/** Reading a CSV file beside the quickest library, streaming both. */
export async function csvTiming(): Promise<CsvTiming> {
  return {
    what: `tablesIn, ${(bytes.length / 1e6).toFixed(0)} MB of CSV, ${rows.toLocaleString('en')} rows`,
    milliseconds: await timed(own),
    limit: 'uDSV, streaming',
    limitMilliseconds: await timed(library),
  };
}
