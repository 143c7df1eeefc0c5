import * as v from 'valibot';
import { defineIndex } from '../core/define-index.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Spec } from '../core/spec.ts';
import { IndexError, type IndexProblem, problemOf } from './index-problem.ts';
import { referenceProblems } from './index-references.ts';
import { index } from './index-schema.ts';
import { type FormulaReader, treeOf } from './index-tree.ts';

/** What {@link specFromJson} may need besides the index. */
export interface SpecFromJsonOptions {
  /** `formula` of `inclusion-index/formula`, for an index whose own indicators have a `value`. */
  readonly formula?: FormulaReader;
}

/**
 * An index from JSON, checked. {@link readIndex} does the same for the text of a file, and names lines.
 *
 * @param json what `specToJson` gives, or a file written by hand
 * @param indicators the indicators that ids may name
 * @throws {@link IndexError} that names every place that is wrong.
 * @example
 * ```ts
 * import { catalogue, inclusionIndex } from 'inclusion-index/indicators';
 * import { specFromJson, specToJson } from 'inclusion-index/sources';
 * specFromJson(specToJson(inclusionIndex), catalogue).title; // => 'Inclusion Index'
 * ```
 */
export function specFromJson(
  json: unknown,
  indicators: readonly Indicator[] = [],
  options: SpecFromJsonOptions = {},
): Spec {
  // valibot passes over these keys in silence.
  const lost = lostKeys(json);
  if (lost.length > 0) throw new IndexError(lost);
  if (Array.isArray(json)) {
    throw new IndexError([
      { path: [], message: 'The index is a list.', remedy: 'Give keys and values: id, title, children.' },
    ]);
  }
  const result = v.safeParse(index, json);
  if (!result.success) throw new IndexError(result.issues.map(problemOf));
  const { $schema, children: nodes, ...rest } = result.output;
  const problems: IndexProblem[] = [];
  const children = treeOf(nodes, { indicators, indexId: rest.id, ...options }, problems);
  problems.push(...referenceProblems(result.output));
  if (problems.length > 0) throw new IndexError(problems);
  try {
    return defineIndex<string, string>({ ...rest, children });
  } catch (error) {
    if (!(error instanceof InclusionIndexError)) throw error;
    throw new IndexError([{ path: sectionOf(error.code), message: error.message, remedy: '' }]);
  }
}

/** Where to look for what `defineIndex` alone can find. */
function sectionOf(code: string): string[] {
  const sections: Readonly<Record<string, string>> = { 'unused-weight': 'weights', 'zero-weights': 'weights' };
  const section = sections[code];
  return section === undefined ? [] : [section];
}

/** Keys that mean something else to JavaScript. */
function lostKeys(json: unknown, path: readonly (string | number)[] = []): IndexProblem[] {
  if (typeof json !== 'object' || json === null) return [];
  if (path.length > 100) return [{ path: [], message: 'The index is nested too deep.', remedy: 'Make it flatter.' }];
  return Object.entries(json).flatMap(([key, value]) =>
    ['__proto__', 'constructor', 'prototype'].includes(key)
      ? [
          {
            path: [...path, key],
            message: `The index has a key "${key}".`,
            remedy: 'Give it another name.',
            isKey: true,
          },
        ]
      : lostKeys(value, [...path, Array.isArray(json) ? Number(key) : key]),
  );
}
