import { InclusionIndexError } from '../../core/error.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Group, Spec } from '../../core/spec.ts';
import type { Json } from '../../core/step.ts';
import { groupsOf, indicatorsOf, isGroup, lagOf } from '../../core/tree.ts';
import { nearestText } from '../../math/nearest-text.ts';
import { leaveOut } from '../what-if/leave-out.ts';
import { choiceKeys, type Vary } from './vary.ts';

/** A named thing that varies, and the coordinates of a point in the unit cube that it is drawn by. */
export interface Factor {
  /**
   * `data`, `weights`, `leave-out`, `lag:ID`, `direction:ID`, or the part of the index: `normalise`, `aggregate`, `weigh`, `impute`,
   * `treat`, `baseline`, `screen`, `coverage`.
   */
  readonly id: string;
  readonly coordinates: readonly number[];
  /** What is chosen from, in words, where one of a few is: `floor(coordinate * choices.length)` is taken. */
  readonly choices?: readonly string[];
}

/** A factor that chooses one of a few versions of a spec. */
export interface Choice {
  readonly id: string;
  readonly values: readonly Json[];
  edit(spec: Spec, level: number): Spec;
  /** Whether it changes neither columns nor who is ranked: only how columns are combined. */
  readonly combines: boolean;
}

/** The choices that `vary` asks for, in the order in which they are made. */
export function choicesOf(spec: Spec, vary: Vary): Choice[] {
  const { lags = {}, directions = false } = vary;
  const indicators = indicatorsOf(spec.children);
  const byId = (id: string): Indicator => {
    const found = indicators.find((indicator) => indicator.id === id);
    return found ?? unknown(id, 'indicator', indicators);
  };
  const turned = directions === true ? indicators.filter(({ contested }) => contested !== undefined) : [];
  const named = typeof directions === 'boolean' ? turned : directions.map(byId);
  return [
    ...Object.entries<readonly number[] | undefined>(lags).flatMap(([id, years]) =>
      years ? [lagChoice(byId(id), years, spec)] : [],
    ),
    ...choiceKeys.flatMap((key) => {
      const values: readonly unknown[] | undefined = vary[key];
      return values ? [keyChoice(key, values)] : [];
    }),
    ...[...new Set(named)].map(({ id, direction }): Choice => {
      const other = direction === 'higher' ? 'lower' : 'higher';
      return {
        id: `direction:${id}`,
        values: [direction, other],
        combines: false,
        edit: (edited, level) =>
          level === 0 ? edited : { ...edited, children: withDirection(edited.children, id, other) },
      };
    }),
    ...leaveOutChoice(spec, vary),
  ];
}

function lagChoice({ id }: Indicator, years: readonly number[], spec: Spec): Choice {
  if (years.length === 0 || years.some((year) => !Number.isInteger(year)))
    throw badVary(`the lags of "${id}" are ${years.join(', ') || 'none'}`, 'Give whole years, [0, 1] for instance.');
  return {
    id: `lag:${id}`,
    values: years,
    combines: false,
    edit: (edited, level) => ({
      ...edited,
      lags: { ...edited.lags, [id]: years[level] ?? lagOf(spec, byIdIn(spec, id)) },
    }),
  };
}

function byIdIn(spec: Spec, id: string): Indicator {
  const all = indicatorsOf(spec.children);
  return all.find((indicator) => indicator.id === id) ?? unknown(id, 'indicator', all);
}

function keyChoice(key: (typeof choiceKeys)[number], values: readonly unknown[]): Choice {
  if (!Array.isArray(values) || values.length === 0)
    throw badVary(`there is nothing to choose from for ${key}`, `Give a list, ${key}: [a, b].`);
  return {
    id: key,
    values: values.map(jsonOf),
    combines: key === 'aggregate' || key === 'weigh',
    edit: (edited, level) => ({ ...edited, [key]: values[level] }),
  };
}

function leaveOutChoice(spec: Spec, { leaveOut: which = false }: Vary): Choice[] {
  if (which === false) return [];
  const indicators = indicatorsOf(spec.children);
  const all = [...groupsOf(spec.children), ...indicators];
  const nodes =
    which === true
      ? indicators
      : which.map((id) => all.find((node) => node.id === id) ?? unknown(id, 'indicator or group', all));
  for (const { id } of nodes)
    if (!leaveOut(spec, id)) throw badVary(`without "${id}" nothing is left of the index`, 'Leave out another.');
  return [
    {
      id: 'leave-out',
      values: [null, ...nodes.map(({ id }) => id)],
      combines: false,
      edit: (edited, level) => (level === 0 ? edited : (leaveOut(edited, nodes[level - 1]?.id ?? '') ?? edited)),
    },
  ];
}

function withDirection(children: Spec['children'], id: string, direction: Indicator['direction']): Spec['children'] {
  return children.map((node): Indicator | Group =>
    isGroup(node)
      ? { ...node, children: withDirection(node.children, id, direction) }
      : node.id === id
        ? { ...node, direction }
        : node,
  );
}

/** Methods by type and options, all else as it is. */
function jsonOf(value: unknown): Json {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'fit' in part && 'type' in part && 'options' in part
      ? { type: part.type, options: part.options }
      : part,
  );
  const json: Json = text === undefined ? null : JSON.parse(text);
  return json;
}

/** A choice in words: `zScore`, `power-mean`, `ehcp-in-mainstream`. */
export function labelOf(value: Json): string {
  if (value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(labelOf).join(', then ');
  const { type, options, ...rest } = Object.fromEntries(Object.entries(value));
  if (typeof type !== 'string') return JSON.stringify(rest);
  return options && Object.keys(options).length > 0 ? `${type} ${JSON.stringify(options)}` : type;
}

/** Throws, naming what there is. */
export function unknown(id: string, what: string, known: readonly { readonly id: string }[]): never {
  const ids = known.map((one) => one.id);
  const near = nearestText(id, ids);
  throw badVary(
    `there is no ${what} "${id}"`,
    near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

/** What to throw where `vary` cannot be done. */
export function badVary(what: string, remedy: string): InclusionIndexError {
  return new InclusionIndexError('bad-vary', `What is to vary: ${what}.`, remedy);
}
