import type * as v from 'valibot';
import { InclusionIndexError } from '../core/error.ts';
import { excerpt } from '../core/text.ts';
import { nearestText } from '../math/nearest-text.ts';
import { knownElsewhere } from './other-names.ts';

/** What is wrong at one place of an index file, or of a mapping. */
export interface IndexProblem {
  /** The keys that lead to it, from the top; numbers count from 0 in a list. */
  readonly path: readonly (string | number)[];
  /** What is wrong, with the value met. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether it is the key that is wrong, and not what stands under it. */
  readonly isKey?: boolean;
  /** The file, and the place in it, both counted from 1, where the index was read from a text. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** An index that cannot be read, with everything that is wrong with it. */
export class IndexError extends InclusionIndexError {
  readonly problems: readonly IndexProblem[];

  /** @param problems at least one */
  constructor(problems: readonly IndexProblem[]) {
    super('bad-index', `The index is not well-formed.${problemsText(problems)}`, 'See docs/index-files.md.');
    this.problems = problems;
  }
}

/** The first of several problems, a line each, after a sentence. */
export function problemsText(problems: readonly IndexProblem[]): string {
  const shown = problems.slice(0, 20).map(problemText);
  const count = problems.length === 1 ? '' : ` It has ${problems.length} problems:\n`;
  return `${count || ' '}${shown.join('\n')}${problems.length > shown.length ? '\n…' : ''}`;
}

/** In the order in which they stand in the file. */
export function byPlace(a: IndexProblem, b: IndexProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** One line for a person: `my-index.yaml:3:12: normalise.type: ...`. */
export function problemText({ path, message, remedy, file, line, column }: IndexProblem): string {
  const place = file === undefined ? '' : `${file}:${line === undefined ? '' : `${line}:${column}:`} `;
  const keys = path.length === 0 ? '' : `${excerpt(path.join('.'), 120)}: `;
  return `${excerpt(place, 200)}${keys}${excerpt(message)} ${excerpt(remedy)}`.trimEnd();
}

/** Which of the names known was meant: by a name it has elsewhere, or the nearest if any is near. */
export function guess(name: string, known: readonly string[]): string {
  const meant = knownElsewhere(name, known) ?? nearestText(name, known);
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
}

/** What valibot found, in words. */
export function problemOf(issue: v.BaseIssue<unknown>): IndexProblem {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (isKey && issue.received === 'undefined') {
    const remedy = path.at(-1) === 'direction' ? directionRemedy(tableOf(issue)) : 'Add it.';
    return { path: path.slice(0, -1), message: `"${path.at(-1)}" is missing.`, remedy };
  }
  if (isKey) {
    const elsewhere = keyElsewhere(String(path.at(-1)), path, tableOf(issue));
    if (elsewhere) return { path, message: `"${path.at(-1)}" cannot stand here.`, remedy: elsewhere, isKey };
    const known = issue.message.startsWith('Invalid') ? [] : issue.message.split(' ');
    const remedy =
      known.length > 0 ? `${guess(String(path.at(-1)), known)}There can be ${known.join(', ')}.` : 'Leave it out.';
    return { path, message: `"${path.at(-1)}" is no key known here.`, remedy, isKey };
  }
  const own = issue.message.startsWith('Invalid') ? undefined : issue.message;
  const names = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, name]) => name ?? '');
  if (names.length > 0) {
    const message =
      issue.received === 'undefined' ? 'It is missing.' : `${issue.received} is not among what can stand here.`;
    return { path, message, remedy: own ?? `${guess(textOf(issue.input), names)}Use ${names.join(', ')}.` };
  }
  if (issue.kind === 'schema') {
    const wanted = wantedIn.get(issue.expected ?? '') ?? issue.expected;
    return { path, message: `${shown(issue)} stands here.`, remedy: own ?? `Give ${wanted}.` };
  }
  // A method refuses its options in a sentence that says what to do as well.
  if (issue.type === 'check' && own) return { path, message: own, remedy: '' };
  return {
    path,
    message: `${shown(issue)} cannot stand here.`,
    remedy: own ?? `${issue.expected ?? 'Another'} is needed.`,
  };
}

/** The table that a key is missing in, or stands in. */
function tableOf(issue: v.BaseIssue<unknown>): object {
  const input = issue.path?.at(-1)?.input;
  return typeof input === 'object' && input !== null ? input : {};
}

/** A node with nothing but an id and a title could be meant as either. */
function directionRemedy(node: object): string {
  const isBare = Object.keys(node).every((key) => key === 'id' || key === 'title');
  return `Say which is better: higher or lower.${isBare ? ' If it is a group, give its children.' : ''}`;
}

/** Where the keys stand that are looked for in an indicator, and stand at the top of the file by its id. */
const atTheTop: ReadonlyMap<string, string> = new Map([
  ['weight', 'weights: { ID: 2 }'],
  ['weights', 'weights: { ID: 2 }'],
  ['impute', 'imputations: { ID: imputeMedian }'],
  ['treat', 'treatments: { ID: winsorise }'],
  ['normalise', 'normalisations: { ID: minMax }'],
]);

function keyElsewhere(key: string, path: IndexProblem['path'], node: object): string | undefined {
  const isNode = typeof path.at(-2) === 'number' && path.at(-3) === 'children';
  const example = isNode && (!('children' in node) || key.startsWith('weight')) ? atTheTop.get(key) : undefined;
  const id = 'id' in node && typeof node.id === 'string' ? node.id : 'id';
  return example === undefined ? undefined : `At the top of the file, write ${example.replace('ID', () => id)}.`;
}

const wantedIn: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'keys and values'],
]);

function shown({ received, input }: v.BaseIssue<unknown>): string {
  if (typeof input === 'object' && input !== null)
    return Array.isArray(input) ? 'A list' : 'A table of keys and values';
  return input === null || input === undefined ? 'Nothing' : received;
}

function textOf(input: unknown): string {
  if (typeof input === 'string' || typeof input === 'number') return String(input);
  return typeof input === 'object' && input !== null && 'type' in input ? String(input.type) : '';
}
