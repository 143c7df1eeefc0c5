import * as v from 'valibot';
import { adjustedMazziottaPareto } from '../aggregate/adjusted-mazziotta-pareto.ts';
import { arithmetic } from '../aggregate/arithmetic.ts';
import { copeland } from '../aggregate/copeland.ts';
import { geometric } from '../aggregate/geometric.ts';
import { harmonic } from '../aggregate/harmonic.ts';
import { mazziottaPareto } from '../aggregate/mazziotta-pareto.ts';
import { meanMin } from '../aggregate/mean-min.ts';
import { median } from '../aggregate/median.ts';
import { minimum } from '../aggregate/minimum.ts';
import { owa } from '../aggregate/owa.ts';
import { powerMean } from '../aggregate/power-mean.ts';
import { topsis } from '../aggregate/topsis.ts';
import { wroclaw } from '../aggregate/wroclaw.ts';
import { defineIndex } from '../core/define-index.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Indicator } from '../core/indicator.ts';
import { parsePeriod } from '../core/period.ts';
import { recordOf } from '../core/record.ts';
import type { Group, Spec } from '../core/spec.ts';
import type { Aggregation } from '../core/step.ts';
import { normalisation } from './steps-from-json.ts';

const number = v.pipe(v.number(), v.finite());
const period = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePeriod(dataset.value);
    if (parsed) return parsed;
    addIssue({ message: `"${dataset.value}" is no year: write 2018/19` });
    return NEVER;
  }),
);
const noOptions = v.exactOptional(v.strictObject({}), {});

const sign = v.exactOptional(v.picklist(['positive', 'negative']));

const aggregate = v.variant('type', [
  v.strictObject({
    type: v.picklist(['arithmetic', 'geometric', 'harmonic', 'median', 'minimum', 'copeland', 'wroclaw', 'topsis']),
    options: noOptions,
  }),
  v.strictObject({ type: v.literal('powerMean'), options: v.strictObject({ p: number }) }),
  v.strictObject({
    type: v.literal('owa'),
    options: v.union([v.strictObject({ orness: number }), v.strictObject({ weights: v.array(number) })]),
  }),
  v.strictObject({
    type: v.literal('mazziottaPareto'),
    options: v.exactOptional(v.strictObject({ sign }), {}),
  }),
  v.strictObject({
    type: v.literal('adjustedMazziottaPareto'),
    options: v.exactOptional(v.strictObject({ sign, goalposts: v.exactOptional(v.strictTuple([number, number])) }), {}),
  }),
  v.strictObject({
    type: v.literal('meanMin'),
    options: v.strictObject({ alpha: number, beta: v.exactOptional(number) }),
  }),
]);

const over = v.exactOptional(v.picklist(['children', 'indicators']));

/** A node of the tree in JSON: the id of an indicator, or a group. */
type JsonNode =
  | string
  | {
      id: string;
      title: string;
      over?: 'children' | 'indicators';
      aggregate?: v.InferOutput<typeof aggregate>;
      known?: number;
      children: JsonNode[];
    };

const group: v.GenericSchema<unknown, Exclude<JsonNode, string>> = v.strictObject({
  id: v.string(),
  title: v.string(),
  over,
  aggregate: v.exactOptional(aggregate),
  known: v.exactOptional(number),
  children: v.array(v.lazy((input) => nodeSchema(input))),
});

/** Chosen by what is there and not tried in turn, so that an issue names the key of the group that is wrong. */
const nodeSchema = (input: unknown): v.GenericSchema<unknown, JsonNode> =>
  typeof input === 'object' && input !== null ? group : v.string();

const schema = v.strictObject({
  id: v.string(),
  title: v.string(),
  children: v.array(v.lazy(nodeSchema)),
  over,
  first: v.exactOptional(period),
  last: v.exactOptional(period),
  units: v.exactOptional(v.array(v.string())),
  lags: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.integer()))),
  weights: v.exactOptional(v.record(v.string(), number)),
  substitutes: v.exactOptional(
    v.array(
      v.union([
        v.strictObject({ unit: v.string(), from: v.string(), because: v.string() }),
        v.strictObject({ indicator: v.string(), period, from: period, because: v.string() }),
      ]),
    ),
  ),
  normalise: normalisation,
  normalisations: v.exactOptional(v.record(v.string(), normalisation)),
  baseline: v.exactOptional(v.union([v.picklist(['each period', 'all periods']), v.array(period)])),
  aggregate,
  coverage: v.exactOptional(v.strictObject({ share: number, perGroup: number })),
  ties: v.exactOptional(v.picklist(['competition', 'dense', 'ordinal', 'average'])),
});

/**
 * An index from JSON, checked.
 *
 * @param json what `specToJson` gives, or a file written by hand
 * @param indicators the indicators that ids may name
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} that names every place that is wrong.
 * @example
 * ```ts
 * import { specToJson } from 'inclusion-index';
 * import { catalogue, inclusionIndex } from 'inclusion-index/indicators';
 * import { specFromJson } from 'inclusion-index/sources';
 * specFromJson(specToJson(inclusionIndex), catalogue).title; // => 'Inclusion Index'
 * ```
 */
export function specFromJson(json: unknown, indicators: readonly Indicator[]): Spec {
  // valibot passes over these keys in silence.
  const lost: string[] = [];
  JSON.stringify(json, (key, value) => {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) lost.push(key);
    return value;
  });
  if (lost.length > 0) {
    throw new InclusionIndexError('bad-index', `The index has a key "${lost[0]}".`, 'Give it another name.');
  }
  const result = v.safeParse(schema, json);
  if (!result.success) {
    const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
    throw new InclusionIndexError(
      'bad-index',
      `The index is not well-formed. ${problems.join('. ')}.`,
      'See docs/method.md, "An index as JSON".',
    );
  }
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const nodeOf = (child: JsonNode): Indicator | Group => {
    if (typeof child !== 'string') {
      const { aggregate: own, children, ...rest } = child;
      return { ...rest, ...(own ? { aggregate: aggregation(own) } : {}), children: children.map(nodeOf) };
    }
    const indicator = byId.get(child);
    if (indicator) return indicator;
    throw new InclusionIndexError(
      'unknown-indicator',
      `There is no indicator "${child}".`,
      `There are ${[...byId.keys()].join(', ')}.`,
    );
  };
  const { children, normalisations: own, aggregate: combine, ...rest } = result.output;
  return defineIndex<string, string>({
    ...rest,
    children: children.map(nodeOf),
    ...(own ? { normalisations: recordOf(Object.entries(own)) } : {}),
    aggregate: aggregation(combine),
  });
}

/** The aggregations that have no options. */
const plainAggregations = { arithmetic, geometric, harmonic, median, minimum, copeland, wroclaw, topsis };

function aggregation(step: v.InferOutput<typeof aggregate>): Aggregation {
  switch (step.type) {
    case 'powerMean':
      return powerMean(step.options);
    case 'owa':
      return owa(step.options);
    case 'mazziottaPareto':
      return mazziottaPareto(step.options);
    case 'adjustedMazziottaPareto':
      return adjustedMazziottaPareto(step.options);
    case 'meanMin':
      return meanMin(step.options);
    default:
      return plainAggregations[step.type]();
  }
}
