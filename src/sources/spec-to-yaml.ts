import { stringify } from 'yaml';
import type { Indicator } from '../core/indicator.ts';
import type { Spec } from '../core/spec.ts';
import { specToJson } from './spec-to-json.ts';

/**
 * An index as the text of a YAML file, which {@link readIndex} reads again; see `specToJson` for what can be written.
 *
 * @param known the indicators that the reader will know, which stand by their ids; others are written whole. Without it,
 *   every indicator stands by its id.
 * @example
 * ```ts
 * import { catalogue, inclusionIndex } from 'inclusion-index/indicators';
 * import { readIndex, specToYaml } from 'inclusion-index/sources';
 * const text = specToYaml(inclusionIndex);
 * const again = await readIndex({ name: 'mine.yaml', text }, catalogue);
 * again.id; // => 'inclusion-index'
 * ```
 */
export function specToYaml(spec: Spec, known?: readonly Indicator[]): string {
  return stringify(short(specToJson(spec, known)), { lineWidth: 100, aliasDuplicateObjects: false });
}

/** Methods without options by their name alone. */
function short(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(short);
  if (typeof json !== 'object' || json === null) return json;
  if ('type' in json && 'options' in json) return isEmpty(json.options) ? json.type : json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, short(value)]));
}

function isEmpty(options: unknown): boolean {
  return typeof options === 'object' && options !== null && Object.keys(options).length === 0;
}
