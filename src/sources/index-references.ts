import type { Json, Options, Step } from '../core/step.ts';
import { guess, type IndexProblem } from './index-problem.ts';
import type { JsonIndex, JsonNode } from './index-schema.ts';

/** Ids that name nothing, or two things, each at its place. */
export function referenceProblems(json: JsonIndex): IndexProblem[] {
  const nodes = idsIn(json.children);
  const all = nodes.map(({ id }) => id);
  const indicators = nodes.flatMap(({ id, isGroup }) => (isGroup ? [] : [id]));
  const unknown = (
    id: string,
    path: IndexProblem['path'],
    known: readonly string[],
    isKey: boolean,
  ): IndexProblem[] => {
    const remedy = `${guess(id, known)}It has ${known.join(', ')}.`;
    return known.includes(id) ? [] : [{ path, message: `The index has no "${id}".`, remedy, isKey }];
  };
  const keys = (section: 'lags' | 'imputations' | 'treatments' | 'normalisations'): IndexProblem[] =>
    Object.keys(json[section] ?? {}).flatMap((id) => unknown(id, [section, id], indicators, true));
  return [
    ...repeated(nodes),
    ...Object.keys(json.weights ?? {}).flatMap((id) => unknown(id, ['weights', id], all, true)),
    ...keys('lags'),
    ...keys('imputations'),
    ...keys('treatments'),
    ...keys('normalisations'),
    ...(json.substitutes ?? []).flatMap((substitute, i) =>
      'indicator' in substitute
        ? unknown(substitute.indicator, ['substitutes', i, 'indicator'], indicators, false)
        : [],
    ),
    ...stepsOf(json).flatMap(([path, step]) =>
      namedIn(step.type, step.options, path).flatMap(([id, at]) => unknown(id, at, indicators, true)),
    ),
  ];
}

type Path = IndexProblem['path'];

/** The treatments and normalisations of an index, with where they stand. */
function stepsOf({ treat, treatments, normalise, normalisations }: JsonIndex): (readonly [Path, Step])[] {
  const named = (section: string, steps: Readonly<Record<string, Step>> = {}): (readonly [Path, Step])[] =>
    Object.entries(steps).map(([id, step]) => [[section, id], step]);
  return [
    ...(treat ? [[['treat'], treat] as const] : []),
    ...named('treatments', treatments),
    [['normalise'], normalise],
    ...named('normalisations', normalisations),
  ];
}

/** The options of a method that go by indicator. */
const byIndicator: ReadonlyMap<string, string> = new Map([
  ['caps', 'caps'],
  ['distanceToTarget', 'targets'],
  ['goalposts', 'posts'],
  ['minMax', 'ranges'],
  ['scaled', 'bounds'],
  ['zScore', 'moments'],
]);

/** The indicators that a method's options name, and those of the methods within it. */
function namedIn(type: string, options: Options, path: Path): (readonly [id: string, path: Path])[] {
  return Object.entries(options).flatMap(([key, value]) => {
    const at = [...path, 'options', key];
    if (!isTable(value)) return [];
    if (byIndicator.get(type) === key) return Object.keys(value).map((id) => [id, [...at, id]] as const);
    const { type: inner, options: within = {} } = value;
    return typeof inner === 'string' && isTable(within) ? namedIn(inner, within, at) : [];
  });
}

function isTable(value: Json): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface IdAt {
  readonly id: string;
  readonly path: IndexProblem['path'];
  readonly isGroup: boolean;
}

function idsIn(nodes: readonly JsonNode[], path: IndexProblem['path'] = ['children']): IdAt[] {
  return nodes.flatMap((node, i) => {
    const here = [...path, i];
    if (typeof node === 'string') return [{ id: node, path: here, isGroup: false }];
    const isGroup = 'children' in node;
    const own = { id: node.id, path: [...here, 'id'], isGroup };
    return isGroup ? [own, ...idsIn(node.children, [...here, 'children'])] : [own];
  });
}

function repeated(ids: readonly IdAt[]): IndexProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    const remedy = 'Give every indicator and group an id of its own.';
    return again ? [{ path, message: `"${id}" is used twice.`, remedy }] : [];
  });
}
