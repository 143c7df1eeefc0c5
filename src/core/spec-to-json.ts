import type { Indicator } from './indicator.ts';
import { type Group, isGroup, type Spec } from './spec.ts';
import type { Aggregation, Json, Step } from './step.ts';

/**
 * An index as plain JSON: indicators by id, steps by type and options. `specFromJson` of `inclusion-index/sources` makes the same index again.
 *
 * @example
 * ```ts
 * import { specToJson } from 'inclusion-index';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * JSON.stringify(specToJson(inclusionIndex)).includes('"ehcp-in-mainstream"'); // => true
 * ```
 */
export function specToJson(spec: Spec): Json {
  const step = ({ type, options }: Step | Aggregation): Json => ({ type, options });
  const nodeOf = (child: Indicator | Group): Json => {
    if (!isGroup(child)) return child.id;
    const { aggregate: own, children, ...rest } = child;
    return { ...rest, ...(own ? { aggregate: step(own) } : {}), children: children.map(nodeOf) };
  };
  const own = Object.entries<Step | undefined>(spec.normalisations ?? {}).flatMap(([id, method]) =>
    method ? [[id, step(method)] as const] : [],
  );
  return plain({
    ...spec,
    children: spec.children.map(nodeOf),
    normalise: step(spec.normalise),
    ...(own.length > 0 ? { normalisations: Object.fromEntries(own) } : {}),
    aggregate: step(spec.aggregate),
  });
}

/** Through text, so that nothing but JSON is left. */
function plain(value: object): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
