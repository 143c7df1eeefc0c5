import type { TieRule } from '../math/rank.ts';
import { InclusionIndexError } from './error.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Aggregation, Step } from './step.ts';

/** A branch of the tree: a domain, or a group of groups, to any depth. */
export interface Group<I extends string = string, G extends string = string> {
  readonly id: G;
  readonly title: string;
  readonly children: readonly (Indicator<I> | Group<I, G>)[];
  /** What the group's score is made of; see {@link Spec.over}. Default `children`. */
  readonly over?: 'children' | 'indicators';
  /** How the children are combined, where not as in the rest of the index. */
  readonly aggregate?: Aggregation;
  /** The least share of what it is made of, 0 to 1, that must be known for a unit to have a score here. Default any. */
  readonly known?: number;
}

/** When a unit has enough figures to be ranked. */
export interface Coverage {
  /** The least share of the indicators that must be known, 0 to 1. The JRC's rule of thumb is 0.65. */
  readonly share: number;
  /** The least number of indicators that must be known in each group at the top of the tree. */
  readonly perGroup: number;
}

/**
 * A figure borrowed where a unit has none: from another unit in the same period, or from another period (periods are the
 * figure's own, before any lag).
 */
export type Substitute =
  | { readonly unit: string; readonly from: string; readonly because: string }
  | { readonly indicator: string; readonly period: Period; readonly from: Period; readonly because: string };

/** What normalisation learns from: each period by itself, all periods pooled, or the named periods frozen for all. */
export type Baseline = 'each period' | 'all periods' | readonly Period[];

/**
 * The methodology of an index as one plain frozen object. A variant is `{ ...spec, normalise: zScore() }`.
 * `I` are the ids of its indicators and `G` of its groups, so that a mistyped id does not compile.
 */
export interface Spec<I extends string = string, G extends string = string> {
  readonly id: string;
  readonly title: string;
  /** The top of the tree. */
  readonly children: readonly (Indicator<I> | Group<I, G>)[];
  /**
   * What the score is made of: its `children`, so that each domain counts alike (default), or all the `indicators`
   * beneath it directly, domain scores standing beside the score without entering it.
   */
  readonly over?: 'children' | 'indicators';
  /** The first index year; default the first the data allow. */
  readonly first?: Period;
  /** The last index year; default the last the data allow. */
  readonly last?: Period;
  /** The ids of the units to score; default every unit in the data. */
  readonly units?: readonly string[];
  /** Lags that differ from the indicators' own, in years. */
  readonly lags?: { readonly [id in NoInfer<I>]?: number };
  /** Weights within the parent (or within the index, where `over` is `indicators`); 1 where none is given. */
  readonly weights?: { readonly [id in NoInfer<I | G>]?: number };
  readonly substitutes?: readonly Substitute[];
  readonly normalise: Step;
  /** Normalisations that differ from `normalise`, by indicator. */
  readonly normalisations?: { readonly [id in NoInfer<I>]?: Step };
  /** Default `each period`: scores are relative to the units of their own year. */
  readonly baseline?: Baseline;
  readonly aggregate: Aggregation;
  readonly coverage: Coverage;
  /** How ranks treat equal scores. Default `competition` (1, 2, 2, 4). */
  readonly ties?: TieRule;
}

/** Whether a node of the tree is a group. */
export function isGroup<I extends string, G extends string>(node: Indicator<I> | Group<I, G>): node is Group<I, G> {
  return 'children' in node;
}

/** Every indicator under a list of nodes, in order, depth first. */
export function indicatorsOf<I extends string, G extends string>(
  nodes: readonly (Indicator<I> | Group<I, G>)[],
): Indicator<I>[] {
  return nodes.flatMap((node) => (isGroup(node) ? indicatorsOf(node.children) : [node]));
}

/** Every group under a list of nodes, parents before children. */
export function groupsOf<I extends string, G extends string>(
  nodes: readonly (Indicator<I> | Group<I, G>)[],
): Group<I, G>[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...groupsOf(node.children)] : []));
}

/** The lag of an indicator in an index: the spec's, or its own. */
export function lagOf<I extends string, G extends string>(spec: Spec<I, G>, indicator: Indicator<I>): number {
  return Object.entries<number | undefined>(spec.lags ?? {}).find(([id]) => id === indicator.id)?.[1] ?? indicator.lag;
}

/** The coverage rule of both presets: 65 % of the indicators and one in every group at the top. */
export const defaultCoverage: Coverage = Object.freeze({ share: 0.65, perGroup: 1 });

/** What {@link defineIndex} takes: a {@link Spec} with the coverage rule left out where it is the default. */
export type SpecInput<I extends string, G extends string> = Omit<Spec<I, G>, 'coverage'> & {
  readonly coverage?: Coverage;
};

/**
 * An index, checked and frozen.
 *
 * @throws {@link InclusionIndexError} for an empty tree, an id used twice, or a weight, lag or substitute that names nothing.
 * @example
 * ```ts
 * import { arithmetic, defineIndex, percentileRank } from 'inclusion-index';
 * import { ehcpInIndependent, ehcpInMainstream } from 'inclusion-index/indicators';
 * const placement = defineIndex({
 *   id: 'placement',
 *   title: 'Placement only',
 *   children: [ehcpInMainstream, ehcpInIndependent],
 *   weights: { 'ehcp-in-mainstream': 2 },
 *   normalise: percentileRank(),
 *   aggregate: arithmetic(),
 * });
 * placement.coverage; // => { share: 0.65, perGroup: 1 }
 * ```
 */
export function defineIndex<const I extends string, const G extends string = never>(
  input: SpecInput<I, G>,
): Spec<I, G> {
  const spec: Spec<I, G> = { coverage: defaultCoverage, ...input };
  checkSpec(spec);
  return Object.freeze(spec);
}

/**
 * A copy of an index with one more indicator, in the group named by the indicator's domain, at whatever depth (a new group
 * at the top if there is none).
 *
 * @throws {@link InclusionIndexError} where the index has an indicator of that id already.
 */
export function addIndicator<I extends string, G extends string, const N extends string, const D extends string>(
  spec: Spec<I, G>,
  indicator: Indicator<N, D>,
  // An indicator whose domain is any text adds no group that the compiler could know of.
): Spec<I | N, string extends D ? G : G | D>;
export function addIndicator(spec: Spec, indicator: Indicator): Spec {
  const { domain } = indicator;
  const into = (nodes: Spec['children']): Spec['children'] =>
    nodes.map((node) => {
      if (!isGroup(node)) return node;
      return { ...node, children: node.id === domain ? [...node.children, indicator] : into(node.children) };
    });
  const there = groupsOf(spec.children).some(({ id }) => id === domain);
  const home = { id: domain, title: domain, children: [indicator] };
  return defineIndex({ ...spec, children: there ? into(spec.children) : [...spec.children, home] });
}

/** Ids that name other things in a table of results. */
const columnsOfTables: readonly string[] = ['rank', 'of', 'score', 'coverage', 'years', 'id', 'name'];

/** The ids that a group, or the index itself, is made of: its children, or the indicators beneath it. */
export function membersOf(over: Spec['over'], children: Spec['children']): string[] {
  return (over === 'indicators' ? indicatorsOf(children) : children).map((node) => node.id);
}

/** Throws where a spec cannot mean anything: see {@link defineIndex}. `score` calls it too, for variants made by hand. */
export function checkSpec<I extends string, G extends string>(spec: Spec<I, G>): void {
  const indicators = indicatorsOf(spec.children).map((indicator): string => indicator.id);
  const groups = groupsOf(spec.children).map((group): string => group.id);
  const fail = (code: string, message: string, remedy: string): never => {
    throw new InclusionIndexError(code, `Index "${spec.id}": ${message}`, remedy);
  };
  if (indicators.length === 0) fail('no-indicators', 'it has no indicator.', 'Put at least one into children.');
  const seen = new Set<string>();
  for (const id of groups) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || columnsOfTables.includes(id)) {
      fail(
        'bad-group',
        `"${id}" cannot be the id of a group.`,
        `Use small letters, digits and single hyphens, and none of ${columnsOfTables.join(', ')}.`,
      );
    }
  }
  for (const id of [...indicators, ...groups]) {
    if (seen.has(id))
      fail('duplicate-id', `"${id}" is used twice.`, 'Give every indicator and group an id of its own.');
    seen.add(id);
  }
  for (const [id, weight] of Object.entries<number | undefined>(spec.weights ?? {})) {
    if (!seen.has(id))
      fail('unknown-weight', `weight for "${id}", which it does not have.`, `It has ${[...seen].join(', ')}.`);
    if (weight !== undefined && !(Number.isFinite(weight) && weight >= 0)) {
      fail('bad-weight', `the weight of "${id}" is ${weight}.`, 'Give 0 or more.');
    }
  }
  const used = new Set([
    ...membersOf(spec.over, spec.children),
    ...groupsOf(spec.children).flatMap((group) => membersOf(group.over, group.children)),
  ]);
  for (const id of Object.keys(spec.weights ?? {})) {
    const remedy = 'Weigh the indicators, or let the index be made of its children.';
    if (!used.has(id))
      fail(
        'unused-weight',
        `the weight of "${id}" enters nothing: scores are made of the indicators straight.`,
        remedy,
      );
  }
  const measures = new Map<string, string>();
  for (const measure of indicatorsOf(spec.children).flatMap((indicator) => indicator.measures)) {
    const text = JSON.stringify(measure);
    if ((measures.get(measure.id) ?? text) !== text) {
      fail('conflicting-measures', `measure "${measure.id}" is defined in two ways.`, 'Define it once, and use that.');
    }
    measures.set(measure.id, text);
  }
  for (const [id, lag] of Object.entries<number | undefined>(spec.lags ?? {})) {
    if (lag !== undefined && !Number.isInteger(lag))
      fail('bad-lag', `the lag of "${id}" is ${lag}.`, 'Give whole years.');
  }
  const weightOf = (id: string): number =>
    Object.entries<number | undefined>(spec.weights ?? {}).find(([key]) => key === id)?.[1] ?? 1;
  const checkLevel = (what: string, ids: readonly string[]): void => {
    if (ids.every((id) => weightOf(id) === 0))
      fail('zero-weights', `all weights in ${what} are 0.`, 'Give at least one above 0.');
  };
  checkLevel('the index', membersOf(spec.over, spec.children));
  for (const group of groupsOf(spec.children)) {
    if (group.children.length === 0)
      fail('empty-group', `group "${group.id}" has no children.`, 'Remove it or fill it.');
    if (!(0 <= (group.known ?? 0) && (group.known ?? 0) <= 1))
      fail('bad-known', `group "${group.id}" needs ${group.known} known.`, 'Give a share from 0 to 1.');
    checkLevel(`group "${group.id}"`, membersOf(group.over, group.children));
  }
  const checkNamed = (what: string, ids: readonly string[]): void => {
    for (const id of ids.filter((id) => !indicators.includes(id))) {
      fail(`unknown-${what}`, `${what} for "${id}", which it does not have.`, `It has ${indicators.join(', ')}.`);
    }
  };
  checkNamed('lag', Object.keys(spec.lags ?? {}));
  checkNamed('normalisation', Object.keys(spec.normalisations ?? {}));
  checkNamed(
    'substitute',
    (spec.substitutes ?? []).flatMap((substitute) => ('indicator' in substitute ? [substitute.indicator] : [])),
  );
  const { share, perGroup } = spec.coverage;
  if (!(share >= 0 && share <= 1 && perGroup >= 0)) {
    fail(
      'bad-coverage',
      `coverage { share: ${share}, perGroup: ${perGroup} }.`,
      'Give a share from 0 to 1 and a count of 0 or more.',
    );
  }
}
