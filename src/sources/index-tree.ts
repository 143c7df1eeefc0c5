import { InclusionIndexError } from '../core/error.ts';
import { defineIndicator, type Indicator, type Measure, type NearbyDenominator } from '../core/indicator.ts';
import { compareText } from '../core/record.ts';
import type { Group } from '../core/spec.ts';
import type { Formula } from '../interop/formula.ts';
import { guess, type IndexProblem } from './index-problem.ts';
import type { JsonNode } from './index-schema.ts';
import type { JsonDenominator, JsonIndicator, JsonMeasure } from './indicator-schema.ts';
import { unsaid } from './spec-to-json.ts';

/** What reads an expression: `formula` of `inclusion-index/formula`. */
export type FormulaReader = (text: string) => Formula;

/** What the nodes of a file may refer to. */
export interface TreeContext {
  readonly indicators: readonly Indicator[];
  readonly indexId: string;
  readonly formula?: FormulaReader;
}

type Path = readonly (string | number)[];

/** The tree of an index from the nodes of a file; what is wrong is added to `problems`, and left out. */
export function treeOf(
  nodes: readonly JsonNode[],
  context: TreeContext,
  problems: IndexProblem[],
): (Indicator | Group)[] {
  const known = new Map(context.indicators.map((indicator) => [indicator.id, indicator]));
  const measures = measuresOf(nodes, context.indicators, problems);
  const nodeOf = (node: JsonNode, path: Path, domain: string): (Indicator | Group)[] => {
    if (typeof node !== 'string') {
      if (!('children' in node)) return ownIndicator(node, path, { ...context, measures, domain }, problems);
      const children = node.children.flatMap((child, i) => nodeOf(child, [...path, 'children', i], node.id));
      return [{ ...node, children }];
    }
    const indicator = known.get(node);
    if (indicator) return [indicator];
    const ids = [...known.keys()];
    const remedy = ids.length > 0 ? `There are ${ids.join(', ')}.` : 'Define it here, with id, title and direction.';
    problems.push({ path, message: `There is no indicator "${node}".`, remedy: `${guess(node, ids)}${remedy}` });
    return [];
  };
  return nodes.flatMap((node, i) => nodeOf(node, ['children', i], context.indexId));
}

/**
 * Every measure that is defined somewhere, so that others can name it by its id: the file's own before those it is read
 * with.
 */
function measuresOf(
  nodes: readonly JsonNode[],
  indicators: readonly Indicator[],
  problems: IndexProblem[],
): Map<string, Measure> {
  const known = new Map(indicators.flatMap((indicator) => indicator.measures.map((m): [string, Measure] => [m.id, m])));
  const own = new Map<string, string>();
  const define = (measure: Measure, path: Path): void => {
    const text = JSON.stringify(Object.entries(measure).sort(([a], [b]) => compareText(a, b)));
    if ((own.get(measure.id) ?? text) !== text) {
      const remedy = 'Define it once, and name it by its id elsewhere.';
      problems.push({ path, message: `The measure "${measure.id}" is defined in two ways.`, remedy });
    }
    own.set(measure.id, text);
    known.set(measure.id, measure);
  };
  const visit = (node: JsonNode, path: Path): void => {
    if (typeof node === 'string') return;
    if ('children' in node) {
      for (const [i, child] of node.children.entries()) visit(child, [...path, 'children', i]);
      return;
    }
    for (const [i, measure] of (node.measures ?? []).entries()) {
      if (typeof measure !== 'string') define(measureOf(measure, node), [...path, 'measures', i]);
    }
    if (node.measures === undefined && node.value === undefined) define(measureOf({ id: node.id }, node), path);
  };
  for (const [i, node] of nodes.entries()) visit(node, ['children', i]);
  return known;
}

/** A measure, whole: where it is all that its indicator needs, it is measured as that is. */
function measureOf(
  measure: JsonMeasure,
  { title, unit = 'number', basis = 'calendar year', measures, value }: JsonIndicator,
): Measure {
  const alone = value === undefined && (measures?.length ?? 1) === 1;
  const silent = { id: measure.id, title: alone ? title : measure.id, unit: alone ? unit : 'number', basis };
  return { ...silent, ...measure };
}

interface IndicatorContext extends TreeContext {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly domain: string;
}

function ownIndicator(
  node: JsonIndicator,
  path: Path,
  context: IndicatorContext,
  problems: IndexProblem[],
): Indicator[] {
  const { measures: named, value: expression, basis, denominator, ...given } = node;
  try {
    const made = expression === undefined ? undefined : read(expression, context);
    const ids = named?.map((measure) => (typeof measure === 'string' ? measure : measure.id));
    const needed = made?.measures ?? ids ?? [node.id];
    if (made && ids && !sameIds(ids, needed)) {
      const message = `value names ${needed.join(', ')}, and measures ${ids.join(', ')}.`;
      problems.push({ path: [...path, 'measures'], message, remedy: 'Name the same, or leave measures out.' });
      return [];
    }
    if (!made && needed.length > 1) {
      const message = `"${node.id}" has several measures and no value.`;
      problems.push({ path, message, remedy: 'Say how the value is made: value: 100 * a / b.' });
      return [];
    }
    const measures = needed.map(
      (id) => context.measures.get(id) ?? measureOf({ id }, { ...node, measures: [], value: id }),
    );
    return [
      defineIndicator({
        ...unsaid({ title: node.title, measures }),
        domain: context.domain,
        ...(made ? { formula: made.text } : {}),
        ...given,
        measures,
        ...(made ? { value: made.value } : {}),
        ...(denominator ? { denominator: denominatorOf(denominator, context) } : {}),
      }),
    ];
  } catch (error) {
    if (!(error instanceof InclusionIndexError)) throw error;
    const place = expression === undefined ? path : [...path, 'value'];
    problems.push({ path: place, message: error.message, remedy: '' });
    return [];
  }
}

/** A denominator whose number is made from one measure, or by an expression. */
function denominatorOf({ measure, value, ...given }: JsonDenominator, context: TreeContext): NearbyDenominator {
  const made = value === undefined ? undefined : read(value, context);
  const measures = made?.measures ?? [measure ?? ''];
  return {
    formula: made?.text ?? measures.join(', '),
    ...given,
    measures,
    ...(made ? { value: made.value } : {}),
  };
}

function read(expression: string, { formula }: TreeContext): ReturnType<FormulaReader> {
  if (formula) return formula(expression);
  throw new InclusionIndexError(
    'no-formula',
    `"${expression}" cannot be read without formula().`,
    "Pass { formula } from 'inclusion-index/formula', or read the file with readIndex.",
  );
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
