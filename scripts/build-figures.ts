/**
 * Writes src/england/figures.data.ts, the carried figures, from the published files by the readers of `inclusion-index/sources`,
 * and from the tidy reading where no published file is at hand.
 * Run after build-authorities: INCLUSION_SHARED=<folder of the shared files> npx tsx scripts/build-figures.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { isKnown } from '../src/core/cell.ts';
import type { Issue } from '../src/core/issue.ts';
import type { Observation, Source } from '../src/core/observation.ts';
import { type Period, periodOrdinal } from '../src/core/period.ts';
import { type AuthorityUnit, authorities } from '../src/england/authority.ts';
import { type FigureBlock, packBlock } from '../src/england/figure-block.ts';
import { type FigureMeasure, figureBasis, figureMeasures } from '../src/england/figure-measures.ts';
import { bytesSource } from '../src/sources/bytes-source.ts';
import { fileSource } from '../src/sources/file-source.ts';
import { carriedMappings } from '../src/sources/mappings/carried.ts';
import type { RawTable } from '../src/sources/raw-table.ts';
import { readTables } from '../src/sources/read-tables.ts';
import { tablesIn } from '../src/sources/tables-in.ts';
import { tidyMappings } from './tidy-mappings.ts';

/** What a build did, beside the file. */
export interface FigureBuild {
  /** The text of the generated file. */
  readonly text: string;
  /** For each measure its years by where they come from: `caseload.csv: 2018/19 to 2024/25 (1064)`. */
  readonly origins: Readonly<Record<string, readonly string[]>>;
  /** What the readers say of the files, notes left out. */
  readonly issues: readonly Issue[];
}

const mappings = [...carriedMappings, ...tidyMappings];

/** Builds the data file from tables; `links` are the pages that LAIT's dictionary gives for its columns. */
export async function buildFigures(
  tables: AsyncIterable<RawTable> | Iterable<RawTable>,
  links: ReadonlyMap<string, string> = new Map(),
): Promise<FigureBuild> {
  const read = await readTables(tables, mappings);
  const issues = read.issues.filter(({ severity }) => severity !== 'note');
  const wrong = issues.find(({ severity }) => severity === 'error');
  if (wrong) fail(`${wrong.file}, row ${wrong.row}: ${wrong.message} ${wrong.remedy}`);
  const ids = authorities()
    .map(({ id }) => id)
    .sort();
  const sources: string[] = [];
  const sourceIndex = (source: Source): number => {
    const link = source.url ?? links.get(source.column.replace(/; counts: .*/, ''));
    const text = JSON.stringify(link === undefined ? source : { ...source, url: link });
    return sources.includes(text) ? sources.indexOf(text) : sources.push(text) - 1;
  };
  const blocks: FigureBlock[] = [];
  const origins: Record<string, string[]> = {};
  for (const measure of figureMeasures) {
    const ofMeasure = read.observations.filter((one) => one.measure === measure && isCarried(one.period, measure));
    for (const [period, figures] of byPeriod(ofMeasure))
      blocks.push(blockOf(measure, period, figures, ids, sourceIndex));
    origins[measure] = originsOf(ofMeasure);
  }
  return { text: print(ids, sources, blocks), origins, issues };
}

type Figures = readonly Observation<AuthorityUnit>[];

/** Years an index can need: 2015/16 ends in the calendar year 2016. */
function isCarried(period: Period, measure: FigureMeasure): boolean {
  const year = periodOrdinal(period);
  return year >= (figureBasis[measure] === 'calendar year' ? 2016 : 2015) && year <= 2025;
}

function byPeriod(figures: Figures): [Period, Figures][] {
  const found = new Map<Period, Observation<AuthorityUnit>[]>();
  for (const figure of figures) found.set(figure.period, [...(found.get(figure.period) ?? []), figure]);
  return [...found];
}

function blockOf(
  measure: FigureMeasure,
  period: Period,
  figures: Figures,
  ids: readonly string[],
  sourceIndex: (source: Source) => number,
): FigureBlock {
  const byId = new Map(figures.map((figure) => [figure.unit.id, figure]));
  const counted = oneSource(figures.filter(({ numerator }) => numerator !== undefined));
  const plain = oneSource(figures.filter(({ numerator }) => numerator === undefined)) ?? counted;
  if (!plain) fail(`${measure} ${period} has no source.`);
  const head = { measure, period, source: sourceIndex(plain) };
  const counts = counted && { source: sourceIndex(counted), scale: scaleOf(measure), decimals: decimalsOf(figures) };
  return packBlock(
    head,
    ids.map((id) => byId.get(id)),
    counts,
  );
}

function oneSource(figures: Figures): Source | undefined {
  const [first] = figures;
  const other = figures.find(({ source }) => JSON.stringify(source) !== JSON.stringify(first?.source));
  if (other) fail(`${other.measure} ${other.period} has two sources.`);
  return first?.source;
}

function scaleOf(measure: FigureMeasure): number {
  const scales = mappings.flatMap((mapping) =>
    mapping.measures.filter((one) => one.measure === measure && one.numerator),
  );
  return scales[0]?.scale ?? 100;
}

/** To how many decimals figures are published: the most any has, as trailing zeros are not kept. */
function decimalsOf(figures: Figures): number {
  return Math.max(...figures.map(({ value }) => (isKnown(value) ? (String(value).split('.')[1] ?? '').length : 0)));
}

/** Which years come from which file. */
function originsOf(figures: Figures): string[] {
  const files = [...new Set(figures.map(({ source }) => source.file))];
  return files.map((file) => {
    const from = figures.filter(({ source }) => source.file === file);
    const periods = [...new Set(from.map(({ period }) => period))];
    return `${file}: ${periods[0]}${periods.length > 1 ? ` to ${periods.at(-1)}` : ''} (${from.length})`;
  });
}

function print(ids: readonly string[], sources: readonly string[], blocks: readonly FigureBlock[]): string {
  const lines = (items: readonly string[]): string => items.join(',\n');
  const json = `{"authorities":${JSON.stringify(ids)},
"sources":[
${lines(sources)}
],
"blocks":[
${lines(blocks.map((block) => JSON.stringify(block)))}
]}`;
  if (/[`\\]|\$\{/.test(json)) fail('the figures do not fit into a template literal.');
  return `// Generated by scripts/build-figures.ts: do not edit. JSON of the shape FigureFile, one block a line.
// Contains public sector information licensed under the Open Government Licence v3.0.
// Source: Department for Education; MHCLG (English Indices of Deprivation 2019).

export const figuresText: string = \`${json}\`;
`;
}

/** The tables of every published file in a folder, then that of the tidy reading. */
async function* tablesUnder(shared: string): AsyncGenerator<RawTable> {
  const folder = join(shared, 'data', 'raw');
  const files = readdirSync(folder).filter((file) => /\.(csv|zip|xlsx|parquet)$/.test(file));
  for (const file of files.sort()) yield* tablesIn(fileSource(join(folder, file)));
  const tidy = gunzipSync(readFileSync(join(shared, 'data', 'tidy', 'la_measures.csv.gz')));
  for await (const table of tablesIn(bytesSource('la_measures.csv', tidy))) yield withSymbols(table);
}

/** The tidy reading has a symbol in a column of its own: it is put where a published file has it. */
function withSymbols(table: RawTable): RawTable {
  const [value = -1, flag = -1] = ['value', 'flag'].map((heading) => table.header.indexOf(heading));
  return {
    ...table,
    async *rows() {
      for await (const { first, cells } of table.rows()) {
        yield { first, cells: cells.map((row) => row.with(value, row[value] || row[flag] || '')) };
      }
    },
  };
}

/** LAIT's column -> the page its dictionary gives for it. */
function linksOf(dictionary: string): Map<string, string> {
  return new Map(
    csvParse(dictionary).flatMap((row): [string, string][] => {
      const link = /https?:\/\/\S+/.exec(row['Hyperlink(s)'] ?? '')?.[0];
      return link ? [[row.Measure_short ?? '', link]] : [];
    }),
  );
}

function fail(message: string): never {
  throw new Error(`build-figures: ${message}`);
}

/** Builds from the files under a folder of shared files. */
export async function buildFiguresFrom(shared: string): Promise<FigureBuild> {
  const dictionary = readFileSync(join(shared, 'data', 'raw', 'lait_data_dictionary.csv'), 'utf8');
  return buildFigures(tablesUnder(shared), linksOf(dictionary.replace(/^\uFEFF/, '')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shared = process.env.INCLUSION_SHARED ?? fail('set INCLUSION_SHARED to the folder of the shared files.');
  const { text, origins, issues } = await buildFiguresFrom(shared);
  writeFileSync(new URL('../src/england/figures.data.ts', import.meta.url), text);
  console.log(`src/england/figures.data.ts: ${text.length} characters`);
  for (const [measure, files] of Object.entries(origins)) console.log(`${measure}\n  ${files.join('\n  ')}`);
  for (const { severity, message } of issues) console.log(`${severity}: ${message}`);
}
