/**
 * Writes src/england/figures.data.ts, the carried figures, from the tidy reading of the published files.
 * Run after build-authorities: INCLUSION_SHARED=<folder of the shared files> npx tsx scripts/build-figures.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { csvParse, type DSVRowString } from 'd3-dsv';
import type { Cell, Reason } from '../src/core/cell.ts';
import type { Source } from '../src/core/observation.ts';
import { type Basis, type Period, parsePeriod, periodOrdinal } from '../src/core/period.ts';
import { type Authority, authorities } from '../src/england/authority.ts';
import { type FigureBlock, type FigureRow, packBlock } from '../src/england/figure-block.ts';
import { figureBasis, figureMeasures } from '../src/england/figure-measures.ts';
import { endOfPeriod, startOfPeriod } from '../src/england/period-end.ts';
import { dfeSymbols } from '../src/sources/parse-cell.ts';
import { falseZeros, figurePlan, sourceOf, type Take } from './figure-plan.ts';

/** What symbols mean: the DfE's, and the tidy file's own for an empty cell (the tribunal table, for authorities that had ended) and for a sum of two x. */
const reasonOfFlag: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ...dfeSymbols,
  ['blank', 'not-available'],
  ['nan', 'not-available'],
]);

/** What the tidy file calls each basis. */
const tidyBases: Readonly<Record<Basis, RegExp>> = {
  'academic year': /^academic year(: (autumn|spring|summer) term)?$/,
  'January census': /^January census$/,
  'March survey': /March participation/,
  'calendar year': /^calendar year$/,
  once: /^IoD 2019/,
};

/** The first and last start years an index can need. */
const years: readonly [number, number] = [2015, 2025];

/** What a build did, beside the file. */
export interface FigureBuild {
  /** The text of the generated file. */
  readonly text: string;
  /** How many observations each measure has. */
  readonly observations: Readonly<Record<string, number>>;
  /** How many of them have counts. */
  readonly counted: Readonly<Record<string, number>>;
  /** Rows left out because the authority was not open on any day the figure is about, by measure and period. */
  readonly skipped: readonly string[];
  /** Counts left out because they do not give the published value, as `measure period authority: value, counts`. */
  readonly disagreeing: readonly string[];
}

/** A row of the tidy file that is taken, with its cell read. */
interface TidyRow extends FigureRow {
  readonly authority: Authority;
  readonly period: Period;
  readonly source: Source;
}

/** Builds the data file from the text of la_measures.csv and of LAIT's data dictionary, which has its links. */
export function buildFigures(tidy: string, dictionary: string): FigureBuild {
  const rowsOf = readTidy(tidy, linksOf(dictionary));
  const ids = authorities()
    .map(({ id }) => id)
    .sort();
  const sources: string[] = [];
  const sourceIndex = (source: Source): number => {
    const text = JSON.stringify(source);
    return sources.includes(text) ? sources.indexOf(text) : sources.push(text) - 1;
  };
  const blocks: FigureBlock[] = [];
  const build = { observations: new Map<string, number>(), counted: new Map<string, number>() };
  const skipped: string[] = [];
  const disagreeing: string[] = [];
  for (const measure of figureMeasures) {
    const basis = figureBasis[measure];
    const found = new Map<Period, { take: Take; rows: Map<string, TidyRow>; counts: Map<string, TidyRow> }>();
    for (const take of figurePlan[measure]) {
      for (const row of rowsOf(take.from, basis, take)) {
        const { authority, period, value } = row;
        if (typeof value !== 'number' && !wasOpen(authority, period, basis)) {
          skipped.push(`${measure} ${period} ${authority.id}`);
          continue;
        }
        const block = found.get(period) ?? { take, rows: new Map(), counts: new Map() };
        found.set(period, block);
        const known = block.rows.get(authority.id);
        if (known && (known.value !== value || block.take !== take)) {
          fail(`two values for ${measure} ${period} ${authority.id}: ${known.value} and ${value}.`);
        }
        block.rows.set(authority.id, row);
      }
      for (const counts of take.counts ?? []) {
        for (const row of rowsOf(counts.from, basis, counts)) {
          found.get(row.period)?.counts.set(row.authority.id, row);
        }
      }
    }
    for (const [period, { take, rows, counts }] of [...found].sort(([a], [b]) => periodOrdinal(a) - periodOrdinal(b))) {
      const scale = take.scale ?? 100;
      const decimals = decimalsOf([...rows.values()]);
      let source: Source | undefined;
      let countsSource: Source | undefined;
      const packed = ids.map((id): FigureRow | undefined => {
        const row = rows.get(id);
        if (!row) return undefined;
        source = sameSource(source, row.source, measure, period);
        const { value } = row;
        const { numerator, denominator, source: from } = (take.counted ? row : counts.get(id)) ?? {};
        tally(build.observations, measure);
        if (typeof value !== 'number' || numerator === undefined || denominator === undefined || !from)
          return { value };
        if (!agrees(value, (scale * numerator) / denominator, decimals)) {
          disagreeing.push(`${measure} ${period} ${id}: ${value}, counts ${numerator} / ${denominator}`);
          return { value };
        }
        tally(build.counted, measure);
        countsSource = sameSource(countsSource, from, measure, period);
        return { value, numerator, denominator };
      });
      if (!source) continue;
      const head = { measure, period, source: sourceIndex(source) };
      const both = countsSource && sourceIndex(take.counted ? source : withCounts(source, countsSource));
      blocks.push(packBlock(head, packed, both === undefined ? undefined : { source: both, scale, decimals }));
    }
  }
  const text = print(ids, sources, blocks);
  return {
    text,
    observations: Object.fromEntries(build.observations),
    counted: Object.fromEntries(build.counted),
    skipped,
    disagreeing,
  };
}

/** A reader of the tidy file: the rows of one measure in a range of years. */
function readTidy(tidy: string, links: ReadonlyMap<string, string>) {
  const byMeasure = new Map<string, DSVRowString[]>();
  for (const row of csvParse(tidy)) {
    const list = byMeasure.get(cell(row, 'measure_id'));
    if (list) list.push(row);
    else byMeasure.set(cell(row, 'measure_id'), [row]);
  }
  const byLaCode = new Map(authorities().flatMap((authority) => authority.laCodes.map((code) => [code, authority])));
  return (measure: string, basis: Basis, range: { readonly first?: number; readonly last?: number }): TidyRow[] => {
    const found: TidyRow[] = [];
    for (const row of byMeasure.get(measure) ?? fail(`the tidy file has no ${measure}.`)) {
      const period = parsePeriod(cell(row, 'time_period')) ?? fail(`"${row.time_period}" is no year.`);
      const start = periodOrdinal(period);
      if (start < (range.first ?? years[0]) || start > (range.last ?? years[1])) continue;
      const place = `${measure} ${period} ${row.la_code_old}`;
      if (!tidyBases[basis].test(cell(row, 'time_basis'))) fail(`${place}: the basis is "${row.time_basis}".`);
      // By the three-digit code: the file gives the newest GSS code for every year.
      const authority = byLaCode.get(cell(row, 'la_code_old')) ?? fail(`${place}: no such authority.`);
      const known =
        sourceOf(measure, cell(row, 'label'), cell(row, 'source_file')) ?? fail(`${place}: unknown source.`);
      const link = links.get(known.column);
      const source = known.url === undefined && link ? { ...known, url: link } : known;
      const [numerator, denominator] = [count(row, 'numerator', place), count(row, 'denominator', place)];
      const counts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator };
      found.push({ authority, period, source, value: readCell(row, place), ...counts });
    }
    return found;
  };
}

/** The cell of a row: the symbol is looked at before anything is made a number. */
function readCell(row: DSVRowString, place: string): Cell {
  const [value, flag] = [cell(row, 'value').trim(), cell(row, 'flag').trim()];
  const falseZero = falseZeros.some(
    ({ measure, period, la }) => row.measure_id === measure && row.time_period === period && row.la_code_old === la,
  );
  if (falseZero && (Number(value) !== 0 || value === '')) fail(`${place}: "${value}" is listed as a false zero.`);
  if (falseZero) return 'not-available';
  if (flag !== '' && value !== '') fail(`${place}: both a value "${value}" and a symbol "${flag}".`);
  if (value === '')
    return (
      reasonOfFlag.get(flag) ?? fail(`${place}: the symbol "${flag}" is not known; say in the script what it means.`)
    );
  return number(value, place);
}

function count(row: DSVRowString, column: 'numerator' | 'denominator', place: string): number | undefined {
  const text = cell(row, column).trim();
  return text === '' ? undefined : number(text, place);
}

function number(text: string, place: string): number {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)
    ? Number(text)
    : fail(`${place}: "${text}" is neither a number nor a symbol.`);
}

/** Whether the authority was open on any day the figure is about. */
function wasOpen({ opened, closed }: Authority, period: Period, basis: Basis): boolean {
  return opened <= endOfPeriod(period, basis) && (closed === undefined || startOfPeriod(period, basis) <= closed);
}

/** To how many decimals a column is published: the most any of its values has, as trailing zeros are not kept. */
function decimalsOf(rows: readonly TidyRow[]): number {
  return Math.max(
    0,
    ...rows.map(({ value }) => (typeof value === 'number' ? (String(value).split('.')[1] ?? '').length : 0)),
  );
}

/** Whether a published value is a rounding of an exact one, halves either way. */
function agrees(published: number, exact: number, decimals: number): boolean {
  return Math.abs(published - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}

function sameSource(known: Source | undefined, source: Source, measure: string, period: Period): Source {
  if (known && JSON.stringify(known) !== JSON.stringify(source)) fail(`${measure} ${period} has two sources.`);
  return source;
}

/** The source of a value whose counts were published elsewhere. */
function withCounts(value: Source, counts: Source): Source {
  return { ...value, column: `${value.column}; counts: ${counts.publication}, ${counts.file}, ${counts.column}` };
}

function tally(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** LAIT's column -> the page its dictionary gives for it. */
function linksOf(dictionary: string): Map<string, string> {
  return new Map(
    csvParse(dictionary).flatMap((row): [string, string][] => {
      const link = /https?:\/\/\S+/.exec(row['Hyperlink(s)'] ?? '')?.[0];
      return link ? [[cell(row, 'Measure_short'), link]] : [];
    }),
  );
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

function cell(row: DSVRowString, column: string): string {
  return row[column] ?? fail(`a row has no column ${column}.`);
}

function fail(message: string): never {
  throw new Error(`build-figures: ${message}`);
}

/** Builds from the files under a folder of shared files. */
export function buildFiguresFrom(shared: string): FigureBuild {
  const tidy = gunzipSync(readFileSync(join(shared, 'data', 'tidy', 'la_measures.csv.gz'))).toString('utf8');
  const dictionary = readFileSync(join(shared, 'data', 'raw', 'lait_data_dictionary.csv'), 'utf8');
  return buildFigures(tidy, dictionary.replace(/^\uFEFF/, ''));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shared = process.env.INCLUSION_SHARED ?? fail('set INCLUSION_SHARED to the folder of the shared files.');
  const { text, observations, counted, skipped, disagreeing } = buildFiguresFrom(shared);
  writeFileSync(new URL('../src/england/figures.data.ts', import.meta.url), text);
  console.log(`src/england/figures.data.ts: ${text.length} characters`);
  console.table(
    figureMeasures.map((measure) => ({ measure, n: observations[measure], counted: counted[measure] ?? 0 })),
  );
  console.log(`${skipped.length} rows without a figure left out: the authority was not open.`);
  console.log(`${disagreeing.length} counts left out, as they do not give the published value:`);
  for (const line of disagreeing) console.log(`  ${line}`);
}
