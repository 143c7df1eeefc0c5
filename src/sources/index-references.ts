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
  ];
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
