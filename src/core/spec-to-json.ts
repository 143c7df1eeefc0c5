import type { Indicator } from './indicator.ts';
import { recordOf } from './record.ts';
import type { Group, Spec } from './spec.ts';
import type { Json, Options } from './step.ts';
import { isGroup } from './tree.ts';

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
  const nodeOf = (child: Indicator | Group): Json => {
    if (!isGroup(child)) return child.id;
    const { aggregate, weigh, children, ...rest } = child;
    return { ...rest, ...written({ aggregate, weigh }), children: children.map(nodeOf) };
  };
  const { impute, imputations, treat, treatments, normalise, normalisations, weigh, aggregate } = spec;
  return plain({
    ...spec,
    children: spec.children.map(nodeOf),
    ...written({ impute, treat, normalise, weigh, aggregate }),
    ...(imputations ? { imputations: written(imputations) } : {}),
    ...(treatments ? { treatments: written(treatments) } : {}),
    ...(normalisations ? { normalisations: written(normalisations) } : {}),
  });
}

/** Anything that a spec makes its steps of. */
interface Method {
  readonly type: string;
  readonly options: Options;
}

/** Methods by type and options, those that are there. */
function written(methods: Readonly<Record<string, Method | readonly Method[] | undefined>>): Record<string, Json> {
  const one = ({ type, options }: Method): Json => ({ type, options });
  return recordOf(
    Object.entries(methods).flatMap(([key, method]) => {
      if (method === undefined) return [];
      return [[key, 'type' in method ? one(method) : method.map(one)] as const];
    }),
  );
}

/** Through text, so that nothing but JSON is left. */
function plain(value: object): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
