/**
 * Expressions for indicators of your own: `100 * a / b`.
 *
 * @module inclusion-index/formula
 */
import { create, parseDependencies } from 'mathjs/number';
import { InclusionIndexError } from '../core/error.ts';
import { excerpt } from '../core/text.ts';
import { compiled } from './formula-node.ts';

/** What {@link formula} gives: all that `defineIndicator` needs to know of how a value is made. */
export interface Formula {
  /** The expression, its spaces tidied. */
  readonly text: string;
  /** The ids of the measures it names, in the order `value` takes them. */
  readonly measures: readonly string[];
  /** The value from the figures of the measures, all known. It carries the expression, so that `specToJson` can write it. */
  readonly value: ((...figures: number[]) => number) & { readonly text: string };
}

// Only the reader of expressions is taken from mathjs; what it reads is worked out by functions of our own.
const parse: (text: string) => unknown = create(parseDependencies ?? {}, {}).parse;

const longest = 1000;
const deepest = 50;

/**
 * Makes an indicator's value from an expression: numbers, measures, `+ - * / ^`, parentheses, and the functions `abs`, `min`,
 * `max`, `sqrt`, `exp`, `log` (natural), `log10` and `round(x, decimals)`. Nothing else is understood: no assignment, no
 * property, no text, no list.
 *
 * A measure is written plainly where its id is letters, digits and underscores, and in quotation marks otherwise, since a
 * hyphen is a minus: `100 * "ehc-plans" / pupils`.
 *
 * What has no value is never a number in silence: 0 / 0 gives `NaN`, "not applicable" in a panel; anything else that has no
 * finite value on the way (5 / 0, the logarithm of 0, the root of a negative) gives `Infinity`, which a panel rejects with an
 * issue, even where the rest of the expression would have made a number of it.
 *
 * @param text the expression, of at most 1000 characters and with at most 50 parentheses one inside the other
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} `bad-formula`, saying what is not understood.
 * @example
 * ```ts
 * import { formula } from 'inclusion-index/formula';
 * const share = formula('100 * girls / (girls + boys)');
 * share.measures; // => ['girls', 'boys']
 * share.value(3, 1); // => 75
 * share.value(0, 0); // => NaN
 * formula('1 / log(a)').value(1); // => Infinity
 * ```
 */
export function formula(text: string): Formula {
  const fail = (message: string, remedy: string): never => {
    throw new InclusionIndexError('bad-formula', `Formula "${excerpt(text, 80)}": ${message}`, remedy);
  };
  if (text.length > longest)
    fail(`it has ${text.length} characters.`, `Use at most ${longest}: split it, or write a function.`);
  checkTokens(text, fail);
  const tidy = text.trim().replaceAll(/("[^"]*")|\s+/g, (_, quoted?: string) => quoted ?? ' ');
  const measures: string[] = [];
  const evaluate = compiled(read(tidy, fail), measures, fail);
  if (measures.length === 0) fail('it names no measure.', 'Name at least one, as in 100 * a / b.');
  const value = Object.assign((...figures: number[]): number => evaluate(figures), { text: tidy });
  return Object.freeze({ text: tidy, measures: Object.freeze(measures), value: Object.freeze(value) });
}

type Fail = (message: string, remedy: string) => never;

function read(text: string, fail: Fail): unknown {
  try {
    return parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(`it cannot be read: ${message.replace(/\.?$/, '.')}`, 'Check parentheses and operators.');
  }
}

/** What may not stand in a formula at all is refused before anything reads it. */
function checkTokens(text: string, fail: Fail): void {
  const tokens = /"([^"\\\p{Cc}]*)"|([\w\s.+\-*/^,]|[()])|./gsu;
  let depth = 0;
  for (const [token, quoted, plain] of text.matchAll(tokens)) {
    if (quoted === undefined && plain === undefined) {
      const remedy = `Use numbers, measures, + - * / ^ and parentheses${token === '"' ? ', and close every quotation mark' : ''}; a measure of another name goes in quotation marks.`;
      fail(`"${token}" is not understood.`, remedy);
    }
    if (quoted !== undefined && quoted.trim() === '') fail('a name in quotation marks is empty.', 'Give a measure.');
    depth += plain === '(' ? 1 : plain === ')' ? -1 : 0;
    if (depth > deepest) fail(`more than ${deepest} parentheses are inside each other.`, 'Write it flatter.');
  }
  if (text.trim() === '') fail('it is empty.', 'Write an expression such as 100 * a / b.');
}
