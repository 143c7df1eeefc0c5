import * as v from 'valibot';
import { InclusionIndexError } from '../core/error.ts';
import { problemOf, problemText } from './index-problem.ts';
import type { Mapping } from './mappings/mapping.ts';
import { mappingSchema } from './mappings/mapping-schema.ts';

/**
 * A mapping from JSON or YAML already parsed, checked.
 *
 * @param json a table of keys and values as {@link Mapping} has them
 * @throws InclusionIndexError `bad-mapping`, which names every place that is wrong.
 * @example
 * ```ts
 * import { mappingFromJson } from 'inclusion-index/sources';
 * const mapping = mappingFromJson({
 *   id: 'ours',
 *   publication: 'Our own census',
 *   file: 'census.csv',
 *   vintage: '2026-02',
 *   period: { column: 'year' },
 *   unit: { name: 'authority' },
 *   measures: [{ measure: 'ehc-plans', value: 'plans' }],
 * });
 * mapping.measures[0]?.value; // => 'plans'
 * ```
 */
export function mappingFromJson(json: unknown): Mapping {
  const result = v.safeParse(mappingSchema, json);
  if (result.success) return result.output;
  const problems = result.issues.slice(0, 20).map((issue) => problemText(problemOf(issue)));
  throw new InclusionIndexError('bad-mapping', `The mapping is not well-formed. ${problems.join('\n')}`, 'Correct it.');
}
