/**
 * Writes src/england/authorities.data.ts, the register of upper-tier authorities in England since 2009, from the DfE's
 * list of codes. Run: INCLUSION_SHARED=<folder of the shared files> npx tsx scripts/build-authorities.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse, type DSVRowString } from 'd3-dsv';

/** The texts the register is made from. */
export interface AuthorityFiles {
  /** dfe_local_authorities.csv: every code with the dates it was in use. */
  readonly codes: string;
  /** dfe_region_la_hierarchy.csv: the region of every code, London undivided. */
  readonly hierarchy: string;
  /** la_reference.csv: the same codes with Inner and Outer London apart. */
  readonly reference: string;
  /** name_variants.csv: every spelling met in published files. */
  readonly variants: string;
}

/** The DfE's list does not say who took over from whom: predecessors by three-digit code, then successors. */
const reorganisations: readonly { from: readonly string[]; to: readonly string[]; on: string }[] = [
  { from: ['820'], to: ['822', '823'], on: '2009-04-01' }, // Bedfordshire
  { from: ['875'], to: ['895', '896'], on: '2009-04-01' }, // Cheshire
  // Christchurch went from Dorset to Bournemouth, Christchurch and Poole; the rest of Dorset became a unitary.
  { from: ['835', '836', '837'], to: ['839'], on: '2019-04-01' },
  { from: ['835'], to: ['838'], on: '2019-04-01' },
  { from: ['928'], to: ['940', '941'], on: '2021-04-01' }, // Northamptonshire
  { from: ['909'], to: ['942', '943'], on: '2023-04-01' }, // Cumbria
];

/** Two authorities are called Dorset; the one that is open keeps the plain id. */
const ids: Readonly<Record<string, string>> = { '835': 'dorset-county' };

/** Spellings in everyday use that the published files did not have. */
const moreSpellings: Readonly<Record<string, readonly string[]>> = {
  '810': ['Hull'],
  '835': ['Dorset County', 'Dorset County Council'],
  '839': ['BCP'],
};

/** County codes of early 2009, which have no three-digit code in the list: the authority went on under a new code. */
const continuedAs: Readonly<Record<string, string>> = {
  E10000010: '840', // Durham, as County Durham
  E10000022: '929', // Northumberland
  E10000026: '893', // Shropshire
  E10000033: '865', // Wiltshire
};

/** The area of two authorities under one code, in a form the "x / y" of the other combined rows does not have. */
const combinedAreas: Readonly<Record<string, readonly string[]>> = { E10000005: ['908', '420'] };

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly la: string;
  readonly codes: { gss: string; from: string; to?: string }[];
  readonly region: string;
  readonly spellings: Set<string>;
}

/** The text of the generated file. */
export function buildAuthorities(files: AuthorityFiles): string {
  const rows = csvParse(files.codes).filter((row) => row.entity_code !== '');
  const regionOf = regionsByCode(files);
  const drafts = new Map<string, Draft>();
  const combined: { code: string; laCode: string; name: string; from: string; to?: string; members: string[] }[] = [];
  for (const row of rows) {
    const gss = cell(row, 'new_la_code');
    const name = cell(row, 'la_name');
    const la = continuedAs[gss] ?? cell(row, 'old_la_code');
    const dates = { from: isoDate(cell(row, 'date_of_operation')), ...until(cell(row, 'date_of_termination')) };
    const members = combinedAreas[gss] ?? (gss.includes('/') ? la.split(' / ') : undefined);
    if (members) {
      combined.push({ code: gss, laCode: la === 'x' ? '' : la, name, ...dates, members: [...members] });
      continue;
    }
    if (!/^\d{3}$/.test(la)) throw new Error(`${gss} ${name}: no three-digit code; say in the script how it went on.`);
    const draft = drafts.get(la) ?? {
      id: ids[la] ?? slug(name),
      name: '',
      la,
      codes: [],
      region: '',
      spellings: new Set(),
    };
    const region = regionOf.get(gss);
    if (region === undefined) throw new Error(`${gss} ${name}: no region.`);
    draft.codes.push({ gss, ...dates });
    draft.spellings.add(name);
    // The newest row gives the name: "County Durham", not the "Durham" of 2009.
    const newest = draft.codes.every((code) => code.from <= dates.from);
    drafts.set(la, {
      ...draft,
      name: newest ? name : draft.name,
      id: ids[la] ?? slug(newest ? name : draft.name),
      region,
    });
  }
  addSpellings(drafts, files.variants);
  return print([...drafts.values()], combined);
}

function print(
  drafts: Draft[],
  combined: { code: string; laCode: string; name: string; from: string; to?: string; members: string[] }[],
): string {
  const idOf = (la: string): string => drafts.find((draft) => draft.la === la)?.id ?? fail(`no authority ${la}.`);
  const byName = drafts.toSorted((a, b) => order(a.name, b.name) || order(a.la, b.la));
  const seen = new Set<string>();
  const records = byName.map((draft) => {
    if (seen.has(draft.id)) fail(`the id ${draft.id} is used twice.`);
    seen.add(draft.id);
    const codes = draft.codes.toSorted((a, b) => order(a.from, b.from));
    // A combined code says that its members were there already: Cornwall and Isles of Scilly in early 2009.
    const starts = [...codes, ...combined.filter((row) => row.members.includes(draft.la))].map((code) => code.from);
    const opened = starts.toSorted(order)[0] ?? '';
    const closed = codes.at(-1)?.to ?? '';
    return JSON.stringify([
      draft.id,
      draft.name,
      [draft.la],
      codes.map(({ gss, from, to }) => (to === undefined ? [gss, from] : [gss, from, to])),
      draft.region,
      opened,
      closed,
      [...draft.spellings].sort(order),
      reorganisations
        .filter(({ to }) => to.includes(draft.la))
        .flatMap(({ from }) => from.map(idOf))
        .sort(order),
      reorganisations
        .filter(({ from }) => from.includes(draft.la))
        .flatMap(({ to }) => to.map(idOf))
        .sort(order),
    ]);
  });
  for (const { from, to, on } of reorganisations) {
    for (const la of to) {
      const opens = drafts.find((draft) => draft.la === la)?.codes[0]?.from;
      if (opens !== on) fail(`${la} opened on ${opens}, its reorganisation was on ${on}.`);
    }
    for (const la of from) {
      const closes = drafts.find((draft) => draft.la === la)?.codes.at(-1)?.to;
      if (closes === undefined || closes >= on) fail(`${la} closed on ${closes}, its reorganisation was on ${on}.`);
    }
  }
  const combinedRows = combined.map(({ code, laCode, name, from, to, members }) =>
    JSON.stringify([code, laCode, name, members.map(idOf), from, to ?? '']),
  );
  return `// Generated by scripts/build-authorities.ts: do not edit. One authority a line, sorted by name.
// Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education
// (lists of local authority codes and of regions; names as met in its published files).

/** id, name, three-digit codes, [GSS code, from, to], region, opened, closed, spellings, predecessors, successors. */
export type AuthorityRecord = readonly [
  id: string,
  name: string,
  laCodes: readonly string[],
  codes: readonly (readonly [gss: string, from: string, to?: string])[],
  region: string,
  opened: string,
  closed: string,
  spellings: readonly string[],
  predecessors: readonly string[],
  successors: readonly string[],
];

/** Rows of published files that stand for two authorities: code, three-digit code, name, members, from, to. */
export type CombinedRecord = readonly [
  code: string,
  laCode: string,
  name: string,
  members: readonly string[],
  from: string,
  to: string,
];

export const authorityRecords: readonly AuthorityRecord[] = [
${records.map((record) => `  ${record},`).join('\n')}
];

export const combinedRecords: readonly CombinedRecord[] = [
${combinedRows.map((record) => `  ${record},`).join('\n')}
];
`;
}

/** GSS code -> region: the DfE's hierarchy, with London split as in the reference file; the two must agree elsewhere. */
function regionsByCode(files: AuthorityFiles): Map<string, string> {
  const found = new Map(csvParse(files.hierarchy).map((row) => [cell(row, 'new_la_code'), cell(row, 'region_name')]));
  for (const row of csvParse(files.reference)) {
    const [gss, region] = [cell(row, 'new_la_code'), cell(row, 'region')];
    const parent = found.get(gss);
    if (region === '' || gss === 'z') continue;
    if (parent === 'London' && (region === 'Inner London' || region === 'Outer London')) found.set(gss, region);
    else if (parent !== region) fail(`${gss}: region "${region}" in one file and "${parent}" in the other.`);
  }
  return found;
}

function addSpellings(drafts: Map<string, Draft>, variants: string): void {
  for (const row of csvParse(variants)) {
    const draft = drafts.get(cell(row, 'la_code_old'));
    if (!draft) throw new Error(`A spelling for ${row.la_code_old}, which is no authority.`);
    for (const name of cell(row, 'names').split(' | ')) draft.spellings.add(name);
  }
  for (const [la, names] of Object.entries(moreSpellings))
    for (const name of names) drafts.get(la)?.spellings.add(name);
}

/** `Bristol, City of` -> `bristol`, `St. Helens` -> `st-helens`. */
function slug(name: string): string {
  return name
    .replace(/, (City|County) of$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? fail(`"${text}" is no date.`);
  return `${year}-${month}-${day}`;
}

function until(text: string): { to?: string } {
  return text === '' ? {} : { to: isoDate(text) };
}

/** By code unit, so that the file is the same whatever the machine's language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cell(row: DSVRowString, column: string): string {
  return row[column] ?? fail(`a row has no column ${column}.`);
}

function fail(message: string): never {
  throw new Error(`build-authorities: ${message}`);
}

/** Reads the source files under a folder of shared files. */
export function readAuthorityFiles(shared: string): AuthorityFiles {
  const read = (...path: string[]): string =>
    readFileSync(join(shared, 'data', ...path), 'utf8').replace(/^\uFEFF/, '');
  return {
    codes: read('raw', 'dfe_local_authorities.csv'),
    hierarchy: read('raw', 'dfe_region_la_hierarchy.csv'),
    reference: read('tidy', 'la_reference.csv'),
    variants: read('tidy', 'name_variants.csv'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shared = process.env.INCLUSION_SHARED ?? fail('set INCLUSION_SHARED to the folder of the shared files.');
  const text = buildAuthorities(readAuthorityFiles(shared));
  writeFileSync(new URL('../src/england/authorities.data.ts', import.meta.url), text);
  console.log(`src/england/authorities.data.ts: ${text.length} characters`);
}
