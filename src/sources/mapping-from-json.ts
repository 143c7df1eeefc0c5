import * as v from 'valibot';
import type { Measure } from '../core/indicator.ts';
import { isFigureMeasure } from '../england/figure-measures.ts';
import { problemOf } from './index-problem.ts';
import { MappingError } from './mapping-error.ts';
import type { MappedMeasure, Mapping } from './mappings/mapping.ts';
import { mappingSchema } from './mappings/mapping-schema.ts';

/**
 * A mapping from JSON or YAML already parsed, checked.
 *
 * @param json a table of keys and values as {@link Mapping} has them
 * @param measures measures whose basis the mapping need not give, besides those that the library carries
 * @throws {@link MappingError} that names every place that is wrong.
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
export function mappingFromJson(json: unknown, measures: readonly Measure[] = []): Mapping {
  const result = v.safeParse(mappingSchema, json);
  if (!result.success) throw new MappingError(result.issues.map(problemOf));
  const { $schema: _, ...mapping } = result.output;
  const bases = new Map(measures.map(({ id, basis }) => [id, basis]));
  const withBasis = mapping.measures.map((mapped): MappedMeasure => {
    const basis = mapped.basis ?? bases.get(mapped.measure);
    return basis === undefined ? mapped : { ...mapped, basis };
  });
  const without = withBasis.flatMap(({ basis, measure }, i) =>
    basis === undefined && !isFigureMeasure(measure) ? [{ measure, i }] : [],
  );
  if (without.length === 0) return { ...mapping, measures: withBasis };
  throw new MappingError(
    without.map(({ measure, i }) => ({
      path: ['measures', i],
      message: `"${measure}" is no measure known here, and "basis" is missing.`,
      remedy: 'Say what its years mean, basis: calendar year for instance; or correct the id.',
    })),
  );
}
