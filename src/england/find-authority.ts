import { closest, distance } from 'fastest-levenshtein';
import type { Issue } from '../core/issue.ts';
import { type Authority, authorities, isOpen, regions } from './authority.ts';
import { type CombinedRow, combinedRows } from './combined-rows.ts';
import { coreKey, nameKey } from './name-key.ts';

/** An authority, or the issue that says why there is none. */
export type FoundAuthority =
  | { readonly authority: Authority; readonly issue?: undefined }
  | { readonly authority?: undefined; readonly issue: Issue };

/** What a text may mean, by how exactly it says so. */
interface Index {
  /** By GSS code or three-digit code. */
  readonly codes: ReadonlyMap<string, Authority>;
  /** By a spelling met, so that "Dorset (Pre LG)" is the old county and nothing else. */
  readonly names: ReadonlyMap<string, readonly Authority[]>;
  /** By a spelling without the words around it. */
  readonly cores: ReadonlyMap<string, readonly Authority[]>;
}

/** Nothing is known of earlier dates: an authority that "opened" then was there before. */
const registerStart = '2009-01-01';

let index: Index | undefined;

/**
 * The authority that a name or code means: any spelling met in published files, whatever its case, spacing and
 * punctuation, with or without "City of", "London Borough of" or "Council"; any GSS code it ever held; its three-digit code.
 *
 * With `on` it must have been open on that ISO date; the date also tells the two Dorsets apart (without it the open one
 * wins). What is not found comes back as an issue: `unknown-authority`, with the nearest name; `authority-not-open`, with
 * the authorities before or after it; `combined-authority`, for a row that covers two. Nothing is thrown.
 *
 * @example
 * ```ts
 * import { findAuthority } from 'inclusion-index/england';
 * findAuthority('Bristol, City of').authority?.id; // => 'bristol'
 * findAuthority('E08000013').authority?.name; // => 'St. Helens'
 * findAuthority('Dorset', { on: '2018-09-01' }).authority?.id; // => 'dorset-county'
 * findAuthority('Cumbria', { on: '2024-01-18' }).issue?.code; // => 'authority-not-open'
 * findAuthority('Camdem').issue?.remedy; // => 'Did you mean "Camden"?'
 * ```
 */
export function findAuthority(text: string, { on }: { readonly on?: string } = {}): FoundAuthority {
  index ??= buildIndex();
  const key = nameKey(text);
  const core = coreKey(key);
  // Spreadsheets and Parquet files turn 342 into "342.0".
  const code = /^\s*(\d{3})\.0+\s*$/.exec(text)?.[1] ?? key;
  const byCode = index.codes.get(code);
  const candidates = byCode ? [byCode] : (index.names.get(key) ?? index.cores.get(core) ?? []);
  const authority =
    candidates.find((candidate) => (on === undefined ? candidate.closed === undefined : isOpen(candidate, on))) ??
    candidates[0];
  if (authority === undefined) return { issue: combinedIssue(text, key) ?? unknownIssue(text, key, core) };
  if (on !== undefined && !isOpen(authority, on)) return { issue: notOpenIssue(text, authority, on) };
  return { authority };
}

function buildIndex(): Index {
  const codes = new Map<string, Authority>();
  const names = new Map<string, Authority[]>();
  const cores = new Map<string, Authority[]>();
  const add = (map: Map<string, Authority[]>, key: string, authority: Authority): void => {
    const list = map.get(key);
    if (!list) map.set(key, [authority]);
    else if (!list.includes(authority)) list.push(authority);
  };
  for (const authority of authorities()) {
    const all = [...authority.laCodes, ...authority.codes.map((code) => code.gss)];
    for (const code of all) codes.set(nameKey(code), authority);
    for (const text of [authority.name, ...authority.spellings]) {
      add(names, nameKey(text), authority);
      add(cores, coreKey(nameKey(text)), authority);
    }
  }
  return { codes, names, cores };
}

/**
 * The combined row that a code or name as published means; none where it is of one authority, or unknown.
 *
 * @example
 * ```ts
 * import { findCombinedRow } from 'inclusion-index/england';
 * findCombinedRow('E06000061 / E06000062')?.members; // => ['north-northamptonshire', 'west-northamptonshire']
 * findCombinedRow('Camden'); // => undefined
 * ```
 */
export function findCombinedRow(text: string): CombinedRow | undefined {
  return combinedBy(nameKey(text));
}

function combinedBy(key: string): CombinedRow | undefined {
  return combinedRows.find(({ code, laCode, name }) =>
    [code, laCode, name].some((form) => form !== '' && nameKey(form) === key),
  );
}

function combinedIssue(text: string, key: string): Issue | undefined {
  const row = combinedBy(key);
  if (!row) return undefined;
  return {
    code: 'combined-authority',
    severity: 'error',
    message: `"${text}" stands for ${nameList(row.members)} together.`,
    remedy:
      'Use the rows of the authorities themselves: a figure for both cannot be shared out. It serves boundaries on which they were one.',
    value: text,
  };
}

function unknownIssue(text: string, key: string, core: string): Issue {
  const issue = (message: string, remedy: string): Issue => ({
    code: 'unknown-authority',
    severity: 'error',
    message,
    remedy,
    value: text,
  });
  const areas = [...regions, 'London', 'England'].map(nameKey);
  if (areas.includes(key)) return issue(`"${text}" is an area, not an authority.`, 'Leave its row out.');
  if (key === '702') return issue('702 is the overseas schools of the British Forces.', 'Leave its row out.');
  const remedy = 'Give a name, a GSS code or a three-digit code of an upper-tier authority in England.';
  const names = [...(index?.cores.keys() ?? [])];
  const isCode = /\d/.test(key);
  const near = isCode || core === '' || core.length > 100 ? undefined : closest(core, names);
  // A name that differs in more than a third of its letters is another name.
  const authority =
    near === undefined || distance(core, near) * 3 > near.length ? undefined : index?.cores.get(near)?.[0];
  return issue(`"${text}" is no authority in the register.`, authority ? `Did you mean "${authority.name}"?` : remedy);
}

function notOpenIssue(text: string, authority: Authority, on: string): Issue {
  const { id, name, opened, closed, predecessors, successors } = authority;
  const before = on < opened;
  const others = before ? predecessors : successors;
  const named = text.trim() === name ? `"${text}"` : `"${text}" (${name})`;
  const opening = opened === registerStart ? `the register starts on ${registerStart}` : `it opened on ${opened}`;
  return {
    code: 'authority-not-open',
    severity: 'error',
    message: `${named} was not open on ${on}: ${before ? opening : `it closed on ${closed}`}.`,
    remedy:
      others.length === 0
        ? 'Check the date: the register names no other authority in its place.'
        : `On that date use ${before ? 'what it took over from' : 'what took over from it'}: ${nameList(others)}.`,
    unit: id,
    value: text,
  };
}

/** With codes, as "Dorset" is two authorities. */
function nameList(ids: readonly string[]): string {
  return authorities()
    .filter(({ id }) => ids.includes(id))
    .map(({ name, laCodes }) => `"${name}" (${laCodes.join(', ')})`)
    .join(' and ');
}
