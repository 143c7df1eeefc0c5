import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { IndexProblem } from './index-problem.ts';
import type { TextSource } from './read-table.ts';

type Path = readonly (string | number)[];

/** What stands in a file, and where. */
export interface IndexDocument {
  readonly value: unknown;
  readonly problems: readonly IndexProblem[];
  /** A problem with its file, line and column. */
  located(problem: IndexProblem): IndexProblem;
}

const longest = 500_000;
const mostNodes = 30_000;
const deepest = 60;

/** Reads YAML, of which JSON is a part: keys are texts and stand once, and what an alias repeats has a limit. */
export function readDocument({ name, text }: TextSource): IndexDocument {
  const lines = new LineCounter();
  const at = (problem: IndexProblem, offset: number): IndexProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, file: name, line, column: col };
  };
  if (text.length > longest) {
    const remedy = `Such a file has at most ${longest}.`;
    const problem = { path: [], message: `The file has ${text.length} characters.`, remedy, file: name };
    return { value: undefined, problems: [problem], located: () => problem };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    version: '1.2',
  });
  // After the first mistake in the writing, the rest are mostly echoes of it.
  const syntax = [...document.errors, ...document.warnings].slice(0, 1).map(({ code, message, pos: [offset] }) => {
    const deep = code === 'RESOURCE_EXHAUSTION';
    const inWords = colon.has(code) ? 'There is a second colon here, or the indent is wrong.' : undefined;
    const says = deep
      ? 'The file is nested too deep.'
      : (inWords ?? `${message.split('\n', 1)[0]?.replace(/\.?$/, '.')}`);
    return at({ path: [], message: says, remedy: remedies.get(code) ?? 'Check the writing here.' }, offset);
  });
  const start = document.contents?.range?.[0] ?? 0;
  if (syntax.length > 0) return { value: undefined, problems: syntax, located: (problem) => at(problem, start) };

  const places = new Map<string, { value: number; key: number }>();
  const problems: IndexProblem[] = [];
  let nodes = 0;
  const report = (path: Path, message: string, remedy: string, offset: number): undefined => {
    problems.push(at({ path, message, remedy }, offset));
  };
  // To find what an alias names, the whole document is gone through: once is enough.
  const targets = new Map<Alias, Node | null>();
  const target = (alias: Alias): Node | null => {
    const found = targets.get(alias) ?? alias.resolve(document) ?? null;
    targets.set(alias, found);
    return found;
  };
  const plain = (given: Node | null, path: Path, key: number): unknown => {
    const offset = given?.range?.[0] ?? key;
    places.set(JSON.stringify(path), { value: offset, key });
    nodes++;
    if (nodes > mostNodes || path.length > deepest) {
      const what = nodes > mostNodes ? 'holds too much' : 'is nested too deep';
      if (problems.length === 0) report(path, `The file ${what}.`, 'Aliases repeat what they name: use fewer.', offset);
      return undefined;
    }
    const node = isAlias(given) ? target(given) : given;
    if (isMap(node)) return table(node, path);
    if (isSeq<Node | null>(node)) return node.items.map((item, i) => plain(item, [...path, i], offset));
    return isScalar(node) ? node.value : null;
  };
  const table = (map: YAMLMap, path: Path): unknown => {
    const first = new Map<string, number>();
    const entries = map.items.flatMap(({ key, value }: Pair<unknown, unknown>): [string, unknown][] => {
      const offset = (isScalar(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
      const name = isScalar(key) ? String(key.value) : '';
      const before = first.get(name);
      if (before !== undefined) {
        const message = `"${name}" stands here again; it stands in line ${lines.linePos(before).line} already.`;
        report([...path, name], message, 'Keep one of the two.', offset);
        return [];
      }
      first.set(name, offset);
      return [[name, plain(isNode(value) ? value : null, [...path, name], offset)]];
    });
    return Object.fromEntries(entries);
  };
  const value = plain(document.contents, [], start);
  return {
    value,
    problems,
    located: (problem) => at(problem, placeOf(problem, places) ?? start),
  };
}

const quote = 'A text with a colon in it needs quotation marks: title: "Doctors: all".';

/** What a text with a colon in it that is not quoted is to YAML. */
const colon: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW']);

const remedies: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'Indent with spaces.'],
  ['MULTIPLE_DOCS', 'Keep one document a file.'],
  ['RESOURCE_EXHAUSTION', 'Make it flatter.'],
  ['NON_STRING_KEY', 'Use texts as keys.'],
  ['TAG_RESOLVE_FAILED', 'Leave the tag out.'],
  ['BLOCK_AS_IMPLICIT_KEY', quote],
  ['BLOCK_IN_FLOW', quote],
  ['BAD_SCALAR_START', 'Put the text in quotation marks.'],
]);

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}

/** Where a problem is: at its own place, or the nearest above it that the file has. */
function placeOf(
  { path, isKey }: IndexProblem,
  places: ReadonlyMap<string, { readonly value: number; readonly key: number }>,
): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = places.get(JSON.stringify(path.slice(0, length)));
    if (place) return isKey && length === path.length ? place.key : place.value;
  }
  return undefined;
}
