// Reads one CSV file in three ways, checks that all three read the same, and prints rows per second. The file is the one of
// 242,170 rows that was published, where INCLUSION_SHARED is set, or else one made in its form.
import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fileSource, readTables, tablesIn } from 'inclusion-index/sources';
import { inferSchema, initParser } from 'udsv';

const folder = mkdtempSync(join(tmpdir(), 'inclusion-index-duckdb-'));
const path = join(folder, 'exclusions_by_geographic_level.csv');
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The published file out of its archive, or one made in its form: authorities, and schools of which some are suppressed. */
async function writeFile() {
  const lines = [];
  const shared = process.env.INCLUSION_SHARED;
  if (shared) {
    const archive = fileSource(join(shared, 'data', 'raw', 'ees_exclusions_by_geographic_level.zip'));
    for await (const table of tablesIn(archive)) {
      if (table.name.endsWith('.meta.csv')) continue;
      lines.push(table.header.map(quoted).join(','));
      for await (const { cells } of table.rows()) for (const row of cells) lines.push(row.map(quoted).join(','));
    }
  } else {
    lines.push('time_period,geographic_level,old_la_code,new_la_code,la_name,laestab,school_type,headcount,perm_excl');
    for (let i = 0; i < 242_170; i++) {
      const [code, gss, name] = i % 2 ? ['202', 'E09000007', 'Camden'] : ['801', 'E06000023', '"Bristol, City of"'];
      const year = 2006 + (i % 11);
      const period = `${year}${String(year + 1).slice(2)}`;
      const count = i % 16 ? i % 3 : 'x';
      lines.push(`${period},School,${code},${gss},${name},${code}${i},Special,${100 + (i % 50)},${count}`);
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return shared ? 'as published' : 'made';
}

const kind = await writeFile();
const megabytes = statSync(path).size / 1e6;
const duck = await (await DuckDBInstance.create(':memory:')).connect();
const rowOf = async (sql) => (await duck.runAndReadAll(sql)).getRows()[0].map(Number);
const source = `read_csv('${path}', all_varchar = true, header = true, quote = '"', escape = '"')`;
const columns = (await duck.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`)).getRows().map(([name]) => name);

/** Rows, and characters of all cells: whoever reads a cell otherwise has another number. */
const reading = {
  async 'inclusion-index, tablesIn'() {
    let [rows, characters] = [0, 0];
    for await (const table of tablesIn(fileSource(path))) {
      for await (const { cells } of table.rows()) {
        rows += cells.length;
        for (const row of cells) for (const cell of row) characters += cell.length;
      }
    }
    return [rows, characters];
  },
  async 'uDSV, streaming'() {
    let [rows, characters] = [0, 0];
    let parser;
    const take = (row) => {
      rows++;
      for (const cell of row) characters += cell.length;
    };
    for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 18 })) {
      parser ??= initParser(inferSchema(piece));
      parser.chunk(piece, parser.stringArrs, take);
    }
    parser.end();
    return [rows, characters];
  },
  async 'DuckDB, read_csv'() {
    const lengths = columns.map((name) => `coalesce(length("${name}"), 0)`).join(' + ');
    return rowOf(`SELECT count(*), sum(${lengths}) FROM ${source}`);
  },
};

const counts = { numerator: 'perm_excl', denominator: 'headcount' };
const mapping = {
  id: 'schools',
  publication: 'Exclusions',
  file: 'exclusions_by_geographic_level.csv',
  vintage: '2018-07',
  period: { column: 'time_period' },
  unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
  where: [
    { column: 'geographic_level', is: ['School'] },
    { column: 'school_type', is: ['Special'] },
  ],
  measures: [{ measure: 'rate', basis: 'academic year', ...counts, rows: 'sum' }],
};

/** Authorities and years whose schools have every count, and what these come to, exclusions in thousandths. */
const summing = {
  async 'inclusion-index, readTables'() {
    const { observations } = await readTables(tablesIn(fileSource(path)), [mapping]);
    const known = observations.filter(({ numerator }) => numerator !== undefined);
    const sum = (of) => known.reduce((total, one) => total + of(one), 0);
    return [known.length, Math.round(1000 * sum(({ numerator }) => numerator)), sum(({ denominator }) => denominator)];
  },
  async 'DuckDB, GROUP BY'() {
    const number = (name) => `sum(TRY_CAST(${name} AS DOUBLE))`;
    const known = (name) => `bool_and(TRY_CAST(${name} AS DOUBLE) IS NOT NULL)`;
    const groups = `SELECT ${number('perm_excl')} AS n, ${number('headcount')} AS d FROM ${source}
      WHERE geographic_level = 'School' AND school_type = 'Special' GROUP BY old_la_code, time_period
      HAVING ${known('perm_excl')} AND ${known('headcount')} AND ${number('headcount')} > 0`;
    return rowOf(`SELECT count(*), round(1000 * sum(n)), sum(d) FROM (${groups})`);
  },
};

/** The middle of five times after one to warm up, in milliseconds. */
async function timed(work) {
  await work();
  const times = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2];
}

try {
  console.log(`${megabytes.toFixed(0)} MB of CSV, ${kind}; node ${process.version}, DuckDB ${(await duck.runAndReadAll('SELECT version()')).getRows()[0][0]}`);
  for (const [what, ways] of [
    ['reading every cell', reading],
    ['special schools added up by authority and year', summing],
  ]) {
    const results = [];
    for (const [name, work] of Object.entries(ways)) results.push([name, await work(), await timed(work)]);
    const rows = (await reading['DuckDB, read_csv']())[0];
    console.log(`${what}:`);
    for (const [name, result, milliseconds] of results) {
      assert.deepEqual(result, results[0][1], `${name} reads otherwise than ${results[0][0]}`);
      const speed = Math.round((1000 * rows) / milliseconds).toLocaleString('en');
      console.log(`  ${name.padEnd(28)} ${milliseconds.toFixed(0).padStart(6)} ms ${speed.padStart(11)} rows/s`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
