import type { Indicator } from '../core/indicator.ts';
import type { Spec } from '../core/spec.ts';
import { readDocument } from './index-document.ts';
import { byPlace, IndexError } from './index-problem.ts';
import type { TextSource } from './read-table.ts';
import { specFromJson } from './spec-from-json.ts';

/**
 * Reads an index from the text of a YAML or JSON file, checked. The reader of expressions is loaded only where an indicator
 * of the file has one.
 *
 * @param source the file's name, for messages, and its text
 * @param indicators the indicators that ids may name
 * @throws {@link IndexError} that names every place that is wrong, with line and column.
 * @example
 * ```ts
 * import { readIndex } from 'inclusion-index/sources';
 * const text = `
 * id: harbours
 * title: Harbours
 * children:
 *   - { id: load, title: Load per berth, direction: higher, value: tonnes / berths }
 * normalise: minMax
 * aggregate: arithmetic
 * `;
 * const spec = await readIndex({ name: 'harbours.yaml', text });
 * spec.children.map(({ title }) => title); // => ['Load per berth']
 * ```
 */
export async function readIndex(source: TextSource, indicators: readonly Indicator[] = []): Promise<Spec> {
  const { value, problems, located } = readDocument(source);
  if (problems.length > 0) throw new IndexError(problems);
  const options = hasFormula(value) ? { formula: (await import('../interop/formula.ts')).formula } : {};
  try {
    return specFromJson(value, indicators, options);
  } catch (error) {
    if (error instanceof IndexError) throw new IndexError(error.problems.map(located).sort(byPlace));
    throw error;
  }
}

/** Whether some indicator has an expression. */
function hasFormula(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return 'value' in json || Object.values(json).some(hasFormula);
}
