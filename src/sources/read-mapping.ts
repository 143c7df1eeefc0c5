import type { Measure } from '../core/indicator.ts';
import { readDocument } from './index-document.ts';
import { byPlace } from './index-problem.ts';
import { MappingError } from './mapping-error.ts';
import { mappingFromJson } from './mapping-from-json.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { TextSource } from './read-table.ts';

/**
 * Reads a mapping from the text of a YAML or JSON file, checked.
 *
 * @param source the file's name, for messages, and its text
 * @param measures measures whose basis the mapping need not give, besides those that the library carries
 * @throws {@link MappingError} that names every place that is wrong, with line and column.
 * @example
 * ```ts
 * import { readMapping } from 'inclusion-index/sources';
 * const text = `
 * id: ours
 * publication: Our own census
 * file: census.csv
 * vintage: 2026-02
 * period: { column: Year }
 * unit: { name: Council }
 * measures:
 *   - { measure: ehcp-in-mainstream, numerator: Mainstream, denominator: Plans }
 * `;
 * readMapping({ name: 'ours.yaml', text }).unit; // => { name: 'Council' }
 * ```
 */
export function readMapping(source: TextSource, measures: readonly Measure[] = []): Mapping {
  const { value, problems, located } = readDocument(source);
  if (problems.length > 0) throw new MappingError(problems);
  try {
    return mappingFromJson(value, measures);
  } catch (error) {
    if (error instanceof MappingError) throw new MappingError(error.problems.map(located).sort(byPlace));
    throw error;
  }
}
