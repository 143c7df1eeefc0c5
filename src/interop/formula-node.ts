import * as v from 'valibot';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { log10 } from '../math/log10.ts';
import { power } from '../math/power.ts';

/** Works an expression out from the figures of its measures. Never a finite number where any step of it had none. */
export type Evaluate = (figures: readonly number[]) => number;

/** Every kind of node there may be in a formula; whatever else an expression can be read as is refused. */
const allowed = v.variant('type', [
  v.object({ type: v.literal('ParenthesisNode'), content: v.unknown() }),
  v.object({ type: v.literal('ConstantNode'), value: v.unknown() }),
  v.object({ type: v.literal('SymbolNode'), name: v.string() }),
  v.object({
    type: v.literal('OperatorNode'),
    op: v.string(),
    fn: v.string(),
    implicit: v.boolean(),
    isPercentage: v.boolean(),
    args: v.array(v.unknown()),
  }),
  v.object({
    type: v.literal('FunctionNode'),
    fn: v.object({ type: v.literal('SymbolNode'), name: v.string() }),
    args: v.array(v.unknown()),
  }),
]);

type Fail = (message: string, remedy: string) => never;

interface Known {
  readonly least: number;
  readonly most: number;
  of(...values: number[]): number;
}

/** The functions there are; each by its own definition here, none by mathjs. */
const functions: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['abs', { least: 1, most: 1, of: Math.abs }],
  ['min', { least: 1, most: 50, of: Math.min }],
  ['max', { least: 1, most: 50, of: Math.max }],
  ['sqrt', { least: 1, most: 1, of: Math.sqrt }],
  ['exp', { least: 1, most: 1, of: exp }],
  ['log', { least: 1, most: 1, of: log }],
  ['log10', { least: 1, most: 1, of: log10 }],
  ['round', { least: 1, most: 2, of: round }],
]);

const operators: ReadonlyMap<string, (a: number, b: number) => number> = new Map<
  string,
  (a: number, b: number) => number
>([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', power],
  ['unaryMinus', (a) => 0 - a],
  ['unaryPlus', (a) => a],
]);

/** An expression as a function of its measures, whose names are added to `measures` as they are met. */
export function compiled(part: unknown, measures: string[], fail: Fail): Evaluate {
  const all = (parts: readonly unknown[]): Evaluate[] => parts.map((inner) => compiled(inner, measures, fail));
  const { success, output: node } = v.safeParse(allowed, part);
  if (!success) return fail('it is more than arithmetic.', `Use + - * / ^ and ${[...functions.keys()].join(', ')}.`);
  switch (node.type) {
    case 'ParenthesisNode':
      return compiled(node.content, measures, fail);
    case 'ConstantNode':
      return typeof node.value === 'string' ? measure(node.value, measures) : constant(node.value, fail);
    case 'SymbolNode':
      if (functions.has(node.name))
        return fail(`${node.name} is a function.`, `Write ${node.name}(...), or "${node.name}" for a measure.`);
      return measure(node.name, measures);
    case 'OperatorNode': {
      if (node.implicit) return fail('two parts stand side by side.', 'Write * between them.');
      const apply = operators.get(node.fn);
      if (!apply || node.isPercentage) return fail(`"${node.op}" is not understood.`, 'Use + - * / ^.');
      return called(apply, all(node.args), node.fn === 'divide');
    }
    case 'FunctionNode': {
      const { name } = node.fn;
      const known = functions.get(name);
      if (!known) return fail(`"${name}" is no function known.`, `Use ${[...functions.keys()].join(', ')}.`);
      const { length } = node.args;
      if (length < known.least || length > known.most) {
        const wanted = known.least === known.most ? `${known.least}` : `${known.least} to ${known.most}`;
        return fail(`${name} has ${length} values.`, `Give it ${wanted}.`);
      }
      return called(known.of, all(node.args), false);
    }
  }
}

function measure(id: string, measures: string[]): Evaluate {
  if (!measures.includes(id)) measures.push(id);
  const place = measures.indexOf(id);
  return (figures) => figures[place] ?? Number.NaN;
}

function constant(value: unknown, fail: Fail): Evaluate {
  if (typeof value === 'number' && Number.isFinite(value)) return () => value;
  return fail(`"${value}" is no number.`, 'Write a number, or a measure in quotation marks.');
}

function called(apply: (...values: number[]) => number, parts: readonly Evaluate[], divides: boolean): Evaluate {
  const result = (values: readonly number[], value: number): number => {
    // A part without a value must not become one on the way, as 1 / (1 / 0) would.
    if (!values.every(Number.isFinite)) return values.some(isInfinite) ? Number.POSITIVE_INFINITY : Number.NaN;
    if (Number.isFinite(value)) return value;
    return divides && values[0] === 0 ? Number.NaN : Number.POSITIVE_INFINITY;
  };
  const [first, second, ...more] = parts;
  if (first === undefined || second === undefined || more.length > 0) {
    return (figures) => {
      const values = parts.map((part) => part(figures));
      return result(values, apply(...values));
    };
  }
  // Most of what there is has two parts: no list is made for them.
  return (figures) => {
    const a = first(figures);
    const b = second(figures);
    const value = apply(a, b);
    return Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(value) ? value : result([a, b], value);
  };
}

function isInfinite(value: number): boolean {
  return Math.abs(value) === Number.POSITIVE_INFINITY;
}

/** To so many decimals, 0 to 15, halves away from zero. */
function round(value: number, decimals = 0): number {
  const whole = Number.isInteger(decimals) && decimals >= 0 && decimals <= 15;
  return whole ? Number(value.toFixed(decimals)) + 0 : Number.NaN;
}
