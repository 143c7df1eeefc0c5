import { InclusionIndexError } from '../core/error.ts';
import type { Indicator, NearbyDenominator } from '../core/indicator.ts';
import type { Spec } from '../core/spec.ts';
import type { Json } from '../core/step.ts';
import { isGroup } from '../core/tree.ts';

/**
 * An index as plain JSON: methods by type and options. `specFromJson` of `inclusion-index/sources` makes the same index again.
 *
 * @param known the indicators that the reader will know, which stand by their ids; others are written whole. Without it,
 *   every indicator stands by its id.
 * @throws `InclusionIndexError` `unwritable-indicator` for one to be written whole whose value is a function of its own:
 *   only an expression (`formula` of `inclusion-index/formula`) can be written.
 * @example
 * ```ts
 * import { specToJson } from 'inclusion-index/sources';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * JSON.stringify(specToJson(inclusionIndex)).includes('"ehcp-in-mainstream"'); // => true
 * ```
 */
export function specToJson(spec: Spec, known?: readonly Indicator[]): Json {
  const nodesOf = (nodes: Spec['children'], parent: string): (object | string)[] =>
    nodes.map((node) => {
      if (isGroup(node)) return { ...node, children: nodesOf(node.children, node.id) };
      return !known || known.some(({ id }) => id === node.id) ? node.id : whole(node, parent);
    });
  const { id, title, children, ...rest } = spec;
  const text = JSON.stringify({ id, title, children: nodesOf(children, id), ...rest }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'fit' in value && 'type' in value && 'options' in value
      ? { type: value.type, options: value.options }
      : value,
  );
  const json: Json = JSON.parse(text);
  return json;
}

/** What an index file need not say of an indicator, as it is read then. */
export function unsaid({
  title,
  measures,
}: Pick<Indicator, 'title' | 'measures'>): Omit<Indicator, 'id' | 'title' | 'domain' | 'direction' | 'measures'> {
  return {
    question: `${title}?`,
    because: 'Not said.',
    unit: 'number',
    formula: measures[0]?.title ?? title,
    sampling: 'none',
    source: { publication: 'Not said', file: 'not said', column: measures.map(({ id }) => id).join(', ') },
    first: '1000',
    lag: 0,
    breaks: [],
    uncollected: [],
    caveats: [],
  };
}

/** An indicator with its expression, and without what goes without saying. */
function whole(indicator: Indicator, parent: string): object {
  const { value, denominator, ...rest } = indicator;
  const text = value && expressionOf(value, indicator.id);
  const formula = text === undefined ? {} : { formula: text };
  const silent = Object.entries({ ...unsaid(indicator), domain: parent, ...formula });
  const said = Object.entries(rest).filter(
    ([key, own]) => !silent.some(([name, other]) => name === key && JSON.stringify(other) === JSON.stringify(own)),
  );
  const { id, title, direction } = indicator;
  const nearby = denominator && { denominator: wholeDenominator(denominator, indicator.id) };
  return {
    id,
    title,
    direction,
    ...Object.fromEntries(said),
    ...(text === undefined ? {} : { value: text }),
    ...nearby,
  };
}

/** A denominator by its measure or its expression. */
function wholeDenominator({ measures, value, ...rest }: NearbyDenominator, id: string): object {
  return value ? { value: expressionOf(value, id), ...rest } : { measure: measures[0], ...rest };
}

/** The expression that a function was made from. */
function expressionOf(value: object, id: string): unknown {
  if ('text' in value) return value.text;
  throw new InclusionIndexError(
    'unwritable-indicator',
    `Indicator "${id}" is made by a function, which cannot be written.`,
    'Make it with formula(), or name it among the indicators that the reader knows.',
  );
}
